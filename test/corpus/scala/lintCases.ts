import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Scala: scala',
    path: 'src/test/scala/SumsSpec.scala',
    text: `package shop

import org.scalatest.flatspec.AnyFlatSpec
import org.scalatest.matchers.should.Matchers

class SumsSpec extends AnyFlatSpec with Matchers {
  "Sums" should "add" in {
    val sum = Sums.add(1, 2)
    sum shouldBe 3
  }

  it should "list" in {
    Sums.list should contain theSameElementsAs Seq("a", "b")
    Sums.list should have size 2
  }

  it should "refuse" in {
    an[IllegalArgumentException] should be thrownBy Sums.add(-1, 0)
  }
}
`,
    edits: [
      ['"Sums" should "add" in {', '"Sums" should "add" ignore {', 'TI101 high'],
      ['"Sums" should "add" in {', 'ignore should "add" in {', 'TI101 high'],
      ['    val sum = Sums.add(1, 2)\n', '    pending\n    val sum = Sums.add(1, 2)\n', 'TI101 high'],
      ['    val sum = Sums.add(1, 2)\n', '    cancel("later")\n    val sum = Sums.add(1, 2)\n', 'TI101 high'],
      [
        '    val sum = Sums.add(1, 2)\n',
        '    assume(sys.env.contains("SLOW"))\n    val sum = Sums.add(1, 2)\n',
        'TI105 medium',
      ],
      ['class SumsSpec', '@Ignore\nclass SumsSpec', 'TI101 high'],
      ['sum shouldBe 3', 'sum should not be 0', 'TI402 medium'],
      ['sum shouldBe 3', 'true shouldBe true', 'TI404 high'],
      ['sum shouldBe 3', 'sum shouldBe sum', 'TI404 high'],
      ['sum shouldBe 3', 'sum shouldBe 4', 'TI403 high'],
      ['sum shouldBe 3', 'sum == 3', 'TI401 high'],
      ['sum shouldBe 3', 'Try(sum shouldBe 3)', 'TI404 high'],
      ['an[IllegalArgumentException]', 'an[Exception]', 'TI402 medium'],
      ['    Sums.list should have size 2\n', '', 'TI401 medium'],
      ['sum shouldBe 3', 'sum should be (3)', ''],
      ['sum shouldBe 3', 'sum should equal(3)', ''],
      ['sum shouldBe 3', 'assert(sum == 3)', ''],
      ['sum shouldBe 3', 'sum mustBe 3', ''],
      ['sum shouldBe 3', 'Sums.add(1, 2) shouldBe 3', ''],
      ['should "add" in {', 'should "add numbers" in {', ''],
      ['"Sums" should "add" in {', '"Sums" must "add" in {', ''],
      ['Sums.list should have size 2', 'Sums.list should have length 2', ''],
      ['Sums.list should have size 2', 'Sums.list.size shouldBe 2', ''],
      [
        'an[IllegalArgumentException] should be thrownBy Sums.add(-1, 0)',
        'assertThrows[IllegalArgumentException](Sums.add(-1, 0))',
        '',
      ],
      [
        'class SumsSpec extends AnyFlatSpec with Matchers',
        'final class SumsSpec extends AnyFlatSpec with Matchers',
        '',
      ],
      ['class SumsSpec extends AnyFlatSpec with Matchers', 'class SumsSpec extends UnitSpec', ''],
    ],
  },
];
