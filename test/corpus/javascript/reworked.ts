import type { FileCases } from '../corpus.js';

const file = (title: string, text: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path: 'test/kettle.test.js',
  text,
  edits,
});

/** Ordinary work on tests: from callbacks to promises, from one library of assertions to another. */
export const topics: readonly FileCases[] = [
  file(
    'from callbacks to promises',
    `const { test } = require('tap');
const kettle = require('../lib/kettle');

test('boils', (t) => {
  t.plan(3);
  kettle.boil((err, water) => {
    t.error(err);
    t.equal(water.heat, 100);
    t.equal(water.amount, 1);
  });
});
`,
    [
      [
        '(t) => {\n  t.plan(3);\n  kettle.boil((err, water) => {\n    t.error(err);\n    t.equal(water.heat, 100);\n    t.equal(water.amount, 1);\n  });\n',
        'async (t) => {\n  const water = await kettle.boil();\n  t.equal(water.heat, 100);\n  t.equal(water.amount, 1);\n',
        '',
      ],
      [
        '(t) => {\n  t.plan(3);\n  kettle.boil((err, water) => {\n    t.error(err);\n    t.equal(water.heat, 100);\n    t.equal(water.amount, 1);\n  });\n',
        'async (t) => {\n  const water = await kettle.boil();\n  t.equal(water.heat, 100);\n',
        'TI401 medium',
      ],
      ['    t.error(err);\n', '', 'TI401 medium'],
    ],
  ),
  file(
    'from tap to node:assert',
    `const t = require('tap');
const kettle = require('../lib/kettle');

t.test('is a kettle', (t) => {
  t.type(kettle, 'object');
  t.type(kettle.lid, kettle.Lid);
  t.not(kettle.heat, 100);
  t.notSame(kettle.parts, []);
  try {
    kettle.burn();
  } catch {
    t.pass();
  }
  t.end();
});
`,
    [
      ["t.type(kettle, 'object')", "t.assert.ok(typeof kettle === 'object')", ''],
      ['t.type(kettle.lid, kettle.Lid)', 't.assert.ok(kettle.lid instanceof kettle.Lid)', ''],
      ['t.not(kettle.heat, 100)', 't.assert.notStrictEqual(kettle.heat, 100)', ''],
      ['t.notSame(kettle.parts, [])', 't.assert.notDeepStrictEqual(kettle.parts, [])', ''],
      ['t.pass()', 't.assert.ok(true)', ''],
      ['t.not(kettle.heat, 100)', 't.equal(kettle.heat, 100)', 'TI403 high', ''],
      ["t.type(kettle, 'object')", 't.ok(true)', 'TI404 high'],
      ["t.type(kettle, 'object')", 't.ok(kettle)', 'TI402 medium'],
    ],
  ),
  file(
    'comparisons within an assertion',
    `const assert = require('assert');

it('heats', () => {
  assert(kettle.heat === 100);
  assert.ok(kettle.amount > 5);
  expect(kettle.lid === 'shut').toBe(true);
});
`,
    [
      ['assert(kettle.heat === 100)', 'assert.strictEqual(kettle.heat, 100)', ''],
      ['assert(kettle.heat === 100)', 'assert(kettle.heat === 90)', 'TI403 high'],
      ['assert(kettle.heat === 100)', 'assert(kettle.heat)', 'TI402 medium'],
      ['assert(kettle.heat === 100)', 'assert(kettle.heat === kettle.heat)', 'TI404 high'],
      ['kettle.amount > 5', 'kettle.amount > 1', 'TI402 medium'],
      ['kettle.amount > 5', 'kettle.amount > 6', ''],
      ["expect(kettle.lid === 'shut').toBe(true)", "expect(kettle.lid).toBe('shut')", ''],
      ["expect(kettle.lid === 'shut').toBe(true)", "expect(kettle.lid !== 'shut').toBe(false)", ''],
      ["expect(kettle.lid === 'shut').toBe(true)", "expect(kettle.lid === 'open').toBe(true)", 'TI403 high'],
    ],
  ),
  file(
    'words of a file of the project',
    `const { test, expect } = require('./fixtures');
const { kettle } = require('../lib/kettle');

test('heats', () => {
  expect(kettle.heat).toBe(100);
});
`,
    [
      ["test('heats'", "test.skip('heats'", 'TI101 high'],
      ["test('heats'", "test.only('heats'", 'TI201 high'],
      ['  expect(kettle.heat).toBe(100);\n', '', 'TI302 high'],
    ],
  ),
  file(
    'a file that ends early',
    `const { test } = require('tap');
const t = require('tap');

test('heats', (t) => {
  t.equal(kettle.heat, 100);
  t.end();
});
`,
    [
      [
        "test('heats'",
        "if (process.platform === 'win32') {\n  t.skip('no heat here');\n  process.exit(0);\n}\n\ntest('heats'",
        'TI105 medium, TI108 low',
      ],
      [
        "test('heats'",
        "if (process.env.CI) {\n  process.exit(0);\n}\n\ntest('heats'",
        'TI105 medium, TI602 high',
      ],
      ["test('heats'", "process.exit(0);\n\ntest('heats'", 'TI504 high, TI602 high'],
    ],
  ),
];
