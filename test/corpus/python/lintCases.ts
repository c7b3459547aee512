import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'PT: raises broad',
    'tests/test_sums.py',
    'import pytest\ndef test_a():\n    with pytest.raises(Exception):\n        add("a")\n',
    '',
  ],
  ['PT: fail(False)', 'tests/test_sums.py', 'import pytest\ndef test_a():\n    assert False, "x"\n', ''],
  ['no assert', 'tests/test_sums.py', 'def test_a():\n    add(1, 2)\n', 'TI303 low'],
  [
    'mock assert ok',
    'tests/test_sums.py',
    'def test_a(m):\n    add(m)\n    m.assert_called_once_with(1)\n',
    '',
  ],
  ['assert helper', 'tests/test_sums.py', 'def test_a():\n    assert_frame_equal(add(1), 2)\n', ''],
  [
    'numpy',
    'tests/test_sums.py',
    'import numpy as np\ndef test_a():\n    np.testing.assert_allclose(add(1), 2)\n',
    '',
  ],
  [
    'warns',
    'tests/test_sums.py',
    'import pytest\ndef test_a():\n    with pytest.warns(UserWarning):\n        add(1)\n',
    '',
  ],
  ['benchmark fixture', 'tests/test_sums.py', 'def test_a(benchmark):\n    benchmark(add, 1)\n', 'TI303 low'],
  ['compare instead of assert', 'tests/test_sums.py', 'def test_a():\n    add(1) == 2\n', 'TI303 low'],
  ['assert on tuple', 'tests/test_sums.py', 'def test_a():\n    assert (add(1) == 2, "x")\n', 'TI404 medium'],
  [
    'assertTrue constant',
    'tests/test_sums.py',
    'import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertTrue("x")\n',
    'TI404 medium',
  ],
  [
    'assertEqual same',
    'tests/test_sums.py',
    'import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(1, 1)\n',
    'TI404 medium',
  ],
  ['main only', 'tests/test_x.py', 'if __name__ == "__main__":\n    assert add(1) == 2\n', ''],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'Python: skips',
    path: 'tests/test_sums.py',
    text: `import os
import sys
import unittest
from unittest import TestCase

import pytest

from shop import add, load


@pytest.fixture
def cart():
    return Cart()


def test_adds():
    total = add(1, 2)
    assert total == 3


def test_refuses():
    with pytest.raises(ValueError, match="no"):
        add("a")


@pytest.mark.parametrize("n,want", [(1, 2), (2, 3), (3, 4)])
def test_counts(n, want):
    assert add(n, 1) == want


def test_all(cart):
    for item in cart.items():
        assert item.price > 0


class TestCart:
    def test_empty(self, cart):
        assert cart.items() == []

    def test_close(self, cart):
        assert cart.total == pytest.approx(1.5)


class CartCase(unittest.TestCase):
    def setUp(self):
        self.cart = Cart()

    def test_size(self):
        self.assertEqual(len(self.cart), 0)

    def test_error(self):
        with self.assertRaises(KeyError):
            self.cart["x"]

    def test_many(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertEqual(add(n, 1), n + 1)
`,
    edits: [
      ['def test_adds():\n', '@pytest.mark.skip\ndef test_adds():\n', 'TI101 high'],
      ['def test_adds():\n', '@pytest.mark.skip()\ndef test_adds():\n', 'TI101 high'],
      ['def test_adds():\n', '@pytest.mark.skip(reason="later")\ndef test_adds():\n', 'TI101 high'],
      ['def test_adds():\n', '@unittest.skip("later")\ndef test_adds():\n', 'TI101 high'],
      ['def test_adds():\n', '@pytest.mark.skipif(True, reason="x")\ndef test_adds():\n', 'TI101 high'],
      [
        'def test_adds():\n',
        '@pytest.mark.skipif("sys.platform == \'win32\'", reason="x")\ndef test_adds():\n',
        'TI105 medium',
      ],
      [
        'def test_adds():\n',
        '@pytest.mark.skipif(sys.version_info < (3, 9), reason="old")\ndef test_adds():\n',
        'TI105 medium',
      ],
      ['def test_adds():\n', '@pytest.mark.xfail\ndef test_adds():\n', 'TI107 high'],
      ['def test_adds():\n', '@pytest.mark.xfail(strict=True)\ndef test_adds():\n', 'TI107 medium'],
      ['def test_adds():\n', 'skip = pytest.mark.skip\n\n\n@skip\ndef test_adds():\n', 'TI101 high'],
      ['def test_adds():\n', 'def test_adds():\n    pytest.skip("later")\n', 'TI101 high'],
      ['def test_adds():\n', 'def test_adds():\n    pytest.xfail("later")\n', 'TI107 high'],
      ['def test_adds():\n', 'def test_adds():\n    raise unittest.SkipTest("later")\n', 'TI101 high'],
      [
        'def test_adds():\n',
        'def test_adds():\n    if os.environ.get("CI"):\n        pytest.skip("ci")\n',
        'TI105 medium',
      ],
      [
        'def test_adds():\n',
        'def test_adds():\n    if os.environ.get("CI"):\n        return\n',
        'TI105 medium',
      ],
      ['def test_adds():\n', 'def test_adds():\n    return\n', 'TI302 high'],
      ['def test_adds():\n', 'def test_adds():\n    pytest.importorskip("numpy")\n', 'TI105 medium'],
      ['from shop import add', 'pytest.importorskip("numpy")\nfrom shop import add', 'TI105 medium'],
      [
        'from shop import add',
        'pytest.skip("all", allow_module_level=True)\nfrom shop import add',
        'TI101 high',
      ],
      ['from shop import add', 'pytestmark = pytest.mark.skip\nfrom shop import add', 'TI101 high'],
      [
        'from shop import add',
        'pytestmark = [pytest.mark.slow, pytest.mark.skip(reason="x")]\nfrom shop import add',
        'TI101 high',
      ],
      ['from shop import add', '__test__ = False\nfrom shop import add', 'TI504 high'],
      ['class TestCart:\n', 'class TestCart:\n    __test__ = False\n\n', 'TI504 high'],
      ['class TestCart:\n', 'class TestCart:\n    def __init__(self):\n        self.x = 1\n\n', 'TI504 high'],
      ['class TestCart:', 'class CartTests:', 'TI504 high'],
      ['class TestCart:\n', '@pytest.mark.skip\nclass TestCart:\n', 'TI101 high'],
      [
        'class CartCase(unittest.TestCase)',
        '@unittest.skip("x")\nclass CartCase(unittest.TestCase)',
        'TI101 high',
      ],
      ['class CartCase(unittest.TestCase)', 'class CartCase(object)', 'TI504 high'],
      ['def test_size', 'def xtest_size', 'TI504 high'],
      ['def test_size', 'def _test_size', 'TI504 high'],
      ['def test_size', 'def check_size', 'TI504 high'],
      [
        'self.assertEqual(len(self.cart), 0)',
        'self.skipTest("x")\n        self.assertEqual(len(self.cart), 0)',
        'TI101 high',
      ],
      ['self.cart = Cart()', 'self.skipTest("x")\n        self.cart = Cart()', 'TI101 high'],
      ['(3, 4)])', '])', 'TI106 medium'],
      ['[(1, 2), (2, 3), (3, 4)]', '[]', 'TI106 high'],
      [
        'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n',
        '# def test_adds():\n#     total = add(1, 2)\n#     assert total == 3\n',
        'TI302 high',
      ],
      [
        'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n',
        'def test_adds():\n    pass\n',
        'TI302 high',
      ],
      [
        'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n',
        'def test_adds():\n    ...\n',
        'TI302 high',
      ],
      [
        'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n',
        'def test_adds():\n    """Adds."""\n',
        'TI302 high',
      ],
      [
        'def test_adds():\n',
        'def make():\n    def test_inner():\n        assert add(1, 2) == 3\n\n\ndef test_adds():\n',
        '',
      ],
      [
        'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n',
        'if False:\n    def test_adds():\n        total = add(1, 2)\n        assert total == 3\n',
        'TI504 high',
      ],
      ['def test_adds():\n', '@pytest.mark.slow\ndef test_adds():\n', ''],
      ['def test_adds():\n', '@pytest.mark.usefixtures("cart")\ndef test_adds():\n', ''],
      ['def test_adds():\n', '@mock.patch("shop.clock")\ndef test_adds():\n', ''],
      ['def test_adds():\n', 'def test_adds():\n    """Adds; skip this."""\n', ''],
      ['def test_adds():\n', 'def test_adds():\n    # pytest.skip("x")\n', ''],
      ['def test_adds():\n', 'def skip(n):\n    return n\n\n\ndef test_adds():\n    skip(1)\n', ''],
      ['def test_adds():', 'async def test_adds():', ''],
      ['def test_adds():', 'def test_adds_numbers():', ''],
      ['class CartCase(unittest.TestCase)', 'class CartCase(TestCase)', ''],
      ['class CartCase(unittest.TestCase)', 'class CartCase(Mixin, unittest.TestCase)', ''],
      ['@pytest.fixture\n', '@pytest.fixture()\n', ''],
      ['"n,want"', '("n", "want")', ''],
      ['[(1, 2), (2, 3), (3, 4)]', '[\n    (1, 2),\n    (2, 3),\n    (3, 4),\n]', ''],
      ['[(1, 2), (2, 3), (3, 4)]', '[(1, 2), (2, 3), (3, 4), (4, 5)]', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Python: assertions',
    path: 'tests/test_sums.py',
    text: `import os
import sys
import unittest
from unittest import TestCase

import pytest

from shop import add, load


@pytest.fixture
def cart():
    return Cart()


def test_adds():
    total = add(1, 2)
    assert total == 3


def test_refuses():
    with pytest.raises(ValueError, match="no"):
        add("a")


@pytest.mark.parametrize("n,want", [(1, 2), (2, 3), (3, 4)])
def test_counts(n, want):
    assert add(n, 1) == want


def test_all(cart):
    for item in cart.items():
        assert item.price > 0


class TestCart:
    def test_empty(self, cart):
        assert cart.items() == []

    def test_close(self, cart):
        assert cart.total == pytest.approx(1.5)


class CartCase(unittest.TestCase):
    def setUp(self):
        self.cart = Cart()

    def test_size(self):
        self.assertEqual(len(self.cart), 0)

    def test_error(self):
        with self.assertRaises(KeyError):
            self.cart["x"]

    def test_many(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertEqual(add(n, 1), n + 1)
`,
    edits: [
      ['assert total == 3', 'assert total', 'TI402 medium'],
      ['assert total == 3', 'assert total is not None', 'TI402 medium'],
      ['assert total == 3', 'assert (total == 3, "no")', 'TI404 high'],
      ['assert total == 3', 'assert True', 'TI404 high'],
      ['assert total == 3', 'assert total == total', 'TI404 high'],
      ['assert total == 3', 'assert total == 3 or True', 'TI404 high'],
      ['assert total == 3', 'total == 3', 'TI401 high'],
      ['assert total == 3', 'print(total)', 'TI401 high'],
      ['assert total == 3', 'if total:\n        assert total == 3', 'TI402 medium'],
      [
        'assert total == 3',
        'try:\n        assert total == 3\n    except AssertionError:\n        pass',
        'TI404 high',
      ],
      [
        'assert total == 3',
        'with contextlib.suppress(AssertionError):\n        assert total == 3',
        'TI404 high',
      ],
      ['assert total == 3', 'assert total == 4', 'TI403 high'],
      ['assert total == 3', 'assert total in (3, 4)', 'TI402 medium'],
      ['assert total == 3', 'assert total > 0', 'TI402 medium'],
      ['assert total == 3', 'assert isinstance(total, int)', 'TI402 medium'],
      ['pytest.raises(ValueError, match="no")', 'pytest.raises(ValueError)', 'TI402 medium'],
      ['pytest.raises(ValueError, match="no")', 'pytest.raises(Exception)', 'TI402 medium'],
      ['pytest.raises(ValueError, match="no")', 'pytest.raises((ValueError, TypeError))', 'TI402 medium'],
      ['pytest.approx(1.5)', 'pytest.approx(1.5, rel=0.5)', 'TI402 medium'],
      ['self.assertEqual(len(self.cart), 0)', 'self.assertTrue(len(self.cart), 0)', 'TI402 medium'],
      ['self.assertEqual(len(self.cart), 0)', 'self.assertIsNotNone(len(self.cart))', 'TI402 medium'],
      ['self.assertRaises(KeyError)', 'self.assertRaises(Exception)', 'TI402 medium'],
      ['cart.items():', '[]:', 'TI302 high'],
      ['range(3)', 'range(0)', 'TI302 high'],
      ['assert cart.items() == []', 'assert not []', 'TI404 high'],
      ['assert total == 3', 'assert 3 == total', ''],
      ['assert total == 3', 'assert total == 3, "no"', ''],
      ['assert total == 3', 'assert total == 1 + 2', ''],
      ['self.assertEqual(len(self.cart), 0)', 'assert len(self.cart) == 0', ''],
      ['self.assertEqual(len(self.cart), 0)', 'self.assertEqual(0, len(self.cart))', ''],
      ['self.assertEqual(len(self.cart), 0)', 'self.assertEqual(len(self.cart), 0, "size")', ''],
      ['pytest.raises(ValueError, match="no")', 'pytest.raises(ValueError, match="no") as info', ''],
      ['total = add(1, 2)\n    assert total == 3', 'assert add(1, 2) == 3', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'Python, a new file: doctest +SKIP',
    before: {},
    after: {
      'shop/sums.py':
        'def add(a):\n    """Adds.\n\n    >>> add(1)  # doctest: +SKIP\n    2\n    """\n    return a + 1\n',
    },
    expected: 'TI108 low',
  },
  {
    kind: 'tree',
    title: 'Python: an example of a docstring is skipped',
    before: {
      'shop/sums.py': 'def add(a):\n    """Adds.\n\n    >>> add(1)\n    2\n    """\n    return a + 1\n',
    },
    after: {
      'shop/sums.py':
        'def add(a):\n    """Adds.\n\n    >>> add(1)  # doctest: +SKIP\n    2\n    """\n    return a + 1\n',
    },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'Python: examples come, go and change',
    before: {
      'shop/sums.py': 'def add(a):\n    """Adds.\n\n    >>> add(1)\n    2\n    """\n    return a + 1\n',
    },
    after: {
      'shop/sums.py':
        'def add(a):\n    """Adds.\n\n    >>> add(2)\n    4\n    >>> add(3)\n    5\n    """\n    return a + 2\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Python: a module goes with its examples',
    before: {
      'shop/sums.py': 'def add(a):\n    """Adds.\n\n    >>> add(1)\n    2\n    """\n    return a + 1\n',
      'shop/cart.py': 'def cart():\n    return []\n',
    },
    after: { 'shop/cart.py': 'def cart():\n    return []\n' },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Python, a new file: not awaited',
    before: {},
    after: {
      'tests/test_sums.py':
        'import unittest\nclass A(unittest.IsolatedAsyncioTestCase):\n    async def test_a(self):\n        self.check_total()\n    async def check_total(self):\n        self.assertEqual(await load(), 1)\n',
    },
    expected: 'TI404 medium',
  },
  {
    kind: 'tree',
    title: 'Python, a new file: async in sync TestCase',
    before: {},
    after: {
      'tests/test_sums.py':
        'import unittest\nclass A(unittest.TestCase):\n    async def test_a(self):\n        self.assertEqual(await load(), 1)\n',
    },
    expected: 'TI404 medium',
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `Python, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
