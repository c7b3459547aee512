import type { FileCases } from '../corpus.js';

const unit = `import unittest
from unittest import skip, skipIf, TestCase, expectedFailure
import unittest as ut

def setUpModule():
    connect()

class TestShop(TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shop = Shop()

    def setUp(self):
        self.cart = Cart()

    def test_total(self):
        self.assertEqual(self.cart.total(), 12)

    def test_rows(self):
        for row in ROWS:
            with self.subTest(row=row):
                self.assertTrue(row.valid)

class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def test_loads(self):
        self.assertEqual(await load(), 3)
`;
const marks = `import pytest
from pytest import mark, param, skip as later
import sys

pytestmark = [pytest.mark.slow]
needs_disk = pytest.mark.skipif(not has_disk(), reason="needs a disk of its own")
broken = pytest.mark.skip

class TestShop:
    def test_total(self, cart):
        assert cart.total() == 12

    @pytest.mark.parametrize("n", [1, 2, 3])
    def test_rows(self, n):
        assert row(n) == n

@pytest.fixture
def cart():
    return Cart()

@pytest.fixture(autouse=True)
def clean():
    yield

def test_adds():
    assert add(1, 2) == 3

async def test_loads():
    assert await load() == 3
`;
const nose = `from nose.tools import eq_, ok_, nottest, istest, raises
from nose import SkipTest
from parameterized import parameterized
from hypothesis import assume, given, strategies as st
import doctest

def test_adds():
    eq_(add(1, 2), 3)
    ok_(add(2, 2))

class TestRows(TestCase):
    @parameterized.expand([(1, 2), (2, 3)])
    def test_follows(self, a, b):
        self.assertEqual(a + 1, b)

@given(st.integers())
def test_law(n):
    assert law(n) == n
`;
const django = `from django.test import TestCase, SimpleTestCase, skipUnlessDBFeature, tag

class ShopTests(TestCase):
    def test_page(self):
        response = self.client.get("/")
        self.assertContains(response, "Shop")
        self.assertEqual(response.status_code, 200)
        self.assertTemplateUsed(response, "shop.html")
        self.assertRedirects(response, "/login/")

def helper(response):
    return response.json()
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'unittest',
    path: 'tests/test_shop.py',
    text: unit,
    edits: [
      ['    def test_total', '    @skip("later")\n    def test_total', 'TI101 high'],
      [
        '    def test_total',
        '    @unittest.skip("the server is gone since May")\n    def test_total',
        'TI101 medium',
      ],
      ['    def test_total', '    @ut.skip("later")\n    def test_total', 'TI101 high'],
      ['    def test_total', '    @skipIf(True, "later")\n    def test_total', 'TI101 high'],
      [
        '    def test_total',
        '    @skipIf(sys.platform == "win32", "later")\n    def test_total',
        'TI105 medium',
      ],
      ['    def test_total', '    @unittest.skipUnless(False, "later")\n    def test_total', 'TI101 high'],
      ['    def test_total', '    @unittest.skipUnless(True, "later")\n    def test_total', ''],
      ['    def test_total', '    @expectedFailure\n    def test_total', 'TI107 medium'],
      ['class TestShop', '@skip("later")\nclass TestShop', 'TI101 high'],
      [
        'class TestShop',
        '@unittest.skipIf(no_shop(), "needs a real shop to run")\nclass TestShop',
        'TI105 medium',
      ],
      ['        cls.shop = Shop()', '        raise unittest.SkipTest("later")', 'TI101 high'],
      ['        self.cart = Cart()', '        self.skipTest("later")', 'TI101 high'],
      [
        '        self.cart = Cart()',
        '        if no_disk():\n            self.skipTest("later")',
        'TI105 medium',
      ],
      ['    connect()\n', '    raise unittest.SkipTest("later")\n', 'TI101 high'],
      ['    def test_total', '    def xtest_total', 'TI504 high'],
      ['    def test_total', '    def total_test', 'TI504 high'],
      ['    def test_total', '    def Test_total', 'TI504 high'],
      ['class TestShop(TestCase)', 'class TestShop(object)', 'TI504 high'],
      ['class TestShop(TestCase)', 'class Shop(object)', 'TI504 high'],
      ['        self.assertEqual(self.cart.total(), 12)\n', '        pass\n', 'TI302 high'],
      ['        self.assertEqual(self.cart.total(), 12)\n', '        ...\n', 'TI302 high'],
      [
        '        self.assertEqual(self.cart.total(), 12)\n',
        '        return\n        self.assertEqual(self.cart.total(), 12)\n',
        'TI302 high',
      ],
      ['        self.assertEqual(self.cart.total(), 12)\n', '        self.cart.total()\n', 'TI401 high'],
      [
        '        self.assertEqual(self.cart.total(), 12)\n',
        '        while False:\n            self.assertEqual(self.cart.total(), 12)\n',
        'TI302 high',
      ],
      ['                self.assertTrue(row.valid)\n', '                pass\n', 'TI401 high'],
      [
        '                self.assertTrue(row.valid)\n',
        '                self.skipTest("later")\n',
        'TI101 high',
      ],
      ['        for row in ROWS:', '        for row in []:', 'TI302 high'],
      ['    async def test_loads', '    @skip("later")\n    async def test_loads', 'TI101 high'],
      [
        '        self.assertEqual(await load(), 3)',
        '        self.assertIsNotNone(await load())',
        'TI402 medium',
      ],
      ['    def test_total(self):\n', '    def test_total(self):\n        skip = self.cart.skip(1)\n', ''],
      [
        '    def test_total(self):\n',
        '    def test_total(self):\n        """Skips nothing: self.skipTest()."""\n',
        '',
      ],
      ['    def test_total(self):\n', '    def test_total(self) -> None:\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'pytest',
    path: 'tests/test_marks.py',
    text: marks,
    edits: [
      ['def test_adds', '@mark.skip\ndef test_adds', 'TI101 high'],
      ['def test_adds', '@mark.skip(reason="later")\ndef test_adds', 'TI101 high'],
      ['def test_adds', '@broken\ndef test_adds', 'TI101 high'],
      ['def test_adds', '@broken(reason="see #12")\ndef test_adds', 'TI101 medium'],
      ['def test_adds', '@needs_disk\ndef test_adds', 'TI105 medium'],
      ['def test_adds', '@mark.skipif("sys.platform == \'win32\'")\ndef test_adds', 'TI105 medium'],
      ['def test_adds', '@mark.skipif(condition=True, reason="x")\ndef test_adds', 'TI101 high'],
      ['def test_adds', '@pytest.mark.xfail(run=False)\ndef test_adds', 'TI107 high'],
      [
        'def test_adds',
        '@pytest.mark.xfail(sys.platform == "win32", reason="x")\ndef test_adds',
        'TI107 high',
      ],
      [
        'def test_adds',
        '@pytest.mark.xfail(reason="the parser drops the last line")\ndef test_adds',
        'TI107 medium',
      ],
      [
        'def test_adds',
        '@pytest.mark.xfail(strict=True, reason="the parser drops the last line")\ndef test_adds',
        'TI107 low',
      ],
      ['    assert add(1, 2) == 3', '    pytest.xfail("later")\n    assert add(1, 2) == 3', 'TI107 high'],
      ['    assert add(1, 2) == 3', '    later("not today")\n    assert add(1, 2) == 3', 'TI101 high'],
      [
        '    assert add(1, 2) == 3',
        '    pytest.importorskip("numpy")\n    assert add(1, 2) == 3',
        'TI105 medium',
      ],
      [
        '    assert add(1, 2) == 3',
        '    if not numpy:\n        pytest.skip("no numpy")\n    assert add(1, 2) == 3',
        'TI105 medium',
      ],
      [
        '    assert add(1, 2) == 3',
        '    try:\n        assert add(1, 2) == 3\n    except AssertionError:\n        pytest.skip("flaky")',
        'TI105 medium',
      ],
      ['pytestmark = [pytest.mark.slow]', 'pytestmark = [pytest.mark.slow, pytest.mark.skip]', 'TI101 high'],
      ['pytestmark = [pytest.mark.slow]', 'pytestmark = pytest.mark.skip(reason="later")', 'TI101 high'],
      ['pytestmark = [pytest.mark.slow]', 'pytestmark = pytest.mark.xfail', 'TI107 high'],
      [
        'pytestmark = [pytest.mark.slow]',
        'pytestmark = pytest.mark.skipif(no_disk(), reason="x")',
        'TI105 medium',
      ],
      ['pytestmark = [pytest.mark.slow]', 'pytestmark = [pytest.mark.slow, pytest.mark.fast]', ''],
      ['    yield\n', '    pytest.skip("later")\n    yield\n', 'TI101 high'],
      ['class TestShop:\n', 'class TestShop:\n    pytestmark = pytest.mark.skip\n\n', 'TI101 high'],
      ['class TestShop:\n', 'class TestShop:\n    __test__ = False\n\n', 'TI504 high'],
      [
        'class TestShop:\n',
        'class TestShop:\n    def __init__(self):\n        self.shop = 1\n\n',
        'TI504 high',
      ],
      ['class TestShop:\n', 'class ShopTest:\n', 'TI504 high'],
      ['class TestShop:\n', 'class TestStore:\n', ''],
      ['[1, 2, 3]', '[1, 2]', 'TI106 medium'],
      ['[1, 2, 3]', '[]', 'TI106 high'],
      ['[1, 2, 3]', '[1, 2, param(3, marks=mark.skip)]', 'TI106 medium'],
      ['[1, 2, 3]', '[1, 2, pytest.param(3, marks=[pytest.mark.xfail])]', 'TI106 medium'],
      ['[1, 2, 3]', '[1, 2, pytest.param(3, id="three")]', ''],
      ['[1, 2, 3]', '[3, 2, 1]', ''],
      ['[1, 2, 3]', '[1, 2, 3, 4]', ''],
      ['[1, 2, 3]', 'range(3)', ''],
      ['async def test_loads', '@pytest.mark.asyncio\nasync def test_loads', ''],
      ['def test_adds():\n', 'def test_adds(tmp_path):\n', ''],
      ['def test_adds():\n', 'def adds():\n', 'TI504 high'],
      ['def test_adds():\n', 'def test_adds_two():\n', ''],
      ['def test_adds():\n', '@pytest.mark.flaky\ndef test_adds():\n', ''],
      ['def test_adds():\n', '@pytest.mark.usefixtures("clean")\ndef test_adds():\n', ''],
      ['def test_adds():\n', 'def run():\n    def test_adds():\n        pass\n\ndef test_adds():\n', ''],
      [
        'async def test_loads',
        'def test_adds():\n    assert load() == 3\n\nasync def test_loads',
        'TI504 high',
      ],
      ['async def test_loads', 'if not TYPE_CHECKING:\n    pass\n\nasync def test_loads', ''],
      ['import sys\n', 'import sys\nnumpy = pytest.importorskip("numpy")\n', 'TI105 medium'],
      [
        'import sys\n',
        'import sys\nif sys.platform == "win32":\n    pytest.skip("x", allow_module_level=True)\n',
        'TI105 medium',
      ],
      ['import sys\n', 'import sys\ncollect_ignore = ["a.py"]\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'nose, parameterized, hypothesis',
    path: 'tests/test_nose.py',
    text: nose,
    edits: [
      ['    eq_(add(1, 2), 3)\n', '    raise SkipTest("later")\n    eq_(add(1, 2), 3)\n', 'TI101 high'],
      ['    eq_(add(1, 2), 3)\n', '    raise SkipTest\n    eq_(add(1, 2), 3)\n', 'TI101 high'],
      ['def test_adds', '@nottest\ndef test_adds', 'TI504 high'],
      ['eq_(add(1, 2), 3)', 'ok_(add(1, 2))', 'TI402 medium'],
      ['eq_(add(1, 2), 3)', 'eq_(add(1, 2), 4)', 'TI403 high'],
      ['eq_(add(1, 2), 3)', 'ok_(True)', 'TI404 high'],
      ['    ok_(add(2, 2))\n', '', 'TI401 medium'],
      ['[(1, 2), (2, 3)]', '[(1, 2)]', 'TI106 medium'],
      ['[(1, 2), (2, 3)]', '[]', 'TI106 high'],
      ['[(1, 2), (2, 3)]', '[\n        (1, 2),\n        (2, 3),\n    ]', ''],
      ['    assert law(n) == n', '    assume(False)\n    assert law(n) == n', 'TI302 high'],
      ['    assert law(n) == n', '    assume(n > 0)\n    assert law(n) == n', ''],
      ['    assert law(n) == n', '    assert law(n)', 'TI402 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'Django',
    path: 'shop/tests.py',
    text: django,
    edits: [
      ['    def test_page', '    @skipUnlessDBFeature("has_json")\n    def test_page', 'TI105 medium'],
      ['    def test_page', '    @tag("slow")\n    def test_page', ''],
      ['        self.assertContains(response, "Shop")\n', '', 'TI401 medium'],
      [
        'self.assertEqual(response.status_code, 200)',
        'self.assertEqual(response.status_code, 302)',
        'TI403 high',
      ],
      [
        'self.assertEqual(response.status_code, 200)',
        'self.assertIn(response.status_code, (200, 302))',
        'TI402 medium',
      ],
      ['self.assertContains(response, "Shop")', 'self.assertContains(response, "Sh")', 'TI402 medium'],
      ['self.assertContains(response, "Shop")', 'self.assertNotContains(response, "Shop")', 'TI402 medium'],
      ['class ShopTests(TestCase)', 'class ShopTests(SimpleTestCase)', ''],
    ],
  },
];
