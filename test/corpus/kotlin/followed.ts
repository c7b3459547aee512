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
  {
    kind: 'file',
    title: 'Kotlin: failures that nobody sees',
    path: 'src/test/kotlin/shop/FeesTest.kt',
    text: `package shop

import org.junit.jupiter.api.Test
import kotlin.test.assertEquals

class FeesTest {
    @Test
    fun fees() {
        val fee = Fees.of(1)
        assertEquals(20, fee)
    }

    @Test
    fun loads() {
        val fee = Fees.load(1)
        assertEquals(40, fee)
    }
}
`,
    edits: [
      ['        assertEquals(20, fee)\n', '        runCatching { assertEquals(20, fee) }\n', 'TI404 high'],
      [
        '        assertEquals(20, fee)\n',
        '        runCatching { assertEquals(20, fee) }.getOrNull()\n',
        'TI404 high',
      ],
      [
        '        assertEquals(20, fee)\n',
        '        runCatching { assertEquals(20, fee) }.onFailure { println(it) }\n',
        'TI404 high',
      ],
      ['        assertEquals(20, fee)\n', '        runCatching { assertEquals(20, fee) }.getOrThrow()\n', ''],
      [
        '        assertEquals(20, fee)\n',
        '        runCatching { assertEquals(20, fee) }.onFailure { throw it }\n',
        '',
      ],
      [
        '        assertEquals(20, fee)\n',
        '        assertTrue(runCatching { assertEquals(20, fee) }.isSuccess)\n',
        '',
      ],
      ['        assertEquals(20, fee)\n', '        thread { assertEquals(20, fee) }\n', 'TI404 high'],
      [
        '        assertEquals(20, fee)\n',
        '        GlobalScope.launch { assertEquals(20, fee) }\n',
        'TI404 high',
      ],
      ['        assertEquals(20, fee)\n', '        runBlocking { assertEquals(20, fee) }\n', ''],
      ['val fee = Fees.load(1)', 'val fee = runCatching { Fees.load(1) }.getOrNull()', ''],
      ['        assertEquals(20, fee)\n', '        val check = { assertEquals(20, fee) }\n', 'TI302 high'],
      [
        '        assertEquals(20, fee)\n',
        '        val check = { assertEquals(20, fee) }\n        check()\n',
        '',
      ],
      ['        assertEquals(20, fee)\n', '        fun check() = assertEquals(20, fee)\n', 'TI302 high'],
      [
        '    fun fees() {\n        val fee = Fees.of(1)\n        assertEquals(20, fee)\n',
        '    fun fees(): Int {\n        val fee = Fees.of(1)\n        assertEquals(20, fee)\n        return fee\n',
        'TI504 high',
      ],
      ['fun fees() {', 'fun fees(): Unit {', ''],
    ],
  },
];
