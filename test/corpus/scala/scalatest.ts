import type { FileCases, TreeCase } from '../corpus.js';

const path = 'src/test/scala/org/shop/CartSuite.scala';

const text = `package org.shop

import org.scalatest.funsuite.AnyFunSuite
import org.scalatest.matchers.should.Matchers
import org.scalatest.tagobjects.Slow

class CartSuite extends AnyFunSuite with Matchers {

  private val cart = new Cart()

  test("adds") {
    val sum = cart.add(1, 2)
    assert(sum == 3)
  }

  test("names", Slow) {
    cart.names should contain theSameElementsInOrderAs Seq("apple", "pear")
    cart.size shouldBe 2
    cart.total should be (10)
    cart.first should equal("apple")
    cart.owner shouldBe empty
    assertResult(3)(cart.count)
  }

  test("refuses") {
    val error = intercept[IllegalStateException] {
      cart.remove("pear")
    }
    assert(error.getMessage === "no pear")
    an [IllegalArgumentException] should be thrownBy { cart.add(-1, 0) }
    assertThrows[IllegalStateException](cart.pay())
  }

  for (count <- Seq(1, 2)) {
    test(s"counts $count") {
      assert(cart.count(count) == count)
    }
  }
}
`;

const adds = 'test("adds") {';
const sum = 'val sum = cart.add(1, 2)';
const equal = 'assert(sum == 3)';
const whole = `  ${adds}\n    ${sum}\n    ${equal}\n  }\n`;

const suite: FileCases = {
  kind: 'file',
  title: 'ScalaTest, FunSuite',
  path,
  text,
  edits: [
    [adds, 'ignore("adds") {', 'TI101 high'],
    ['test("names", Slow) {', 'ignore("names", Slow) {', 'TI101 high'],
    ['class CartSuite', '@Ignore\nclass CartSuite', 'TI101 high'],
    ['class CartSuite', '@org.scalatest.Ignore\nclass CartSuite', 'TI101 high'],
    [sum, `pending\n    ${sum}`, 'TI101 high'],
    [sum, `cancel("later")\n    ${sum}`, 'TI101 high'],
    [sum, `cancel()\n    ${sum}`, 'TI101 high'],
    [sum, `assume(false)\n    ${sum}`, 'TI101 high'],
    [sum, `assume(cart.isOpen)\n    ${sum}`, 'TI105 medium'],
    [sum, `assume(cart.isOpen, "closed")\n    ${sum}`, 'TI105 medium'],
    [sum, `if (isSlow) cancel("slow")\n    ${sum}`, 'TI105 medium'],
    [whole, `  if (isFast) {\n  ${whole}  }\n`, 'TI105 medium'],
    [equal, `pendingUntilFixed {\n      ${equal}\n    }`, 'TI107 medium'],
    ['class CartSuite', '@DoNotDiscover\nclass CartSuite', 'TI504 high'],
    [whole, '', 'TI301 medium'],
    [whole, `  // test("adds") {\n  //   ${equal}\n  // }\n`, 'TI302 high'],
    [whole, `  /*\n${whole}  */\n`, 'TI302 high'],
    [`    ${sum}\n    ${equal}\n`, '', 'TI302 high'],
    [equal, `if (false) ${equal}`, 'TI302 high'],
    [equal, `if (false) {\n      ${equal}\n    }`, 'TI302 high'],
    [sum, `return\n    ${sum}`, 'TI302 high'],
    [sum, `sys.exit(0)\n    ${sum}`, 'TI302 high, TI602 high'],
    [equal, `for (each <- Nil) {\n      ${equal}\n    }`, 'TI302 high'],
    [equal, `for (each <- Seq()) {\n      ${equal}\n    }`, 'TI302 high'],
    [`    ${equal}\n`, '', 'TI401 high'],
    ['    cart.size shouldBe 2\n', '', 'TI401 medium'],
    ['    assertThrows[IllegalStateException](cart.pay())\n', '', 'TI401 medium'],
    [equal, 'assert(sum > 0)', 'TI402 medium'],
    [equal, 'assert(sum != 0)', 'TI402 medium'],
    [equal, 'sum should not be 0', 'TI402 medium'],
    [equal, 'sum should be > 0', 'TI402 medium'],
    ['cart.size shouldBe 2', 'cart.size should be > 0', 'TI402 medium'],
    ['cart.size shouldBe 2', 'cart.size should not be 0', 'TI402 medium'],
    ['cart.total should be (10)', 'cart.total shouldBe a [Int]', 'TI402 medium'],
    ['contain theSameElementsInOrderAs Seq("apple", "pear")', 'contain ("apple")', 'TI402 medium'],
    ['contain theSameElementsInOrderAs Seq("apple", "pear")', 'not be empty', 'TI402 medium'],
    ['intercept[IllegalStateException]', 'intercept[Exception]', 'TI402 medium'],
    ['an [IllegalArgumentException]', 'an [Exception]', 'TI402 medium'],
    ['assertThrows[IllegalStateException]', 'assertThrows[Throwable]', 'TI402 medium'],
    [equal, 'assert(sum == 4)', 'TI403 high'],
    [equal, 'assert(sum === 4)', 'TI403 high'],
    ['cart.size shouldBe 2', 'cart.size shouldBe 3', 'TI403 high'],
    ['be (10)', 'be (12)', 'TI403 high'],
    ['equal("apple")', 'equal("pear")', 'TI403 high'],
    ['assertResult(3)', 'assertResult(4)', 'TI403 high'],
    ['"no pear"', '"no apple"', 'TI403 high'],
    [equal, 'assert(true)', 'TI404 high'],
    [equal, 'assert(sum == sum)', 'TI404 high'],
    [equal, 'assert(sum == 3 || true)', 'TI404 high'],
    [equal, 'true shouldBe true', 'TI404 high'],
    [equal, `try {\n      ${equal}\n    } catch {\n      case _: Throwable =>\n    }`, 'TI404 high'],
    [
      equal,
      `try {\n      ${equal}\n    } catch {\n      case NonFatal(e) => println(e)\n    }`,
      'TI404 high',
    ],
    ['Seq(1, 2)', 'Seq(1)', 'TI106 medium'],
    ['<- Seq(1, 2)', '<- Seq()', 'TI106 high'],
    [adds, `ignore("later") { assert(cart.size == 1) }\n  ${adds}`, 'TI108 low'],
    [adds, `test("calls") { cart.open() }\n  ${adds}`, 'TI303 low'],
    [adds, `test("nothing") { }\n  ${adds}`, 'TI302 medium'],
    ['  private val cart', '  @nowarn("msg=unused")\n  private val cart', 'TI701 low'],
    ['  private val cart', '  // scalastyle:off\n  private val cart', 'TI701 low'],
    [adds, 'test("adds up") {', ''],
    [adds, 'test("adds", Slow) {', ''],
    [equal, 'assert(sum === 3)', ''],
    [equal, 'assert(3 == sum)', ''],
    [equal, 'assert(sum == 3, "the sum")', ''],
    [equal, 'sum shouldBe 3', ''],
    [equal, 'assert(sum == 3)\n    assert(sum != 4)', ''],
    [equal, 'withClue("sum") {\n      assert(sum == 3)\n    }', ''],
    ['cart.total should be (10)', 'cart.total should be(10)', ''],
    ['cart.total should be (10)', 'cart.total shouldBe 10', ''],
    ['cart.total should be (10)', 'cart.total should === (10)', ''],
    ['Seq(1, 2)', 'Seq(2, 1, 3)', ''],
    [sum, `def ignore(x: Int) = x\n    ${sum}`, ''],
    [sum, `val rest = list.drop(1)\n    ${sum}`, ''],
    [adds, `// ignore("adds") would hide it\n  ${adds}`, ''],
    [sum, `val code = "ignore(\\"adds\\") { }"\n    ${sum}`, ''],
    [`    ${equal}\n  }`, `    check(sum)\n  }\n\n  private def check(sum: Int) = {\n    ${equal}\n  }`, ''],
  ],
};

function style(title: string, body: string, edits: FileCases['edits']): FileCases {
  return { kind: 'file', title: `ScalaTest, ${title}`, path, text: body, edits };
}

const flat = style(
  'FlatSpec',
  `import org.scalatest.flatspec.AnyFlatSpec
class CartSpec extends AnyFlatSpec {
  "A cart" should "add" in {
    assert(cart.add(1, 2) == 3)
  }
  it should "count" in {
    assert(cart.count == 2)
  }
  behavior of "An empty cart"
  it should "have no total" taggedAs Slow in {
    assert(cart.total == 0)
  }
}
`,
  [
    ['"A cart" should "add" in {', '"A cart" should "add" ignore {', 'TI101 high'],
    ['"A cart" should "add" in {', 'ignore should "add" in {', 'TI101 high'],
    ['it should "count" in {', 'it should "count" ignore {', 'TI101 high'],
    ['it should "count" in {', 'ignore should "count" in {', 'TI101 high'],
    ['taggedAs Slow in {', 'taggedAs Slow ignore {', 'TI101 high'],
    [
      'it should "count" in {\n    assert(cart.count == 2)\n  }',
      'it should "count" is (pending)',
      'TI101 high',
    ],
    [
      'it should "count" in {\n    assert(cart.count == 2)\n  }',
      'it should "count" in pending',
      'TI101 high',
    ],
    ['it should "count" in {', 'it should "count" in {\n    pending', 'TI101 high'],
    ['  it should "count" in {\n    assert(cart.count == 2)\n  }\n', '', 'TI301 medium'],
    [
      '  it should "count" in {\n    assert(cart.count == 2)\n  }\n',
      '  // it should "count" in {\n  //   assert(cart.count == 2)\n  // }\n',
      'TI302 high',
    ],
    ['    assert(cart.count == 2)\n', '', 'TI302 high'],
    ['cart.count == 2', 'cart.count == 3', 'TI403 high'],
    ['cart.count == 2', 'cart.count > 0', 'TI402 medium'],
    ['it should "count" in', 'it should "count things" in', ''],
    ['it should "count" in', 'it must "count" in', ''],
    ['"A cart" should', '"A full cart" should', ''],
    ['taggedAs Slow in', 'in', ''],
  ],
);

const words = style(
  'WordSpec, FunSpec, FreeSpec, PropSpec and FeatureSpec',
  `import org.scalatest._
class CartWordSpec extends wordspec.AnyWordSpec {
  "A cart" when {
    "empty" should {
      "have no total" in {
        assert(cart.total == 0)
      }
    }
  }
}
class CartFunSpec extends funspec.AnyFunSpec {
  describe("a cart") {
    it("counts") {
      assert(cart.count == 2)
    }
  }
}
class CartFreeSpec extends freespec.AnyFreeSpec {
  "A cart" - {
    "names" in {
      assert(cart.names == Seq("apple"))
    }
  }
}
class CartPropSpec extends propspec.AnyPropSpec {
  property("is stable") {
    forAll { (n: Int) => assert(cart.add(n, 0) == n) }
  }
}
class CartFeatureSpec extends featurespec.AnyFeatureSpec {
  Feature("paying") {
    Scenario("with money") {
      assert(cart.pay(10) == 0)
    }
  }
}
`,
  [
    ['"have no total" in {', '"have no total" ignore {', 'TI101 high'],
    ['"have no total" in {', '"have no total" in {\n        pending', 'TI101 high'],
    ['it("counts") {', 'ignore("counts") {', 'TI101 high'],
    ['"names" in {', '"names" ignore {', 'TI101 high'],
    ['property("is stable") {', 'ignore("is stable") {', 'TI101 high'],
    ['Scenario("with money") {', 'ignore("with money") {', 'TI101 high'],
    ['class CartFunSpec', '@Ignore class CartFunSpec', 'TI101 high'],
    ['      "have no total" in {\n        assert(cart.total == 0)\n      }\n', '', 'TI301 medium'],
    ['    it("counts") {\n      assert(cart.count == 2)\n    }\n', '', 'TI301 medium'],
    ['assert(cart.pay(10) == 0)', 'assert(cart.pay(10) == 5)', 'TI403 high'],
    ['assert(cart.names == Seq("apple"))', 'assert(cart.names.nonEmpty)', 'TI402 medium'],
    ['assert(cart.add(n, 0) == n)', 'assert(true)', 'TI404 high'],
    ['it("counts") {', 'it("counts things") {', ''],
    ['"A cart" when', '"The cart" when', ''],
    ['describe("a cart")', 'describe("the cart")', ''],
  ],
);

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'ScalaTest, a file of tests moved',
    before: { [path]: text },
    after: {
      'src/test/scala/org/shop/cart/CartSuite.scala': text.replace(
        'package org.shop',
        'package org.shop.cart',
      ),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'ScalaTest, a file of tests deleted',
    before: { [path]: text },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'ScalaTest, a file of tests moved to the sources that are shipped',
    before: { [path]: text },
    after: { 'src/main/scala/org/shop/CartSuite.scala': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'ScalaTest, a test deleted beside a change of the source',
    before: {
      [path]: text,
      'src/main/scala/org/shop/Cart.scala':
        'package org.shop\nclass Cart { def add(a: Int, b: Int) = a + b }\n',
    },
    after: {
      [path]: text.replace(whole, ''),
      'src/main/scala/org/shop/Cart.scala':
        'package org.shop\nclass Cart { def add(a: Int, b: Int) = a - b }\n',
    },
    expected: 'TI301 high',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [suite, flat, words, ...trees];
