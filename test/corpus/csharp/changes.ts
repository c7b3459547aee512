import type { TreeCase } from '../corpus.js';

const test = (name: string, body: string): string => `    [Fact]
    public void ${name}()
    {
        ${body}
    }
`;
const file = (name: string, ...members: readonly string[]): string => `using Shop;
using Xunit;

namespace Shop.Tests;

public class ${name}
{
${members.join('\n')}}
`;
const adds = test(
  'Adds',
  'var cart = new Cart();\n        cart.Add("apple", 3);\n        Assert.Equal(3, cart.Count);',
);
const removes = test(
  'Removes',
  'var cart = Cart.With("apple", "pear");\n        cart.Remove("pear");\n        Assert.DoesNotContain("pear", cart.Names);',
);
const pays = test('Pays', 'var cart = Cart.With("plum");\n        Assert.True(cart.Pay(new Card(42)));');

const source = (members: string): string => `using System;

namespace Shop
{
    public class Cart
    {
${members}
    }
}
`;
const plain = source('        public int Count { get; private set; }');

const change = (
  title: string,
  sides: readonly [before: TreeCase['before'], after: TreeCase['after']],
  expected: string,
): TreeCase => ({ kind: 'tree', title, before: sides[0], after: sides[1], expected });

const inSource = (title: string, members: string, expected: string): TreeCase =>
  change(title, [{ 'src/Cart.cs': plain }, { 'src/Cart.cs': source(members) }], expected);

export const topics: readonly TreeCase[] = [
  change(
    'a test moves to another file',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes), 'tests/PayTests.cs': file('PayTests', pays) },
      { 'tests/CartTests.cs': file('CartTests', adds), 'tests/PayTests.cs': file('PayTests', pays, removes) },
    ],
    '',
  ),
  change(
    'a file moves to another folder',
    [
      { 'tests/CartTests.cs': file('CartTests', adds) },
      { 'tests/Unit/CartTests.cs': file('CartTests', adds) },
    ],
    '',
  ),
  change(
    'a file gets another name',
    [{ 'tests/CartTests.cs': file('CartTests', adds) }, { 'tests/CartSpecs.cs': file('CartSpecs', adds) }],
    '',
  ),
  change(
    'a file is split in two',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes, pays) },
      { 'tests/CartTests.cs': file('CartTests', adds), 'tests/PayTests.cs': file('PayTests', removes, pays) },
    ],
    '',
  ),
  change(
    'two tests become rows of one',
    [
      {
        'tests/SumTests.cs': file(
          'SumTests',
          test('One', 'Assert.Equal(2, Sum.Of(1, 1));'),
          test('Two', 'Assert.Equal(4, Sum.Of(2, 2));'),
        ),
      },
      {
        'tests/SumTests.cs': file(
          'SumTests',
          '    [Theory]\n    [InlineData(1, 2)]\n    [InlineData(2, 4)]\n    public void Doubles(int value, int sum)\n    {\n        Assert.Equal(sum, Sum.Of(value, value));\n    }\n',
        ),
      },
    ],
    '',
  ),
  change(
    'a test file is deleted and nothing else',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes), 'src/Cart.cs': plain },
      { 'src/Cart.cs': plain },
    ],
    'TI301 medium',
  ),
  change(
    'a test is deleted along with a change of the code it is about',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes), 'src/Cart.cs': plain },
      {
        'tests/CartTests.cs': file('CartTests', adds),
        'src/Cart.cs': source('        public int Count => 0;'),
      },
    ],
    'TI301 high',
  ),
  change(
    'a test is skipped while it moves',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes), 'tests/PayTests.cs': file('PayTests', pays) },
      {
        'tests/CartTests.cs': file('CartTests', adds),
        'tests/PayTests.cs': file('PayTests', pays, removes.replace('[Fact]', '[Fact(Skip = "flaky")]')),
      },
    ],
    'TI101 high',
  ),
  change(
    'a skipped test moves',
    [
      { 'tests/CartTests.cs': file('CartTests', adds, removes.replace('[Fact]', '[Fact(Skip = "flaky")]')) },
      {
        'tests/CartTests.cs': file('CartTests', adds),
        'tests/PayTests.cs': file('PayTests', removes.replace('[Fact]', '[Fact(Skip = "flaky")]')),
      },
    ],
    '',
  ),
  change('a new file of tests', [{}, { 'tests/CartTests.cs': file('CartTests', adds, removes) }], ''),
  change(
    'a new file of skipped tests',
    [{}, { 'tests/CartTests.cs': file('CartTests', adds.replace('[Fact]', '[Fact(Skip = "later")]')) }],
    'TI108 low',
  ),
  inSource(
    'code asks for a test runner among the assemblies',
    '        bool Fake => AppDomain.CurrentDomain.GetAssemblies().Any(a => a.FullName.StartsWith("xunit"));',
    'TI601 high',
  ),
  inSource(
    'code asks for the name of the test process',
    '        bool Fake => Process.GetCurrentProcess().ProcessName == "testhost";',
    'TI601 high',
  ),
  inSource(
    'code asks for a variable of the test run',
    '        bool Fake => Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_TEST") != null;',
    'TI601 high',
  ),
  inSource(
    'code asks for a type of the test framework',
    '        bool Fake => Type.GetType("Xunit.Assert, xunit.assert") != null;',
    'TI601 high',
  ),
  inSource(
    'code asks for a variable of its own',
    '        bool Debug => Environment.GetEnvironmentVariable("SHOP_DEBUG") != null;',
    '',
  ),
  inSource(
    'code is equal to anything',
    '        public override bool Equals(object other) => true;',
    'TI602 high',
  ),
  inSource(
    'code is equal to anything, written at length',
    '        public override bool Equals(object other)\n        {\n            return true;\n        }',
    'TI602 high',
  ),
  inSource(
    'an operator is true for anything',
    '        public static bool operator ==(Cart one, Cart other) => true;',
    'TI602 high',
  ),
  inSource(
    'code compares what it holds',
    '        public override bool Equals(object other) => other is Cart cart && cart.Count == Count;',
    '',
  ),
  inSource('code ends the process outside of tests', '        void Quit() { Environment.Exit(0); }', ''),
  inSource(
    'a warning of one kind is off to the end of the file',
    '#pragma warning disable CS0618\n        void Old() { }',
    'TI701 medium',
  ),
  inSource(
    'all warnings are off',
    '#pragma warning disable\n        void Old() { }\n#pragma warning restore',
    'TI701 medium',
  ),
  inSource(
    'coverage leaves a method out',
    '        [ExcludeFromCodeCoverage]\n        void Old() { }',
    'TI701 medium',
  ),
  inSource(
    'coverage leaves a method out for a reason',
    '        [ExcludeFromCodeCoverage(Justification = "generated by the designer from a form")]\n        void Old() { }',
    'TI701 low',
  ),
  inSource(
    'an analyzer is told to look away',
    '        [SuppressMessage("Design", "CA1031", Justification = "<Pending>")]\n        void Old() { }',
    'TI701 medium',
  ),
  inSource(
    'a word of a directive stands in a string',
    '        string text = "#pragma warning disable";',
    '',
  ),
  change(
    'a runner of the project reports what it likes',
    [
      { 'tests/RetryAttribute.cs': 'public class RetryAttribute : TestMethodAttribute { }' },
      {
        'tests/RetryAttribute.cs':
          'public class RetryAttribute : TestMethodAttribute { public override TestResult[] Execute(ITestMethod method) { return new[] { new TestResult { Outcome = UnitTestOutcome.Passed } }; } }',
      },
    ],
    'TI602 high',
  ),
];
