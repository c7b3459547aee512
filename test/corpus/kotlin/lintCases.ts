import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Kotlin: kotlin',
    path: 'src/test/kotlin/SumsTest.kt',
    text: `package shop

import io.kotest.matchers.shouldBe
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

class SumsTest {
    private val sums = Sums()

    @Test
    fun adds() {
        val sum = sums.add(1, 2)
        assertEquals(3, sum)
    }

    @Test
    fun \`reads the empty list\`() {
        assertTrue(sums.list().isEmpty())
        sums.name shouldBe "sums"
    }

    @Test
    fun refuses() {
        val error = assertFailsWith<IllegalArgumentException> { sums.add(-1, 0) }
        assertEquals("negative", error.message)
    }
}
`,
    edits: [
      ['    @Test\n    fun adds', '    @Ignore\n    @Test\n    fun adds', 'TI101 high'],
      ['    @Test\n    fun adds', '    @Disabled("later")\n    @Test\n    fun adds', 'TI101 high'],
      ['    @Test\n    fun adds', '    internal fun adds', 'TI504 high'],
      ['class SumsTest {', '@Ignore\nclass SumsTest {', 'TI101 high'],
      ['class SumsTest {', 'abstract class SumsTest {', 'TI504 high'],
      ['assertEquals(3, sum)', 'assertTrue(true)', 'TI404 high'],
      ['assertEquals(3, sum)', 'assertEquals(sum, sum)', 'TI404 high'],
      ['assertEquals(3, sum)', 'assertEquals(4, sum)', 'TI403 high'],
      ['assertEquals(3, sum)', 'println(sum)', 'TI401 high'],
      ['assertEquals(3, sum)', 'assertTrue(sum > 0)', 'TI402 medium'],
      ['assertEquals(3, sum)', 'runCatching { assertEquals(3, sum) }', 'TI404 high'],
      ['assertEquals(3, sum)', 'if (sum > 0) assertEquals(3, sum)', 'TI402 medium'],
      ['assertEquals(3, sum)', 'listOf<Int>().forEach { assertEquals(3, it) }', 'TI302 high', ''],
      ['<IllegalArgumentException>', '<Throwable>', 'TI402 medium'],
      ['sums.name shouldBe "sums"', 'sums.name.shouldNotBeNull()', 'TI402 medium'],
      ['fun adds()', 'fun addsNumbers()', ''],
      ['fun adds()', 'fun `adds numbers`()', ''],
      ['fun adds()', 'public fun adds()', ''],
      ['fun adds()', 'fun adds(): Unit', ''],
      [
        'fun adds() {\n        val sum = sums.add(1, 2)\n        assertEquals(3, sum)\n    }',
        'fun adds() = assertEquals(3, sums.add(1, 2))',
        '',
      ],
      ['assertEquals(3, sum)', 'assertEquals(expected = 3, actual = sum)', ''],
      ['assertEquals(3, sum)', 'sum shouldBe 3', ''],
      ['assertEquals(3, sum)', 'assertEquals(3, sum, "sum")', ''],
      ['assertEquals(3, sum)', 'assertThat(sum).isEqualTo(3)', ''],
      ['assertTrue(sums.list().isEmpty())', 'assertTrue { sums.list().isEmpty() }', ''],
      ['import kotlin.test.Test\n', 'import org.junit.Test\n', ''],
      [
        '    private val sums = Sums()\n',
        '    private lateinit var sums: Sums\n\n    @BeforeTest\n    fun open() {\n        sums = Sums()\n    }\n',
        '',
      ],
      ['class SumsTest {', 'internal class SumsTest {', ''],
      ['    @Test\n    fun adds', '    @Tag("fast")\n    @Test\n    fun adds', ''],
    ],
  },
];
