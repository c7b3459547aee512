import type { FileCases } from '../corpus.js';

const names = `import unittest
import sys

import pytest
from shop.tests import harness
from shop.tests.compat import unittest as ut, skipIf, SkipTest, requires_disk, mark
from .harness import skip_without_network, skip

SLOW = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="slow there")]
PRICES = [(1, 2), (2, 4), (3, 6)]
NAMES = {"apple": 1, "pear": 2}
MORE = PRICES + [(4, 8)]
prices = pytest.mark.parametrize("one, two", PRICES)

def needs_shop(test):
    return unittest.skipUnless(shop_is_open(), "the shop is closed")(test)

def on_linux_only():
    if sys.platform != "linux":
        pytest.skip("linux only")

def timed(test):
    return test

def never(test):
    return lambda: None

def hushed(test):
    def run(*args):
        try:
            test(*args)
        except Exception:
            pass
    return run

def tried(test):
    def run(*args):
        try:
            test(*args)
        except OSError:
            clean()
            raise
    return run

class TestCart(unittest.TestCase):
    def test_total(self):
        self.assertEqual(cart().total(), 3)

    def test_names(self):
        self.assertEqual(cart().names(), ["apple"])

@pytest.mark.parametrize("one, two", PRICES)
def test_doubles(one, two):
    assert double(one) == two

@pytest.mark.parametrize("name", sorted(NAMES))
def test_knows(name):
    assert known(name)

@pytest.mark.parametrize("one, two", MORE)
def test_more(one, two):
    assert twice(one) == two

@prices
def test_again(one, two):
    assert again(one) == two

def test_adds():
    total = add(1, 2)
    assert total == 3
`;

const total = '    def test_total';
const adds = 'def test_adds';
const sum = '    total = add(1, 2)\n';
const end = '    assert total == 3\n';

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'marks under names of the project',
    path: 'shop/tests/test_cart.py',
    text: names,
    edits: [
      [total, `    @harness.unittest.skip("later")\n${total}`, 'TI101 high'],
      [total, `    @harness.unittest.skipIf(no_disk(), "needs a disk")\n${total}`, 'TI105 medium'],
      [total, `    @ut.skip("later")\n${total}`, 'TI101 high'],
      [total, `    @skipIf(no_disk(), "needs a disk")\n${total}`, 'TI105 medium'],
      [total, `    @skipIf(True, "later")\n${total}`, 'TI101 high'],
      [adds, `@mark.skip\n${adds}`, 'TI101 high', ''],
      [adds, `@harness.pytest.mark.skip(reason="later")\n${adds}`, 'TI101 high'],
      [sum, `${sum}    raise SkipTest("later")\n`, 'TI101 high'],
      [sum, `${sum}    raise harness.SkipTest("later")\n`, 'TI101 high'],
      [adds, `@requires_disk\n${adds}`, 'TI105 medium'],
      [adds, `@harness.requires_disk("big")\n${adds}`, 'TI105 medium'],
      [adds, `@skip_without_network\n${adds}`, 'TI105 medium'],
      [total, `    @needs_shop\n${total}`, 'TI105 medium'],
      [sum, `${sum}    skip_without_network()\n`, 'TI105 medium'],
      [sum, `${sum}    harness.skip_if_windows()\n`, 'TI105 medium'],
      [sum, `${sum}    on_linux_only()\n`, 'TI105 medium'],
      [adds, `@never\n${adds}`, 'TI504 high'],
      [adds, `@hushed\n${adds}`, 'TI107 high'],
      [adds, `@tried\n${adds}`, ''],
      [adds, `@timed\n${adds}`, ''],
      [adds, `@harness.timed\n${adds}`, ''],
      [sum, `${sum}    cart.skip_rows(2)\n`, ''],
      [sum, `${sum}    skip(total)\n`, ''],
      ['MORE = PRICES', 'pytestmark = SLOW\nMORE = PRICES', 'TI105 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'rows under a name',
    path: 'shop/tests/test_cart.py',
    text: names,
    edits: [
      ['(2, 4), (3, 6)]', '(2, 4)]', 'TI106 medium, TI106 medium'],
      ['(2, 4), (3, 6)]', '(2, 4), (3, 6), (5, 10)]', ''],
      [
        '[(1, 2), (2, 4), (3, 6)]',
        '[\n    (1, 2),\n    # (2, 4),\n    (3, 6),\n]',
        'TI106 medium, TI106 medium',
      ],
      ['[(1, 2), (2, 4), (3, 6)]', '[(3, 6), (2, 4), (1, 2)]', ''],
      ['[(1, 2), (2, 4), (3, 6)]', 'load_prices()', ''],
      [', "pear": 2}', '}', 'TI106 medium'],
      [
        '@pytest.mark.parametrize("name", sorted(NAMES))',
        '@pytest.mark.parametrize("name", ["apple"])',
        'TI106 medium',
      ],
      ['("one, two", PRICES)\n', '("one, two", [(1, 2), (2, 4), (3, 6)])\n', ''],
      ['@prices\n', '@pytest.mark.parametrize("one, two", [(1, 2)])\n', 'TI106 medium'],
      ['    assert total == 3\n', '    assert total == 3\n    assert PRICES\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'marks that come after',
    path: 'shop/tests/test_cart.py',
    text: names,
    edits: [
      [end, `${end}\ntest_adds = pytest.mark.skip(test_adds)\n`, 'TI101 high'],
      [end, `${end}\ntest_adds = unittest.skip("later")(test_adds)\n`, 'TI101 high'],
      [end, `${end}\nTestCart = unittest.skip("later")(TestCart)\n`, 'TI101 high'],
      [end, `${end}\nTestCart.test_total = unittest.skip("later")(TestCart.test_total)\n`, 'TI101 high'],
      [
        end,
        `${end}\nsetattr(TestCart, "test_total", unittest.skip("later")(TestCart.test_total))\n`,
        'TI101 high',
      ],
      [end, `${end}\nTestCart.test_total = None\n`, 'TI504 high'],
      [end, `${end}\nTestCart.test_total = lambda self: None\n`, 'TI504 high'],
      [end, `${end}\ntest_adds = lambda: None\n`, 'TI504 high'],
      [end, `${end}\ndelattr(TestCart, "test_total")\n`, 'TI504 high'],
      [end, `${end}\ntest_adds.__test__ = False\n`, 'TI504 high'],
      [end, `${end}\nTestCart.__test__ = False\n`, 'TI504 high'],
      [end, `${end}\ntest_adds.pytestmark = [pytest.mark.skip]\n`, 'TI101 high'],
      [end, `${end}\ntest_adds.slow = True\n`, ''],
      [end, `${end}\nTestCart.maxDiff = None\n`, ''],
      [end, `${end}\ntest_adds = timed(test_adds)\n`, ''],
    ],
  },
  {
    kind: 'file',
    title: 'trial',
    path: 'shop/test/test_cart.py',
    text: `from twisted.trial import unittest
from twisted.trial.unittest import SkipTest, TestCase

class CartTests(TestCase):
    def test_total(self):
        self.assertEqual(cart().total(), 3)

    def test_names(self):
        self.assertEqual(cart().names(), ["apple"])

class SkipperTests(unittest.SynchronousTestCase):
    def test_skips(self):
        self.assertEqual(skipper().skip, 3)
`,
    edits: [
      ['class CartTests', 'skip = "no shop here"\n\nclass CartTests', 'TI101 medium'],
      ['    def test_total', '    skip = "later"\n\n    def test_total', 'TI101 high'],
      ['    def test_names', '    test_total.skip = "later"\n\n    def test_names', 'TI101 high'],
      ['    def test_names', '    test_total.todo = "later"\n\n    def test_names', 'TI107 high'],
      ['class SkipperTests', 'CartTests.skip = "later"\n\nclass SkipperTests', 'TI101 high'],
      ['class CartTests', 'if no_shop():\n    skip = "later"\n\nclass CartTests', 'TI105 medium'],
      [
        '    def test_total',
        '    if no_shop():\n        skip = "later"\n\n    def test_total',
        'TI105 medium',
      ],
      ['    def test_total', '    skip = reason_to_skip()\n\n    def test_total', 'TI105 medium'],
      ['    def test_total', '    skip = None\n\n    def test_total', ''],
      ['        self.assertEqual(cart().total(), 3)', '        raise SkipTest("later")', 'TI101 high'],
      [
        '        self.assertEqual(cart().total(), 3)',
        '        skip = "later"\n        self.assertEqual(cart().total(), 3)',
        '',
      ],
    ],
  },
];
