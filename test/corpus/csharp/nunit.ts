import type { FileCases } from '../corpus.js';

const path = 'src/Ledger.Tests/AccountTests.cs';

const text = `using System;
using System.Collections.Generic;
using Ledger;
using NUnit.Framework;

namespace Ledger.Tests;

[TestFixture]
public class AccountTests
{
    private Account account;

    [SetUp]
    public void SetUp()
    {
        account = new Account("savings");
    }

    [Test]
    public void Deposits()
    {
        account.Deposit(50);
        Assert.That(account.Balance, Is.EqualTo(50));
        Assert.That(account.Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public void Overdrafts()
    {
        var error = Assert.Throws<OverdraftException>(() => account.Withdraw(10));
        Assert.That(error.Message, Does.Contain("10"));
        Assert.That(() => account.Withdraw(20), Throws.TypeOf<OverdraftException>());
    }

    [TestCase(1, 2, 3)]
    [TestCase(2, 2, 4)]
    [TestCase(5, -5, 0)]
    public void Adds(int one, int other, int sum)
    {
        Assert.AreEqual(sum, Account.Sum(one, other));
    }

    [TestCaseSource(nameof(Rates))]
    public void Interest(double rate, double gain)
    {
        Assert.That(account.Interest(rate), Is.EqualTo(gain).Within(0.01));
    }

    private static IEnumerable<TestCaseData> Rates()
    {
        yield return new TestCaseData(0.01, 1.0);
        yield return new TestCaseData(0.02, 2.0);
    }

    [Test]
    public void Rounds([Values(1, 2, 3)] int cents)
    {
        Assert.IsTrue(account.Round(cents) == 0);
    }
}
`;

const deposits = '[Test]\n    public void Deposits()';
const method = 'public void Deposits()';
const balance = 'Assert.That(account.Balance, Is.EqualTo(50));';
const entries = 'Assert.That(account.Entries, Has.Count.EqualTo(1));';
const deposit = 'account.Deposit(50);';
const whole = `    [Test]
    public void Deposits()
    {
        account.Deposit(50);
        Assert.That(account.Balance, Is.EqualTo(50));
        Assert.That(account.Entries, Has.Count.EqualTo(1));
    }
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'an NUnit test is skipped',
    path,
    text,
    edits: [
      [deposits, `[Test]\n    [Ignore("flaky")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test, Ignore("flaky")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test, Ignore("until the bank answers again, #77")]\n    ${method}`, 'TI101 medium'],
      [deposits, `[Test, IgnoreAttribute("flaky")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test, NUnit.Framework.Ignore("flaky")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test(Description = "x", Ignore = "flaky")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test, Explicit]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test]\n    [Explicit("slow")]\n    ${method}`, 'TI101 high'],
      [deposits, `[Test, Ignore("flaky", Until = "2030-01-01")]\n    ${method}`, 'TI101 high'],
      ['[TestFixture]', '[TestFixture, Ignore("flaky")]', 'TI101 high'],
      ['[TestFixture]', '[TestFixture(Ignore = "flaky")]', 'TI101 high'],
      ['[TestFixture]', '[TestFixture]\n[Explicit]', 'TI101 high'],
      [deposit, `Assert.Ignore("flaky");\n        ${deposit}`, 'TI101 high'],
      [deposit, `Assert.Inconclusive("flaky");\n        ${deposit}`, 'TI101 high'],
      [deposit, `throw new IgnoreException("flaky");\n        ${deposit}`, 'TI101 high'],
      [
        'account = new Account("savings");',
        'Assert.Ignore("later");\n        account = new Account("savings");',
        'TI101 high',
      ],
      ['[TestCase(1, 2, 3)]', '[Ignore("flaky")]\n    [TestCase(1, 2, 3)]', 'TI101 high'],
    ],
  },
  {
    kind: 'file',
    title: 'an NUnit test is skipped under a condition',
    path,
    text,
    edits: [
      [deposits, `[Test, Platform("Win")]\n    ${method}`, 'TI105 medium'],
      [deposits, `[Test]\n    [Platform(Exclude = "Linux")]\n    ${method}`, 'TI105 medium'],
      ['[TestFixture]', '[TestFixture, Platform("Win")]', 'TI105 medium'],
      [deposit, `Assume.That(Bank.IsOpen);\n        ${deposit}`, 'TI105 medium'],
      [deposit, `Assume.That(Bank.Hour, Is.GreaterThan(8));\n        ${deposit}`, 'TI105 medium'],
      [deposit, `if (!Bank.IsOpen) Assert.Ignore("closed");\n        ${deposit}`, 'TI105 medium'],
      [deposit, `if (!Bank.IsOpen) { Assert.Inconclusive(); }\n        ${deposit}`, 'TI105 medium'],
      [
        deposit,
        `if (Environment.GetEnvironmentVariable("CI") != null) return;\n        ${deposit}`,
        'TI105 medium',
      ],
      [whole, `#if WINDOWS\n${whole}#endif\n`, 'TI105 medium'],
      [whole, `#if !CI\n${whole}#endif\n`, 'TI105 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'NUnit no longer finds a test',
    path,
    text,
    edits: [
      [deposits, method, 'TI504 high'],
      [deposits, '[Test]\n    private void Deposits()', 'TI504 high'],
      [deposits, '[Test]\n    void Deposits()', 'TI504 high'],
      [deposits, '[Test]\n    internal void Deposits()', 'TI504 high'],
      [whole, `#if false\n${whole}#endif\n`, 'TI504 high'],
    ],
  },
  {
    kind: 'file',
    title: 'an NUnit test is deleted or hollowed out',
    path,
    text,
    edits: [
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {4}/gm, '    // '), 'TI302 high'],
      [`${deposit}\n        ${balance}\n        ${entries}`, '', 'TI302 high'],
      [deposit, `return;\n        ${deposit}`, 'TI302 high'],
      [deposit, `Assert.Pass();\n        ${deposit}`, 'TI302 high'],
      [balance, `if (false) ${balance}`, 'TI401 medium'],
      [balance, `while (false) { ${balance} }`, 'TI401 medium'],
      [`        ${balance}\n        ${entries}\n`, '', 'TI401 high'],
      [`        ${entries}\n`, '', 'TI401 medium'],
      ['        Assert.That(error.Message, Does.Contain("10"));\n', '', 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'an NUnit assertion asks less',
    path,
    text,
    edits: [
      ['Is.EqualTo(50)', 'Is.Not.Null', 'TI402 medium'],
      ['Is.EqualTo(50)', 'Is.GreaterThan(0)', 'TI402 medium'],
      ['Is.EqualTo(50)', 'Is.Not.EqualTo(0)', 'TI402 medium'],
      ['Is.EqualTo(50)', 'Is.InstanceOf<decimal>()', 'TI402 medium'],
      ['Is.EqualTo(50)', 'Is.EqualTo(50).Within(5)', 'TI402 medium'],
      ['Has.Count.EqualTo(1)', 'Is.Not.Null', 'TI402 medium'],
      ['Has.Count.EqualTo(1)', 'Is.Not.Empty', 'TI402 medium'],
      ['Throws.TypeOf<OverdraftException>()', 'Throws.Exception', 'TI402 medium'],
      ['Throws.TypeOf<OverdraftException>()', 'Throws.InstanceOf<Exception>()', 'TI402 medium'],
      ['Assert.Throws<OverdraftException>', 'Assert.Catch<Exception>', 'TI402 medium'],
      ['Is.EqualTo(gain).Within(0.01)', 'Is.EqualTo(gain).Within(10)', 'TI402 medium'],
      ['Is.EqualTo(50)', 'Is.EqualTo(60)', 'TI403 high'],
      ['Has.Count.EqualTo(1)', 'Has.Count.EqualTo(2)', 'TI403 high'],
      ['Does.Contain("10")', 'Does.Contain("1")', 'TI402 medium'],
      [balance, 'Assert.That(account.Balance, Is.EqualTo(account.Balance));', 'TI404 high'],
      [balance, 'Assert.That(true);', 'TI404 high'],
      [balance, 'Assert.That(true, Is.True);', 'TI404 high'],
      [balance, 'Assert.IsTrue(true);', 'TI404 high'],
      [balance, `try { ${balance} } catch (AssertionException) { }`, 'TI404 high'],
      [balance, `try { ${balance} } catch { return; }`, 'TI404 high'],
    ],
  },
  {
    kind: 'file',
    title: 'rows of an NUnit test go',
    path,
    text,
    edits: [
      ['    [TestCase(2, 2, 4)]\n', '', 'TI106 medium'],
      ['[TestCase(2, 2, 4)]', '[TestCase(2, 2, 4, Ignore = "flaky")]', 'TI106 medium'],
      ['[TestCase(2, 2, 4)]', '[TestCase(2, 2, 4, Explicit = true)]', 'TI106 medium'],
      ['        yield return new TestCaseData(0.02, 2.0);\n', '', 'TI106 medium'],
      ['[Values(1, 2, 3)]', '[Values(1)]', 'TI106 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of an NUnit test',
    path,
    text,
    edits: [
      ['Deposits', 'Deposits_money', ''],
      ['[TestFixture]\n', '', ''],
      ['[TestFixture]', '[TestFixture, Category("Slow")]', ''],
      ['public class AccountTests', 'internal class AccountTests', ''],
      ['using NUnit.Framework;', 'using NUnit.Framework;\nusing Ignore = Shop.IgnoreAttribute;', ''],
      [balance, 'Assert.AreEqual(50, account.Balance);', ''],
      [balance, 'Assert.That(account.Balance == 50);', ''],
      [balance, 'Assert.That(account.Balance, Is.EqualTo(50), "the balance");', ''],
      [entries, 'Assert.That(account.Entries.Count, Is.EqualTo(1));', ''],
      ['Assert.IsTrue(account.Round(cents) == 0);', 'Assert.That(account.Round(cents), Is.EqualTo(0));', ''],
      [
        'Assert.AreEqual(sum, Account.Sum(one, other));',
        'Assert.That(Account.Sum(one, other), Is.EqualTo(sum));',
        '',
      ],
      [
        `${balance}\n        ${entries}`,
        `Assert.Multiple(() =>\n        {\n            ${balance}\n            ${entries}\n        });`,
        '',
      ],
      [
        '    [TestCase(1, 2, 3)]\n    [TestCase(2, 2, 4)]\n',
        '    [TestCase(2, 2, 4)]\n    [TestCase(1, 2, 3)]\n',
        '',
      ],
      ['[TestCase(5, -5, 0)]', '[TestCase(5, -5, 0)]\n    [TestCase(0, 0, 0)]', ''],
      ['[TestCase(5, -5, 0)]', '[TestCase(5, -5, 0, TestName = "none")]', ''],
      ['[Values(1, 2, 3)]', '[Values(1, 2, 3, 4)]', ''],
      [deposits, `[Test, Description("Ignore")]\n    ${method}`, ''],
      [deposits, `[Test, Order(1)]\n    ${method}`, ''],
      [deposit, `${deposit} // Assert.Ignore("no")`, ''],
      ['Is.EqualTo(gain).Within(0.01)', 'Is.EqualTo(gain).Within(0.001)', ''],
      [
        whole,
        `${whole}\n    [Test]\n    public void Closes()\n    {\n        account.Close();\n        Assert.That(account.IsOpen, Is.False);\n    }\n`,
        '',
      ],
      [whole, `    #region money\n${whole}    #endregion\n`, ''],
      [
        'private Account account;',
        '[Ignore] public string Name { get; set; }\n    private Account account;',
        '',
      ],
    ],
  },
];
