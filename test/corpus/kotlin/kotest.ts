import type { FileCases } from '../corpus.js';

const funPath = 'src/test/kotlin/org/shop/CartSpec.kt';

const fun: FileCases = {
  kind: 'file',
  title: 'Kotest, FunSpec',
  path: funPath,
  text: `package org.shop

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.datatest.withData
import io.kotest.matchers.shouldBe

class CartSpec : FunSpec({
    val cart = Cart()

    beforeTest {
        cart.open()
    }

    test("adds") {
        cart.add(1, 2) shouldBe 3
    }

    test("names") {
        cart.names.shouldContainExactly("apple", "pear")
        cart.size shouldBe 2
        cart.owner.shouldBeNull()
        cart.isOpen.shouldBeTrue()
        cart.names should contain("apple")
    }

    context("empty") {
        test("refuses") {
            val error = shouldThrow<IllegalStateException> { cart.remove("pear") }
            error.message shouldBe "no pear"
        }
        test("has no total") {
            cart.total() shouldBe 0
        }
    }

    context("prices") {
        withData("apple" to 3, "pear" to 4) { (name, price) ->
            cart.priceOf(name) shouldBe price
        }
    }

    listOf(1, 2).forEach { count ->
        test("counts $count") {
            cart.count(count) shouldBe count
        }
    }
})
`,
  edits: [
    ['test("adds") {', 'xtest("adds") {', 'TI101 high'],
    ['test("adds") {', 'test("!adds") {', 'TI101 high'],
    ['test("adds") {', 'test("adds").config(enabled = false) {', 'TI101 high'],
    ['context("empty") {', 'xcontext("empty") {', 'TI101 high'],
    ['context("empty") {', 'context("!empty") {', 'TI101 high'],
    ['class CartSpec', '@Ignored\nclass CartSpec', 'TI101 high'],
    [
      'val cart = Cart()',
      'defaultTestConfig = TestCaseConfig(enabled = false)\n    val cart = Cart()',
      'TI101 high',
    ],
    ['test("adds") {', 'test("adds").config(enabled = System.getenv("CI") == null) {', 'TI105 medium'],
    ['test("adds") {', 'test("adds").config(enabledIf = { isFast }) {', 'TI105 medium'],
    [
      '    test("adds") {\n        cart.add(1, 2) shouldBe 3\n    }',
      '    if (isFast) {\n        test("adds") {\n            cart.add(1, 2) shouldBe 3\n        }\n    }',
      'TI105 medium',
    ],
    ['class CartSpec', '@EnabledIf(OnLinux::class)\nclass CartSpec', 'TI105 medium'],
    ['test("adds") {', 'test("f:adds") {', 'TI201 high'],
    ['test("adds") {', 'ftest("adds") {', 'TI201 high'],
    ['context("empty") {', 'fcontext("empty") {', 'TI201 high'],
    ['    test("adds") {\n        cart.add(1, 2) shouldBe 3\n    }\n', '', 'TI301 medium'],
    [
      '    test("adds") {\n        cart.add(1, 2) shouldBe 3\n    }\n',
      '    // test("adds") {\n    //     cart.add(1, 2) shouldBe 3\n    // }\n',
      'TI302 high',
    ],
    ['        cart.add(1, 2) shouldBe 3\n', '', 'TI302 high'],
    ['cart.add(1, 2) shouldBe 3', 'if (false) { cart.add(1, 2) shouldBe 3 }', 'TI302 high'],
    ['cart.add(1, 2) shouldBe 3', 'return@test\n        cart.add(1, 2) shouldBe 3', 'TI302 high'],
    ['        cart.size shouldBe 2\n', '', 'TI401 medium'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2)', 'TI401 high'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2) shouldNotBe 4', 'TI402 medium'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2) shouldBeGreaterThan 0', 'TI402 medium'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2).shouldNotBeNull()', 'TI402 medium'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2).shouldBeInstanceOf<Int>()', 'TI402 medium'],
    ['shouldContainExactly', 'shouldContainExactlyInAnyOrder', 'TI402 medium'],
    ['cart.names.shouldContainExactly("apple", "pear")', 'cart.names.shouldContain("apple")', 'TI402 medium'],
    ['shouldThrow<IllegalStateException>', 'shouldThrow<Exception>', 'TI402 medium'],
    ['shouldThrow<IllegalStateException> {', 'shouldThrowAny {', 'TI402 medium'],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2) shouldBe 4', 'TI403 high'],
    ['shouldBeTrue()', 'shouldBeFalse()', 'TI403 high'],
    ['"no pear"', '"no apple"', 'TI403 high'],
    ['cart.add(1, 2) shouldBe 3', 'true shouldBe true', 'TI404 high'],
    ['cart.add(1, 2) shouldBe 3', 'cart.total shouldBe cart.total', 'TI404 high'],
    [
      'cart.add(1, 2) shouldBe 3',
      'try { cart.add(1, 2) shouldBe 3 } catch (e: AssertionError) { }',
      'TI404 high',
    ],
    ['withData("apple" to 3, "pear" to 4)', 'withData(nameFn = { it.first }, "apple" to 3)', 'TI106 medium'],
    ['listOf(1, 2)', 'listOf(1)', 'TI106 medium'],
    ['listOf(1, 2)', 'listOf()', 'TI106 high'],
    ['    test("adds") {', '    xtest("later") { cart.size shouldBe 1 }\n    test("adds") {', 'TI108 low'],
    ['    test("adds") {', '    test("calls") { cart.open() }\n    test("adds") {', 'TI303 low'],
    ['test("adds") {', 'test("adds up") {', ''],
    ['test("adds") {', 'test("adds").config(timeout = 5.seconds) {', ''],
    ['test("adds") {', 'test("adds").config(enabled = true) {', ''],
    ['context("empty")', 'context("an empty one")', ''],
    ['cart.add(1, 2) shouldBe 3', 'cart.add(1, 2).shouldBe(3)', ''],
    ['cart.add(1, 2) shouldBe 3', 'withClue("sum") { cart.add(1, 2) shouldBe 3 }', ''],
    ['listOf(1, 2)', 'listOf(2, 1, 3)', ''],
    ['    test("adds") {', '    // xtest("adds") would hide it\n    test("adds") {', ''],
    ['    val cart = Cart()', '    val cart = Cart()\n    val code = "xtest(\\"adds\\") {}"', ''],
  ],
};

function spec(style: string, text: string, edits: FileCases['edits']): FileCases {
  return { kind: 'file', title: `Kotest, ${style}`, path: funPath, text, edits };
}

const strings = spec(
  'StringSpec',
  `import io.kotest.core.spec.style.StringSpec
class CartSpec : StringSpec({
    "adds" {
        cart.add(1, 2) shouldBe 3
    }
    "names" {
        cart.names shouldBe listOf("apple", "pear")
    }
})
`,
  [
    ['"adds" {', '"!adds" {', 'TI101 high'],
    ['"adds" {', '!"adds" {', 'TI101 high'],
    ['"adds" {', '"adds".config(enabled = false) {', 'TI101 high'],
    ['"adds" {', '"f:adds" {', 'TI201 high'],
    ['    "adds" {\n        cart.add(1, 2) shouldBe 3\n    }\n', '', 'TI301 medium'],
    [
      '    "adds" {\n        cart.add(1, 2) shouldBe 3\n    }\n',
      '    // "adds" {\n    //     cart.add(1, 2) shouldBe 3\n    // }\n',
      'TI302 high',
    ],
    ['        cart.add(1, 2) shouldBe 3\n', '', 'TI302 high'],
    ['shouldBe 3', 'shouldNotBe 0', 'TI402 medium'],
    ['listOf("apple", "pear")', 'listOf("apple")', 'TI403 high'],
    ['"adds" {', '"adds up" {', ''],
  ],
);

const behaviours = spec(
  'BehaviorSpec',
  `import io.kotest.core.spec.style.BehaviorSpec
class CartSpec : BehaviorSpec({
    given("a cart") {
        \`when\`("it is filled") {
            then("it counts") {
                cart.size shouldBe 2
            }
            then("it names") {
                cart.names shouldBe listOf("apple")
            }
        }
    }
})
`,
  [
    ['then("it counts")', 'xthen("it counts")', 'TI101 high'],
    ['given("a cart")', 'xgiven("a cart")', 'TI101 high'],
    ['`when`("it is filled")', 'xwhen("it is filled")', 'TI101 high'],
    ['cart.size shouldBe 2', 'cart.size shouldBe 3', 'TI403 high'],
    [
      '            then("it counts") {\n                cart.size shouldBe 2\n            }\n',
      '',
      'TI301 medium',
    ],
    ['`when`("it is filled")', 'When("it is filled")', ''],
  ],
);

const described = spec(
  'DescribeSpec, FreeSpec and WordSpec',
  `import io.kotest.core.spec.style.*
class CartSpec : DescribeSpec({
    describe("a cart") {
        it("counts") {
            cart.size shouldBe 2
        }
    }
})
class FreeCartSpec : FreeSpec({
    "a free cart" - {
        "names" {
            cart.names shouldBe listOf("apple")
        }
    }
})
class WordCartSpec : WordSpec() {
    init {
        "a word cart" should {
            "total" {
                cart.total() shouldBe 10
            }
        }
    }
}
class ShouldCartSpec : ShouldSpec({
    should("pay") { cart.pay() shouldBe true }
})
class FeatureCartSpec : FeatureSpec({
    feature("paying") { scenario("with money") { cart.pay(10) shouldBe 0 } }
})
`,
  [
    ['it("counts")', 'xit("counts")', 'TI101 high'],
    ['describe("a cart")', 'xdescribe("a cart")', 'TI101 high'],
    ['it("counts")', 'fit("counts")', 'TI201 high'],
    ['"names" {', '"!names" {', 'TI101 high'],
    ['"a free cart" -', '"!a free cart" -', 'TI101 high'],
    ['"total" {', '"total".config(enabled = false) {', 'TI101 high'],
    ['"a word cart" should', '"a word cart" xshould', 'TI101 high'],
    ['should("pay")', 'xshould("pay")', 'TI101 high'],
    ['scenario("with money")', 'xscenario("with money")', 'TI101 high'],
    ['feature("paying")', 'xfeature("paying")', 'TI101 high'],
    ['cart.total() shouldBe 10', 'cart.total() shouldBe 12', 'TI403 high'],
    ['        it("counts") {\n            cart.size shouldBe 2\n        }\n', '', 'TI301 medium'],
    ['it("counts")', 'it("counts things")', ''],
    ['"names" {', '"all names" {', ''],
  ],
);

export const topics: readonly FileCases[] = [fun, strings, behaviours, described];
