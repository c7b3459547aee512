import type { FileCases } from '../corpus.js';

const path = 'Ledger.Tests/PriceTests.cs';

const text = `using System;
using System.Net;
using FluentAssertions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;
using Shouldly;

namespace Ledger.Tests
{
    [TestClass]
    public class PriceTests
    {
        [TestInitialize]
        public void Prepare()
        {
            Clock.Freeze();
        }

        [TestMethod]
        public void Formats()
        {
            var price = new Price(12, "EUR");
            Assert.AreEqual("12 EUR", price.ToString());
            StringAssert.Contains(price.ToString(), "EUR");
        }

        [TestMethod]
        [ExpectedException(typeof(ArgumentOutOfRangeException))]
        public void Rejects()
        {
            new Price(-1, "EUR");
        }

        [DataTestMethod]
        [DataRow(1, 100)]
        [DataRow(2, 200)]
        public void Cents(int euros, int cents)
        {
            Assert.AreEqual(cents, new Price(euros, "EUR").Cents);
        }

        [TestMethod]
        public void Compares()
        {
            var low = new Price(1, "EUR");
            low.Should().BeLessThan(new Price(2, "EUR"));
            low.Currency.Should().Be("EUR");
            low.Tags.Should().HaveCount(2).And.Contain("cheap");
            Action act = () => low.Divide(0);
            act.Should().Throw<DivideByZeroException>().WithMessage("*zero*");
        }

        [TestMethod]
        public void Answers()
        {
            var client = new Mock<IClient>();
            var price = Prices.Ask(client.Object);
            price.Status.ShouldBe(HttpStatusCode.OK);
            price.Tags.ShouldContain("new");
            Should.Throw<ArgumentException>(() => Prices.Ask(null));
            client.Verify(c => c.Get("price"), Times.Once);
        }
    }
}
`;

const formats = '[TestMethod]\n        public void Formats()';
const method = 'public void Formats()';
const price = 'var price = new Price(12, "EUR");';
const equal = 'Assert.AreEqual("12 EUR", price.ToString());';
const contains = 'StringAssert.Contains(price.ToString(), "EUR");';
const whole = `        [TestMethod]
        public void Formats()
        {
            var price = new Price(12, "EUR");
            Assert.AreEqual("12 EUR", price.ToString());
            StringAssert.Contains(price.ToString(), "EUR");
        }
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'an MSTest test no longer runs',
    path,
    text,
    edits: [
      [formats, `[TestMethod]\n        [Ignore]\n        ${method}`, 'TI101 high'],
      [formats, `[TestMethod, Ignore("flaky")]\n        ${method}`, 'TI101 high'],
      [formats, `[Ignore, TestMethod]\n        ${method}`, 'TI101 high'],
      ['[TestClass]', '[TestClass, Ignore]', 'TI101 high'],
      ['[TestClass]', '[Ignore]\n    [TestClass]', 'TI101 high'],
      [price, `Assert.Inconclusive("later");\n            ${price}`, 'TI101 high'],
      [price, `throw new AssertInconclusiveException();\n            ${price}`, 'TI101 high'],
      ['Clock.Freeze();', 'Assert.Inconclusive();', 'TI101 high'],
      [formats, `[TestMethod, OSCondition(OperatingSystems.Windows)]\n        ${method}`, 'TI105 medium'],
      [
        formats,
        `[TestMethod]\n        [CICondition(ConditionMode.Exclude)]\n        ${method}`,
        'TI105 medium',
      ],
      [price, `if (!Clock.IsFrozen) Assert.Inconclusive();\n            ${price}`, 'TI105 medium'],
      [formats, method, 'TI504 high'],
      ['    [TestClass]\n', '', 'TI504 high'],
      [formats, '[TestMethod]\n        public static void Formats()', 'TI504 high'],
      [formats, '[TestMethod]\n        protected void Formats()', 'TI504 high'],
      ['public class PriceTests', 'internal class PriceTests', 'TI504 high'],
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {8}/gm, '        //'), 'TI302 high'],
      [`${price}\n            ${equal}\n            ${contains}`, '', 'TI302 high'],
      ['        [DataRow(2, 200)]\n', '', 'TI106 medium'],
      ['[DataRow(2, 200)]', '[DataRow(2, 200, IgnoreMessage = "flaky")]', 'TI106 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'an MSTest, FluentAssertions, Shouldly or Moq assertion asks less',
    path,
    text,
    edits: [
      [`            ${contains}\n`, '', 'TI401 medium'],
      [equal, 'Assert.IsNotNull(price.ToString());', 'TI402 medium'],
      [equal, 'StringAssert.StartsWith(price.ToString(), "12");', 'TI402 medium'],
      [equal, 'Assert.AreEqual("12 EUR", price.ToString(), true);', 'TI402 medium'],
      ['typeof(ArgumentOutOfRangeException)', 'typeof(Exception)', 'TI402 medium'],
      ['.Should().Be("EUR")', '.Should().NotBeNull()', 'TI402 medium'],
      ['.Should().Be("EUR")', '.Should().StartWith("E")', 'TI402 medium'],
      [
        '.Should().HaveCount(2).And.Contain("cheap")',
        '.Should().NotBeEmpty().And.Contain("cheap")',
        'TI402 medium',
      ],
      ['.HaveCount(2).And.Contain("cheap")', '.HaveCount(2)', 'TI401 medium'],
      ['.WithMessage("*zero*")', '', 'TI401 medium'],
      ['Throw<DivideByZeroException>()', 'Throw<Exception>()', 'TI402 medium'],
      ['ShouldBe(HttpStatusCode.OK)', 'ShouldNotBeNull()', 'TI402 medium'],
      ['Should.Throw<ArgumentException>', 'Should.Throw<Exception>', 'TI402 medium'],
      ['            client.Verify(c => c.Get("price"), Times.Once);\n', '', 'TI401 medium'],
      ['"12 EUR", price', '"12 USD", price', 'TI403 high'],
      ['.Should().Be("EUR")', '.Should().Be("USD")', 'TI403 high'],
      ['HaveCount(2)', 'HaveCount(3)', 'TI403 high'],
      ['ShouldBe(HttpStatusCode.OK)', 'ShouldBe(HttpStatusCode.NotFound)', 'TI403 high'],
      ['low.Currency.Should().Be("EUR")', 'true.Should().BeTrue()', 'TI404 high'],
      ['low.Currency.Should().Be("EUR")', 'low.Currency.Should().Be(low.Currency)', 'TI404 high'],
      [
        'price.Tags.ShouldContain("new");',
        'try { price.Tags.ShouldContain("new"); } catch (Exception) { }',
        'TI404 high',
      ],
      [equal, 'Assert.IsTrue(true);', 'TI404 high'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of an MSTest test',
    path,
    text,
    edits: [
      ['Formats', 'Formats_a_price', ''],
      ['[DataTestMethod]', '[TestMethod]', ''],
      [formats, `[TestMethod("formats")]\n        ${method}`, ''],
      [formats, `[TestMethod, TestCategory("Ignore")]\n        ${method}`, ''],
      [formats, `[TestMethod, Timeout(1000)]\n        ${method}`, ''],
      [equal, `price.ToString().Should().Be("12 EUR");`, ''],
      ['low.Currency.Should().Be("EUR");', 'Assert.AreEqual("EUR", low.Currency);', ''],
      ['.Should().Be("EUR")', '.Should().Be("EUR", "that is what we sell in")', ''],
      ['.HaveCount(2).And.Contain("cheap")', '.HaveCount(2).And.Contain("cheap").And.NotContainNulls()', ''],
      ['act.Should().Throw', 'act.Should().ThrowExactly', ''],
      [`${equal}\n            ${contains}`, `${contains}\n            ${equal}`, ''],
      [
        whole,
        `${whole}\n        [TestMethod]\n        public void Adds()\n        {\n            Assert.AreEqual(3, Price.Sum(1, 2));\n        }\n`,
        '',
      ],
      [
        'price.Tags.ShouldContain("new");',
        'price.Tags.ShouldContain("new");\n            price.Tags.Skip(1).ShouldBeEmpty();',
        '',
      ],
      [
        '        [DataRow(1, 100)]\n        [DataRow(2, 200)]\n',
        '        [DataRow(1, 100), DataRow(2, 200)]\n',
        '',
      ],
      ['public class PriceTests', 'public sealed class PriceTests', ''],
      ['public class PriceTests', 'public partial class PriceTests', ''],
      ['var low = ', '/* [Ignore] */ var low = ', ''],
      ['using Moq;\n', 'using Moq;\n// using NUnit.Framework;\n', ''],
    ],
  },
];
