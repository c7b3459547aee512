import type { FileCases, TreeCase } from '../corpus.js';

/** What stands around tests and decides about them: fixtures, functions that they call, loops, and who runs them. */
const text = `import sys
import unittest

import pytest

from shop.cart import Cart, load

WORDS = ["one", "two", "three"]

@pytest.fixture(params=["sqlite", "postgres"])
def db(request):
    return connect(request.param)

@pytest.fixture
def shop():
    shop = Shop()
    yield shop
    assert shop.closed

def check_total(cart, total):
    assert cart.total() == total

def test_adds(db):
    cart = Cart(db)
    cart.add("apple", 3)
    assert cart.total() == 3

def test_words():
    for word in WORDS:
        assert load(word).name == word

def test_checks():
    cart = Cart()
    cart.add("pear", 2)
    check_total(cart, 2)

@pytest.mark.parametrize("n", range(10))
def test_counts(n):
    assert load(n).number == n

class TestThing(unittest.TestCase):
    def setUp(self):
        self.thing = Thing()
        self.assertEqual(self.thing.size(), 3)

    def test_next(self):
        for n, want in [(1, 2), (2, 3), (3, 4)]:
            with self.subTest(n=n):
                self.assertEqual(self.thing.next(n), want)

    def test_value(self):
        self.assertEqual(self.thing.value(), 5)
`;

const adds = 'def test_adds';
const total = '    assert cart.total() == 3\n';
const check = '    check_total(cart, 2)\n';
const connect = '    return connect(request.param)\n';
const asked = '    assert cart.total() == total\n';
const opened = 'class TestThing(unittest.TestCase):\n';

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'fixtures and functions of the tests',
    path: 'tests/test_shop.py',
    text,
    edits: [
      ['params=["sqlite", "postgres"]', 'params=["sqlite"]', 'TI106 medium'],
      ['params=["sqlite", "postgres"]', 'params=["sqlite", "postgres", "mysql"]', ''],
      [connect, `    pytest.skip("later")\n${connect}`, 'TI101 high'],
      [connect, `    if request.param == "postgres":\n        pytest.skip("x")\n${connect}`, 'TI105 medium'],
      ['    assert shop.closed\n', '', 'TI401 high'],
      [asked, '    pass\n', 'TI401 high', ''],
      [asked, '    assert cart.total()\n', 'TI402 medium'],
      [asked, '    cart.total()\n', 'TI401 high'],
      ['def check_total(', 'def make_shop():\n    return Shop()\n\ndef check_total(', ''],
      ['def shop():', 'def store():', ''],
      ['def check_total(cart, total):', 'def check_total(cart, total=0):', ''],
      ['        self.assertEqual(self.thing.size(), 3)\n', '', 'TI401 high'],
      ['self.assertEqual(self.thing.size(), 3)', 'self.assertTrue(self.thing.size())', 'TI402 medium'],
      ['    def setUp(self):\n', '    @unittest.skip("later")\n    def setUp(self):\n', 'TI101 high'],
    ],
  },
  {
    kind: 'file',
    title: 'loops over rows',
    path: 'tests/test_shop.py',
    text,
    edits: [
      ['["one", "two", "three"]', '["one"]', 'TI106 medium'],
      ['["one", "two", "three"]', '[]', 'TI106 high'],
      ['["one", "two", "three"]', '["three", "two", "one"]', ''],
      ['in WORDS:', 'in WORDS[:1]:', 'TI106 medium'],
      ['in WORDS:', 'in sorted(WORDS):', ''],
      ['in WORDS:', 'in []:', 'TI302 high'],
      ['[(1, 2), (2, 3), (3, 4)]', '[(1, 2)]', 'TI106 medium'],
      ['[(1, 2), (2, 3), (3, 4)]', '[(1, 2), (2, 3), (3, 4), (4, 5)]', ''],
      ['range(10)', 'range(1)', 'TI106 medium'],
      ['range(10)', 'range(0)', 'TI106 high'],
      ['range(10)', 'range(0, 10)', ''],
    ],
  },
  {
    kind: 'file',
    title: 'checks that nothing runs or hears',
    path: 'tests/test_shop.py',
    text,
    edits: [
      [check, '    def later():\n        check_total(cart, 2)\n', 'TI302 high'],
      [check, '    def later():\n        check_total(cart, 2)\n\n    later()\n', ''],
      [check, '    def later():\n        check_total(cart, 2)\n\n    cart.closing(later)\n', ''],
      [check, '    @cart.closing\n    def later():\n        check_total(cart, 2)\n', ''],
      [check, '    lambda: check_total(cart, 2)\n', 'TI302 high'],
      [check, '    with pytest.raises(AssertionError):\n        check_total(cart, 2)\n', 'TI402 medium'],
      [check, '    with pytest.raises(ValueError):\n        check_total(cart, 2)\n', ''],
      [
        check,
        '    try:\n        check_total(cart, 2)\n    except AssertionError as error:\n        warnings.warn(str(error))\n',
        'TI404 high',
      ],
      [
        check,
        '    try:\n        check_total(cart, 2)\n    except AssertionError as error:\n        raise ValueError(error)\n',
        '',
      ],
      [check, '    try:\n        check_total(cart, 2)\n    finally:\n        return\n', 'TI404 high'],
      [check, '    try:\n        check_total(cart, 2)\n    finally:\n        cart.close()\n', ''],
      [total, '    assert 0 <= cart.total() <= 300\n', 'TI402 medium'],
      [adds, `@pytest.mark.skipif("True", reason="x")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skipif(1 == 1, reason="x")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skipif(not False, reason="x")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skipif(sys.version_info >= (3, 0), reason="x")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skipif(sys.version_info >= (3, 14), reason="x")\n${adds}`, 'TI105 medium'],
      [adds, `@pytest.mark.skip_on_windows\n${adds}`, 'TI105 medium'],
      ['import pytest\n', 'import pytest\n\npytest.exit("done", 0)\n', 'TI602 high'],
      [opened, `${opened}    def run(self, result=None):\n        return result\n\n`, 'TI602 high'],
      [opened, `${opened}    def run(self, result=None):\n        return super().run(result)\n\n`, ''],
      [
        opened,
        `def load_tests(loader, tests, pattern):\n    return unittest.TestSuite()\n\n${opened}`,
        'TI602 high',
      ],
      [
        opened,
        `def load_tests(loader, tests, pattern):\n    tests.addTests(DocTestSuite())\n    return tests\n\n${opened}`,
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'only a view of what a call answers',
    path: 'tests/test_names.py',
    text: 'def test_names():\n    assert names() == ["pear", "apple"]\n    assert count(1) == 2\n',
    edits: [
      ['names() == ["pear", "apple"]', 'set(names()) == {"pear", "apple"}', 'TI402 medium'],
      ['names() == ["pear", "apple"]', 'sorted(names()) == ["apple", "pear"]', 'TI402 medium'],
      ['names() == ["pear", "apple"]', 'len(names()) == 2', 'TI402 medium'],
      ['names() == ["pear", "apple"]', 'list(names()) == ["pear", "apple"]', ''],
      ['names() == ["pear", "apple"]', 'names(sort=False) == ["pear", "apple"]', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'a fixture of conftest.py skips',
    before: {
      'tests/conftest.py': 'import pytest\n\n@pytest.fixture\ndef db():\n    return connect()\n',
      'tests/test_a.py': 'def test_a(db):\n    assert db.rows() == 3\n',
    },
    after: {
      'tests/conftest.py':
        'import pytest\n\n@pytest.fixture\ndef db():\n    pytest.skip("later")\n    return connect()\n',
      'tests/test_a.py': 'def test_a(db):\n    assert db.rows() == 3\n',
    },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'a fixture for all tests of a folder skips some',
    before: {
      'tests/conftest.py':
        'import pytest\n\n@pytest.fixture(autouse=True)\ndef quiet(request):\n    hush(request.node.name)\n',
      'tests/test_a.py': 'def test_a(db):\n    assert db.rows() == 3\n',
    },
    after: {
      'tests/conftest.py':
        'import pytest\n\n@pytest.fixture(autouse=True)\ndef quiet(request):\n    if request.node.name == "test_a":\n        pytest.skip("x")\n    hush(request.node.name)\n',
      'tests/test_a.py': 'def test_a(db):\n    assert db.rows() == 3\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'a test goes, and another much like it comes',
    before: {
      'shop/cart.py': 'def total(rows):\n    return sum(rows)\n',
      'tests/test_a.py':
        'def test_total_of_rows():\n    assert total([1, 2]) == 3\n    assert total([]) == 0\n',
    },
    after: {
      'shop/cart.py': 'def total(rows):\n    return sum(int(row) for row in rows)\n',
      'tests/test_a.py':
        'def test_total_of_text_rows():\n    basket = Basket("1", "2")\n    with pytest.raises(ValueError):\n        basket.pay()\n',
    },
    expected: 'TI301 medium',
  },
];
