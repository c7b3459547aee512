import type { FileCases, TreeCase } from '../corpus.js';

const path = 'src/test/java/org/shop/CartTest.java';

const text = `package org.shop;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.*;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class CartTest {

  private Cart cart;

  @BeforeEach
  void open() {
    cart = new Cart();
  }

  @Test
  void adds() {
    int sum = cart.add(1, 2);
    assertEquals(3, sum);
  }

  @Test
  @DisplayName("removes what was added")
  void removes() throws Exception {
    cart.put("apple");
    cart.remove("apple");
    assertTrue(cart.isEmpty());
    assertFalse(cart.contains("apple"));
    assertNull(cart.first());
  }

  @Test
  void refuses() {
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> cart.remove("pear"));
    assertEquals("no pear", error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void counts(int count) {
    cart.put("apple", count);
    assertEquals(count, cart.size());
  }

  @ParameterizedTest
  @MethodSource("prices")
  void prices(String name, int price) {
    assertEquals(price, cart.priceOf(name));
  }

  static Stream<Arguments> prices() {
    return Stream.of(
        Arguments.of("apple", 3),
        Arguments.of("pear", 4));
  }

  @Nested
  class WhenEmpty {
    @Test
    void hasNoTotal() {
      assertEquals(0, cart.total());
    }

    @Test
    void hasNoNames() {
      assertEquals(List.of(), cart.names());
    }
  }
}
`;

const adds = '@Test\n  void adds() {';
const sum = 'int sum = cart.add(1, 2);';
const equal = 'assertEquals(3, sum);';

const skips: FileCases = {
  kind: 'file',
  title: 'JUnit 5, skipped',
  path,
  text,
  edits: [
    [adds, `@Disabled\n  ${adds}`, 'TI101 high'],
    [adds, `@Disabled()\n  ${adds}`, 'TI101 high'],
    [adds, `@Disabled("flaky")\n  ${adds}`, 'TI101 high'],
    [adds, `@Disabled("until #123 is fixed")\n  ${adds}`, 'TI101 medium'],
    [adds, `@Disabled("the price service of the shop is down")\n  ${adds}`, 'TI101 medium'],
    [adds, `@Disabled(value = "later")\n  ${adds}`, 'TI101 high'],
    [adds, `@org.junit.jupiter.api.Disabled\n  ${adds}`, 'TI101 high'],
    [adds, '@Test\n  @Disabled\n  void adds() {', 'TI101 high'],
    [adds, '@Test @Disabled void adds() {', 'TI101 high'],
    [adds, `@org.junit.Ignore\n  ${adds}`, 'TI101 high'],
    ['class CartTest', '@Disabled\nclass CartTest', 'TI101 high'],
    ['@Nested', '@Nested\n  @Disabled', 'TI101 high'],
    ['@ValueSource', '@Disabled\n  @ValueSource', 'TI101 high'],
    [sum, `assumeTrue(false);\n    ${sum}`, 'TI101 high'],
    [sum, `Assumptions.assumeTrue(false, "later");\n    ${sum}`, 'TI101 high'],
    [sum, `assumeFalse(true);\n    ${sum}`, 'TI101 high'],
    [sum, `Assumptions.abort("later");\n    ${sum}`, 'TI101 high'],
    [sum, `if (true) throw new TestAbortedException("later");\n    ${sum}`, 'TI101 high'],
    ['cart = new Cart();', 'assumeTrue(false);\n    cart = new Cart();', 'TI101 high'],
    [adds, `@DisabledOnOs(OS.WINDOWS)\n  ${adds}`, 'TI105 medium'],
    [adds, `@EnabledOnOs(OS.LINUX)\n  ${adds}`, 'TI105 medium'],
    [adds, `@EnabledIfSystemProperty(named = "slow", matches = "true")\n  ${adds}`, 'TI105 medium'],
    [adds, `@DisabledIfEnvironmentVariable(named = "CI", matches = ".*")\n  ${adds}`, 'TI105 medium'],
    [adds, `@EnabledForJreRange(min = JRE.JAVA_17)\n  ${adds}`, 'TI105 medium'],
    [adds, `@DisabledIf("isSlow")\n  ${adds}`, 'TI105 medium'],
    [
      'class CartTest',
      '@EnabledIfEnvironmentVariable(named = "DB", matches = "1")\nclass CartTest',
      'TI105 medium',
    ],
    [sum, `assumeTrue(System.getenv("CI") == null);\n    ${sum}`, 'TI105 medium'],
    [sum, `Assumptions.assumeFalse(isSlow());\n    ${sum}`, 'TI105 medium'],
    [equal, `assumingThat(isFast(), () -> assertEquals(3, sum));`, 'TI105 medium'],
    [sum, `if (isSlow()) return;\n    ${sum}`, 'TI105 medium'],
    [sum, `if (isSlow()) {\n      return;\n    }\n    ${sum}`, 'TI105 medium'],
    [adds, `@Test\n  @Disabled\n  void later() { assertEquals(1, cart.size()); }\n\n  ${adds}`, 'TI108 low'],
    [
      adds,
      `@Test\n  @EnabledOnOs(OS.MAC)\n  void later() { assertEquals(1, cart.size()); }\n\n  ${adds}`,
      'TI108 low',
    ],
  ],
};

const silent: FileCases = {
  kind: 'file',
  title: 'JUnit 5, harmless',
  path,
  text,
  edits: [
    [adds, '@Test\n  void addsUp() {', ''],
    [adds, '@Test public void adds() {', ''],
    [adds, '@Test\n  @Tag("slow")\n  void adds() {', ''],
    [adds, '@Test\n  @Timeout(5)\n  void adds() {', ''],
    [adds, '@Test\n  @DisplayName("adds up")\n  void adds() {', ''],
    [adds, '@Test\n  @com.acme.Disabled\n  void adds() {', ''],
    [adds, `// @Disabled would hide it\n  ${adds}`, ''],
    [adds, `/** {@code @Disabled} is not for this one. */\n  ${adds}`, ''],
    [sum, `String code = "@Disabled @Test void x() {}";\n    ${sum}`, ''],
    [sum, `List<Integer> rest = stream.skip(1).toList();\n    ${sum}`, ''],
    [sum, `assumeTrue(true);\n    ${sum}`, ''],
    [equal, 'assertEquals(3, sum, "the sum");', ''],
    [equal, 'assertEquals(3, sum, () -> "the sum");', ''],
    [equal, 'Assertions.assertEquals(3, sum);', ''],
    [equal, 'assertEquals(\n        3,\n        sum);', ''],
    [equal, 'assertEquals(3, sum);\n    assertNotEquals(4, sum);', ''],
    [equal, 'assertAll(() -> assertEquals(3, sum));', ''],
    [equal, 'assertThat(sum).isEqualTo(3);', ''],
    ['assertTrue(cart.isEmpty());', 'assertEquals(true, cart.isEmpty());', ''],
    ['assertNull(cart.first());', 'assertEquals(null, cart.first());', ''],
    ['{1, 2, 3}', '{3, 2, 1}', ''],
    ['{1, 2, 3}', '{ 1, 2, 3, 4 }', ''],
    ['class WhenEmpty', 'class AnEmptyOne', ''],
    ['class CartTest', 'final class CartTest', ''],
    [
      '    assertTrue(cart.isEmpty());\n    assertFalse(cart.contains("apple"));\n    assertNull(cart.first());\n  }',
      '    assertNothingIn(cart);\n  }\n\n  private void assertNothingIn(Cart cart) {\n    assertTrue(cart.isEmpty());\n    assertFalse(cart.contains("apple"));\n    assertNull(cart.first());\n  }',
      '',
    ],
    [adds, `@Test\n  void more() {\n    assertEquals(1, cart.add(1, 0));\n  }\n\n  ${adds}`, ''],
    [
      adds,
      `@Test\n  void fails() {\n    assertThrows(IllegalStateException.class, () -> cart.pay());\n  }\n\n  ${adds}`,
      '',
    ],
    ['import org.junit.jupiter.api.*;', 'import org.junit.jupiter.api.*;\nimport java.util.List;', ''],
    [
      '        Arguments.of("apple", 3),\n        Arguments.of("pear", 4)',
      '        Arguments.of("pear", 4),\n        Arguments.of("apple", 3)',
      '',
    ],
  ],
};

const emptied: FileCases = {
  kind: 'file',
  title: 'JUnit 5, emptied or never reached',
  path,
  text,
  edits: [
    [`    ${sum}\n    ${equal}\n`, '', 'TI302 high'],
    [`    ${sum}\n    ${equal}\n`, `    // ${equal}\n`, 'TI302 high'],
    [equal, `if (false) {\n      ${equal}\n    }`, 'TI302 high'],
    [equal, `if (false) ${equal}`, 'TI302 high'],
    [sum, `if (true) return;\n    ${sum}`, 'TI302 high'],
    [sum, `if (true) {\n      return;\n    }\n    ${sum}`, 'TI302 high'],
    [sum, `return;\n    ${sum}`, 'TI302 high'],
    [sum, `System.exit(0);\n    ${sum}`, 'TI302 high, TI602 high'],
    [equal, `while (false) {\n      ${equal}\n    }`, 'TI302 high'],
    [equal, `for (int each : new int[] {}) {\n      ${equal}\n    }`, 'TI302 high'],
    [equal, `for (Integer each : List.<Integer>of()) {\n      ${equal}\n    }`, 'TI302 high'],
    [
      `  ${adds}\n    ${sum}\n    ${equal}\n  }\n`,
      `  // @Test\n  // void adds() {\n  //   ${sum}\n  //   ${equal}\n  // }\n`,
      'TI302 high',
    ],
    [
      `  ${adds}\n    ${sum}\n    ${equal}\n  }\n`,
      `  /*\n  ${adds}\n    ${sum}\n    ${equal}\n  }\n  */\n`,
      'TI302 high',
    ],
    [`  ${adds}\n    ${sum}\n    ${equal}\n  }\n`, '', 'TI301 medium'],
    [adds, `@Test\n  void nothing() {}\n\n  ${adds}`, 'TI302 medium'],
    [adds, `@Test\n  void calls() {\n    cart.put("apple");\n  }\n\n  ${adds}`, 'TI303 low'],
  ],
};

const lost: FileCases = {
  kind: 'file',
  title: 'JUnit 5, no longer discovered',
  path,
  text,
  edits: [
    [adds, 'void adds() {', 'TI504 high'],
    [adds, '// @Test\n  void adds() {', 'TI504 high'],
    [adds, '@Test\n  private void adds() {', 'TI504 high'],
    [adds, '@Test\n  static void adds() {', 'TI504 high'],
    ['  @Nested\n', '', 'TI504 high'],
    ['class WhenEmpty', 'private class WhenEmpty', 'TI504 high'],
    ['class CartTest', 'abstract class CartTest', 'TI504 high'],
  ],
};

const assertions: FileCases = {
  kind: 'file',
  title: 'JUnit 5, assertions',
  path,
  text,
  edits: [
    [`    ${equal}\n`, '', 'TI401 high'],
    ['    assertNull(cart.first());\n', '', 'TI401 medium'],
    ['    assertEquals("no pear", error.getMessage());\n', '', 'TI401 medium'],
    [equal, `// ${equal}`, 'TI401 high'],
    [equal, 'assertNotNull(sum);', 'TI402 medium'],
    [equal, 'assertTrue(sum > 0);', 'TI402 medium'],
    [equal, 'assertTrue(sum != 0);', 'TI402 medium'],
    [equal, 'assertNotEquals(0, sum);', 'TI402 medium'],
    [equal, 'assertInstanceOf(Integer.class, sum);', 'TI402 medium'],
    ['assertNull(cart.first());', 'assertNotNull(cart.first());', 'TI402 medium'],
    ['IllegalStateException.class', 'Exception.class', 'TI402 medium'],
    ['IllegalStateException.class', 'Throwable.class', 'TI402 medium'],
    [equal, 'assertEquals(4, sum);', 'TI403 high'],
    ['"no pear"', '"no apple"', 'TI403 high'],
    ['assertTrue(cart.isEmpty());', 'assertFalse(cart.isEmpty());', 'TI403 high'],
    ['List.of()', 'List.of("apple")', 'TI403 high'],
    [equal, 'assertEquals(sum, sum);', 'TI404 high'],
    [equal, 'assertTrue(true);', 'TI404 high'],
    [equal, 'assertEquals(3, 3);', 'TI404 high'],
    [equal, 'assertTrue(sum == 3 || true);', 'TI404 high'],
    [equal, `try {\n      ${equal}\n    } catch (AssertionError ignored) {\n    }`, 'TI404 high'],
    [
      equal,
      `try {\n      ${equal}\n    } catch (Throwable t) {\n      t.printStackTrace();\n    }`,
      'TI404 high',
    ],
    [
      '    int sum = cart.add(1, 2);\n    assertEquals(3, sum);',
      '    try {\n      assertEquals(3, cart.add(1, 2));\n    } catch (Exception e) {\n      // never mind\n    }',
      'TI404 high',
    ],
    [
      equal,
      `try {\n      ${equal}\n    } catch (AssertionError e) {\n      throw new RuntimeException(e);\n    }`,
      '',
    ],
    [equal, `try {\n      ${equal}\n    } finally {\n      cart.close();\n    }`, ''],
    [
      equal,
      'assertEquals(3, sum);\n    try {\n      cart.pay();\n      fail();\n    } catch (IllegalStateException expected) {\n    }',
      '',
    ],
    [equal, 'assertEquals(3, sum);\n    assertTrue(cart.equals(cart));', ''],
  ],
};

const rows: FileCases = {
  kind: 'file',
  title: 'JUnit 5, rows',
  path,
  text,
  edits: [
    ['{1, 2, 3}', '{1, 2}', 'TI106 medium'],
    ['{1, 2, 3}', '{1}', 'TI106 medium'],
    ['{1, 2, 3}', '1', 'TI106 medium'],
    ['{1, 2, 3}', '{}', 'TI106 high'],
    ['        Arguments.of("apple", 3),\n', '', 'TI106 medium'],
    ['Arguments.of("apple", 3),\n        Arguments.of("pear", 4)', '', 'TI106 high'],
  ],
};

const tables: FileCases = {
  kind: 'file',
  title: 'JUnit 5, rows of other sources',
  path,
  text: `import org.junit.jupiter.api.*;
import org.junit.jupiter.params.*;
import org.junit.jupiter.params.provider.*;
class CartTest {
  @ParameterizedTest
  @CsvSource({"apple, 3", "pear, 4"})
  void prices(String name, int price) { assertEquals(price, cart.priceOf(name)); }
  @ParameterizedTest
  @CsvSource(textBlock = """
      apple, 3
      pear, 4
      """)
  void more(String name, int price) { assertEquals(price, shop.priceOf(name)); }
  @ParameterizedTest
  @EnumSource(value = Fruit.class, names = {"APPLE", "PEAR"})
  void fruits(Fruit fruit) { assertNotNull(cart.of(fruit)); }
  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\\t"})
  void blank(String name) { assertTrue(cart.isBlank(name)); }
  @RepeatedTest(10)
  void repeats() { assertTrue(cart.isStable()); }
}
`,
  edits: [
    ['{"apple, 3", "pear, 4"}', '{"apple, 3"}', 'TI106 medium'],
    ['{"apple, 3", "pear, 4"}', '{"pear, 4", "apple, 3", "plum, 5"}', ''],
    ['      pear, 4\n', '', 'TI106 medium'],
    ['      pear, 4\n', '      pear, 4\n      plum, 5\n', ''],
    ['names = {"APPLE", "PEAR"}', 'names = {"APPLE"}', 'TI106 medium'],
    ['  @NullAndEmptySource\n', '', 'TI106 medium'],
    ['@NullAndEmptySource', '@NullSource', 'TI106 medium'],
    ['@RepeatedTest(10)', '@RepeatedTest(2)', 'TI106 medium'],
    ['@RepeatedTest(10)', '@RepeatedTest(20)', ''],
    ['@RepeatedTest(10)', '@Disabled @RepeatedTest(10)', 'TI101 high'],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'JUnit 5, a test whose behaviour changed with it',
    before: {
      [path]: text,
      'src/main/java/org/shop/Cart.java':
        'package org.shop;\nclass Cart { int add(int a, int b) { return a + b; } }\n',
    },
    after: {
      [path]: text.replace(equal, 'assertEquals(4, sum);'),
      'src/main/java/org/shop/Cart.java':
        'package org.shop;\nclass Cart { int add(int a, int b) { return a + b + 1; } }\n',
    },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, a test deleted beside a change of the source',
    before: {
      [path]: text,
      'src/main/java/org/shop/Cart.java':
        'package org.shop;\nclass Cart { int add(int a, int b) { return a + b; } }\n',
    },
    after: {
      [path]: text.replace(`  ${adds}\n    ${sum}\n    ${equal}\n  }\n`, ''),
      'src/main/java/org/shop/Cart.java':
        'package org.shop;\nclass Cart { int add(int a, int b) { return a + b + 1; } }\n',
    },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, a file of tests moved',
    before: { [path]: text },
    after: {
      'src/test/java/org/shop/cart/CartTest.java': text.replace(
        'package org.shop;',
        'package org.shop.cart;',
      ),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, a file of tests renamed out of the pattern',
    before: { [path]: text },
    after: { 'src/test/java/org/shop/CartChecks.java': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, a class of tests renamed with its file',
    before: { [path]: text },
    after: { 'src/test/java/org/shop/BasketTest.java': text.replace('class CartTest', 'class BasketTest') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, a file of tests deleted',
    before: { [path]: text },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'JUnit 5, tests deleted with what they are about',
    before: { [path]: text, 'src/main/java/org/shop/Cart.java': 'package org.shop;\npublic class Cart {}\n' },
    after: {},
    expected: 'TI301 low',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [
  skips,
  silent,
  emptied,
  lost,
  assertions,
  rows,
  tables,
  ...trees,
];
