import type { FileCases } from '../corpus.js';

const node = "import test from 'node:test';\ntest('adds', (t) => {\n  assert.equal(add(1, 2), 3);\n});\n";
const playwright =
  "import { test, expect } from '@playwright/test';\ntest('opens', async ({ page }) => {\n  await expect(page).toHaveTitle('Home');\n});\n";
const ava = "import test from 'ava';\ntest('adds', (t) => {\n  t.is(add(1, 2), 3);\n});\n";
const deno = "Deno.test('adds', () => {\n  assertEquals(add(1, 2), 3);\n});\n";
const each =
  "import { it, expect } from 'vitest';\nit.each([\n  [1, 2],\n  [3, 4],\n])('adds %i', (a, b) => {\n  expect(a + 1).toBe(b);\n});\n";

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'node:test',
    path: 'test/add.js',
    text: node,
    edits: [
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
    ],
  },
  {
    kind: 'file',
    title: 'playwright',
    path: 'e2e/home.spec.ts',
    text: playwright,
    edits: [
      ["test('opens'", "test.fixme('opens'", 'TI101 high'],
      ["test('opens'", "test.only('opens'", 'TI201 high'],
      ['=> {\n', '=> {\n  test.skip();\n', 'TI101 high'],
      ['=> {\n', "=> {\n  test.skip(true, 'slow');\n", 'TI101 high'],
      ['=> {\n', "=> {\n  test.skip(browserName === 'webkit');\n", 'TI105 medium'],
      ['=> {\n', '=> {\n  test.fail();\n', 'TI107 medium'],
      ['  await expect(page)', '  expect(page)', 'TI404 high'],
      ['=> {\n', '=> {\n  test.slow();\n', ''],
      ["test('opens'", "test.use({ locale: 'de' });\ntest('opens'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'ava',
    path: 'test/add.js',
    text: ava,
    edits: [
      ["test('adds'", "test.skip('adds'", 'TI101 high'],
      ["test('adds'", "test.serial.skip('adds'", 'TI101 high'],
      ["test('adds'", "test.failing('adds'", 'TI107 medium'],
      ["test('adds'", "test.serial.only('adds'", 'TI201 high'],
      ['t.is(add(1, 2), 3)', 't.truthy(add(1, 2))', 'TI402 medium'],
      ["test('adds'", "test.serial('adds'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'deno',
    path: 'add_test.ts',
    text: deno,
    edits: [
      ["Deno.test('adds'", "Deno.test.ignore('adds'", 'TI101 high'],
      ["Deno.test('adds', ", "Deno.test('adds', { ignore: true }, ", 'TI101 high'],
      ["Deno.test('adds'", "Deno.test.only('adds'", 'TI201 high'],
      ["Deno.test('adds', () => {", "Deno.test('adds', { permissions: {} }, () => {", ''],
    ],
  },
  {
    kind: 'file',
    title: 'vitest rows',
    path: 'add.test.ts',
    text: each,
    edits: [
      ['  [3, 4],\n', '', 'TI106 medium'],
      ['\n  [1, 2],\n  [3, 4],\n', '', 'TI106 high'],
      ['it.each([', 'it.skip.each([', 'TI101 high'],
      ['it.each([', 'it.only.each([', 'TI201 high'],
      ['  [3, 4],\n', '  [5, 6],\n  [3, 4],\n', ''],
      ['  [1, 2],\n  [3, 4],\n', '  [3, 4],\n  [1, 2],\n', ''],
      ['[3, 4]', '[3,4]', ''],
    ],
  },
];
