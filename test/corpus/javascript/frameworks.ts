import type { FileCases } from '../corpus.js';

const uvu = `import { suite, test } from 'uvu';
import * as assert from 'uvu/assert';
const Sums = suite('sums');
Sums('adds', () => {
  assert.is(add(1, 2), 3);
});
Sums.run();
test('cuts', () => {
  assert.equal(cut([1]), []);
});
test.run();
`;
const tape = `const test = require('tape');
test('adds', (t) => {
  t.equal(add(1, 2), 3);
  t.end();
});
test('cuts', { timeout: 500 }, (t) => {
  t.deepEqual(cut([1]), []);
  t.end();
});
`;
const tap = `import t from 'tap';
t.test('sums', async (t) => {
  t.test('adds', async (t) => {
    t.equal(add(1, 2), 3);
  });
  t.match(cut([1]), []);
});
`;
const qunit = `QUnit.module('sums', function () {
  QUnit.test('adds', function (assert) {
    assert.equal(add(1, 2), 3);
    assert.deepEqual(cut([1]), []);
  });
});
`;
const imported = `import { module, test } from 'qunit';
module('Unit | sums', function (hooks) {
  test('adds', function (assert) {
    assert.equal(add(1, 2), 3);
  });
});
`;
const bun = `import { describe, expect, it, test } from 'bun:test';
describe('sums', () => {
  test('adds', () => {
    expect(add(1, 2)).toBe(3);
  });
});
`;
const deno = `import { describe, it } from 'jsr:@std/testing/bdd';
import { assertEquals } from 'jsr:@std/assert';
Deno.test('adds', async (t) => {
  await t.step('small', () => {
    assertEquals(add(1, 2), 3);
  });
});
Deno.test({ name: 'cuts', fn: () => assertEquals(cut([1]), []) });
describe('more', () => {
  it('adds more', () => {
    assertEquals(add(2, 2), 4);
  });
});
`;
const cypress = `describe('home', () => {
  beforeEach(() => cy.visit('/'));
  it('opens', () => {
    cy.get('h1').should('have.text', 'Home');
    cy.get('li').should('have.length', 3);
    cy.url().should('include', '/home');
  });
});
`;
const playwright = `import { test, expect } from '@playwright/test';
test.describe('home', () => {
  test('opens', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading')).toHaveText('Home');
    await test.step('shows', async () => {
      await expect(page.locator('li')).toHaveCount(3);
    });
  });
});
`;
const jasmine = `describe('sums', function () {
  it('adds', function () {
    expect(add(1, 2)).toEqual(3);
    expect(log).toHaveBeenCalledOnceWith('add');
  });
});
`;
const ava = `import test from 'ava';
const macro = test.macro((t, input, expected) => {
  t.is(add(input, 1), expected);
});
test('adds', macro, 1, 2);
test.serial('cuts', (t) => {
  t.deepEqual(cut([1]), []);
  t.throws(() => cut(null), { message: 'nothing' });
});
`;
const vitest = `import { describe, expect, it, test as base } from 'vitest';
const test = base.extend({ cart: async ({}, use) => use(new Cart()) });
describe('sums', () => {
  test('adds', ({ cart }) => {
    expect(cart.add(1)).toBe(1);
  });
  it.for([
    [1, 2],
    [2, 3],
  ])('follows %i', ([a, b], { expect }) => {
    expect(a + 1).toBe(b);
  });
});
describe.each([1, 2])('with %i', (n) => {
  it('is positive', () => {
    expect(n).toBeGreaterThan(0);
  });
});
it.each\`
  a    | b
  \${1} | \${2}
  \${3} | \${4}
\`('follows $a', ({ a, b }) => {
  expect(a + 1).toBe(b);
});
`;
const node = `import { describe, it, before, test } from 'node:test';
import assert from 'node:assert';
describe('sums', () => {
  before(() => open());
  it('adds', () => {
    assert.strictEqual(add(1, 2), 3);
  });
});
test('cuts', async (t) => {
  await t.test('one', () => {
    assert.deepStrictEqual(cut([1]), []);
  });
});
`;
const jest = `import { describe, expect, it, jest } from '@jest/globals';
describe('sums', () => {
  it('adds', async () => {
    expect.assertions(2);
    await expect(sum(1)).resolves.toBe(1);
    await expect(sum(null)).rejects.toThrow('null');
  });
  it('calls back', (done) => {
    sum(1, (value) => {
      expect(value).toBe(1);
      done();
    });
  });
});
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'uvu',
    path: 'test/sums.js',
    text: uvu,
    edits: [
      ["Sums('adds'", "Sums.skip('adds'", 'TI101 high'],
      ["Sums('adds'", "Sums.only('adds'", 'TI201 high'],
      ["test('cuts'", "test.skip('cuts'", 'TI101 high'],
      ["test('cuts'", "test.only('cuts'", 'TI201 high'],
      ['assert.is(add(1, 2), 3)', 'assert.ok(add(1, 2))', 'TI402 medium'],
      ['assert.is(add(1, 2), 3)', 'assert.is(add(1, 2), 4)', 'TI403 high'],
      ['  assert.equal(cut([1]), []);\n', '', 'TI302 high'],
      ["Sums('adds'", "Sums('adds up'", ''],
      ['Sums.run();\n', '', 'TI504 high'],
      ['\ntest.run();\n', '\n', 'TI504 high'],
    ],
  },
  {
    kind: 'file',
    title: 'tape',
    path: 'test/sums.js',
    text: tape,
    edits: [
      ["test('adds', (t)", "test.skip('adds', (t)", 'TI101 high'],
      ["test('adds', (t)", "test('adds', { skip: true }, (t)", 'TI101 high'],
      ["test('adds', (t)", "test('adds', { todo: true }, (t)", 'TI101 high'],
      ["test('adds', (t)", "test.only('adds', (t)", 'TI201 high'],
      ["test('adds', (t)", "test('adds', { skip: !hasProto }, (t)", 'TI105 medium'],
      ['{ timeout: 500 }', '{ timeout: 500, skip: "not on windows today" }', 'TI101 medium'],
      ['  t.equal(add(1, 2), 3);\n', '  t.skip("later");\n', 'TI101 high'],
      ['t.equal(add(1, 2), 3)', 't.ok(add(1, 2))', 'TI402 medium'],
      ['t.equal(add(1, 2), 3)', 't.notEqual(add(1, 2), 4)', 'TI402 medium'],
      ['t.equal(add(1, 2), 3)', 't.pass()', 'TI401 high'],
      ['t.equal(add(1, 2), 3)', "t.ok(true, 'adds')", 'TI401 high'],
      ['t.deepEqual(cut([1]), [])', 't.same(cut([1]), [])', ''],
      ["test('adds', (t) => {", "test('adds', function (t) {", ''],
      [
        "test('adds', (t) => {",
        "test('small', (assert) => {\n  assert.ok(1 < two);\n}); test('adds', (t) => {",
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'tap with nested tests',
    path: 'test/sums.mjs',
    text: tap,
    edits: [
      ["  t.test('adds'", "  t.skip('adds'", 'TI101 high'],
      ["  t.test('adds', async", "  t.test('adds', { skip: 'broken' }, async", 'TI101 high'],
      ["t.test('sums', async", "t.test('sums', { skip: true }, async", 'TI101 high'],
      ["t.test('sums', async", "t.only('sums', async", 'TI201 high'],
      ['    t.equal(add(1, 2), 3);\n', '', 'TI302 high'],
      ['t.equal(add(1, 2), 3)', 't.equal(add(1, 2), 2)', 'TI403 high'],
      [
        "t.test('sums', async (t) => {\n  t.test(",
        "t.test('sums', async ({ test, match }) => {\n  test(",
        'TI404 high',
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'QUnit global',
    path: 'test/sums.js',
    text: qunit,
    edits: [
      ["QUnit.test('adds'", "QUnit.skip('adds'", 'TI101 high'],
      ["QUnit.test('adds'", "QUnit.test.skip('adds'", 'TI101 high'],
      ["QUnit.test('adds'", "QUnit.todo('adds'", 'TI101 high'],
      ["QUnit.test('adds'", "QUnit.only('adds'", 'TI201 high'],
      ["QUnit.module('sums'", "QUnit.module.skip('sums'", 'TI101 high'],
      ["QUnit.module('sums'", "QUnit.module.only('sums'", 'TI201 high'],
      ["QUnit.test('adds'", "QUnit.test.if('adds', isBrowser", 'TI105 medium'],
      ['assert.equal(add(1, 2), 3)', 'assert.ok(true)', 'TI404 high'],
      ['assert.equal(add(1, 2), 3)', 'assert.strictEqual(add(1, 2), 3)', ''],
      ['    assert.deepEqual(cut([1]), []);\n', '', 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'QUnit imported',
    path: 'tests/unit/sums-test.js',
    text: imported,
    edits: [
      ['import { module, test }', 'import { module, skip as test }', 'TI101 high'],
      ['import { module, test }', 'import { module, only as test }', 'TI201 high'],
      ["  test('adds'", "  test.skip('adds'", 'TI101 high'],
      ["module('Unit | sums'", "module.skip('Unit | sums'", 'TI101 high'],
      ["module('Unit | sums'", "module('Unit | add'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'bun',
    path: 'sums.test.ts',
    text: bun,
    edits: [
      ["test('adds'", "test.skip('adds'", 'TI101 high'],
      ["test('adds'", "test.todo('adds'", 'TI101 high'],
      ["test('adds'", "xtest('adds'", 'TI101 high'],
      ["test('adds'", "test.if(linux)('adds'", 'TI105 medium'],
      ["test('adds'", "test.skipIf(linux)('adds'", 'TI105 medium'],
      ["test('adds'", "test.todoIf(linux)('adds'", 'TI105 medium'],
      ["test('adds'", "test.failing('adds'", 'TI107 medium'],
      ["test('adds'", "test.only('adds'", 'TI201 high'],
      ["describe('sums'", "describe.todo('sums'", 'TI101 high'],
      ["test('adds'", "it('adds'", ''],
      ["test('adds'", "test.concurrent('adds'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'deno',
    path: 'sums_test.ts',
    text: deno,
    edits: [
      ["Deno.test('adds', async", "Deno.test.ignore('adds', async", 'TI101 high'],
      ["Deno.test('adds', async", "Deno.test('adds', { ignore: true }, async", 'TI101 high'],
      [
        "Deno.test('adds', async",
        "Deno.test('adds', { ignore: Deno.build.os === 'linux' }, async",
        'TI105 medium',
      ],
      ["name: 'cuts', fn", "name: 'cuts', ignore: true, fn", 'TI101 high'],
      ["name: 'cuts', fn", "name: 'cuts', only: true, fn", 'TI201 high'],
      ["it('adds more'", "it.ignore('adds more'", 'TI101 high'],
      ["it('adds more'", "it.skip('adds more'", 'TI101 high'],
      ["describe('more'", "describe.ignore('more'", 'TI101 high'],
      ["it('adds more'", "it.only('adds more'", 'TI201 high'],
      [
        "t.step('small', () => {",
        "t.step({ name: 'small', ignore: true, fn: () => {",
        'TI101 high',
        'TI101 high, unscanned low',
      ],
      ['assertEquals(add(2, 2), 4);', 'assertExists(add(2, 2));', 'TI402 medium'],
      ['assertEquals(add(2, 2), 4);', 'assert(add(2, 2));', 'TI402 medium'],
      ['assertEquals(add(2, 2), 4);', 'assertStrictEquals(add(2, 2), 4);', ''],
      ['assertEquals(add(2, 2), 4);', 'assertEquals(add(2, 2), 5);', 'TI403 high'],
    ],
  },
  {
    kind: 'file',
    title: 'cypress',
    path: 'cypress/e2e/home.cy.js',
    text: cypress,
    edits: [
      ["it('opens'", "it.skip('opens'", 'TI101 high'],
      ["it('opens'", "xit('opens'", 'TI101 high'],
      ["it('opens'", "it.only('opens'", 'TI201 high'],
      ["it('opens', () => {", "it('opens', { browser: '!firefox' }, () => {", 'TI105 medium'],
      ["it('opens', () => {", "it('opens', { retries: 5 }, () => {", 'TI402 medium'],
      ["should('have.text', 'Home')", "should('exist')", 'TI402 medium'],
      ["should('have.text', 'Home')", "should('contain', 'Home')", 'TI402 medium'],
      ["should('have.text', 'Home')", "should('have.text', 'Start')", 'TI403 high'],
      ["should('have.length', 3)", "should('exist')", 'TI402 medium'],
      ["should('have.length', 3)", "should('have.length.gt', 0)", 'TI402 medium'],
      ["    cy.url().should('include', '/home');\n", '', 'TI401 medium'],
      ["should('include', '/home')", "should('not.include', '/home')", 'TI402 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'playwright',
    path: 'e2e/home.spec.ts',
    text: playwright,
    edits: [
      ["test.describe('home'", "test.describe.skip('home'", 'TI101 high'],
      ["test.describe('home'", "test.describe.fixme('home'", 'TI101 high'],
      ["test.describe('home'", "test.describe.only('home'", 'TI201 high'],
      ["  test('opens'", "  test.skip('opens'", 'TI101 high'],
      ["  test('opens'", "  test.fail('opens'", 'TI107 medium'],
      ["  test('opens'", "  test.fail.only('opens'", 'TI107 medium, TI201 high'],
      [
        "test.describe('home', () => {\n",
        "test.describe('home', () => {\n  test.skip(({ browserName }) => browserName === 'webkit', 'webkit has no heading');\n",
        'TI105 medium',
      ],
      [
        "test.describe('home', () => {\n",
        "test.describe('home', () => {\n  test.skip(process.env.CI, 'flaky');\n",
        'TI105 medium',
      ],
      [
        "test.describe('home', () => {\n",
        "test.describe('home', () => {\n  test.describe.configure({ mode: 'parallel' });\n",
        '',
      ],
      ["test.step('shows'", "test.step.skip('shows'", 'TI101 high'],
      ["    await page.goto('/');\n", "    test.fixme();\n    await page.goto('/');\n", 'TI101 high'],
      [
        "    await page.goto('/');\n",
        "    test.fixme(browserName === 'webkit', 'no heading on webkit');\n    await page.goto('/');\n",
        'TI105 medium',
      ],
      ["toHaveText('Home')", 'toBeVisible()', 'TI402 medium'],
      ["toHaveText('Home')", "toContainText('Home')", 'TI402 medium'],
      ['    await expect(page.getByRole', '    expect(page.getByRole', 'TI404 high'],
      ['await expect(page.getByRole', 'await expect.soft(page.getByRole', ''],
      [
        "test.describe('home', () => {\n",
        "test.describe('home', () => {\n  test.use({ locale: 'de' });\n",
        '',
      ],
      ['toHaveCount(3)', 'not.toHaveCount(0)', 'TI402 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'jasmine',
    path: 'spec/sums.spec.js',
    text: jasmine,
    edits: [
      ["it('adds', function () {", "it('adds', function () {\n    pending('later');", 'TI101 high'],
      ["it('adds', function () {", "it('adds', function () {\n    pending();", 'TI101 high'],
      ["it('adds'", "xit('adds'", 'TI101 high'],
      ["it('adds'", "fit('adds'", 'TI201 high'],
      ["describe('sums'", "xdescribe('sums'", 'TI101 high'],
      ["describe('sums'", "fdescribe('sums'", 'TI201 high'],
      ["toHaveBeenCalledOnceWith('add')", 'toHaveBeenCalled()', 'TI402 medium'],
      ['toEqual(3)', 'toEqual(jasmine.any(Number))', 'TI402 medium'],
      ['toEqual(3)', 'toEqual(jasmine.anything())', 'TI402 medium'],
      [
        "it('adds', function () {",
        "it('adds', function () {\n    var pending = load();\n    pending(1);",
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'ava',
    path: 'test/sums.js',
    text: ava,
    edits: [
      ["test('adds', macro", "test.skip('adds', macro", 'TI101 high'],
      ["test('adds', macro", "test.failing('adds', macro", 'TI107 medium'],
      ["test.serial('cuts'", "test.serial.skip('cuts'", 'TI101 high'],
      ["test.serial('cuts'", "test.skip.serial('cuts'", 'TI101 high'],
      ["test.serial('cuts'", "test.serial.only('cuts'", 'TI201 high'],
      ["test.serial('cuts'", "test('cuts'", ''],
      ['  t.deepEqual(cut([1]), []);\n', '  t.deepEqual.skip(cut([1]), []);\n', 'TI401 medium'],
      ['t.deepEqual(cut([1]), [])', 't.truthy(cut([1]))', 'TI402 medium'],
      ["t.throws(() => cut(null), { message: 'nothing' })", 't.throws(() => cut(null))', 'TI402 medium'],
      ["t.throws(() => cut(null), { message: 'nothing' })", 't.notThrows(() => cut([]))', 'TI401 medium', ''],
      ['  t.deepEqual(cut([1]), []);\n', '  t.pass();\n', 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'vitest with fixtures and tables',
    path: 'src/sums.test.ts',
    text: vitest,
    edits: [
      ["  test('adds'", "  test.skip('adds'", 'TI101 high'],
      ["  test('adds'", "  test.only('adds'", 'TI201 high'],
      ["  test('adds'", "  test.fails('adds'", 'TI107 medium'],
      ["  test('adds'", "  test.runIf(linux)('adds'", 'TI105 medium'],
      ['({ cart }) => {\n', '({ cart, skip }) => {\n    skip();\n', 'TI101 high'],
      ['({ cart }) => {\n', "({ cart, skip }) => {\n    skip(linux, 'not there');\n", 'TI105 medium'],
      ['({ cart }) => {\n', '({ cart, task }) => {\n    task.meta.seen = true;\n', ''],
      ['    [2, 3],\n', '', 'TI106 medium'],
      ['it.for([', 'it.skip.for([', 'TI101 high'],
      ['describe.each([1, 2])', 'describe.each([1])', 'TI106 medium'],
      ['describe.each([1, 2])', 'describe.each([])', 'TI106 high'],
      ['describe.each([1, 2])', 'describe.skip.each([1, 2])', 'TI101 high'],
      ['describe.each([1, 2])', 'describe.only.each([1, 2])', 'TI201 high'],
      ['  ${3} | ${4}\n', '', 'TI106 medium'],
      ['  ${3} | ${4}\n', '  ${3}  |  ${4}\n', ''],
      ['it.each`', 'it.skip.each`', 'TI101 high'],
      ['it.each`', 'it.only.each`', 'TI201 high'],
      ['describe.each([1, 2])', 'describe.each([1, 2, 3])', ''],
      ["describe('sums', () => {", "describe('sums', { skip: true }, () => {", 'TI101 high'],
      ["describe('sums', () => {", "describe.shuffle('sums', () => {", ''],
    ],
  },
  {
    kind: 'file',
    title: 'node:test with suites',
    path: 'test/sums.test.mjs',
    text: node,
    edits: [
      ["it('adds', () => {", "it('adds', { skip: true }, () => {", 'TI101 high'],
      ["it('adds', () => {", "it.skip('adds', () => {", 'TI101 high'],
      ["it('adds', () => {", "it.todo('adds', () => {", 'TI101 high'],
      ["it('adds', () => {", "it('adds', { only: true }, () => {", 'TI201 high'],
      ["it('adds', () => {", "it('adds', { todo: 'one day' }, () => {", 'TI101 high'],
      ["describe('sums', () => {", "describe('sums', { skip: process.env.CI }, () => {", 'TI105 medium'],
      ["t.test('one', () => {", "t.test('one', { skip: true }, () => {", 'TI101 high'],
      [
        "test('cuts', async (t) => {\n",
        "test('cuts', async (t) => {\n  t.skip('no disk today at all');\n  return;\n",
        'TI101 medium',
      ],
      [
        "test('cuts', async (t) => {\n",
        "test('cuts', async (t) => {\n  if (!disk) return t.skip();\n",
        'TI105 medium',
      ],
      ["it('adds', () => {", "it('adds', { expectFailure: true }, () => {", 'TI107 medium'],
      ["it('adds', () => {", "it('adds', { concurrency: true }, () => {", ''],
      ["it('adds', () => {", "it('adds', { skip: false }, () => {", ''],
    ],
  },
  {
    kind: 'file',
    title: 'jest, asynchronous',
    path: 'src/sums.test.js',
    text: jest,
    edits: [
      ['    await expect(sum(1)).resolves', '    expect(sum(1)).resolves', 'TI404 high'],
      ['    await expect(sum(null)).rejects', '    expect(sum(null)).rejects', 'TI404 high'],
      ['    await expect(sum(null)).rejects', '    return expect(sum(null)).rejects', ''],
      ['    await expect(sum(null)).rejects', '    void expect(sum(null)).rejects', 'TI404 high'],
      ['    await expect(sum(1)).resolves.toBe(1);', '    expect(await sum(1)).toBe(1);', ''],
      ["rejects.toThrow('null')", 'rejects.toThrow()', 'TI402 medium'],
      ['resolves.toBe(1)', 'resolves.toBeDefined()', 'TI402 medium'],
      ['    expect.assertions(2);\n', '', ''],
      ["it('calls back'", "it.skip('calls back'", 'TI101 high'],
      ['      expect(value).toBe(1);\n', '', 'TI401 high'],
    ],
  },
];
