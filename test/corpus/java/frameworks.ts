import type { FileCases, TreeCase } from '../corpus.js';

const path = 'src/test/java/org/shop/CartTest.java';

const junit4: FileCases = {
  kind: 'file',
  title: 'JUnit 4',
  path,
  text: `package org.shop;

import static org.hamcrest.CoreMatchers.*;
import static org.junit.Assert.*;
import org.junit.*;
import org.junit.runner.RunWith;

public class CartTest {
  private final Cart cart = new Cart();

  @Before
  public void setUp() {
    cart.open();
  }

  @Test
  public void adds() {
    assertEquals("the sum", 3, cart.add(1, 2));
  }

  @Test(expected = IllegalStateException.class)
  public void refuses() {
    cart.remove("pear");
  }

  @Test(timeout = 100)
  public void names() {
    cart.put("apple");
    assertThat(cart.names(), hasItem("apple"));
    assertThat("count", cart.size(), is(1));
    assertThat(cart.first(), is(not(nullValue())));
    assertThat(cart.total(), equalTo(10));
    assertArrayEquals(new int[] {1, 2}, cart.counts());
    assertEquals(0.5, cart.share(), 0.01);
  }

  @Test
  public void reports() {
    try {
      cart.pay();
      fail("paid");
    } catch (IllegalStateException expected) {
      assertEquals("no money", expected.getMessage());
    }
  }
}
`,
  edits: [
    ['@Test\n  public void adds', '@Ignore\n  @Test\n  public void adds', 'TI101 high'],
    ['@Test\n  public void adds', '@Test\n  @Ignore("flaky")\n  public void adds', 'TI101 high'],
    ['@Test\n  public void adds', '@Test @Ignore("see SHOP-12") public void adds', 'TI101 medium'],
    ['@Test\n  public void adds', '@org.junit.Ignore @Test\n  public void adds', 'TI101 high'],
    ['public class CartTest', '@Ignore\npublic class CartTest', 'TI101 high'],
    ['cart.open();', 'Assume.assumeTrue(false);\n    cart.open();', 'TI101 high'],
    ['    cart.put("apple");', '    throw new AssumptionViolatedException("later");', 'TI101 high'],
    ['cart.open();', 'Assume.assumeThat(cart.version(), is(2));\n    cart.open();', 'TI105 medium'],
    ['    cart.put', '    Assume.assumeNotNull(cart.owner());\n    cart.put', 'TI105 medium'],
    ['    cart.put', '    org.junit.Assume.assumeTrue(isFast());\n    cart.put', 'TI105 medium'],
    [
      '@Test\n  public void adds',
      '@Test(expected = AssertionError.class)\n  public void adds',
      'TI107 medium',
    ],
    ['@Test\n  public void adds', '@Test(expected = Exception.class)\n  public void adds', 'TI107 medium'],
    ['@Test\n  public void adds', 'public void adds', 'TI504 high'],
    ['@Test\n  public void adds', '@Test\n  private void adds', 'TI504 high'],
    ['(expected = IllegalStateException.class)', '', 'TI401 high'],
    ['expected = IllegalStateException', 'expected = Exception', 'TI402 medium'],
    ['expected = IllegalStateException', 'expected = RuntimeException', 'TI402 medium'],
    ['expected = IllegalStateException', 'expected = IllegalArgumentException', 'TI403 high'],
    [
      'assertThat("count", cart.size(), is(1))',
      'assertThat("count", cart.size(), notNullValue())',
      'TI402 medium',
    ],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), greaterThan(0))', 'TI402 medium'],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), not(0))', 'TI402 medium'],
    [
      'assertThat(cart.total(), equalTo(10))',
      'assertThat(cart.total(), instanceOf(Integer.class))',
      'TI402 medium',
    ],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), anything())', 'TI404 high'],
    ['assertThat(cart.total(), equalTo(10))', 'assertTrue(cart.total() > 0)', 'TI402 medium'],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), equalTo(12))', 'TI403 high'],
    ['assertEquals("the sum", 3,', 'assertEquals("the sum", 4,', 'TI403 high'],
    ['new int[] {1, 2}', 'new int[] {1}', 'TI403 high'],
    ['hasItem("apple")', 'hasItem("pear")', 'TI403 high'],
    ['    assertThat(cart.names(), hasItem("apple"));\n', '', 'TI401 medium'],
    ['      fail("paid");\n', '', 'TI401 medium'],
    [
      'assertEquals("the sum", 3, cart.add(1, 2));',
      'assertEquals("the sum", cart.total, cart.total);',
      'TI404 high',
    ],
    ['assertEquals("the sum", 3, cart.add(1, 2));', '', 'TI302 high'],
    ['assertEquals("the sum", 3, cart.add(1, 2));', 'assertEquals(3, cart.add(1, 2));', ''],
    ['assertEquals("the sum", 3, cart.add(1, 2));', 'assertEquals("a sum", 3, cart.add(1, 2));', ''],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), is(10))', ''],
    ['assertThat(cart.total(), equalTo(10))', 'assertThat(cart.total(), is(equalTo(10)))', ''],
    ['assertThat(cart.total(), equalTo(10))', 'assertEquals(10, cart.total())', ''],
    ['0.01', '0.5', 'TI402 medium'],
    ['0.01', '0.001', ''],
    ['(timeout = 100)', '(timeout = 1000)', 'TI402 medium'],
    ['@Test\n  public void adds', '@Test\n  @Category(Slow.class)\n  public void adds', ''],
    [
      '@Test(expected = IllegalStateException.class)\n  public void refuses() {\n    cart.remove("pear");\n  }',
      '@Test\n  public void refuses() {\n    assertThrows(IllegalStateException.class, () -> cart.remove("pear"));\n  }',
      '',
    ],
    [
      '  @Test\n  public void adds',
      '  @Test(expected = IOException.class)\n  public void closed() {\n    cart.read();\n  }\n\n  @Test\n  public void adds',
      '',
    ],
  ],
};

const looks: FileCases = {
  kind: 'file',
  title: 'JUnit 4, look-alikes',
  path,
  text: `package org.shop;
import com.acme.json.Ignore;
import com.acme.rules.Disabled;
import org.junit.Test;
import static org.junit.Assert.assertEquals;
public class CartTest {
  static class Json { String name; String secret; }
  @Test public void adds() {
    assertEquals(3, cart.add(1, 2));
    assertEquals("apple", cart.names().stream().skip(1).findFirst().get());
  }
}
`,
  edits: [
    ['String secret;', '@Ignore String secret;', ''],
    ['@Test public void adds', '@Ignore @Test public void adds', ''],
    ['@Test public void adds', '@Disabled @Test public void adds', ''],
    ['skip(1)', 'skip(2)', ''],
    ['@Test public void adds', '@org.junit.Ignore @Test public void adds', 'TI101 high'],
    [
      'public class CartTest {',
      'public class CartTest {\n  void assume(boolean yes) {}\n  void ignore() {}',
      '',
    ],
  ],
};

const junit3: FileCases = {
  kind: 'file',
  title: 'JUnit 3',
  path,
  text: `package org.shop;
import junit.framework.TestCase;
public class CartTest extends TestCase {
  @Override protected void setUp() { cart = new Cart(); }
  public void testAdds() {
    assertEquals(3, cart.add(1, 2));
  }
  public void testRemoves() {
    cart.remove("apple");
    assertTrue("is empty", cart.isEmpty());
    assertFalse(cart.contains("apple"));
  }
}
`,
  edits: [
    ['public void testAdds', 'public void xtestAdds', 'TI504 high'],
    ['public void testAdds', 'public void _testAdds', 'TI504 high'],
    ['public void testAdds', 'public void disabledTestAdds', 'TI504 high'],
    ['public void testAdds', 'private void testAdds', 'TI504 high'],
    ['public void testAdds()', 'public void testAdds(int unused)', 'TI504 high'],
    [' extends TestCase', '', 'TI504 high'],
    ['  public void testAdds() {\n    assertEquals(3, cart.add(1, 2));\n  }\n', '', 'TI301 medium'],
    [
      '  public void testAdds() {\n    assertEquals(3, cart.add(1, 2));\n  }\n',
      '//  public void testAdds() {\n//    assertEquals(3, cart.add(1, 2));\n//  }\n',
      'TI302 high',
    ],
    [
      'assertEquals(3, cart.add(1, 2));',
      'if (true) return;\n    assertEquals(3, cart.add(1, 2));',
      'TI302 high',
    ],
    ['assertEquals(3,', 'assertEquals(4,', 'TI403 high'],
    ['    assertFalse(cart.contains("apple"));\n', '', 'TI401 medium'],
    ['assertTrue("is empty", cart.isEmpty())', 'assertTrue("is empty", true)', 'TI404 high'],
    ['assertTrue("is empty", cart.isEmpty())', 'assertFalse("is empty", cart.isEmpty())', 'TI403 high'],
    ['public void testAdds', 'public void testAddsUp', ''],
    ['assertTrue("is empty", cart.isEmpty())', 'assertTrue(cart.isEmpty())', ''],
    ['import junit.framework.TestCase;', 'import junit.framework.*;', ''],
  ],
};

const testng: FileCases = {
  kind: 'file',
  title: 'TestNG',
  path,
  text: `package org.shop;
import static org.testng.Assert.*;
import org.testng.SkipException;
import org.testng.annotations.*;
public class CartTest {
  @DataProvider(name = "sums")
  public Object[][] sums() {
    return new Object[][] {
      {1, 2, 3},
      {2, 2, 4},
    };
  }
  @BeforeMethod public void open() { cart = new Cart(); }
  @Test(groups = "fast")
  public void adds() {
    assertEquals(cart.add(1, 2), 3, "sum");
  }
  @Test(dataProvider = "sums")
  public void sums(int a, int b, int sum) {
    assertEquals(cart.add(a, b), sum);
  }
  @Test(expectedExceptions = IllegalStateException.class)
  public void refuses() {
    cart.remove("pear");
  }
  @Test
  public void names() {
    assertEqualsNoOrder(cart.names(), new String[] {"apple", "pear"});
    assertNotNull(cart.first());
  }
}
`,
  edits: [
    ['@Test(groups = "fast")', '@Test(groups = "fast", enabled = false)', 'TI101 high'],
    ['@Test(groups = "fast")', '@Test(enabled = false)', 'TI101 high'],
    ['@Test(groups = "fast")', '@Ignore @Test(groups = "fast")', 'TI101 high'],
    [
      'assertEquals(cart.add(1, 2)',
      'throw new SkipException("later"); // assertEquals(cart.add(1, 2)',
      'TI101 high',
    ],
    [
      'assertEquals(cart.add(1, 2)',
      'if (slow()) throw new SkipException("later");\n    assertEquals(cart.add(1, 2)',
      'TI105 medium',
    ],
    ['cart = new Cart();', 'throw new SkipException("later");', 'TI101 high'],
    ['      {2, 2, 4},\n', '', 'TI106 medium'],
    ['      {1, 2, 3},\n      {2, 2, 4},\n', '', 'TI106 high'],
    ['      {1, 2, 3},\n', '      {2, 2, 4},\n      {1, 2, 3},\n', ''],
    ['@Test(groups = "fast")\n  public void adds', '@Test(groups = "fast")\n  void adds', 'TI504 high'],
    ['@Test(groups = "fast")\n', '', 'TI504 high'],
    ['assertEquals(cart.add(1, 2), 3, "sum")', 'assertEquals(cart.add(1, 2), 4, "sum")', 'TI403 high'],
    ['assertEquals(cart.add(1, 2), 3, "sum")', 'assertTrue(cart.add(1, 2) > 0)', 'TI402 medium'],
    ['expectedExceptions = IllegalState', 'expectedExceptions = ', 'TI402 medium'],
    ['    assertNotNull(cart.first());\n', '', 'TI401 medium'],
    ['@Test(groups = "fast")', '@Test(enabled = true)', ''],
    ['@Test(groups = "fast")', '@Test(groups = "fast", priority = 1)', ''],
    ['assertEquals(cart.add(1, 2), 3, "sum")', 'assertEquals(cart.add(1, 2), 3)', ''],
    ['assertEquals(cart.add(1, 2), 3, "sum")', 'Assert.assertEquals(cart.add(1, 2), 3)', ''],
  ],
};

const whole: FileCases = {
  kind: 'file',
  title: 'TestNG, a class marked whole',
  path,
  text: `import org.testng.annotations.Test;
import static org.testng.Assert.*;
@Test
public class CartTest {
  public void adds() {
    assertEquals(cart.add(1, 2), 3);
  }
  public void subtracts() {
    assertEquals(cart.subtract(3, 2), 1);
  }
}
`,
  edits: [
    ['@Test\n', '@Test(enabled = false)\n', 'TI101 high'],
    ['  public void adds', '  @Test(enabled = false)\n  public void adds', 'TI101 high'],
    ['public void adds', 'void adds', 'TI504 high'],
    ['@Test\n', '', 'TI504 high'],
  ],
};

const parameterized: FileCases = {
  kind: 'file',
  title: 'JUnit 4, a parametrised class',
  path,
  text: `import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import static org.junit.Assert.assertEquals;
@RunWith(Parameterized.class)
public class CartTest {
  @Parameters
  public static Collection<Object[]> data() {
    return Arrays.asList(new Object[][] {
        {1, 2, 3},
        {2, 2, 4}
    });
  }
  @Test public void adds() {
    assertEquals(sum, cart.add(a, b));
  }
}
`,
  edits: [
    ['        {1, 2, 3},\n', '', 'TI106 medium'],
    ['        {1, 2, 3},\n        {2, 2, 4}\n', '', 'TI106 high'],
    ['        {1, 2, 3},\n', '        {1, 2, 3},\n        {5, 5, 10},\n', ''],
    ['@Test public', '@org.junit.Ignore @Test public', 'TI101 high'],
  ],
};

export const topics: readonly (FileCases | TreeCase)[] = [
  junit4,
  looks,
  junit3,
  testng,
  whole,
  parameterized,
];
