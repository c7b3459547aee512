import assert from 'node:assert/strict';
import { picture, scanTexts, type Tree } from './scanTexts.js';

/** What one stretch of a test file became, and which rule speaks of it with which severity; empty: silence. */
type Case = readonly [before: string, after: string, expected: string];

async function verdict(before: Tree, after: Tree): Promise<string> {
  const flags = picture(await scanTexts(before, after));
  return flags.map((line) => line.split(' ').slice(0, 2).join(' ')).join(', ');
}

function check(file: string, text: string, cases: readonly Case[]): void {
  for (const [before, after, expected] of cases) {
    it(`${expected || 'silent'}: ${before} → ${after || '(nothing)'}`.replace(/\s+/g, ' '), async () => {
      assert.ok(text.includes(before), `the file holds “${before}”`);
      assert.equal(await verdict({ [file]: text }, { [file]: text.replace(before, after) }), expected);
    });
  }
}

describe('a change to a JavaScript test that nothing imports', () => {
  const text = `
describe('sums', () => {
  it('adds', () => {
    const sum = add(1, 2);
    expect(sum).toBe(3);
  });
  it('subtracts', () => {
    expect(subtract(3, 2)).toEqual({ value: 1 });
    expect(spy).toHaveBeenCalledWith('subtract');
    expect(() => subtract()).toThrow('missing');
  });
});
`;
  const adds = "it('adds', () => {";
  check('src/sums.test.ts', text, [
    [adds, "it.skip('adds', () => {", 'TI101 high'],
    [adds, "test.skip('adds', () => {", 'TI101 high'],
    [adds, "xit('adds', () => {", 'TI101 high'],
    [adds, "xtest('adds', () => {", 'TI101 high'],
    [adds, "xspecify('adds', () => {", 'TI101 high'],
    [adds, "it['skip']('adds', () => {", 'TI101 high'],
    [adds, 'it["skip"](`adds`, () => {', 'TI101 high'],
    [adds, "it.todo('adds', () => {", 'TI101 high'],
    [adds, "it.concurrent.skip('adds', () => {", 'TI101 high'],
    [adds, "it.skip.concurrent('adds', () => {", 'TI101 high'],
    [adds, "(it.skip)('adds', () => {", 'TI101 high'],
    [adds, "it.skip!('adds', () => {", 'TI101 high'],
    [adds, "it('adds', { skip: true }, () => {", 'TI101 high'],
    [adds, "it('adds', { skip: 'flaky' }, () => {", 'TI101 high'],
    [adds, "it('adds', { skip: 'see #123' }, () => {", 'TI101 medium'],
    [adds, "it('adds', { todo: true }, () => {", 'TI101 high'],
    [adds, "it('adds', { ignore: true }, () => {", 'TI101 high'],
    [adds, "it('adds', function () { this.skip();", 'TI101 high'],
    [adds, "it('adds', (t) => { t.skip();", 'TI101 high'],
    [adds, "it('adds', (ctx) => { ctx.skip('later');", 'TI101 high'],
    [adds, "it('adds', ({ skip }) => { skip();", 'TI101 high'],
    [adds, "it('adds', () => { pending();", 'TI101 high'],
    [adds, "it.skip(\n'adds',\n() => {", 'TI101 high'],
    [adds, "const later = it.skip; later('adds', () => {", 'TI101 high'],
    [adds, "const { skip: later } = it; later('adds', () => {", 'TI101 high'],
    ["describe('sums'", "describe.skip('sums'", 'TI101 high'],
    ["describe('sums'", "xdescribe('sums'", 'TI101 high'],
    ["describe('sums'", "describe.todo('sums'", 'TI101 high'],
    ["describe('sums', () => {", "describe('sums', { skip: true }, () => {", 'TI101 high'],
    [
      "describe('sums', () => {",
      "describe('sums', () => { before(function () { this.skip(); });",
      'TI101 high',
    ],
    ["describe('sums', () => {", "describe('sums', () => { test.skip();", 'TI101 high'],
    [adds, "it.skipIf(isCI)('adds', () => {", 'TI105 medium'],
    [adds, "it.runIf(isLinux)('adds', () => {", 'TI105 medium'],
    [adds, "it('adds', { skip: !process.env.CI }, () => {", 'TI105 medium'],
    [adds, "(isCI ? it.skip : it)('adds', () => {", 'TI105 medium'],
    [adds, "const maybe = isCI ? it : it.skip; maybe('adds', () => {", 'TI105 medium'],
    [adds, "if (isCI) it('adds', () => {", 'TI105 medium'],
    [adds, "it('adds', function () { if (isCI) this.skip();", 'TI105 medium'],
    [adds, "it('adds', () => { if (isCI) return;", 'TI105 medium'],
    [adds, "it('adds', () => { test.skip(isCI, 'slow');", 'TI105 medium'],
    ["describe('sums'", "describe.skipIf(isCI)('sums'", 'TI105 medium'],
    ["describe('sums', () => {", "describe('sums', () => { test.skip(isCI, 'slow');", 'TI105 medium'],
    [adds, "it.fails('adds', () => {", 'TI107 medium'],
    [adds, "it.failing('adds', () => {", 'TI107 medium'],
    [adds, "it('adds', { fails: true }, () => {", 'TI107 medium'],
    [adds, "it('adds', () => { test.fail();", 'TI107 medium'],
    [adds, "it.only('adds', () => {", 'TI201 high'],
    [adds, "fit('adds', () => {", 'TI201 high'],
    [adds, "it['only']('adds', () => {", 'TI201 high'],
    [adds, "it('adds', { only: true }, () => {", 'TI201 high'],
    ["describe('sums'", "describe.only('sums'", 'TI201 high'],
    ["describe('sums'", "fdescribe('sums'", 'TI201 high'],
    [adds, "it('adds', () => { return;", 'TI302 high'],
    [adds, "it('adds', () => { process.exit(0);", 'TI302 high, TI602 high'],
    ['expect(sum).toBe(3);', 'if (false) { expect(sum).toBe(3); }', 'TI302 high'],
    ['expect(sum).toBe(3);', 'false && expect(sum).toBe(3);', 'TI302 high'],
    ['expect(sum).toBe(3);', 'for (const each of []) { expect(sum).toBe(3); }', 'TI302 high'],
    ['const sum = add(1, 2);\n    expect(sum).toBe(3);', '', 'TI302 high'],
    ['const sum = add(1, 2);\n    expect(sum).toBe(3);', '// expect(add(1, 2)).toBe(3);', 'TI302 high'],
    ['    expect(sum).toBe(3);\n', '', 'TI401 high'],
    ["    expect(spy).toHaveBeenCalledWith('subtract');\n", '', 'TI401 medium'],
    ['expect(sum).toBe(3)', 'expect(sum).toBeDefined()', 'TI402 medium'],
    ['expect(sum).toBe(3)', 'expect(sum).toBeTruthy()', 'TI402 medium'],
    ['expect(sum).toBe(3)', 'expect(sum).toBeGreaterThan(0)', 'TI402 medium'],
    ['expect(sum).toBe(3)', 'expect(sum).not.toBe(4)', 'TI402 medium'],
    ['toEqual({ value: 1 })', 'toMatchObject({ value: 1 })', 'TI402 medium'],
    ["toHaveBeenCalledWith('subtract')", 'toHaveBeenCalled()', 'TI402 medium'],
    ["toThrow('missing')", 'toThrow()', 'TI402 medium'],
    ['expect(sum).toBe(3)', 'expect(sum).toBe(4)', 'TI403 high'],
    ['{ value: 1 }', '{ value: 2 }', 'TI403 high'],
    ['expect(sum).toBe(3)', 'expect(true).toBe(true)', 'TI404 high'],
    ['expect(sum).toBe(3)', 'expect(sum).toBe(sum)', 'TI404 high'],
    ['expect(sum).toBe(3);', 'try { expect(sum).toBe(3); } catch {}', 'TI404 high'],
    ['expect(sum).toBe(3);', 'expect(promise).resolves.toBe(3);', 'TI404 high'],
    [adds, "// eslint-disable-next-line no-undef\n  it('adds', () => {", 'TI701 low'],
    [adds, "/* eslint-disable */\n  it('adds', () => {", 'TI701 high'],
    [adds, "it('later'); it('adds', () => {", 'TI108 low'],
    [adds, "it('calls', () => { add(1, 2); }); it('adds', () => {", 'TI303 low'],
    [adds, "it.only('fresh', () => { expect(1 + x).toBe(2); }); it('adds', () => {", 'TI201 high'],
    // What looks like a silencing and is none, or is only another way to write the same.
    [adds, "test('adds', () => {", ''],
    [adds, "it.concurrent('adds', () => {", ''],
    [adds, "it('adds', { timeout: 100 }, () => {", ''],
    [adds, "it('adds', { skip: false }, () => {", ''],
    [adds, "it('adds', async () => {", ''],
    [adds, "it('adds', function () {", ''],
    [adds, "stream.skip(1); it('adds', () => {", ''],
    [adds, "const code = \"it.skip('adds', () => {})\"; it('adds', () => {", ''],
    [adds, "const code = `describe.only('x', () => {})`; it('adds', () => {", ''],
    [adds, "const options = { skip: true }; it('adds', () => {", ''],
    [adds, "const fit = curve(1); fit(2); it('adds', () => {", ''],
    [adds, "function xit(name: string, run: () => void) {} xit('x', () => {}); it('adds', () => {", ''],
    [adds, "it('adds', () => { reader.skip(); list.only('x', () => {});", ''],
    [adds, "it('adds', (t) => { stream.skip();", ''],
    [adds, "// it.skip('adds') would hide it\n  it('adds', () => {", ''],
    ['expect(sum).toBe(3);', 'expect(sum).toBe(3); // exactly', ''],
    ['expect(sum).toBe(3);', 'expect(sum).toBe(\n3,\n)', ''],
    ['expect(sum).toBe(3);', 'expect(sum).toBe(3); expect(sum).not.toBe(4);', ''],
    ['expect(sum).toBe(3);', 'expect(sum).toEqual(3);', ''],
    ["it('adds'", "it('adds up'", ''],
    ["describe('sums'", "describe('arithmetic'", ''],
  ]);
});

describe('a change to a JavaScript test with its framework imported', () => {
  const node = "import test from 'node:test';\ntest('adds', (t) => {\n  assert.equal(add(1, 2), 3);\n});\n";
  check('test/add.js', node, [
    ["test('adds', (t)", "test.skip('adds', (t)", 'TI101 high'],
    ["test('adds', (t)", "test('adds', { skip: 'later' }, (t)", 'TI101 high'],
    ["test('adds', (t)", "test('adds', { todo: true }, (t)", 'TI101 high'],
    ["test('adds', (t)", "test('adds', { skip: process.platform === 'win32' }, (t)", 'TI105 medium'],
    ["test('adds', (t)", "test('adds', { only: true }, (t)", 'TI201 high'],
    ['=> {\n', '=> {\n  t.skip();\n', 'TI101 high'],
    ['=> {\n', "=> {\n  t.todo('x');\n", 'TI101 high'],
    ['assert.equal(add(1, 2), 3)', 'assert.ok(add(1, 2))', 'TI402 medium'],
    ['assert.equal(add(1, 2), 3)', 'assert.equal(add(1, 2), 4)', 'TI403 high'],
    ['assert.equal(add(1, 2), 3)', 'assert.ok(true)', 'TI404 high'],
    ['assert.equal(add(1, 2), 3)', 'assert(true)', 'TI404 high'],
    ['assert.equal(add(1, 2), 3)', 'assert.strictEqual(add(1, 2), 3)', ''],
    ["import test from 'node:test'", "const test = require('node:test')", ''],
  ]);
  const playwright =
    "import { test, expect } from '@playwright/test';\ntest('opens', async ({ page }) => {\n  await expect(page).toHaveTitle('Home');\n});\n";
  check('e2e/home.spec.ts', playwright, [
    ["test('opens'", "test.fixme('opens'", 'TI101 high'],
    ["test('opens'", "test.only('opens'", 'TI201 high'],
    ['=> {\n', '=> {\n  test.skip();\n', 'TI101 high'],
    ['=> {\n', "=> {\n  test.skip(true, 'slow');\n", 'TI101 high'],
    ['=> {\n', "=> {\n  test.skip(browserName === 'webkit');\n", 'TI105 medium'],
    ['=> {\n', '=> {\n  test.fail();\n', 'TI107 medium'],
    ['  await expect(page)', '  expect(page)', 'TI404 high'],
    ['=> {\n', '=> {\n  test.slow();\n', ''],
    ["test('opens'", "test.use({ locale: 'de' });\ntest('opens'", ''],
  ]);
  const ava = "import test from 'ava';\ntest('adds', (t) => {\n  t.is(add(1, 2), 3);\n});\n";
  check('test/add.js', ava, [
    ["test('adds'", "test.skip('adds'", 'TI101 high'],
    ["test('adds'", "test.serial.skip('adds'", 'TI101 high'],
    ["test('adds'", "test.failing('adds'", 'TI107 medium'],
    ["test('adds'", "test.serial.only('adds'", 'TI201 high'],
    ['t.is(add(1, 2), 3)', 't.truthy(add(1, 2))', 'TI402 medium'],
    ["test('adds'", "test.serial('adds'", ''],
  ]);
  const deno = "Deno.test('adds', () => {\n  assertEquals(add(1, 2), 3);\n});\n";
  check('add_test.ts', deno, [
    ["Deno.test('adds'", "Deno.test.ignore('adds'", 'TI101 high'],
    ["Deno.test('adds', ", "Deno.test('adds', { ignore: true }, ", 'TI101 high'],
    ["Deno.test('adds'", "Deno.test.only('adds'", 'TI201 high'],
    ["Deno.test('adds', () => {", "Deno.test('adds', { permissions: {} }, () => {", ''],
  ]);
  const each =
    "import { it, expect } from 'vitest';\nit.each([\n  [1, 2],\n  [3, 4],\n])('adds %i', (a, b) => {\n  expect(a + 1).toBe(b);\n});\n";
  check('add.test.ts', each, [
    ['  [3, 4],\n', '', 'TI106 medium'],
    ['\n  [1, 2],\n  [3, 4],\n', '', 'TI106 high'],
    ['it.each([', 'it.skip.each([', 'TI101 high'],
    ['it.each([', 'it.only.each([', 'TI201 high'],
    ['  [3, 4],\n', '  [5, 6],\n  [3, 4],\n', ''],
    ['  [1, 2],\n  [3, 4],\n', '  [3, 4],\n  [1, 2],\n', ''],
    ['[3, 4]', '[3,4]', ''],
  ]);
});

describe('a change to a Python test', () => {
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
  check('tests/test_sums.py', text, [
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
  ]);
});
