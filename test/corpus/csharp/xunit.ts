import type { FileCases } from '../corpus.js';

const path = 'tests/Shop.Tests/CartTests.cs';

const text = `using System;
using System.Linq;
using System.Threading.Tasks;
using Shop;
using Xunit;

namespace Shop.Tests
{
    public class CartTests
    {
        private readonly Cart cart;

        public CartTests()
        {
            cart = new Cart();
        }

        [Fact]
        public void AddsAnItem()
        {
            cart.Add("apple", 3);
            Assert.Equal(3, cart.Count);
            Assert.Contains("apple", cart.Names);
        }

        [Fact]
        public void IsEmptyAtFirst()
        {
            var names = cart.Names.ToList();
            Assert.Empty(names);
        }

        [Fact]
        public async Task RefusesToPay()
        {
            var error = await Assert.ThrowsAsync<EmptyCartException>(() => cart.PayAsync());
            Assert.Equal("nothing to pay", error.Message);
        }

        [Theory]
        [InlineData(1, 10)]
        [InlineData(2, 20)]
        [InlineData(3, 30)]
        public void CountsThePrice(int count, int price)
        {
            cart.Add("pear", count);
            Assert.Equal(price, cart.Total);
        }

        [Theory]
        [MemberData(nameof(Discounts))]
        public void Discounts_apply(int total, int discount)
        {
            Assert.Equal(discount, Discount.For(total));
        }

        public static TheoryData<int, int> Discounts => new TheoryData<int, int>
        {
            { 10, 0 },
            { 100, 5 },
        };
    }
}
`;

const adds = '[Fact]\n        public void AddsAnItem()';
const count = 'Assert.Equal(3, cart.Count);';
const names = 'Assert.Contains("apple", cart.Names);';
const body = `cart.Add("apple", 3);
            Assert.Equal(3, cart.Count);
            Assert.Contains("apple", cart.Names);`;
const whole = `        [Fact]
        public void AddsAnItem()
        {
            cart.Add("apple", 3);
            Assert.Equal(3, cart.Count);
            Assert.Contains("apple", cart.Names);
        }
`;
const method = 'public void AddsAnItem()';

const called = text.replace(
  `${body}\n        }\n`,
  `cart.Add("apple", 3);
            CheckApple(3);
        }

        [Fact]
        public void AddsTwice()
        {
            cart.Add("apple", 1);
            cart.Add("apple", 2);
            CheckApple(3);
        }

        private void CheckApple(int count)
        {
            Assert.Equal(count, cart.Count);
            Assert.Equal("apple", cart.Names.First());
        }
`,
);

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a method that xUnit tests call',
    path,
    text: called,
    edits: [
      ['            Assert.Equal("apple", cart.Names.First());\n', '', 'TI401 medium'],
      ['Assert.Equal("apple", cart.Names.First());', 'Assert.NotNull(cart.Names.First());', 'TI402 medium'],
      [
        'Assert.Equal("apple", cart.Names.First());',
        'Assert.Equal("pear", cart.Names.First());',
        'TI403 high',
      ],
      ['Assert.Equal("apple", cart.Names.First());', 'Assert.True(true);', 'TI404 high'],
      [
        'Assert.Equal("apple", cart.Names.First());',
        'Assert.Equal("apple", cart.Names.First());\n            Assert.NotNull(cart);',
        '',
      ],
      ['private void CheckApple', '// One fruit.\n        private void CheckApple', ''],
    ],
  },
  {
    kind: 'file',
    title: 'an xUnit test is skipped',
    path,
    text,
    edits: [
      [adds, `[Fact(Skip = "flaky")]\n        ${method}`, 'TI101 high'],
      [adds, `[Fact(Skip = "waits for the fix of #123")]\n        ${method}`, 'TI101 medium'],
      [adds, `[Fact(DisplayName = "adds", Skip = "flaky")]\n        ${method}`, 'TI101 high'],
      [adds, `[FactAttribute(Skip = "flaky")]\n        ${method}`, 'TI101 high'],
      [adds, `[Xunit.Fact(Skip = "flaky")]\n        ${method}`, 'TI101 high'],
      [adds, `[Fact(\n            Skip = "flaky"\n        )]\n        ${method}`, 'TI101 high'],
      [adds, `[Trait("Area", "cart"), Fact(Skip = Reasons.Flaky)]\n        ${method}`, 'TI101 high'],
      [adds, `[Fact(Explicit = true)]\n        ${method}`, 'TI101 high'],
      [
        '[Theory]\n        [InlineData(1, 10)]',
        '[Theory(Skip = "slow")]\n        [InlineData(1, 10)]',
        'TI101 high',
      ],
      ['cart.Add("apple", 3);', 'Assert.Skip("later");\n            cart.Add("apple", 3);', 'TI101 high'],
      ['cart.Add("apple", 3);', 'Skip.If(true, "later");\n            cart.Add("apple", 3);', 'TI101 high'],
      [
        'cart.Add("apple", 3);',
        'throw new SkipException("later");\n            cart.Add("apple", 3);',
        'TI101 high',
      ],
      [
        'cart.Add("apple", 3);',
        'throw SkipException.ForSkip("later");\n            cart.Add("apple", 3);',
        'TI101 high',
      ],
      ['cart = new Cart();', 'Skip.If(true);\n            cart = new Cart();', 'TI101 high'],
      [
        adds,
        `[ActiveIssue("https://example.org/issues/12")]\n        [Fact]\n        ${method}`,
        'TI101 medium',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'an xUnit test is skipped under a condition',
    path,
    text,
    edits: [
      [
        'cart.Add("apple", 3);',
        'Skip.If(OperatingSystem.IsWindows(), "paths");\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'Skip.IfNot(Network.IsUp);\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'Assert.SkipWhen(Network.IsDown, "no network");\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'Assert.SkipUnless(Network.IsUp, "no network");\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'if (Network.IsDown) Assert.Skip("no network");\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'if (Network.IsDown) return;\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      [
        'cart.Add("apple", 3);',
        'if (Network.IsDown)\n            {\n                return;\n            }\n            cart.Add("apple", 3);',
        'TI105 medium',
      ],
      ['cart = new Cart();', 'Skip.IfNot(Network.IsUp);\n            cart = new Cart();', 'TI105 medium'],
      [adds, `[Fact(Skip = "no network", SkipWhen = nameof(IsOffline))]\n        ${method}`, 'TI105 medium'],
      [adds, `[Fact(Skip = "no network", SkipUnless = nameof(IsOnline))]\n        ${method}`, 'TI105 medium'],
      [adds, `[ConditionalFact(nameof(IsOnline))]\n        ${method}`, 'TI105 medium'],
      [adds, `[WindowsOnlyFact]\n        ${method}`, 'TI105 medium'],
      [adds, `[Fact, PlatformSpecific(TestPlatforms.Windows)]\n        ${method}`, 'TI105 medium'],
      [whole, `#if NET8_0_OR_GREATER\n${whole}#endif\n`, 'TI105 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'xUnit no longer finds a test',
    path,
    text,
    edits: [
      [`[Fact]\n        ${method}`, method, 'TI504 high'],
      [method, 'internal void AddsAnItem()', 'TI504 high'],
      [method, 'private void AddsAnItem()', 'TI504 high'],
      ['public class CartTests', 'internal class CartTests', 'TI504 high'],
      ['public class CartTests', 'class CartTests', 'TI105 medium'],
      [whole, `#if false\n${whole}#endif\n`, 'TI504 high'],
      [whole, `#if NEVER\n${whole}#endif\n`, 'TI504 high'],
      [whole, `#if DISABLED_TESTS\n${whole}#endif\n`, 'TI504 high'],
    ],
  },
  {
    kind: 'file',
    title: 'an xUnit test is deleted or hollowed out',
    path,
    text,
    edits: [
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {8}/gm, '        // '), 'TI302 high'],
      [whole, `        /*\n${whole}        */\n`, 'TI302 high'],
      [body, '', 'TI302 high'],
      [body, '// to do', 'TI302 high'],
      ['cart.Add("apple", 3);', 'return;\n            cart.Add("apple", 3);', 'TI302 high'],
      [
        `${count}\n            ${names}`,
        `if (false)\n            {\n                ${count}\n                ${names}\n            }`,
        'TI302 high',
      ],
      [
        'cart.Add("apple", 3);',
        'Environment.Exit(0);\n            cart.Add("apple", 3);',
        'TI302 high, TI602 high',
      ],
      [`            ${count}\n            ${names}\n`, '', 'TI401 high'],
      [`            ${names}\n`, '', 'TI401 medium'],
      ['            Assert.Equal("nothing to pay", error.Message);\n', '', 'TI401 medium'],
      [names, `// ${names}`, 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'an xUnit assertion asks less',
    path,
    text,
    edits: [
      [count, 'Assert.NotNull(cart.Count);', 'TI402 medium'],
      [count, 'Assert.True(cart.Count > 0);', 'TI402 medium'],
      [count, 'Assert.NotEqual(0, cart.Count);', 'TI402 medium'],
      [count, 'Assert.InRange(cart.Count, 1, 5);', 'TI402 medium'],
      ['Assert.Empty(names);', 'Assert.NotNull(names);', 'TI402 medium'],
      ['ThrowsAsync<EmptyCartException>', 'ThrowsAnyAsync<Exception>', 'TI402 medium'],
      ['ThrowsAsync<EmptyCartException>', 'ThrowsAsync<Exception>', 'TI402 medium'],
      [count, 'Assert.Equal(4, cart.Count);', 'TI403 high'],
      ['"nothing to pay", error', '"nothing", error', 'TI403 high'],
      [count, 'Assert.True(true);', 'TI404 high'],
      [count, 'Assert.Equal(3, 3);', 'TI404 high'],
      [count, 'Assert.Equal(cart.Count, cart.Count);', 'TI404 high'],
      [count, 'Assert.True(cart.Count == cart.Count);', 'TI404 high'],
      [count, 'Assert.False(false);', 'TI404 high'],
      [count, `try { ${count} } catch { }`, 'TI404 high'],
      [count, `try { ${count} } catch (Exception error) { Console.WriteLine(error); }`, 'TI404 high'],
      [
        'var error = await Assert.ThrowsAsync<EmptyCartException>(() => cart.PayAsync());\n            Assert.Equal("nothing to pay", error.Message);',
        'Assert.ThrowsAsync<EmptyCartException>(() => cart.PayAsync());',
        'TI401 medium, TI404 high',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'rows of an xUnit theory go',
    path,
    text,
    edits: [
      ['        [InlineData(2, 20)]\n', '', 'TI106 medium'],
      ['[InlineData(2, 20)]', '// [InlineData(2, 20)]', 'TI106 medium'],
      ['[InlineData(2, 20)]', '[InlineData(2, 20, Skip = "flaky")]', 'TI106 medium'],
      ['        [InlineData(1, 10)]\n        [InlineData(2, 20)]\n', '', 'TI106 medium'],
      ['            { 100, 5 },\n', '', 'TI106 medium'],
      ['            { 10, 0 },\n            { 100, 5 },\n', '', 'TI106 high'],
    ],
  },
  {
    kind: 'file',
    title: 'a new xUnit test checks nothing',
    path,
    text,
    edits: [
      [
        adds,
        `[Fact(Skip = "later")]\n        public void Removes()\n        {\n            cart.Remove("apple");\n            Assert.Equal(0, cart.Count);\n        }\n\n        ${adds}`,
        'TI108 low',
      ],
      [
        adds,
        `[Fact]\n        public void Removes()\n        {\n            cart.Remove("apple");\n        }\n\n        ${adds}`,
        'TI303 low',
      ],
      [
        adds,
        `[Fact]\n        public void Removes()\n        {\n            cart.Remove("apple");\n            Assert.True(true);\n        }\n\n        ${adds}`,
        'TI404 medium',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'a warning is silenced in an xUnit test',
    path,
    text,
    edits: [
      [whole, `#pragma warning disable CS0618\n${whole}#pragma warning restore CS0618\n`, 'TI701 low'],
      ['using System;\n', '#pragma warning disable\nusing System;\n', 'TI701 high'],
      ['using System;\n', '#nullable disable\nusing System;\n', 'TI701 medium'],
      [adds, `[SuppressMessage("Usage", "xUnit1004")]\n        ${adds}`, 'TI701 low'],
      [
        'cart.Add("apple", 3);',
        '// ReSharper disable once UnusedVariable\n            cart.Add("apple", 3);',
        'TI701 low',
      ],
      ['cart.Add("apple", 3);', 'cart.Add("apple", 3); // NOSONAR', 'TI701 low'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of an xUnit test',
    path,
    text,
    edits: [
      ['AddsAnItem', 'AddsOneItem', ''],
      ['public class CartTests', 'public class ShoppingCartTests', ''],
      ['public class CartTests', 'public sealed class CartTests', ''],
      ['using Xunit;\n', 'using Xunit;\nusing Xunit.Abstractions;\n', ''],
      ['namespace Shop.Tests\n', 'namespace Shop.UnitTests\n', ''],
      [adds, `[Fact(DisplayName = "adds")]\n        ${method}`, ''],
      [adds, `[Fact, Trait("Category", "Skip")]\n        ${method}`, ''],
      [adds, `[Fact(Skip = null)]\n        ${method}`, ''],
      [adds, `/// <summary>Adds one.</summary>\n        ${adds}`, ''],
      [adds, `// [Fact(Skip = "never")]\n        ${adds}`, ''],
      [adds, `[Fact(Timeout = 1000)]\n        ${method}`, ''],
      [
        'cart.Add("apple", 3);',
        'var rest = cart.Names.Skip(1).ToList();\n            cart.Add("apple", 3);',
        '',
      ],
      ['cart.Add("apple", 3);', 'cart.Add("apple", 3); // Assert.Skip("later");', ''],
      [
        'cart.Add("apple", 3);',
        'var text = "[Fact(Skip = true)] Assert.Ignore()";\n            cart.Add("apple", 3);',
        '',
      ],
      ['cart.Add("apple", 3);', 'queue.Skip.If(true);\n            cart.Add("apple", 3);', ''],
      [count, 'Assert.True(cart.Count == 3);', ''],
      [count, `${count}\n            Assert.Equal(9, cart.Total);`, ''],
      [`${count}\n            ${names}`, `${names}\n            ${count}`, ''],
      [count, 'Assert.Equal(\n                3,\n                cart.Count);', ''],
      [count, 'Assert.Equal(expected: 3, actual: cart.Count);', ''],
      [
        count,
        `try\n            {\n                ${count}\n            }\n            finally\n            {\n                cart.Clear();\n            }`,
        '',
      ],
      [
        count,
        `try\n            {\n                ${count}\n            }\n            catch (Exception error)\n            {\n                throw new InvalidOperationException("cart", error);\n            }`,
        '',
      ],
      [
        `${whole}\n`,
        `${whole}\n        [Fact]\n        public void Clears()\n        {\n            cart.Clear();\n            Assert.Equal(0, cart.Count);\n        }\n\n`,
        '',
      ],
      [
        '        [InlineData(2, 20)]\n        [InlineData(3, 30)]\n',
        '        [InlineData(3, 30)]\n        [InlineData(2, 20)]\n',
        '',
      ],
      ['[InlineData(3, 30)]\n', '[InlineData(3, 30)]\n        [InlineData(4, 40)]\n', ''],
      ['[InlineData(2, 20)]', '[InlineData( 2,20 )]', ''],
      ['            { 10, 0 },\n', '            { 1, 0 },\n            { 10, 0 },\n', ''],
      [
        `${whole}\n        [Fact]\n        public void IsEmptyAtFirst()
        {
            var names = cart.Names.ToList();
            Assert.Empty(names);
        }\n`,
        `        [Fact]\n        public void IsEmptyAtFirst()
        {
            var names = cart.Names.ToList();
            Assert.Empty(names);
        }\n\n${whole}`,
        '',
      ],
      [
        `${count}\n            ${names}\n        }\n`,
        `CheckApple();\n        }\n\n        private void CheckApple()\n        {\n            ${count}\n            ${names}\n        }\n`,
        '',
      ],
      [method, 'public async Task AddsAnItem()', ''],
      [
        `{\n            ${body}\n        }`,
        `{\n            cart.Add("apple", 3);\n\n            // All of them.\n            ${count}\n            ${names}\n        }`,
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'a skip goes from an xUnit test',
    path,
    text: text.replace('[Fact]', '[Fact(Skip = "flaky")]').replace('[Theory]', '[Theory(Skip = "slow")]'),
    edits: [
      ['[Fact(Skip = "flaky")]', '[Fact]', ''],
      ['[Fact(Skip = "flaky")]', '[Fact(Skip = "very flaky")]', ''],
      ['[Theory(Skip = "slow")]', '[Theory]', ''],
      ['cart.Add("apple", 3);\n', 'cart.Add("apple", 3);\n            Assert.Skip("again");\n', ''],
    ],
  },
];
