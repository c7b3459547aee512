import type { FileCases } from '../corpus.js';

/** What a test asserts and skips through functions of its file. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Kotlin: assertions in functions that tests call',
    path: 'src/test/kotlin/shop/BasketTest.kt',
    text: `package shop

import org.junit.jupiter.api.Assumptions.assumeTrue
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull

class BasketTest {
    @Test
    fun countsOne() {
        holds(Basket("pear"), 1)
    }

    @Test
    fun countsTwo() {
        holds(Basket("pear", "plum"), 2)
        isCheap(Basket("fig"))
    }

    private fun holds(basket: Basket, count: Int) {
        val size = basket.size
        assertEquals(count, size)
    }
}

private fun isCheap(basket: Basket) {
    assertEquals(12, basket.price)
}
`,
    edits: [
      ['assertEquals(count, size)', 'assertNotNull(size)', 'TI402 medium'],
      ['        assertEquals(count, size)\n', '', 'TI401 high'],
      ['assertEquals(12, basket.price)', 'assertEquals(13, basket.price)', 'TI403 high'],
      [
        '        val size = basket.size\n',
        '        assumeTrue(isOpen())\n        val size = basket.size\n',
        'TI105 medium',
      ],
      [
        '        val size = basket.size\n        assertEquals(count, size)',
        '        assertEquals(count, basket.size)',
        '',
      ],
      ['        isCheap(Basket("fig"))\n', '        assertEquals(12, Basket("fig").price)\n', ''],
    ],
  },
];
