import type { FileCases } from '../corpus.js';

/** What a test asserts and skips through methods of its file. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Scala: assertions in methods that tests call',
    path: 'src/test/scala/shop/BasketTest.scala',
    text: `package shop

import org.scalatest.funsuite.AnyFunSuite

class BasketTest extends AnyFunSuite {
  test("counts one") {
    holds(Basket("pear"), 1)
  }

  test("counts two") {
    holds(Basket("pear", "plum"), 2)
    isCheap(Basket("fig"))
  }

  private def holds(basket: Basket, count: Int): Unit = {
    val size = basket.size
    assert(size == count)
  }

  private def isCheap(basket: Basket): Unit = {
    assertResult(12)(basket.price)
  }
}
`,
    edits: [
      ['assert(size == count)', 'assert(size > 0)', 'TI402 medium'],
      ['    assert(size == count)\n', '', 'TI401 high'],
      ['assertResult(12)', 'assertResult(13)', 'TI403 high'],
      [
        '    val size = basket.size\n',
        '    assume(Shop.isOpen)\n    val size = basket.size\n',
        'TI105 medium',
      ],
      ['    val size = basket.size\n    assert(size == count)', '    assert(basket.size == count)', ''],
      ['    isCheap(Basket("fig"))\n', '    assertResult(12)(Basket("fig").price)\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Scala: failures that nobody sees',
    path: 'src/test/scala/shop/FeesTest.scala',
    text: `package shop

import org.scalatest.funsuite.AnyFunSuite
import scala.util.Try

class FeesTest extends AnyFunSuite {
  test("fees") {
    val fee = Fees.of(1)
    assert(fee == 20)
  }
}
`,
    edits: [
      ['    assert(fee == 20)\n', '    Try { assert(fee == 20) }\n', 'TI404 high'],
      ['    assert(fee == 20)\n', '    Try(assert(fee == 20))\n', 'TI404 high'],
      ['    assert(fee == 20)\n', '    Try(assert(fee == 20)).toOption\n', 'TI404 high'],
      ['    assert(fee == 20)\n', '    Try(assert(fee == 20)).get\n', ''],
      ['    assert(fee == 20)\n', '    assert(Try(assert(fee == 20)).isSuccess)\n', ''],
      ['    assert(fee == 20)\n', '    val check = () => assert(fee == 20)\n', 'TI302 high'],
      ['    assert(fee == 20)\n', '    val check = () => assert(fee == 20)\n    check()\n', ''],
      ['    assert(fee == 20)\n', '    def check() = assert(fee == 20)\n', 'TI302 high'],
      ['Fees.of(1)', 'Try(Fees.of(1)).getOrElse(0)', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Scala: tables and words for what is there',
    path: 'src/test/scala/shop/RatesTest.scala',
    text: `package shop

import org.scalatest.funsuite.AnyFunSuite
import org.scalatest.matchers.should.Matchers
import org.scalatest.prop.TableDrivenPropertyChecks._

class RatesTest extends AnyFunSuite with Matchers {
  test("rates") {
    forAll(Table(("days", "rate"), (1, 20), (2, 40), (3, 60))) { (days, rate) =>
      Rates.of(days) shouldBe rate
    }
  }

  test("finds") {
    Rates.find(1) should be (Some(20))
  }
}
`,
    edits: [
      [', (3, 60)', '', 'TI106 medium'],
      [', (3, 60)', ', (3, 60), (4, 80)', ''],
      ['be (Some(20))', 'be (defined)', 'TI402 medium'],
      ['should be (Some(20))', 'shouldBe Some(20)', ''],
    ],
  },
];
