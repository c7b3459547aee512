import type { FileCases } from '../corpus.js';

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a mock',
    path: 'src/test/java/org/shop/CartTest.java',
    text: `package org.shop;

import org.junit.jupiter.api.*;
import org.mockito.*;

class CartTest {
  Cart cart = new Cart();

  @Test
  void adds() {
    Assertions.assertEquals(1, cart.total());
  }
}
`,
    edits: [
      ['new Cart()', 'Mockito.mock(Cart.class)', 'TI603 medium'],
      [
        '  Cart cart = new Cart();',
        '  Bank bank = Mockito.mock(Bank.class);\n  Cart cart = new Cart(bank);',
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'tests in an interface',
    path: 'src/test/java/org/shop/CartContractTest.java',
    text: `package org.shop;

import org.junit.jupiter.api.*;

interface CartContractTest {
  Cart cart();

  @Test
  default void adds() {
    Assertions.assertEquals(1, cart().total());
  }
}
`,
    edits: [
      ['@Test', '@Test\n  @Disabled', 'TI101 high'],
      ['  @Test\n  default', '  default', 'TI504 high'],
      ['assertEquals(1, cart().total())', 'assertTrue(true)', 'TI404 high'],
    ],
  },
];
