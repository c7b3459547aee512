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
];
