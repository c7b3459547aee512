import type { FileCases } from '../corpus.js';

const plain = `import math
import pytest
from unittest import mock

def test_totals():
    total = cart.total()
    assert total == 12
    assert cart.items == ["tea", "milk"]
    assert len(cart.items) == 2
    assert cart.price == pytest.approx(0.3, abs=0.001)
    assert elapsed < 1.5
    assert score >= 10
    assert cart.open is True
    assert cart.user
    assert "tea and milk" in cart.note
    assert isinstance(cart.rate, float)
    assert cart.owner is not None
    assert cart.label == "tea and milk"
    with pytest.raises(KeyError):
        cart.add(None)
    with pytest.raises(ValueError, match="nothing to drop"):
        cart.drop(None)
    log.assert_called_once_with("total", 12)
    assert log.call_count == 2
`;
const unit = `import unittest
import numpy as np

class TestShop(unittest.TestCase):
    def test_totals(self):
        self.assertEqual(total, 12)
        self.assertListEqual(items, ["tea", "milk"])
        self.assertAlmostEqual(price, 0.3, places=5)
        self.assertTrue(shop.open)
        self.assertFalse(shop.closed)
        self.assertIsNone(shop.owner)
        self.assertIn("tea", items)
        self.assertGreater(score, 10)
        self.assertRegex(label, r"^A-\\d{3}$")
        self.assertRaises(KeyError, shop.add, None)
        with self.assertRaisesRegex(ValueError, "nothing to drop"):
            shop.drop(None)
        np.testing.assert_allclose(price, 0.3, rtol=1e-7)
`;
const laws = `import pytest
from hypothesis import given, settings, strategies as st

@settings(max_examples=500, deadline=200)
@given(st.integers())
def test_holds(n):
    assert law(n) == n

@pytest.mark.timeout(10)
def test_waits():
    assert wait() == 3
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'assert asks less',
    path: 'tests/test_shop.py',
    text: plain,
    edits: [
      ['assert total == 12', 'assert total', 'TI402 medium'],
      ['assert total == 12', 'assert total is not None', 'TI402 medium'],
      ['assert total == 12', 'assert total != 13', 'TI402 medium'],
      ['assert total == 12', 'assert total > 0', 'TI402 medium'],
      ['assert total == 12', 'assert total in (11, 12, 13)', 'TI402 medium'],
      ['assert total == 12', 'assert isinstance(total, int)', 'TI402 medium'],
      ['assert total == 12', 'assert type(total) == int', 'TI402 medium'],
      ['assert total == 12', 'assert total == mock.ANY', 'TI402 medium'],
      ['assert total == 12', 'assert total == pytest.approx(12)', 'TI402 medium'],
      ['assert total == 12', 'assert total == total', 'TI404 high'],
      ['assert total == 12', 'assert total == 12 or True', 'TI404 high'],
      ['assert total == 12', 'assert total == 12 or total == 13', 'TI402 medium'],
      ['assert total == 12', 'assert True', 'TI404 high'],
      ['assert total == 12', 'assert 1 == 1', 'TI404 high'],
      ['assert total == 12', 'assert "12"', 'TI404 high'],
      ['assert total == 12', 'assert (total, 12)', 'TI404 high'],
      ['assert total == 12', 'assert not total != 12', ''],
      ['assert total == 12', 'assert 12 == total', ''],
      ['assert total == 12', 'assert total == 12, "the total"', ''],
      ['assert total == 12', 'assert total == (12)', ''],
      ['assert total == 12', 'assert total == 13', 'TI403 high'],
      ['    assert total == 12\n', '', 'TI401 medium'],
      [
        '    assert total == 12\n',
        '    try:\n        assert total == 12\n    except AssertionError:\n        pass\n',
        'TI404 high',
      ],
      [
        '    assert total == 12\n',
        '    try:\n        assert total == 12\n    except Exception as e:\n        print(e)\n',
        'TI404 high',
      ],
      [
        '    assert total == 12\n',
        '    try:\n        assert total == 12\n    except KeyError:\n        pass\n',
        '',
      ],
      [
        '    assert total == 12\n',
        '    with contextlib.suppress(AssertionError):\n        assert total == 12\n',
        'TI404 high',
      ],
      ['assert cart.items == ["tea", "milk"]', 'assert "tea" in cart.items', 'TI402 medium'],
      [
        'assert cart.items == ["tea", "milk"]',
        'assert sorted(cart.items) == ["milk", "tea"]',
        'TI402 medium',
      ],
      ['assert cart.items == ["tea", "milk"]', 'assert set(cart.items) == {"milk", "tea"}', 'TI402 medium'],
      ['assert cart.items == ["tea", "milk"]', 'assert len(cart.items) == 2', 'TI402 medium'],
      ['assert cart.items == ["tea", "milk"]', 'assert cart.items == ["tea"]', 'TI403 high'],
      ['assert cart.items == ["tea", "milk"]', "assert cart.items == ['tea', 'milk']", ''],
      ['assert cart.items == ["tea", "milk"]', 'assert cart', 'TI402 medium'],
      ['assert len(cart.items) == 2', 'assert len(cart.items) > 0', 'TI402 medium'],
      ['assert len(cart.items) == 2', 'assert cart.items', 'TI402 medium'],
      ['assert len(cart.items) == 2', 'assert len(cart.items) == 1', 'TI403 high'],
      ['abs=0.001', 'abs=0.5', 'TI402 medium'],
      ['abs=0.001', 'abs=0.0001', ''],
      ['approx(0.3,', 'approx(0.4,', 'TI403 high'],
      ['assert elapsed < 1.5', 'assert elapsed < 60', 'TI402 medium'],
      ['assert elapsed < 1.5', 'assert elapsed < 1', ''],
      ['assert score >= 10', 'assert score >= 1', 'TI402 medium'],
      ['assert cart.open is True', 'assert cart.open', 'TI402 medium'],
      ['assert cart.open is True', 'assert cart.open is False', 'TI403 high'],
      ['assert cart.open is True', 'assert not cart.open', 'TI403 high'],
      ['assert cart.user', 'assert not cart.user', 'TI403 high'],
      ['"tea and milk" in cart.note', '"tea" in cart.note', 'TI402 medium'],
      ['"tea and milk" in cart.note', '"tea and milk" not in cart.note', 'TI402 medium'],
      ['assert isinstance(cart.rate, float)', 'assert cart.rate', 'TI402 medium'],
      ['assert cart.label == "tea and milk"', 'assert "tea" in cart.label', 'TI402 medium'],
      ['assert cart.label == "tea and milk"', 'assert cart.label.startswith("tea")', 'TI402 medium'],
      ['assert cart.label == "tea and milk"', 'assert re.match("tea", cart.label)', 'TI402 medium'],
      ['assert cart.label == "tea and milk"', 'assert cart.label is not None', 'TI402 medium'],
      ['pytest.raises(KeyError)', 'pytest.raises(Exception)', 'TI402 medium'],
      ['pytest.raises(KeyError)', 'pytest.raises((KeyError, TypeError))', 'TI402 medium'],
      ['pytest.raises(KeyError)', 'pytest.raises(BaseException)', 'TI402 medium'],
      ['pytest.raises(KeyError)', 'pytest.raises(LookupError)', ''],
      ['pytest.raises(ValueError, match="nothing to drop")', 'pytest.raises(ValueError)', 'TI402 medium'],
      [
        'pytest.raises(ValueError, match="nothing to drop")',
        'pytest.raises(Exception, match="nothing to drop")',
        'TI402 medium',
      ],
      ['match="nothing to drop"', 'match="nothing"', 'TI402 medium'],
      ['match="nothing to drop"', 'match=".*"', 'TI402 medium'],
      ['match="nothing to drop"', 'match="something to drop"', 'TI403 high'],
      ['log.assert_called_once_with("total", 12)', 'log.assert_called_once()', 'TI402 medium'],
      ['log.assert_called_once_with("total", 12)', 'log.assert_called()', 'TI402 medium'],
      [
        'log.assert_called_once_with("total", 12)',
        'log.assert_called_once_with("total", mock.ANY)',
        'TI402 medium',
      ],
      ['log.assert_called_once_with("total", 12)', 'assert log.called', 'TI402 medium'],
      ['log.assert_called_once_with("total", 12)', 'log.assert_called_once_with("total", 13)', 'TI403 high'],
      ['assert log.call_count == 2', 'assert log.called', 'TI402 medium'],
      ['assert log.call_count == 2', 'assert log.call_count >= 1', 'TI402 medium'],
      ['total = cart.total()', 'total = cart.total(  )', ''],
    ],
  },
  {
    kind: 'file',
    title: 'unittest asks less',
    path: 'tests/test_unit.py',
    text: unit,
    edits: [
      ['self.assertEqual(total, 12)', 'self.assertIsNotNone(total)', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertTrue(total)', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertNotEqual(total, 13)', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertIsInstance(total, int)', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertIn(total, [11, 12])', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertGreater(total, 1)', 'TI402 medium'],
      ['self.assertEqual(total, 12)', 'self.assertEqual(total, 13)', 'TI403 high'],
      ['self.assertEqual(total, 12)', 'self.assertEqual(total, total)', 'TI404 high'],
      ['self.assertEqual(total, 12)', 'self.assertEqual(12, 12)', 'TI404 high'],
      ['self.assertEqual(total, 12)', 'self.assertTrue(True)', 'TI404 high'],
      ['self.assertEqual(total, 12)', 'self.assertFalse(False)', 'TI404 high'],
      ['self.assertEqual(total, 12)', 'assert total == 12', ''],
      ['self.assertEqual(total, 12)', 'self.assertEqual(total, 12, "the total")', ''],
      ['        self.assertEqual(total, 12)\n', '', 'TI401 medium'],
      [
        'self.assertListEqual(items, ["tea", "milk"])',
        'self.assertCountEqual(items, ["milk", "tea"])',
        'TI402 medium',
      ],
      ['self.assertListEqual(items, ["tea", "milk"])', 'self.assertEqual(items, ["tea", "milk"])', ''],
      ['self.assertListEqual(items, ["tea", "milk"])', 'self.assertEqual(len(items), 2)', 'TI402 medium'],
      ['places=5', 'places=1', 'TI402 medium'],
      ['places=5', 'places=7', ''],
      ['0.3, places=5', '0.3, delta=0.5', 'TI402 medium'],
      ['self.assertTrue(shop.open)', 'self.assertFalse(shop.open)', 'TI403 high'],
      ['self.assertFalse(shop.closed)', 'self.assertTrue(shop.closed)', 'TI403 high'],
      ['self.assertIsNone(shop.owner)', 'self.assertIsNotNone(shop.owner)', 'TI402 medium'],
      ['self.assertIn("tea", items)', 'self.assertNotIn("tea", items)', 'TI402 medium'],
      ['self.assertIn("tea", items)', 'self.assertTrue(items)', 'TI402 medium'],
      ['self.assertGreater(score, 10)', 'self.assertGreater(score, 1)', 'TI402 medium'],
      ['self.assertGreater(score, 10)', 'self.assertGreater(score, 11)', ''],
      ['r"^A-\\d{3}$"', 'r"^A-"', 'TI402 medium'],
      [
        'self.assertRaises(KeyError, shop.add, None)',
        'self.assertRaises(Exception, shop.add, None)',
        'TI402 medium',
      ],
      [
        'self.assertRaisesRegex(ValueError, "nothing to drop")',
        'self.assertRaises(ValueError)',
        'TI402 medium',
      ],
      ['"nothing to drop"', '"nothing"', 'TI402 medium'],
      ['rtol=1e-7', 'rtol=1e-1', 'TI402 medium'],
      ['rtol=1e-7', 'rtol=1e-9', ''],
    ],
  },
  {
    kind: 'file',
    title: 'what a test declares of its run',
    path: 'tests/test_laws.py',
    text: laws,
    edits: [
      ['max_examples=500', 'max_examples=1', 'TI402 medium'],
      ['max_examples=500', 'max_examples=1000', ''],
      ['deadline=200', 'deadline=2000', 'TI402 medium'],
      ['deadline=200', 'deadline=None', 'TI402 medium'],
      ['timeout(10)', 'timeout(600)', 'TI402 medium'],
      ['timeout(10)', 'timeout(5)', ''],
      ['@pytest.mark.timeout(10)', '@pytest.mark.timeout(10)\n@pytest.mark.flaky(reruns=5)', 'TI402 medium'],
    ],
  },
];
