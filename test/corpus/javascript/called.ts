import type { FileCases } from '../corpus.js';

const file = (title: string, text: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path: 'test/shapes.test.js',
  text,
  edits,
});

/** What functions of the file do for tests: declare them, assert for them, hold their options. */
export const topics: readonly FileCases[] = [
  file(
    'a function that declares tests',
    `const shapes = require('../lib/shapes');

function hasArea(name, area) {
  it(\`knows the area of a \${name}\`, () => {
    expect(shapes.make(name).area()).toBe(area);
  });
}

describe('shapes', () => {
  hasArea('square', 4);
  hasArea('circle', 3);
});
`,
    [
      ["  hasArea('square', 4);\n  hasArea('circle', 3);\n", '', 'TI504 high'],
      [
        "  hasArea('square', 4);\n  hasArea('circle', 3);\n",
        "  // hasArea('square', 4);\n  // hasArea('circle', 3);\n",
        'TI504 high',
      ],
      ["  hasArea('circle', 3);\n", '', 'TI106 medium'],
      ["  hasArea('circle', 3);\n", "  hasArea('circle', 3);\n  hasArea('line', 0);\n", ''],
      [
        "  hasArea('square', 4);\n  hasArea('circle', 3);\n",
        "  [['square', 4], ['circle', 3]].forEach(([name, area]) => hasArea(name, area));\n",
        '',
      ],
      ["'circle', 3", "'disc', 3", ''],
      ['function hasArea(name, area)', 'function hasArea(name, area, unit)', ''],
    ],
  ),
  file(
    'a function that declares tests and is handed on',
    `function hasArea(name) {
  it(\`knows the area of a \${name}\`, () => {
    expect(shapes.make(name).area()).toBe(1);
  });
}

['square', 'circle'].forEach(hasArea);
`,
    [
      ["['square', 'circle'].forEach(hasArea);\n", '', 'TI504 high'],
      ["['square', 'circle'].forEach(hasArea);\n", 'module.exports = { hasArea };\n', ''],
    ],
  ),
  file(
    'a function that asserts',
    `const shapes = require('../lib/shapes');

function checkCorners(shape, count) {
  expect(shape.corners).toBe(count);
  expect(shape.name).toBe('polygon');
}

const checkName = (shape) => {
  expect(shape.name).toBe('polygon');
};

it('counts the corners of a square', () => {
  checkCorners(shapes.square(), 4);
});

it('counts the corners of a triangle', () => {
  checkCorners(shapes.triangle(), 3);
  checkName(shapes.triangle());
});
`,
    [
      ['  expect(shape.corners).toBe(count);\n', '', 'TI401 medium'],
      ['  expect(shape.corners).toBe(count);\n', '  // expect(shape.corners).toBe(count);\n', 'TI401 medium'],
      ['expect(shape.corners).toBe(count)', 'expect(shape.corners).toBeDefined()', 'TI402 medium'],
      ['checkCorners(shape, count) {\n', 'checkCorners(shape, count) {\n  return;\n', 'TI401 medium'],
      [
        "const checkName = (shape) => {\n  expect(shape.name).toBe('polygon');",
        'const checkName = (shape) => {\n  expect(shape.name).toBeTruthy();',
        'TI402 medium',
      ],
      [
        '  expect(shape.corners).toBe(count);\n',
        '  const { corners } = shape;\n  expect(shape.corners).toBe(count);\n',
        '',
      ],
      ['function checkCorners(shape, count)', 'function checkCorners(shape, count, hint)', ''],
      ['  checkName(shapes.triangle());\n', '', 'TI401 medium'],
    ],
  ),
  file(
    'options that stand elsewhere',
    `const tap = require('tap');
const shapes = require('../lib/shapes');
const slow = { timeout: 500 };
const skip = shapes.isStub && 'needs real shapes';

tap.test('areas', slow, (t) => {
  t.equal(shapes.square().area(), 4);
  t.end();
});
`,
    [
      ["'areas', slow,", "'areas', { skip },", 'TI105 medium'],
      ['const slow = { timeout: 500 };', 'const slow = { timeout: 500, skip: true };', 'TI101 high'],
      [
        'const slow = { timeout: 500 };',
        "const slow = { timeout: 500, skip: process.platform === 'win32' };",
        'TI105 medium',
      ],
      ['const slow = { timeout: 500 };', 'const slow = { timeout: 500, skip: false };', ''],
    ],
  ),
  file(
    'called by way of the function object',
    `describe('shapes', () => {
  it('has corners', () => {
    expect(corners()).toBe(4);
  });
});
`,
    [
      ["it('has corners', ", "it.call(this, 'has corners', ", ''],
      ["it('has corners', ", "it.skip.call(this, 'has corners', ", 'TI101 high'],
      ["it('has corners', ", "xit.call(this, 'has corners', ", 'TI101 high'],
      ["it('has corners', ", "(0, xit)('has corners', ", 'TI101 high'],
      ["it('has corners', ", "(it.only)('has corners', ", 'TI201 high'],
      ["describe('shapes', ", "describe.skip.bind(null)('shapes', ", 'TI101 high'],
    ],
  ),
  file(
    'tests declared in a loop',
    `const NAMES = ['square', 'circle', 'line'];
const AREAS = { square: 4, circle: 3 };

describe('shapes', () => {
  NAMES.forEach((name) => {
    it(\`makes a \${name}\`, () => {
      expect(shapes.make(name).name).toBe(name);
    });
  });

  for (const [name, area] of Object.entries(AREAS)) {
    it(\`knows the area of a \${name}\`, () => {
      expect(shapes.make(name).area()).toBe(area);
    });
  }

  for (const each of shapes.all()) {
    it(\`draws \${each}\`, () => {
      expect(draw(each)).toBe(true);
    });
  }
});
`,
    [
      [", 'line']", ']', 'TI106 medium'],
      [", 'line']", ", 'line', 'disc']", ''],
      ["'square', 'circle', 'line'", "'line', 'circle', 'square'", ''],
      [', circle: 3 }', ' }', 'TI106 medium'],
      [', circle: 3 }', ', circle: 3, line: 0 }', ''],
      [
        'NAMES.forEach((name) => {\n',
        "NAMES.forEach((name) => {\n    if (name === 'line') return;\n",
        'TI105 medium',
      ],
      ['shapes.all()) {\n', 'shapes.all()) {\n    if (each.isFlat) continue;\n', 'TI105 medium'],
      [
        'shapes.all()) {\n',
        'shapes.all()) {\n    const drawn = draw(each);\n    if (!drawn) throw new Error(each);\n',
        '',
      ],
      [
        "describe('shapes', () => {\n",
        "describe('shapes', () => {\n  if (!process.env.DRAW) return;\n",
        'TI105 medium',
      ],
      ['NAMES.forEach((name) => {', '[].forEach((name) => {', 'TI106 high'],
    ],
  ),
  file(
    'what cannot fail',
    `const assert = require('assert');

it('has corners', () => {
  assert.ok(square.isClosed);
  assert.equal(square.corners, 4);
  expect(square.isClosed).toBe(true);
  return square.draw().then((image) => expect(image.width).toBe(10));
});
`,
    [
      ['assert.ok(square.isClosed)', 'assert.ok(square.isClosed || true)', 'TI404 high'],
      ['assert.ok(square.isClosed)', 'assert.ok(square.isClosed || square.isOpen)', ''],
      ['expect(square.isClosed)', 'expect(true || square.isClosed)', 'TI404 high'],
      ['expect(square.isClosed)', 'expect(check(square.isClosed || true))', ''],
      ['toBe(10));', 'toBe(10)).catch(() => {});', 'TI404 high'],
      ['toBe(10));', 'toBe(10)).catch(() => null);', 'TI404 high'],
      ['toBe(10));', 'toBe(10)).catch((error) => { throw error; });', ''],
      ["const assert = require('assert');", 'const assert = { ok() {}, equal() {} };', 'TI602 high'],
      [
        "const assert = require('assert');",
        "const assert = require('assert');\nconst expect = () => ({ toBe() {} });",
        'TI602 high',
      ],
      [
        "const assert = require('assert');",
        "const assert = require('assert');\nfunction expect(value) { return { toBe(other) { assert.equal(value, other); } }; }",
        '',
      ],
      [
        "const assert = require('assert');",
        "const assert = require('assert');\nexpect.extend({ toBe: () => ({ pass: true }) });",
        'TI602 high',
      ],
      [
        "const assert = require('assert');",
        "const assert = require('assert');\nexpect.extend({ toBeSquare: isSquare });",
        '',
      ],
      ["const assert = require('assert');", "const assert = require('assert');\nit = it.skip;", 'TI101 high'],
    ],
  ),
  file(
    'a list of what is passed over',
    `const KNOWN_FAILURES = new Set(['heptagon']);
const skippedShapes = ['line'];
const ignoredKeys = ['id'];

for (const name of shapes.names()) {
  if (skippedShapes.includes(name)) continue;
  (KNOWN_FAILURES.has(name) ? it.skip : it)(\`draws a \${name}\`, () => {
    expect(draw(name, ignoredKeys)).toBe(true);
  });
}
`,
    [
      ["['heptagon']", "['heptagon', 'octagon']", 'TI501 medium'],
      ["['line']", "['line', 'point']", 'TI501 medium'],
      ["['line']", "['point']", ''],
      ["['line']", '[]', ''],
      ["['id']", "['id', 'time']", ''],
    ],
  ),
];
