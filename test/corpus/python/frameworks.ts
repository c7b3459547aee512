import type { FileCases } from '../corpus.js';

const text = `import pytest
import unittest
from unittest import skip as later
import pytest as pt
import sys

slow = pytest.mark.skipif(sys.platform == "win32", reason="slow")

def test_adds():
    total = add(1, 2)
    assert total == 3

class TestCart(unittest.TestCase):
    def test_total(self):
        self.assertEqual(cart.total(), 10)
        self.assertIn("apple", cart.names())

@pytest.mark.parametrize("a, b", [(1, 2), (3, 4)])
def test_rows(a, b):
    assert a + 1 == b
`;
const adds = 'def test_adds():';
const body = '    total = add(1, 2)\n';

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'pytest and unittest',
    path: 'tests/test_sums.py',
    text,
    edits: [
      [adds, `@pytest.mark.skip\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skip()\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skip(reason="flaky")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skip(reason="https://example.org/1")\n${adds}`, 'TI101 medium'],
      [adds, `@pt.mark.skip\n${adds}`, 'TI101 high'],
      [adds, `@later("not now")\n${adds}`, 'TI101 high'],
      [adds, `@unittest.skip("not now")\n${adds}`, 'TI101 high'],
      [adds, `@pytest.mark.skipif(True, reason="x")\n${adds}`, 'TI101 high'],
      [body, `${body}    pytest.skip("later")\n`, 'TI101 high'],
      [body, `${body}    raise unittest.SkipTest("later")\n`, 'TI101 high'],
      [body, `${body}    raise unittest.SkipTest\n`, 'TI101 high'],
      ['        self.assertEqual', '        self.skipTest("later")\n        self.assertEqual', 'TI101 high'],
      ['class TestCart', '@unittest.skip("x")\nclass TestCart', 'TI101 high'],
      ['    def test_total', '    pytestmark = pytest.mark.skip\n    def test_total', 'TI101 high'],
      [
        '    def test_total',
        '    def setUp(self):\n        self.skipTest("x")\n    def test_total',
        'TI101 high',
      ],
      ['import sys\n', 'import sys\npytestmark = pytest.mark.skip\n', 'TI101 high'],
      ['import sys\n', 'import sys\npytestmark = [pytest.mark.slow, pytest.mark.skip("x")]\n', 'TI101 high'],
      ['import sys\n', 'import sys\npytest.skip("x", allow_module_level=True)\n', 'TI101 high'],
      [adds, `@slow\n${adds}`, 'TI105 medium'],
      [adds, `@pytest.mark.skipif(sys.version_info < (3, 9), reason="x")\n${adds}`, 'TI105 medium'],
      [adds, `@unittest.skipUnless(HAS_NETWORK, "x")\n${adds}`, 'TI105 medium'],
      [body, `${body}    if sys.platform == "win32":\n        pytest.skip("x")\n`, 'TI105 medium'],
      [body, `${body}    if not total:\n        return\n`, 'TI105 medium'],
      [adds, `@pytest.mark.xfail\n${adds}`, 'TI107 high'],
      [adds, `@pytest.mark.xfail(reason="x")\n${adds}`, 'TI107 high'],
      [adds, `@pytest.mark.xfail(strict=True)\n${adds}`, 'TI107 medium'],
      [adds, `@unittest.expectedFailure\n${adds}`, 'TI107 medium'],
      [body, '    return\n', 'TI302 high'],
      [`${body}    assert total == 3\n`, '    pass\n', 'TI302 high'],
      [`${body}    assert total == 3\n`, '    """It adds."""\n', 'TI302 high'],
      [`${adds}\n${body}    assert total == 3\n`, `# ${adds}\n#     assert add(1, 2) == 3\n`, 'TI302 high'],
      ['    assert total == 3\n', '    if False:\n        assert total == 3\n', 'TI302 high'],
      ['    assert total == 3\n', '    for _ in []:\n        assert total == 3\n', 'TI302 high'],
      ['    assert total == 3\n', '', 'TI401 high'],
      ['        self.assertIn("apple", cart.names())\n', '', 'TI401 medium'],
      ['assert total == 3', 'assert total', 'TI402 medium'],
      ['assert total == 3', 'assert total is not None', 'TI402 medium'],
      ['assert total == 3', 'assert total != 4', 'TI402 medium'],
      ['assert total == 3', 'assert isinstance(total, int)', 'TI402 medium'],
      ['self.assertEqual(cart.total(), 10)', 'self.assertTrue(cart.total())', 'TI402 medium'],
      ['self.assertEqual(cart.total(), 10)', 'self.assertIsNotNone(cart.total())', 'TI402 medium'],
      ['assert total == 3', 'assert total == 4', 'TI403 high'],
      ['self.assertEqual(cart.total(), 10)', 'self.assertEqual(cart.total(), 11)', 'TI403 high'],
      ['assert total == 3', 'assert True', 'TI404 high'],
      ['assert total == 3', 'assert total == total', 'TI404 high'],
      ['assert total == 3', 'assert (total == 3, "sum")', 'TI404 high'],
      [
        '    assert total == 3\n',
        '    try:\n        assert total == 3\n    except Exception:\n        pass\n',
        'TI404 high',
      ],
      [adds, 'def _test_adds():', 'TI504 high'],
      [adds, 'def check_adds():', 'TI504 high'],
      ['    def test_total', '    __test__ = False\n    def test_total', 'TI504 high'],
      [
        '@pytest.mark.parametrize',
        'def test_adds():\n    assert other() == 5\n\n@pytest.mark.parametrize',
        'TI504 high',
      ],
      ['@pytest.mark.parametrize', 'del test_adds\n\n@pytest.mark.parametrize', 'TI504 high'],
      [', (3, 4)]', ']', 'TI106 medium'],
      ['[(1, 2), (3, 4)]', '[]', 'TI106 high'],
      ['    assert total == 3\n', '    assert total == 3  # noqa\n', 'TI701 low'],
      [adds, `@pytest.mark.slow\n${adds}`, ''],
      [adds, `@pytest.mark.skipif(False, reason="x")\n${adds}`, ''],
      [adds, `def skip(x):\n    return x\n\n${adds}`, ''],
      [body, `${body}    stream.skip(1)\n`, ''],
      [body, `${body}    text = "pytest.skip()"\n`, ''],
      [body, `${body}    # pytest.skip("x")\n`, ''],
      [body, `${body}    options = {"skip": True}\n`, ''],
      [body, '    total = add(\n        1,\n        2,\n    )\n', ''],
      ['assert total == 3', 'assert (total == 3)', ''],
      ['class TestCart', 'class TestBasket', ''],
      [adds, 'def test_adds_two_numbers():', ''],
      [adds, 'async def test_adds():', ''],
      [adds, `@pytest.fixture\ndef cart():\n    return Cart()\n\n${adds}`, ''],
    ],
  },
];
