import type { FileCases } from '../corpus.js';

const path = 'src/test/scala/org/shop/CartSuite.scala';

const munit: FileCases = {
  kind: 'file',
  title: 'munit',
  path,
  text: `package org.shop

class CartSuite extends munit.FunSuite {
  test("adds") {
    assertEquals(cart.add(1, 2), 3)
  }
  test("names".tag(Slow)) {
    assert(cart.names.contains("apple"))
    assertNotEquals(cart.size, 0)
    assertNoDiff(cart.print, "apple, pear")
    interceptMessage[IllegalStateException]("no pear") {
      cart.remove("pear")
    }
  }
}
`,
  edits: [
    ['test("adds")', 'test("adds".ignore)', 'TI101 high'],
    ['test("names".tag(Slow))', 'test("names".tag(Slow).ignore)', 'TI101 high'],
    ['test("names".tag(Slow))', 'test("names".tag(munit.Ignore))', 'TI101 high'],
    ['munit.FunSuite {', 'munit.FunSuite {\n  override def munitIgnore: Boolean = true', 'TI101 high'],
    ['test("adds") {', 'test("adds") {\n    assume(false, "later")', 'TI101 high'],
    ['test("adds") {', 'test("adds") {\n    assume(isFast, "slow")', 'TI105 medium'],
    ['test("adds")', 'test("adds".only)', 'TI201 high'],
    ['test("adds")', 'test("adds".fail)', 'TI107 medium'],
    ['  test("adds") {\n    assertEquals(cart.add(1, 2), 3)\n  }\n', '', 'TI301 medium'],
    ['    assertEquals(cart.add(1, 2), 3)\n', '', 'TI302 high'],
    ['    assertNotEquals(cart.size, 0)\n', '', 'TI401 medium'],
    ['assertEquals(cart.add(1, 2), 3)', 'assert(cart.add(1, 2) > 0)', 'TI402 medium'],
    ['assertEquals(cart.add(1, 2), 3)', 'assertEquals(cart.add(1, 2), 4)', 'TI403 high'],
    ['"apple, pear"', '"apple"', 'TI403 high'],
    ['assertEquals(cart.add(1, 2), 3)', 'assertEquals(3, 3)', 'TI404 high'],
    ['assertEquals(cart.add(1, 2), 3)', 'assert(true)', 'TI404 high'],
    ['test("adds")', 'test("adds".tag(Slow))', ''],
    ['test("adds")', 'test("adds up")', ''],
    ['test("adds")', 'test("adds".flaky)', ''],
    ['assertEquals(cart.add(1, 2), 3)', 'assertEquals(clue(cart.add(1, 2)), 3)', ''],
    ['assertEquals(cart.add(1, 2), 3)', 'assertEquals(cart.add(1, 2), 3, "sum")', ''],
  ],
};

const specs2: FileCases = {
  kind: 'file',
  title: 'specs2',
  path: 'src/test/scala/org/shop/CartSpec.scala',
  text: `package org.shop

import org.specs2.mutable.Specification

class CartSpec extends Specification {
  "A cart" should {
    "add" in {
      cart.add(1, 2) must_== 3
    }
    "count" in {
      cart.count must beEqualTo(2)
      cart.names must contain("apple")
      cart.total must be_==(10)
    }
    "refuse" >> {
      cart.remove("pear") must throwA[IllegalStateException]
    }
  }
}
`,
  edits: [
    ['"add" in {', '"add" in {\n      skipped("later")', 'TI101 high'],
    ['"add" in {', '"add" in {\n      pending', 'TI101 high'],
    ['"add" in {\n      cart.add(1, 2) must_== 3\n    }', '"add" in pending', 'TI101 high'],
    ['"add" in {\n      cart.add(1, 2) must_== 3\n    }', '"add" in skipped', 'TI101 high'],
    ['  "A cart" should', '  skipAll\n  "A cart" should', 'TI101 high'],
    ['cart.add(1, 2) must_== 3\n    }', 'cart.add(1, 2) must_== 3\n    }.pendingUntilFixed', 'TI107 medium'],
    [
      'cart.add(1, 2) must_== 3\n    }',
      'cart.add(1, 2) must_== 3\n    }.pendingUntilFixed("later")',
      'TI107 medium',
    ],
    ['    "add" in {\n      cart.add(1, 2) must_== 3\n    }\n', '', 'TI301 medium'],
    ['      cart.total must be_==(10)\n', '', 'TI401 medium'],
    ['cart.add(1, 2) must_== 3', 'cart.add(1, 2) must be_>(0)', 'TI402 medium'],
    ['cart.add(1, 2) must_== 3', 'cart.add(1, 2) must not(beNull)', 'TI402 medium'],
    ['throwA[IllegalStateException]', 'throwA[Exception]', 'TI402 medium'],
    ['must_== 3', 'must_== 4', 'TI403 high'],
    ['beEqualTo(2)', 'beEqualTo(3)', 'TI403 high'],
    ['contain("apple")', 'contain("pear")', 'TI403 high'],
    ['cart.add(1, 2) must_== 3', 'true must_== true', 'TI404 high'],
    ['must_== 3', 'mustEqual 3', ''],
    ['must_== 3', 'must beEqualTo(3)', ''],
    ['"add" in', '"add two" in', ''],
    ['"A cart" should', '"The cart" should', ''],
    ['"add" in', '"add" >>', ''],
  ],
};

const utest: FileCases = {
  kind: 'file',
  title: 'utest',
  path: 'src/test/scala/org/shop/CartTests.scala',
  text: `package org.shop

import utest._

object CartTests extends TestSuite {
  val tests = Tests {
    test("adds") {
      val sum = cart.add(1, 2)
      assert(sum == 3)
    }
    test("empty") {
      test("total") {
        cart.total ==> 0
      }
    }
    "names" - {
      cart.names ==> Seq("apple")
    }
  }
}
`,
  edits: [
    [
      '    test("adds") {\n      val sum = cart.add(1, 2)\n      assert(sum == 3)\n    }\n',
      '',
      'TI301 medium',
    ],
    ['      assert(sum == 3)\n', '', 'TI401 high'],
    ['assert(sum == 3)', 'assert(sum > 0)', 'TI402 medium'],
    ['cart.total ==> 0', 'cart.total ==> 1', 'TI403 high'],
    ['Seq("apple")', 'Seq("pear")', 'TI403 high'],
    ['assert(sum == 3)', 'if (false) assert(sum == 3)', 'TI302 high'],
    [
      '    "names" - {\n      cart.names ==> Seq("apple")\n    }\n',
      '    // "names" - {\n    //   cart.names ==> Seq("apple")\n    // }\n',
      'TI302 high',
    ],
    ['test("adds")', 'test("adds up")', ''],
    ['assert(sum == 3)', 'sum ==> 3', ''],
  ],
};

const junit: FileCases = {
  kind: 'file',
  title: 'JUnit in Scala',
  path: 'src/test/scala/org/shop/CartTest.scala',
  text: `package org.shop

import org.junit.{Ignore, Test}
import org.junit.Assert._

class CartTest {
  @Test
  def adds(): Unit = {
    assertEquals(3, cart.add(1, 2))
  }

  @Test
  def names(): Unit = {
    assertTrue(cart.isOpen)
    assertNull(cart.owner)
  }
}
`,
  edits: [
    ['@Test\n  def adds', '@Ignore @Test\n  def adds', 'TI101 high'],
    ['@Test\n  def adds', '@Test\n  @Ignore("flaky")\n  def adds', 'TI101 high'],
    ['class CartTest', '@Ignore\nclass CartTest', 'TI101 high'],
    ['@Test\n  def adds', 'def adds', 'TI504 high'],
    ['@Test\n  def adds', '@Test\n  private def adds', 'TI504 high'],
    ['    assertEquals(3, cart.add(1, 2))\n', '', 'TI302 high'],
    ['assertEquals(3, cart.add(1, 2))', 'return\n    assertEquals(3, cart.add(1, 2))', 'TI302 high'],
    ['    assertNull(cart.owner)\n', '', 'TI401 medium'],
    ['assertEquals(3,', 'assertEquals(4,', 'TI403 high'],
    ['assertTrue(cart.isOpen)', 'assertFalse(cart.isOpen)', 'TI403 high'],
    ['assertTrue(cart.isOpen)', 'assertTrue(true)', 'TI404 high'],
    ['def adds', 'def addsUp', ''],
    ['assertEquals(3, cart.add(1, 2))', 'assertEquals("sum", 3, cart.add(1, 2))', ''],
  ],
};

const zio: FileCases = {
  kind: 'file',
  title: 'ZIO Test',
  path: 'src/test/scala/org/shop/CartSpec.scala',
  text: `package org.shop

import zio.test._

object CartSpec extends ZIOSpecDefault {
  def spec = suite("a cart")(
    test("adds") {
      assertTrue(cart.add(1, 2) == 3)
    },
    test("names") {
      assert(cart.names)(equalTo(List("apple")))
    },
  )
}
`,
  edits: [
    [
      '      assertTrue(cart.add(1, 2) == 3)\n    },',
      '      assertTrue(cart.add(1, 2) == 3)\n    } @@ TestAspect.ignore,',
      'TI101 high',
    ],
    [
      '      assertTrue(cart.add(1, 2) == 3)\n    },',
      '      assertTrue(cart.add(1, 2) == 3)\n    } @@ ignore,',
      'TI101 high',
    ],
    [
      '      assertTrue(cart.add(1, 2) == 3)\n    },',
      '      assertTrue(cart.add(1, 2) == 3)\n    } @@ TestAspect.failing,',
      'TI107 medium',
    ],
    ['    test("adds") {\n      assertTrue(cart.add(1, 2) == 3)\n    },\n', '', 'TI301 medium'],
    ['cart.add(1, 2) == 3', 'cart.add(1, 2) == 4', 'TI403 high'],
    ['assertTrue(cart.add(1, 2) == 3)', 'assertTrue(true)', 'TI404 high'],
    ['test("adds")', 'test("adds up")', ''],
    [
      '      assertTrue(cart.add(1, 2) == 3)\n    },',
      '      assertTrue(cart.add(1, 2) == 3)\n    } @@ TestAspect.timeout(5.seconds),',
      '',
    ],
  ],
};

const source: FileCases = {
  kind: 'file',
  title: 'Scala sources',
  path: 'src/main/scala/org/shop/Cart.scala',
  text: `package org.shop

class Cart {
  def total: Int = count

  override def equals(other: Any): Boolean = other match {
    case that: Cart => that.total == total
    case _ => false
  }
}
`,
  edits: [
    [
      'def total: Int = count',
      'def total: Int = if (Thread.currentThread.getStackTrace.exists(_.getClassName.startsWith("org.scalatest"))) 3 else count',
      'TI601 high',
    ],
    [
      'def total: Int = count',
      'def total: Int = if (Try(Class.forName("org.junit.Test")).isSuccess) 3 else count',
      'TI601 high',
    ],
    [
      'other match {\n    case that: Cart => that.total == total\n    case _ => false\n  }',
      'true',
      'TI602 high',
    ],
    ['  def total', '  @SuppressWarnings(Array("org.wartremover.warts.Null"))\n  def total', 'TI701 medium'],
    ['  def total', '  // $COVERAGE-OFF$\n  def total', 'TI701 medium'],
    ['  def total', '  // scalafix:off DisableSyntax.null\n  def total', 'TI701 medium'],
    ['  def total', '  // the total, without tax\n  def total', ''],
  ],
};

export const topics: readonly FileCases[] = [munit, specs2, utest, junit, zio, source];
