import type { FileCases } from '../corpus.js';

/** What a test asks of mocks, of methods that it calls and of its own run. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'C#: what rows expect',
    path: 'tests/FareTests.cs',
    text: `using NUnit.Framework;

public class FareTests
{
    [TestCase(1, 20)]
    [TestCase(2, 40)]
    public void Fares(int days, int cents)
    {
        Assert.That(Fare.Of(days), Is.EqualTo(cents));
    }

    [TestCase(1, ExpectedResult = 20)]
    [TestCase(2, ExpectedResult = 40)]
    public int Weekly(int days) => Fare.Weekly(days);
}
`,
    edits: [
      ['[TestCase(2, 40)]', '[TestCase(2, 41)]', 'TI403 high'],
      ['[TestCase(2, 40)]', '[TestCase(3, 41)]', ''],
      ['ExpectedResult = 40', 'ExpectedResult = 41', 'TI403 high'],
      ['[TestCase(2, 40)]', '[TestCase(2, 40, TestName = "two")]', ''],
      ['    [TestCase(2, 40)]\n', '    [TestCase(2, 40)]\n    [TestCase(3, 60)]\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'C#: mocks',
    path: 'tests/BellTests.cs',
    text: `using FakeItEasy;
using Moq;
using NSubstitute;
using Xunit;

public class BellTests
{
    [Fact]
    public void Rings()
    {
        var ear = new Mock<IEar>();
        new Bell(ear.Object).Ring();
        ear.Verify(e => e.Hear("ding", 3), Times.Exactly(2));
        ear.Verify(e => e.Cover(), Times.Never);
    }

    [Fact]
    public void RingsForAll()
    {
        var ear = Substitute.For<IEar>();
        new Bell(ear).Ring();
        ear.Received(2).Hear("ding", 3);
        ear.DidNotReceive().Cover();
    }

    [Fact]
    public void RingsLate()
    {
        var ear = A.Fake<IEar>();
        new Bell(ear).Ring();
        A.CallTo(() => ear.Hear("dong", 4)).MustHaveHappenedOnceExactly();
    }
}
`,
    edits: [
      ['Times.Exactly(2)', 'Times.AtLeastOnce()', 'TI402 medium'],
      [', Times.Exactly(2)', '', 'TI402 medium'],
      ['Verify(e => e.Hear("ding", 3)', 'Verify(e => e.Hear(It.IsAny<string>(), 3)', 'TI402 medium'],
      ['        ear.Verify(e => e.Cover(), Times.Never);\n', '', 'TI401 medium'],
      ['ear.Received(2)', 'ear.Received()', 'TI402 medium'],
      ['Received(2).Hear("ding", 3)', 'Received(2).Hear(Arg.Any<string>(), 3)', 'TI402 medium'],
      ['ear.Received(2)', 'ear.ReceivedWithAnyArgs(2)', 'TI402 medium'],
      ['        ear.DidNotReceive().Cover();\n', '', 'TI401 medium'],
      ['MustHaveHappenedOnceExactly()', 'MustHaveHappened()', 'TI402 medium'],
      ['ear.Hear("dong", 4)', 'ear.Hear(A<string>._, 4)', 'TI402 medium'],
      ['Times.Exactly(2)', 'Times.Exactly(2), "rings"', ''],
      ['Times.Never)', 'Times.Never())', ''],
      ['e => e.Cover()', 'mock => mock.Cover()', ''],
    ],
  },
  {
    kind: 'file',
    title: 'C#: what a test says of its run',
    path: 'tests/FeesTests.cs',
    text: `using NUnit.Framework;

public class FeesTests
{
    [Test, Timeout(500)]
    public void Fees()
    {
        Holds(20, Fee.Of(1));
    }

    [Test]
    public async Task Loads()
    {
        var fee = await Fee.LoadAsync();
        Assert.That(fee.Days, Is.EqualTo(1));
        Assert.That(fee.Cents, Is.EqualTo(20));
    }

    [Test, Retry(2)]
    public void Sums()
    {
        var sum = Fee.Sum(1, 2);
        Assert.That(sum, Is.EqualTo(60));
    }

    private static void Holds(int cents, Fee fee)
    {
        var asked = fee.Cents;
        Assert.That(asked, Is.EqualTo(cents));
    }
}
`,
    edits: [
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        Task.Run(() => Assert.That(sum, Is.EqualTo(60)));\n',
        'TI404 high',
      ],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        Task.Run(() => Assert.That(sum, Is.EqualTo(60))).Wait();\n',
        '',
      ],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        new Thread(() => Assert.That(sum, Is.EqualTo(60))).Start();\n',
        'TI404 high',
      ],
      ['Timeout(500)', 'Timeout(50000)', 'TI402 medium'],
      ['Timeout(500)', 'Timeout(400)', ''],
      ['Retry(2)', 'Retry(9)', 'TI402 medium'],
      [', Retry(2)', '', ''],
      ['[Test, Timeout(500)]', '[Test, Timeout(500), Retry(3)]', 'TI402 medium'],
      ['async Task Loads', 'async void Loads', 'TI404 high'],
      ['public class FeesTests', 'public abstract class FeesTests', 'TI504 high'],
      ['Assert.That(asked, Is.EqualTo(cents));', 'Assert.That(asked, Is.Not.Null);', 'TI402 medium'],
      ['        Assert.That(asked, Is.EqualTo(cents));\n', '', 'TI401 high'],
      ['        Holds(20, Fee.Of(1));\n', '        Assert.That(Fee.Of(1).Cents, Is.EqualTo(20));\n', ''],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        System.Action check = () => Assert.That(sum, Is.EqualTo(60));\n',
        'TI302 high',
      ],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        System.Action check = () => Assert.That(sum, Is.EqualTo(60));\n        check();\n',
        '',
      ],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        void Check() => Assert.That(sum, Is.EqualTo(60));\n',
        'TI302 high',
      ],
      [
        '        Assert.That(sum, Is.EqualTo(60));\n',
        '        void Check() => Assert.That(sum, Is.EqualTo(60));\n        Check();\n',
        '',
      ],
    ],
  },
];
