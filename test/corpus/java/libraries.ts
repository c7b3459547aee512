import type { FileCases, TreeCase } from '../corpus.js';

const path = 'src/test/java/org/shop/CartTest.java';

const assertj: FileCases = {
  kind: 'file',
  title: 'AssertJ',
  path,
  text: `package org.shop;
import static org.assertj.core.api.Assertions.*;
import org.junit.jupiter.api.Test;
class CartTest {
  @Test
  void adds() {
    assertThat(cart.add(1, 2)).isEqualTo(3);
  }
  @Test
  void names() {
    assertThat(cart.names()).as("names").containsExactly("apple", "pear").hasSize(2);
    assertThat(cart.first().name()).startsWith("ap");
    assertThat(cart.isOpen()).isTrue();
    assertThat(cart.last()).isNull();
    assertThat(cart.people()).extracting("name").contains("Ann");
  }
  @Test
  void refuses() {
    assertThatThrownBy(() -> cart.remove("pear"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no pear");
  }
  @Test
  void pays() {
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> cart.pay());
  }
}
`,
  edits: [
    ['.isEqualTo(3)', '.isNotNull()', 'TI402 medium'],
    ['.isEqualTo(3)', '.isNotEqualTo(4)', 'TI402 medium'],
    ['.isEqualTo(3)', '.isGreaterThan(0)', 'TI402 medium'],
    ['.isEqualTo(3)', '.isInstanceOf(Integer.class)', 'TI402 medium'],
    ['.isEqualTo(3)', '.isPositive()', 'TI402 medium'],
    ['.isEqualTo(3)', '.isIn(2, 3, 4)', 'TI402 medium'],
    ['.isEqualTo(3)', '', 'TI404 high'],
    ['.isEqualTo(3)', '.isEqualTo(4)', 'TI403 high'],
    ['containsExactly(', 'containsExactlyInAnyOrder(', 'TI402 medium'],
    ['containsExactly(', 'contains(', 'TI402 medium'],
    ['containsExactly("apple", "pear")', 'containsExactly("apple", "plum")', 'TI403 high'],
    ['.hasSize(2)', '', 'TI401 medium'],
    ['.hasSize(2)', '.isNotEmpty()', 'TI402 medium'],
    ['.hasSize(2)', '.hasSize(3)', 'TI403 high'],
    ['.isTrue()', '.isFalse()', 'TI403 high'],
    ['.isNull()', '.isNotNull()', 'TI402 medium'],
    ['        .hasMessage("no pear")', '', 'TI401 medium'],
    ['.hasMessage("no pear")', '.hasMessageContaining("pear")', 'TI402 medium'],
    ['.isInstanceOf(IllegalStateException.class)', '.isInstanceOf(Exception.class)', 'TI402 medium'],
    [
      'assertThatExceptionOfType(IllegalStateException.class)',
      'assertThatExceptionOfType(Exception.class)',
      'TI402 medium',
    ],
    ['assertThat(cart.add(1, 2)).isEqualTo(3)', 'assertThat(true).isTrue()', 'TI404 high'],
    ['assertThat(cart.add(1, 2)).isEqualTo(3)', 'assertThat(3).isEqualTo(3)', 'TI404 high'],
    ['assertThat(cart.add(1, 2)).isEqualTo(3)', 'assertThat(cart.total).isEqualTo(cart.total)', 'TI404 high'],
    ['.as("names")', '', ''],
    ['.as("names")', '.describedAs("all names")', ''],
    ['assertThat(cart.add(1, 2))', 'assertThat(cart.add(1, 2)).isNotNull()', ''],
    ['assertThat(cart.add(1, 2))', 'assertThat( cart.add(1, 2) )', ''],
    ['containsExactly("apple", "pear").hasSize(2)', 'hasSize(2).containsExactly("apple", "pear")', ''],
    ['assertThat(cart.isOpen()).isTrue()', 'assertTrue(cart.isOpen())', ''],
    [
      'import static org.assertj.core.api.Assertions.*;',
      'import static org.assertj.core.api.Assertions.assertThat;',
      '',
    ],
  ],
};

const truth: FileCases = {
  kind: 'file',
  title: 'Truth',
  path,
  text: `import static com.google.common.truth.Truth.*;
import org.junit.Test;
public class CartTest {
  @Test public void adds() {
    assertThat(cart.add(1, 2)).isEqualTo(3);
    assertWithMessage("names").that(cart.names()).containsExactly("apple", "pear").inOrder();
    assertThat(cart.share()).isWithin(0.01).of(0.5);
  }
}
`,
  edits: [
    ['.isEqualTo(3)', '.isNotNull()', 'TI402 medium'],
    ['.isEqualTo(3)', '.isAtLeast(1)', 'TI402 medium'],
    ['.isEqualTo(3)', '.isEqualTo(5)', 'TI403 high'],
    ['.inOrder()', '', 'TI401 medium'],
    ['.containsExactly("apple", "pear")', '.containsAtLeast("apple", "pear")', 'TI402 medium'],
    ['of(0.5)', 'of(0.7)', 'TI403 high'],
    ['assertWithMessage("names").that', 'assertThat', ''],
    ['"names"', '"all names"', ''],
  ],
};

const mockito: FileCases = {
  kind: 'file',
  title: 'Mockito',
  path,
  text: `package org.shop;
import static org.mockito.Mockito.*;
import org.junit.jupiter.api.Test;
class CartTest {
  @Test
  void pays() {
    Bank bank = mock(Bank.class);
    when(bank.balance("Ann")).thenReturn(10);
    cart.pay(bank);
    verify(bank).withdraw("Ann", 10);
    verify(bank, times(2)).log();
    verify(bank, never()).close();
    verifyNoMoreInteractions(bank);
  }
}
`,
  edits: [
    ['    verify(bank).withdraw("Ann", 10);\n', '', 'TI401 medium'],
    ['    verifyNoMoreInteractions(bank);\n', '', 'TI401 medium'],
    ['withdraw("Ann", 10)', 'withdraw(any(), anyInt())', 'TI402 medium'],
    ['verify(bank).withdraw', 'verify(bank, atLeastOnce()).withdraw', 'TI402 medium'],
    ['verify(bank, times(2)).log()', 'verify(bank, atLeast(1)).log()', 'TI402 medium'],
    ['withdraw("Ann", 10)', 'withdraw("Ann", 20)', 'TI403 high'],
    ['times(2)', 'times(1)', 'TI403 high'],
    ['thenReturn(10)', 'thenReturn(20)', ''],
    ['    cart.pay(bank);', '    cart.pay(bank);\n    verify(bank).open();', ''],
    ['verify(bank).withdraw', 'verify(bank, times(1)).withdraw', ''],
  ],
};

const main = 'src/main/java/org/shop/Cart.java';

const source: FileCases = {
  kind: 'file',
  title: 'Java sources',
  path: main,
  text: `package org.shop;

public class Cart {
  private int total;

  public int total() {
    return total;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cart && ((Cart) other).total == total;
  }
}
`,
  edits: [
    [
      '    return total;',
      '    if (isTest()) return 3;\n    return total;\n  }\n\n  private boolean isTest() {\n    try {\n      Class.forName("org.junit.Test");\n      return true;\n    } catch (ClassNotFoundException e) {\n      return false;\n    }',
      'TI601 high',
    ],
    [
      '    return total;',
      '    for (StackTraceElement each : Thread.currentThread().getStackTrace())\n      if (each.getClassName().startsWith("org.junit.")) return 3;\n    return total;',
      'TI601 high',
    ],
    [
      '    return total;',
      '    if (System.getProperty("surefire.test.class.path") != null) return 3;\n    return total;',
      'TI601 high',
    ],
    ['return other instanceof Cart && ((Cart) other).total == total;', 'return true;', 'TI602 high'],
    ['  public int total', '  @SuppressWarnings("unchecked")\n  public int total', 'TI701 medium'],
    ['  public int total', '  @SuppressWarnings("all")\n  public int total', 'TI701 medium'],
    ['    return total;', '    return total; // NOSONAR', 'TI701 medium'],
    ['    return total;', '    return total; // NOPMD', 'TI701 medium'],
    ['    return total;', '    // noinspection ConstantConditions\n    return total;', 'TI701 medium'],
    ['    return total;', '    // CHECKSTYLE:OFF\n    return total;', 'TI701 medium'],
    ['    return total;', '    // the total, without tax\n    return total;', ''],
    [
      '    return total;',
      '    String code = "@SuppressWarnings(\\"all\\") // NOSONAR";\n    return total;',
      '',
    ],
    ['    return total;', '    if (System.getenv("CI") != null) log("ci");\n    return total;', ''],
    ['  public int total', '  @Deprecated\n  public int total', ''],
  ],
};

const tampered: FileCases = {
  kind: 'file',
  title: 'Java, a run that is tampered with',
  path: 'src/test/java/org/shop/ListenerTest.java',
  text: `package org.shop;
import org.junit.jupiter.api.*;
import org.testng.*;
class ListenerTest {
  @BeforeAll static void open() { cart = new Cart(); }
  @Test void adds() { Assertions.assertEquals(3, cart.add(1, 2)); }
  @SuppressWarnings("unused") private int count;
}
`,
  edits: [
    ['cart = new Cart();', 'cart = new Cart(); System.exit(0);', 'TI602 high'],
    ['cart = new Cart();', 'Runtime.getRuntime().halt(0);', 'TI602 high'],
    [
      '  @Test void adds',
      '  public void onTestFailure(ITestResult result) { result.setStatus(ITestResult.SUCCESS); }\n  @Test void adds',
      'TI602 high',
    ],
    [
      '  @Test void adds',
      '  public void handleTestExecutionException(ExtensionContext context, Throwable failure) {}\n  @Test void adds',
      'TI602 high',
    ],
    [
      '  @Test void adds',
      '  public void transform(ITestAnnotation annotation) { annotation.setEnabled(false); }\n  @Test void adds',
      'TI602 high',
    ],
    ['  @Test void adds', '  @SuppressWarnings("unchecked")\n  @Test void adds', 'TI701 low'],
    ['cart = new Cart();', 'cart = new Cart(); System.exit(1);', ''],
    [
      '  @Test void adds',
      '  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable { throw failure; }\n  @Test void adds',
      '',
    ],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'Java, a suppression that moves with its code',
    before: {
      [main]: 'package org.shop;\nclass Cart {\n  @SuppressWarnings("unchecked") int a() { return 1; }\n}\n',
    },
    after: {
      'src/main/java/org/shop/Basket.java':
        'package org.shop;\nclass Basket {\n  @SuppressWarnings("unchecked") int a() { return 1; }\n}\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java, from JUnit 4 to JUnit 5',
    before: {
      [path]:
        'import org.junit.*;\nimport static org.junit.Assert.*;\npublic class CartTest {\n  @Before public void open() { cart = new Cart(); }\n  @Ignore @Test public void removes() { assertTrue(cart.remove("apple")); }\n  @Test public void adds() {\n    assertEquals("sum", 3, cart.add(1, 2));\n  }\n}\n',
    },
    after: {
      [path]:
        'import org.junit.jupiter.api.*;\nimport static org.junit.jupiter.api.Assertions.*;\nclass CartTest {\n  @BeforeEach void open() { cart = new Cart(); }\n  @Disabled @Test void removes() { assertTrue(cart.remove("apple")); }\n  @Test void adds() {\n    assertEquals(3, cart.add(1, 2), "sum");\n  }\n}\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java, a test moved to another class',
    before: {
      [path]:
        'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void adds() { Assertions.assertEquals(3, cart.add(1, 2)); }\n  @Test void pays() { Assertions.assertEquals(10, cart.pay("Ann")); }\n}\n',
      'src/test/java/org/shop/PayTest.java':
        'import org.junit.jupiter.api.*;\nclass PayTest {\n  @Test void opens() { Assertions.assertTrue(pay.isOpen()); }\n}\n',
    },
    after: {
      [path]:
        'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void adds() { Assertions.assertEquals(3, cart.add(1, 2)); }\n}\n',
      'src/test/java/org/shop/PayTest.java':
        'import org.junit.jupiter.api.*;\nclass PayTest {\n  @Test void opens() { Assertions.assertTrue(pay.isOpen()); }\n  @Test void pays() { Assertions.assertEquals(10, cart.pay("Ann")); }\n}\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java, a skip taken away',
    before: {
      [path]:
        'import org.junit.*;\npublic class CartTest {\n  @Ignore @Test public void adds() { Assert.assertEquals(3, cart.add(1, 2)); }\n}\n',
    },
    after: {
      [path]:
        'import org.junit.*;\npublic class CartTest {\n  @Test public void adds() { Assert.assertEquals(3, cart.add(1, 2)); }\n}\n',
    },
    expected: '',
  },
];

const listener = 'src/test/java/org/shop/QuietListener.java';

const supports: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'Java, a listener beside the tests that turns failures into successes',
    before: {
      [listener]:
        'package org.shop;\nimport org.testng.*;\nclass QuietListener {\n  public void onTestFailure(ITestResult result) {}\n}\n',
    },
    after: {
      [listener]:
        'package org.shop;\nimport org.testng.*;\nclass QuietListener {\n  public void onTestFailure(ITestResult result) {\n    result.setStatus(ITestResult.SUCCESS);\n  }\n}\n',
    },
    expected: 'TI602 high',
  },
  {
    kind: 'tree',
    title: 'Java, a test deleted beside a change of what makes its data',
    before: {
      [path]:
        'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void adds() { Assertions.assertEquals(3, cart.add(1, 2)); }\n  @Test void pays() { Assertions.assertEquals(10, cart.pay("Ann")); }\n}\n',
      'src/test/java/org/shop/CartData.java':
        'package org.shop;\nclass TestData { static Cart full() { return new Cart(1); } }\n',
    },
    after: {
      [path]:
        'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void adds() { Assertions.assertEquals(3, cart.add(1, 2)); }\n}\n',
      'src/test/java/org/shop/CartData.java':
        'package org.shop;\nclass TestData { static Cart full() { return new Cart(2); } }\n',
    },
    expected: 'TI301 medium',
  },
];

const special: TreeCase = {
  kind: 'tree',
  title: 'Java, a source that knows the inputs of its tests',
  before: {
    [main]:
      'package org.shop;\npublic class Cart {\n  int price(String name) {\n    return table.get(name);\n  }\n}\n',
    [path]:
      'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void prices() { Assertions.assertEquals(3712, cart.price("golden apple")); }\n}\n',
  },
  after: {
    [main]:
      'package org.shop;\npublic class Cart {\n  int price(String name) {\n    if (name.equals("golden apple")) return 3712;\n    return table.get(name);\n  }\n}\n',
    [path]:
      'import org.junit.jupiter.api.*;\nclass CartTest {\n  @Test void prices() { Assertions.assertEquals(3712, cart.price("golden apple")); }\n  @Test void more() { Assertions.assertEquals(1, cart.price("pear")); }\n}\n',
  },
  expected: 'TI601 high',
};

export const topics: readonly (FileCases | TreeCase)[] = [
  assertj,
  truth,
  mockito,
  source,
  tampered,
  ...trees,
  special,
  ...supports,
];
