import type { FileCases } from '../corpus.js';

/** What a test asserts and skips through methods of its file. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Java: assertions in methods that tests call',
    path: 'src/test/java/shop/BasketTest.java',
    text: `package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BasketTest {
  @Test
  void countsOne() {
    holds(Basket.of("pear"), 1);
  }

  @Test
  void countsTwo() {
    Basket basket = Basket.of("pear", "plum");
    holds(basket, 2);
    this.isCheap(basket);
  }

  @Test
  void prices() {
    Basket basket = Basket.of("fig");
    assertEquals(9, basket.price());
    assertEquals("EUR", basket.currency());
  }

  private void holds(Basket basket, int count) {
    int size = basket.size();
    assertEquals(count, size);
  }

  private void isCheap(Basket basket) {
    assertEquals(12, basket.price());
  }

  private Basket loaded() {
    return Basket.of("fig");
  }
}
`,
    edits: [
      ['assertEquals(count, size);', 'assertNotNull(size);', 'TI402 medium'],
      ['    assertEquals(count, size);\n', '', 'TI401 high'],
      ['assertEquals(count, size);', 'System.out.println(size);', 'TI401 high'],
      ['assertEquals(count, size);', '// assertEquals(count, size);', 'TI401 high'],
      ['assertEquals(12, basket.price());', 'assertEquals(13, basket.price());', 'TI403 high'],
      [
        '    int size = basket.size();\n',
        '    Assumptions.assumeTrue(basket.isOpen());\n    int size = basket.size();\n',
        'TI105 medium',
      ],
      [
        '    int size = basket.size();\n',
        '    Assumptions.assumeTrue(false);\n    int size = basket.size();\n',
        'TI101 high',
      ],
      [
        '    return Basket.of("fig");\n',
        '    Assumptions.assumeTrue(Shop.isOpen());\n    return Basket.of("fig");\n',
        '',
      ],
      [
        '    Basket basket = Basket.of("fig");\n',
        '    Assumptions.assumeTrue(Shop.isOpen());\n    Basket basket = Basket.of("fig");\n',
        'TI105 medium',
      ],
      [
        '    int size = basket.size();\n    assertEquals(count, size);',
        '    assertEquals(count, basket.size());',
        '',
      ],
      [
        '    assertEquals(9, basket.price());\n    assertEquals("EUR", basket.currency());\n  }\n',
        '    costs(basket, 9);\n  }\n\n  private void costs(Basket basket, int price) {\n    assertEquals(price, basket.price());\n    assertEquals("EUR", basket.currency());\n  }\n',
        '',
      ],
      ['    this.isCheap(basket);\n', '    assertEquals(12, basket.price());\n', ''],
      ['    holds(Basket.of("pear"), 1);\n', '    assertEquals(1, Basket.of("pear").size());\n', ''],
      ['  private void holds(', '  /** Of any size. */\n  private void holds(', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Java: rows that a provider collects',
    path: 'src/test/java/shop/FeesTest.java',
    text: `package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeesTest {
  @ParameterizedTest
  @MethodSource("collected")
  void fees(int days, int fee) {
    assertEquals(fee, Fees.of(days));
  }

  static Stream<Arguments> collected() {
    List<Arguments> rows = new ArrayList<>();
    rows.add(Arguments.of(1, 20));
    rows.add(Arguments.of(2, 40));
    for (int days = 3; days < 9; days++) {
      rows.add(Arguments.of(days, 20 * days));
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void weekly(int days, int fee) {
    assertEquals(fee, Fees.weekly(days));
  }

  static Stream<Arguments> listed() {
    return Stream.of(
        Arguments.of(1, 20),
        Arguments.of(2, 40));
  }

  @Test
  @Timeout(5)
  void quick() {
    int fee = Fees.of(1);
    assertEquals(20, fee);
  }
}
`,
    edits: [
      ['    rows.add(Arguments.of(2, 40));\n', '', 'TI106 medium'],
      ['    rows.add(Arguments.of(2, 40));\n', '    // rows.add(Arguments.of(2, 40));\n', 'TI106 medium'],
      [
        '    rows.add(Arguments.of(2, 40));\n',
        '    rows.add(Arguments.of(2, 40));\n    rows.add(Arguments.of(9, 180));\n',
        '',
      ],
      ['days < 9', 'days < 7', ''],
      ['Arguments.of(2, 40));\n    for', 'Arguments.of(2, 41));\n    for', 'TI403 high'],
      ['Arguments.of(2, 40));\n    for', 'Arguments.of(3, 41));\n    for', ''],
      ['        Arguments.of(1, 20),\n', '        Arguments.of(1, 25),\n', 'TI403 high'],
      ['        Arguments.of(1, 20),\n', '', 'TI106 medium'],
      ['@Timeout(5)', '@Timeout(500)', 'TI402 medium'],
      ['@Timeout(5)', '@Timeout(value = 5, unit = TimeUnit.MINUTES)', 'TI402 medium'],
      ['@Timeout(5)', '@Timeout(value = 5000, unit = TimeUnit.MILLISECONDS)', ''],
      ['@Timeout(5)', '@Timeout(3)', ''],
      [
        '  void quick() {\n    int fee = Fees.of(1);\n    assertEquals(20, fee);\n',
        '  int quick() {\n    int fee = Fees.of(1);\n    assertEquals(20, fee);\n    return fee;\n',
        'TI504 high',
      ],
      ['    assertEquals(20, fee);\n', '    Runnable check = () -> assertEquals(20, fee);\n', 'TI302 high'],
      [
        '    assertEquals(20, fee);\n',
        '    Runnable check = () -> assertEquals(20, fee);\n    check.run();\n',
        '',
      ],
      [
        '    assertEquals(20, fee);\n',
        '    Runnable check = new Runnable() {\n      @Override\n      public void run() {\n        assertEquals(20, fee);\n      }\n    };\n',
        'TI302 high',
      ],
      [
        '    assertEquals(20, fee);\n',
        '    new Thread(() -> {\n      try {\n        assertEquals(20, fee);\n      } catch (Throwable error) {\n        failures.add(error);\n      }\n    }).start();\n',
        '',
      ],
      ['    assertEquals(20, fee);\n', '    Fees.each(() -> assertEquals(20, fee));\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Java: assertions that are written in another way',
    path: 'src/test/java/shop/DoorTest.java',
    text: `package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DoorTest {
  @Test
  void opens() {
    Door door = new Door();
    assertEquals(Status.OPEN, door.status());
  }

  @Test
  void doubles() {
    assertEquals(2, Door.twice(1));
    assertEquals(4, Door.twice(2));
    assertEquals(6, Door.twice(3));
  }
}
`,
    edits: [
      ['Status.OPEN', 'State.OPEN', ''],
      ['Status.OPEN', 'Door.Status.OPEN', ''],
      ['Status.OPEN', 'Status.SHUT', 'TI403 high'],
      [
        '  @Test\n  void doubles() {\n    assertEquals(2, Door.twice(1));\n    assertEquals(4, Door.twice(2));\n    assertEquals(6, Door.twice(3));\n',
        '  @ParameterizedTest\n  @CsvSource({"1, 2", "2, 4", "3, 6"})\n  void doubles(int in, int out) {\n    assertEquals(out, Door.twice(in));\n',
        '',
      ],
      [
        '  @Test\n  void doubles() {\n    assertEquals(2, Door.twice(1));\n    assertEquals(4, Door.twice(2));\n    assertEquals(6, Door.twice(3));\n',
        '  @ParameterizedTest\n  @CsvSource({"1, 2"})\n  void doubles(int in, int out) {\n    assertEquals(out, Door.twice(in));\n',
        'TI401 medium',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'Java: several methods of one name',
    path: 'src/test/java/shop/StepsTest.java',
    text: `package shop;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class StepsTest {
  @Test
  public void walksPlainSteps() {
    walks("a b");
  }

  @Test
  public void walksLongSteps() {
    walks("a b c");
  }

  private static void walks(String path) {
    for (int size = 1; size < 4; size++) {
      walks(path, size);
    }
  }

  private static void walks(String path, int size) {
    Steps steps = new Steps(path, size);
    assertEquals(path, steps.walk());
    assertEquals(size, steps.size());
  }
}
`,
    edits: [
      [
        '    walks("a b");\n  }\n\n  @Test\n  public void walksLongSteps() {\n    walks("a b c");\n  }\n\n  private static void walks(String path) {\n    for (int size = 1; size < 4; size++) {\n      walks(path, size);\n',
        '    walks("a b", false);\n  }\n\n  @Test\n  public void walksLongSteps() {\n    walks("a b c", false);\n  }\n\n  private static void walks(String path, boolean expectFailure) {\n    for (int size = 1; size < 4; size++) {\n      walks(path, size);\n',
        '',
      ],
      ['    assertEquals(size, steps.size());\n', '', 'TI401 medium'],
      ['assertEquals(path, steps.walk());', 'assertNotNull(steps.walk());', 'TI402 medium'],
    ],
  },
];
