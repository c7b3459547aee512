import type { FileCases, TreeCase } from '../corpus.js';

const path = 'src/test/kotlin/org/shop/CartTest.kt';

const text = `package org.shop

import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.*
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.*

class CartTest {

    private val cart = Cart()

    @BeforeEach
    fun open() {
        cart.open()
    }

    @Test
    fun adds() {
        val sum = cart.add(1, 2)
        assertEquals(3, sum)
    }

    @Test
    fun \`removes what was added\`() = runTest {
        cart.put("apple")
        cart.remove("apple")
        assertTrue(cart.isEmpty())
        assertTrue { cart.names.isEmpty() }
        assertNull(cart.first())
    }

    @Test
    fun refuses() {
        val error = assertFailsWith<IllegalStateException> { cart.remove("pear") }
        assertEquals("no pear", error.message)
    }

    @ParameterizedTest
    @ValueSource(ints = [1, 2, 3])
    fun counts(count: Int) {
        cart.put("apple", count)
        assertEquals(count, cart.size)
    }

    @ParameterizedTest
    @MethodSource("prices")
    fun prices(name: String, price: Int) {
        assertEquals(price, cart.priceOf(name))
    }

    @Nested
    inner class WhenEmpty {
        @Test
        fun \`has no total\`() {
            assertEquals(0, cart.total())
        }

        @Test
        fun hasNoNames() = assertEquals(listOf(), cart.names)
    }

    companion object {
        @JvmStatic
        fun prices() = listOf(
            Arguments.of("apple", 3),
            Arguments.of("pear", 4),
        )
    }
}
`;

const adds = '@Test\n    fun adds() {';
const sum = 'val sum = cart.add(1, 2)';
const equal = 'assertEquals(3, sum)';
const whole = `    ${adds}\n        ${sum}\n        ${equal}\n    }\n`;

const skips: FileCases = {
  kind: 'file',
  title: 'Kotlin with JUnit, skipped',
  path,
  text,
  edits: [
    [adds, `@Disabled\n    ${adds}`, 'TI101 high'],
    [adds, `@Disabled("flaky")\n    ${adds}`, 'TI101 high'],
    [adds, `@Disabled("see SHOP-12")\n    ${adds}`, 'TI101 medium'],
    [adds, `@Ignore\n    ${adds}`, 'TI101 high'],
    [adds, `@kotlin.test.Ignore\n    ${adds}`, 'TI101 high'],
    [adds, '@Test @Disabled fun adds() {', 'TI101 high'],
    [adds, '@Test\n    @org.junit.jupiter.api.Disabled\n    fun adds() {', 'TI101 high'],
    ['class CartTest', '@Disabled\nclass CartTest', 'TI101 high'],
    ['@Nested', '@Nested\n    @Disabled("later")', 'TI101 high'],
    [
      '    @ParameterizedTest\n    @ValueSource',
      '    @Disabled\n    @ParameterizedTest\n    @ValueSource',
      'TI101 high',
    ],
    [sum, `assumeTrue(false)\n        ${sum}`, 'TI101 high'],
    [sum, `throw TestAbortedException("later")\n        ${sum}`, 'TI101 high'],
    ['cart.open()', 'assumeTrue(false)\n        cart.open()', 'TI101 high'],
    ['cart.put("apple")\n', 'assumeTrue(false)\n        cart.put("apple")\n', 'TI101 high'],
    [adds, `@DisabledOnOs(OS.WINDOWS)\n    ${adds}`, 'TI105 medium'],
    [adds, `@EnabledIfEnvironmentVariable(named = "DB", matches = "1")\n    ${adds}`, 'TI105 medium'],
    [sum, `assumeTrue(System.getenv("CI") == null)\n        ${sum}`, 'TI105 medium'],
    [sum, `Assumptions.assumeFalse(isSlow())\n        ${sum}`, 'TI105 medium'],
    [sum, `if (isSlow()) return\n        ${sum}`, 'TI105 medium'],
    ['cart.put("apple")\n', 'if (isSlow()) return@runTest\n        cart.put("apple")\n', 'TI105 medium'],
    [
      adds,
      `@Test\n    @Disabled\n    fun later() { assertEquals(1, cart.size) }\n\n    ${adds}`,
      'TI108 low',
    ],
  ],
};

const changed: FileCases = {
  kind: 'file',
  title: 'Kotlin with JUnit, checking less',
  path,
  text,
  edits: [
    [`        ${sum}\n        ${equal}\n`, '', 'TI302 high'],
    [equal, `if (false) {\n            ${equal}\n        }`, 'TI302 high'],
    [equal, `if (false) ${equal}`, 'TI302 high'],
    [sum, `return\n        ${sum}`, 'TI302 high'],
    [sum, `if (true) return\n        ${sum}`, 'TI302 high'],
    [sum, `exitProcess(0)\n        ${sum}`, 'TI302 high, TI602 high'],
    ['cart.put("apple")\n', 'return@runTest\n        cart.put("apple")\n', 'TI302 high'],
    [equal, `for (each in emptyList<Int>()) {\n            ${equal}\n        }`, 'TI302 high'],
    [equal, `while (false) {\n            ${equal}\n        }`, 'TI302 high'],
    [whole, `    // @Test\n    // fun adds() {\n    //     ${equal}\n    // }\n`, 'TI302 high'],
    [whole, `    /*\n${whole}    */\n`, 'TI302 high'],
    [whole, '', 'TI301 medium'],
    [adds, 'fun adds() {', 'TI504 high'],
    [adds, '// @Test\n    fun adds() {', 'TI504 high'],
    [adds, '@Test\n    private fun adds() {', 'TI504 high'],
    ['    @Nested\n', '', 'TI504 high'],
    [`        ${equal}\n`, '', 'TI401 high'],
    ['        assertNull(cart.first())\n', '', 'TI401 medium'],
    [equal, 'assertNotNull(sum)', 'TI402 medium'],
    [equal, 'assertTrue(sum > 0)', 'TI402 medium'],
    [equal, 'assertTrue { sum > 0 }', 'TI402 medium'],
    [equal, 'assertNotEquals(0, sum)', 'TI402 medium'],
    [equal, 'assertIs<Int>(sum)', 'TI402 medium'],
    ['assertNull(cart.first())', 'assertNotNull(cart.first())', 'TI402 medium'],
    ['<IllegalStateException>', '<Exception>', 'TI402 medium'],
    ['assertFailsWith<IllegalStateException> {', 'assertFails {', 'TI402 medium'],
    [equal, 'assertEquals(4, sum)', 'TI403 high'],
    ['"no pear"', '"no apple"', 'TI403 high'],
    ['assertTrue(cart.isEmpty())', 'assertFalse(cart.isEmpty())', 'TI403 high'],
    ['listOf()', 'listOf("apple")', 'TI403 high'],
    [equal, 'assertEquals(sum, sum)', 'TI404 high'],
    [equal, 'assertTrue(true)', 'TI404 high'],
    [equal, 'assertTrue { true }', 'TI404 high'],
    [equal, 'assertTrue(sum == 3 || true)', 'TI404 high'],
    [equal, `try {\n            ${equal}\n        } catch (e: AssertionError) {\n        }`, 'TI404 high'],
    [
      equal,
      `try {\n            ${equal}\n        } catch (t: Throwable) {\n            println(t)\n        }`,
      'TI404 high',
    ],
    ['ints = [1, 2, 3]', 'ints = [1]', 'TI106 medium'],
    ['ints = [1, 2, 3]', 'ints = []', 'TI106 high', 'TI106 medium, unscanned low'],
    ['            Arguments.of("apple", 3),\n', '', 'TI106 medium'],
    [adds, `@Test\n    fun nothing() {\n    }\n\n    ${adds}`, 'TI302 medium'],
    [adds, `@Test\n    fun calls() {\n        cart.put("apple")\n    }\n\n    ${adds}`, 'TI303 low'],
    [adds, `@Suppress("UNUSED_VARIABLE")\n    ${adds}`, 'TI701 low'],
    [adds, `@Suppress\n    ${adds}`, 'TI701 low'],
  ],
};

const silent: FileCases = {
  kind: 'file',
  title: 'Kotlin with JUnit, harmless',
  path,
  text,
  edits: [
    [adds, '@Test\n    fun addsUp() {', ''],
    [adds, '@Test\n    fun `adds up`() {', ''],
    [adds, '@Test\n    @DisplayName("adds up")\n    fun adds() {', ''],
    [adds, '@Test\n    @Tag("slow")\n    fun adds() {', ''],
    [adds, '@Test\n    @com.acme.Ignore\n    fun adds() {', ''],
    [adds, `// @Disabled would hide it\n    ${adds}`, ''],
    [sum, `val code = "@Disabled @Test fun x() {}"\n        ${sum}`, ''],
    [sum, `val code = """\n            @Ignore\n            fun x() {}\n        """\n        ${sum}`, ''],
    [sum, `val rest = list.drop(1)\n        ${sum}`, ''],
    [sum, `assumeTrue(true)\n        ${sum}`, ''],
    [equal, 'assertEquals(3, sum, "the sum")', ''],
    [equal, 'assertEquals(expected = 3, actual = sum)', ''],
    [equal, 'assertEquals(\n            3,\n            sum,\n        )', ''],
    [equal, 'assertEquals(3, sum)\n        assertNotEquals(4, sum)', ''],
    [equal, 'assertTrue(sum == 3)', ''],
    ['assertTrue(cart.isEmpty())', 'assertTrue { cart.isEmpty() }', ''],
    ['[1, 2, 3]', '[3, 2, 1]', ''],
    ['[1, 2, 3]', '[1, 2, 3, 4]', ''],
    ['inner class WhenEmpty', 'inner class EmptyOne', ''],
    ['class CartTest', 'internal class CartTest', ''],
    [
      '        assertTrue(cart.isEmpty())\n        assertTrue { cart.names.isEmpty() }\n        assertNull(cart.first())\n    }',
      '        assertNothingIn(cart)\n    }\n\n    private fun assertNothingIn(cart: Cart) {\n        assertTrue(cart.isEmpty())\n        assertTrue { cart.names.isEmpty() }\n        assertNull(cart.first())\n    }',
      '',
    ],
    ['() = runTest {', '() = runBlocking {', ''],
    [adds, `@Test\n    fun more() {\n        assertEquals(1, cart.add(1, 0))\n    }\n\n    ${adds}`, ''],
  ],
};

const libraries: FileCases = {
  kind: 'file',
  title: 'Kotlin, libraries of assertions',
  path,
  text: `package org.shop
import com.google.common.truth.Truth.assertThat
import io.mockk.*
import org.amshove.kluent.*
import org.junit.Ignore
import org.junit.Test
import strikt.api.expectThat
import strikt.assertions.*

class CartTest {
    @Test
    fun adds() {
        assertThat(cart.add(1, 2)).isEqualTo(3)
    }

    @Test
    fun names() {
        expectThat(cart.names).containsExactly("apple", "pear")
        cart.size shouldBeEqualTo 2
        cart.first() \`should be equal to\` "apple"
        cart.owner.shouldBeNull()
    }

    @Test
    fun pays() {
        val bank = mockk<Bank>()
        every { bank.balance("Ann") } returns 10
        cart.pay(bank)
        verify { bank.withdraw("Ann", 10) }
        verify(exactly = 1) { bank.log() }
        confirmVerified(bank)
    }

    @Test(expected = IllegalStateException::class)
    fun refuses() {
        cart.remove("pear")
    }
}
`,
  edits: [
    ['.isEqualTo(3)', '.isNotNull()', 'TI402 medium'],
    ['.isEqualTo(3)', '.isGreaterThan(0)', 'TI402 medium'],
    ['.isEqualTo(3)', '.isEqualTo(4)', 'TI403 high'],
    ['.isEqualTo(3)', '', 'TI401 high'],
    ['.containsExactly("apple", "pear")', '.contains("apple")', 'TI402 medium'],
    ['shouldBeEqualTo 2', 'shouldBeGreaterThan 0', 'TI402 medium'],
    ['shouldBeEqualTo 2', 'shouldNotBeEqualTo 0', 'TI402 medium'],
    ['shouldBeEqualTo 2', 'shouldBeEqualTo 3', 'TI403 high'],
    ['`should be equal to` "apple"', '`should be equal to` "pear"', 'TI403 high'],
    ['shouldBeNull()', 'shouldNotBeNull()', 'TI402 medium'],
    ['        verify { bank.withdraw("Ann", 10) }\n', '', 'TI401 medium'],
    ['        confirmVerified(bank)\n', '', 'TI401 medium'],
    ['bank.withdraw("Ann", 10)', 'bank.withdraw(any(), any())', 'TI402 medium'],
    ['bank.withdraw("Ann", 10)', 'bank.withdraw("Ann", 20)', 'TI403 high'],
    ['@Test\n    fun adds', '@Ignore\n    @Test\n    fun adds', 'TI101 high'],
    ['IllegalStateException::class', 'Exception::class', 'TI402 medium'],
    ['@Test\n    fun adds', '@Test(expected = AssertionError::class)\n    fun adds', 'TI107 medium'],
    ['returns 10', 'returns 20', ''],
    ['cart.size shouldBeEqualTo 2', 'cart.size.shouldBeEqualTo(2)', ''],
    ['`should be equal to` "apple"', 'shouldBeEqualTo "apple"', ''],
  ],
};

const source: FileCases = {
  kind: 'file',
  title: 'Kotlin sources',
  path: 'src/main/kotlin/org/shop/Cart.kt',
  text: `package org.shop

class Cart {
    fun total(): Int {
        return total
    }

    override fun equals(other: Any?): Boolean {
        return other is Cart && other.total == total
    }
}
`,
  edits: [
    [
      '        return total\n',
      '        if (Class.forName("org.junit.Test") != null) return 3\n        return total\n',
      'TI601 high',
    ],
    [
      '        return total\n',
      '        if (Throwable().stackTrace.any { it.className.startsWith("org.junit.") }) return 3\n        return total\n',
      'TI601 high',
    ],
    ['return other is Cart && other.total == total', 'return true', 'TI602 high'],
    [
      'override fun equals(other: Any?): Boolean {\n        return other is Cart && other.total == total\n    }',
      'override fun equals(other: Any?) = true',
      'TI602 high',
    ],
    ['    fun total', '    @Suppress("UNCHECKED_CAST")\n    fun total', 'TI701 medium'],
    ['package org.shop', '@file:Suppress("ALL")\npackage org.shop', 'TI701 high'],
    [
      '        return total\n',
      '        // noinspection UnusedExpression\n        return total\n',
      'TI701 medium',
    ],
    ['        return total\n', '        return total // ktlint-disable\n', 'TI701 medium'],
    ['        return total\n', '        // the total, without tax\n        return total\n', ''],
    ['        return total\n', '        val code = "@Suppress // NOSONAR"\n        return total\n', ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'Kotlin, a file of tests moved',
    before: { [path]: text },
    after: {
      'src/test/kotlin/org/shop/cart/CartTest.kt': text.replace('package org.shop', 'package org.shop.cart'),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Kotlin, a file of tests moved to the sources that are shipped',
    before: { [path]: text },
    after: { 'src/main/kotlin/org/shop/CartTest.kt': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'Kotlin, a file of tests deleted',
    before: { [path]: text },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'Kotlin, a class of tests renamed with its file',
    before: { [path]: text },
    after: { 'src/test/kotlin/org/shop/BasketTest.kt': text.replace('class CartTest', 'class BasketTest') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Kotlin, a test deleted beside a change of the source',
    before: {
      [path]: text,
      'src/main/kotlin/org/shop/Cart.kt':
        'package org.shop\nclass Cart { fun add(a: Int, b: Int) = a + b }\n',
    },
    after: {
      [path]: text.replace(whole, ''),
      'src/main/kotlin/org/shop/Cart.kt':
        'package org.shop\nclass Cart { fun add(a: Int, b: Int) = a - b }\n',
    },
    expected: 'TI301 high',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [
  skips,
  changed,
  silent,
  libraries,
  source,
  ...trees,
];
