import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'xUnit1004',
    'test/SumsTests.cs',
    'using Xunit;\npublic class SumsTests\n{\n    [Fact(Skip = "x")]\n    public void A()\n    {\n        Assert.Equal(1, Sums.A());\n    }\n}\n',
    'TI108 low',
  ],
  [
    'xUnit2000 literal first',
    'test/SumsTests.cs',
    'using Xunit;\npublic class SumsTests\n{\n    [Fact]\n    public void A()\n    {\n        Assert.Equal(Sums.A(), 1);\n    }\n}\n',
    '',
  ],
  [
    'xUnit2021',
    'test/SumsTests.cs',
    'using Xunit;\npublic class SumsTests\n{\n    [Fact]\n    public void A()\n    {\n        Assert.ThrowsAsync<Exception>(() => Sums.B());\n    }\n}\n',
    'TI404 medium',
  ],
  [
    'NUnit ignore',
    'test/SumsTests.cs',
    'using NUnit.Framework;\n[TestFixture]\npublic class SumsTests\n{\n    [Test, Ignore("x")]\n    public void A()\n    {\n        Assert.That(Sums.A(), Is.EqualTo(1));\n    }\n}\n',
    'TI108 low',
  ],
  [
    'NUnit self compare',
    'test/SumsTests.cs',
    'using NUnit.Framework;\n[TestFixture]\npublic class SumsTests\n{\n    [Test]\n    public void A()\n    {\n        var a = Sums.A();\n        Assert.That(a, Is.EqualTo(a));\n    }\n}\n',
    'TI404 medium',
  ],
  [
    'NUnit literal actual',
    'test/SumsTests.cs',
    'using NUnit.Framework;\n[TestFixture]\npublic class SumsTests\n{\n    [Test]\n    public void A()\n    {\n        Assert.That(true, Is.True);\n    }\n}\n',
    'TI404 medium',
  ],
  [
    'NUnit Assert.Pass',
    'test/SumsTests.cs',
    'using NUnit.Framework;\n[TestFixture]\npublic class SumsTests\n{\n    [Test]\n    public void A()\n    {\n        Assert.Pass();\n    }\n}\n',
    'TI303 low',
  ],
  [
    'MSTest ok',
    'test/SumsTests.cs',
    'using Microsoft.VisualStudio.TestTools.UnitTesting;\n[TestClass]\npublic class SumsTests\n{\n    [TestMethod]\n    public void A()\n    {\n        Assert.AreEqual(1, Sums.A());\n    }\n}\n',
    '',
  ],
  [
    'MSTest without class mark',
    'test/SumsTests.cs',
    'using Microsoft.VisualStudio.TestTools.UnitTesting;\npublic class SumsTests\n{\n    [TestMethod]\n    public void A()\n    {\n        Assert.AreEqual(1, Sums.A());\n    }\n}\n',
    'TI504 medium',
  ],
  [
    'MSTest always true',
    'test/SumsTests.cs',
    'using Microsoft.VisualStudio.TestTools.UnitTesting;\n[TestClass]\npublic class SumsTests\n{\n    [TestMethod]\n    public void A()\n    {\n        Assert.IsTrue(true);\n    }\n}\n',
    'TI404 medium',
  ],
  [
    'no assertion',
    'test/SumsTests.cs',
    'using Xunit;\npublic class SumsTests\n{\n    [Fact]\n    public void A()\n    {\n        Sums.A();\n    }\n}\n',
    'TI303 low',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'C#: xunit',
    path: 'test/SumsTests.cs',
    text: `using System;
using System.Threading.Tasks;
using FluentAssertions;
using Moq;
using Xunit;

namespace Shop.Tests;

public class SumsTests
{
    private readonly Sums sums = new();

    [Fact]
    public void Adds()
    {
        var sum = sums.Add(1, 2);
        Assert.Equal(3, sum);
    }

    [Fact]
    public async Task Loads()
    {
        var value = await sums.LoadAsync();
        value.Should().Be("x");
        await Assert.ThrowsAsync<InvalidOperationException>(() => sums.FailAsync());
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void Next(int given, int expected)
    {
        Assert.Equal(expected, sums.Next(given));
    }

    [Fact]
    public void Ticks()
    {
        var clock = new Mock<IClock>();
        sums.Run(clock.Object);
        clock.Verify(c => c.Tick(3), Times.Once());
    }

    [Fact]
    public void Lists()
    {
        Assert.Collection(sums.List(), a => Assert.Equal("a", a), b => Assert.Equal("b", b));
        Assert.Empty(sums.None());
    }
}
`,
    edits: [
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact(Skip = "later")]\n    public void Adds()\n    {\n',
        'TI101 high',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact(DisplayName = "a", Skip = "later")]\n    public void Adds()\n    {\n',
        'TI101 high',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    // [Fact]\n    public void Adds()\n    {\n',
        'TI504 high',
      ],
      ['    [Fact]\n    public void Adds()\n    {\n', '    public void Adds()\n    {\n', 'TI504 high'],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    private void Adds()\n    {\n',
        'TI504 high',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact(Explicit = true)]\n    public void Adds()\n    {\n',
        'TI101 high',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void Adds()\n    {\n        Assert.Skip("later");\n',
        'TI101 high',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void Adds()\n    {\n        Skip.If(OperatingSystem.IsWindows());\n',
        'TI105 medium',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void Adds()\n    {\n        if (Environment.GetEnvironmentVariable("CI") != null) return;\n',
        'TI105 medium',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void Adds()\n    {\n        return;\n',
        'TI302 high',
      ],
      ['public class SumsTests', 'internal class SumsTests', 'TI504 high'],
      ['public class SumsTests', 'public abstract class SumsTests', 'TI504 high'],
      ['[Theory]\n', '[Theory(Skip = "x")]\n', 'TI101 high'],
      ['    [InlineData(2, 3)]\n', '', 'TI106 medium'],
      ['    [InlineData(2, 3)]\n', '    [InlineData(2, 3, Skip = "x")]\n', 'TI106 medium'],
      ['Assert.Equal(3, sum);', 'Assert.NotEqual(0, sum);', 'TI402 medium'],
      ['Assert.Equal(3, sum);', 'Assert.True(true);', 'TI404 high'],
      ['Assert.Equal(3, sum);', 'Assert.Equal(sum, sum);', 'TI404 high'],
      ['Assert.Equal(3, sum);', 'Assert.Equal(4, sum);', 'TI403 high'],
      ['Assert.Equal(3, sum);', 'try { Assert.Equal(3, sum); } catch { }', 'TI404 high'],
      ['Assert.Equal(3, sum);', 'sum.Should();', 'TI401 high'],
      ['Assert.Equal(3, sum);', 'Console.WriteLine(sum);', 'TI401 high'],
      ['await Assert.ThrowsAsync', 'Assert.ThrowsAsync', 'TI404 high'],
      ['ThrowsAsync<InvalidOperationException>', 'ThrowsAnyAsync<Exception>', 'TI402 medium'],
      ['public async Task Loads()', 'public async void Loads()', 'TI404 high'],
      ['value.Should().Be("x")', 'value.Should().NotBeNull()', 'TI402 medium'],
      ['Times.Once()', 'Times.AtMostOnce()', 'TI402 medium'],
      ['c.Tick(3)', 'c.Tick(It.IsAny<int>())', 'TI402 medium'],
      ['Assert.Equal(3, sum);', 'Assert.Equal(expected: 3, actual: sum);', ''],
      ['Assert.Equal(3, sum);', 'sum.Should().Be(3);', ''],
      ['Assert.Equal(3, sum);', 'Assert.StrictEqual(3, sum);', ''],
      ['Assert.Equal(3, sum);', 'Assert.Equal((3), sum);', ''],
      ['Assert.Equal(3, sum);', 'Assert.Equal(3, sums.Add(1, 2));', ''],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact(DisplayName = "adds")]\n    public void Adds()\n    {\n',
        '',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact, Trait("a", "b")]\n    public void Adds()\n    {\n',
        '',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void AddsNumbers()\n    {\n',
        '',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public async Task Adds()\n    {\n',
        '',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact(Timeout = 1000)]\n    public void Adds()\n    {\n',
        '',
      ],
      [
        '    [Fact]\n    public void Adds()\n    {\n',
        '    [Fact]\n    public void Adds()\n    {\n        var rest = new[] { 1, 2 }.Skip(1);\n',
        '',
      ],
      ['public class SumsTests', 'public sealed class SumsTests', ''],
      ['public class SumsTests', 'public partial class SumsTests', ''],
      ['Assert.Empty(sums.None());', 'Assert.Equal(0, sums.None().Count);', ''],
      ['namespace Shop.Tests;\n', 'namespace Shop.Other;\n', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'C#, a new file: xUnit1000',
    before: {},
    after: {
      'test/SumsTests.cs':
        'using Xunit;\nclass SumsTests\n{\n    [Fact]\n    public void A()\n    {\n        Assert.Equal(1, Sums.A());\n    }\n}\n',
    },
    expected: 'TI504 medium',
    yet: '',
  },
  {
    kind: 'tree',
    title: 'C#, a new file: xUnit1013 public method without mark',
    before: {},
    after: {
      'test/SumsTests.cs':
        'using Xunit;\npublic class SumsTests\n{\n    [Fact]\n    public void A()\n    {\n        Assert.Equal(1, Sums.A());\n    }\n\n    public void TestB()\n    {\n        Assert.Equal(1, Sums.B());\n    }\n}\n',
    },
    expected: 'TI504 medium',
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `C#, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
