import type { FileCases } from '../corpus.js';

const shared = `import unittest
from shop.tests.harness import ShopHarness, StoreHarness

class CartChecks:
    def make(self):
        raise NotImplementedError

    def test_total(self):
        cart = self.make()
        cart.add("apple", 3)
        self.assertEqual(cart.total(), 3)
        self.assertIn("apple", cart.names())

class ListCartCase(CartChecks, unittest.TestCase):
    def make(self):
        return ListCart()

class BasketChecks(ShopHarness, StoreHarness):
    def test_opens(self):
        basket = self.open_basket()
        self.assertEqual(basket.lines(), [])

globals().update(BasketChecks.for_every_store())

class PriceMixin:
    def test_rounds(self):
        self.assertEqual(self.price(1.005).cents, 101)

class ShelfTests:
    def test_holds(self):
        self.assertEqual(self.shelf.names(), ["apple"])

class CrateTests(unittest.TestCase):
    def test_opens(self):
        self.assertEqual(crate().names(), ["pear"])

class TestDisk(unittest.TestCase):
    def test_saves(self):
        self.assertEqual(save("a"), "a")

    def test_loads(self):
        self.assertEqual(load("a"), "a")

class TestRemoteDisk(TestDisk):
    remote = True
`;

const total = '    def test_total';
const opens = '    def test_opens';

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'classes whose tests others take over',
    path: 'shop/tests/test_cart.py',
    text: shared,
    edits: [
      [total, `    @unittest.skip("later")\n${total}`, 'TI101 high'],
      [total, `    @unittest.skipIf(no_disk(), "needs a disk")\n${total}`, 'TI105 medium'],
      ['        self.assertIn("apple", cart.names())\n', '', 'TI401 medium'],
      [
        '        self.assertIn("apple", cart.names())\n',
        '        if sys.version_info < (3, 14):\n            self.assertIn("apple", cart.names())\n',
        'TI402 medium',
      ],
      [total, '    def _test_total', 'TI504 high'],
      [opens, `    @unittest.skip("later")\n${opens}`, 'TI101 high'],
      [opens, `    @unittest.skipIf(True, "the store is gone since May")\n${opens}`, 'TI101 medium'],
      ['        self.assertEqual(basket.lines(), [])\n', '        return\n', 'TI401 high'],
      ['    def test_rounds', '    @unittest.expectedFailure\n    def test_rounds', 'TI107 medium'],
      ['class PriceMixin:', 'class RoundingMixin:', ''],
      ['class CartChecks:', 'class CartRules:', 'TI504 high'],
      ['    def test_holds', '    @unittest.skip("later")\n    def test_holds', 'TI101 high'],
      ['class ShelfTests:', 'class ShelfTests(unittest.TestCase):', ''],
      ['class CrateTests(unittest.TestCase):', 'class CrateTests:', 'TI105 medium'],
      ['class CrateTests(unittest.TestCase):', 'class Crate:', 'TI504 high'],
      ['class TestRemoteDisk', '@unittest.skip("later")\nclass TestRemoteDisk', 'TI101 high'],
      [
        'class TestRemoteDisk',
        '@unittest.skipUnless(has_network(), "needs a network")\nclass TestRemoteDisk',
        'TI105 medium',
      ],
      ['    remote = True\n', '    remote = True\n    test_saves = None\n', 'TI504 medium'],
      ['    remote = True\n', '    remote = True\n    slow = True\n', ''],
      ['class TestRemoteDisk(TestDisk)', 'class TestFarDisk(TestDisk)', ''],
      ['class TestDisk(unittest.TestCase)', 'class TestDisk(object)', 'TI504 high'],
      ['class TestRemoteDisk(TestDisk):\n    remote = True\n', '', ''],
    ],
  },
];
