import type { FileCases, TreeCase } from '../corpus.js';

const known = `it('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`;
const dead = (line: string): string => `it('adds', () => {\n  ${line}\n});\n`;

/** What a change adds below a test that was there. */
const fresh: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['skipped', "it.skip('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n", 'TI108 low'],
  ['to be written', "it.todo('adds');\n", 'TI108 low'],
  ['without a function', "it('adds');\n", 'TI108 low'],
  ['under a condition', "it.skipIf(isCI)('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n", 'TI108 low'],
  [
    'skipped inside',
    "it('adds', function () {\n  this.skip();\n  expect(add(1, 2)).toBe(3);\n});\n",
    'TI108 low',
  ],
  [
    'in a skipped suite',
    "describe.skip('sums', () => {\n  it('adds', () => {\n    expect(add(1, 2)).toBe(3);\n  });\n  it('cuts', () => {\n    expect(cut(1)).toBe(0);\n  });\n});\n",
    'TI108 low',
  ],
  ['focused', "it.only('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n", 'TI201 high'],
  ['expected to fail', "it.fails('adds', () => {\n  expect(add(1, 2)).toBe(4);\n});\n", 'TI107 low'],
  ['empty', "it('adds', () => {});\n", 'TI302 medium'],
  ['with a comment alone', dead('// expect(add(1, 2)).toBe(3);'), 'TI302 medium'],
  ['ended first', dead('return;\n  expect(add(1, 2)).toBe(3);'), 'TI302 medium'],
  ['in a branch that is never entered', dead('if (false) expect(add(1, 2)).toBe(3);'), 'TI302 medium'],
  ['that only calls', dead('add(1, 2);'), 'TI303 low'],
  ['with a tautology', dead('expect(true).toBe(true);'), 'TI404 medium'],
  ['with assert.ok(true)', dead('assert.ok(true);'), 'TI404 medium'],
  ['that compares with itself', dead('const sum = add(1, 2);\n  expect(sum).toBe(sum);'), 'TI404 medium'],
  ['that swallows', dead('try {\n    expect(add(1, 2)).toBe(3);\n  } catch {}'), 'TI404 medium'],
  ['that waits for nothing', dead('expect(load()).resolves.toBe(3);'), 'TI404 medium'],
  [
    'behind an end of the file',
    "if (true) {\n} else {\n  it('adds', () => {\n    expect(add(1, 2)).toBe(3);\n  });\n}\n",
    'TI504 medium',
  ],
  ['sound', dead('expect(add(1, 2)).toBe(3);'), ''],
  ['sound, with a helper that checks', dead('expectSorted(add(1, 2));'), ''],
  ['sound, returning a promise', dead('return expect(load()).resolves.toBe(3);'), ''],
  ['sound, waiting', "it('adds', async () => {\n  await expect(load()).resolves.toBe(3);\n});\n", ''],
  [
    'sound, with a catch that fails',
    dead('try {\n    expect(add(1, 2)).toBe(3);\n  } catch (error) {\n    fail(error);\n  }'),
    '',
  ],
  ['sound, with a snapshot', dead('expect(add(1, 2)).toMatchSnapshot();'), ''],
  [
    'sound, with nested tests',
    "test('sums', async (t) => {\n  await t.test('adds', () => {\n    assert.equal(add(1, 2), 3);\n  });\n});\n",
    '',
  ],
  [
    'made in a loop',
    'for (const n of [1, 2]) {\n  it(`adds ${n}`, () => {\n    expect(add(n, 0)).toBe(n);\n  });\n}\n',
    '',
  ],
];

/** A whole new file in which nothing is checked. */
const file: TreeCase = {
  kind: 'tree',
  title: 'a new file full of dead tests',
  before: {},
  after: {
    'test/sums.test.js': `describe('sums', () => {
  it.skip('adds', () => {
    expect(add(1, 2)).toBe(3);
  });
  it('cuts', () => {});
  it('holds', () => {
    expect(true).toBe(true);
  });
  it('runs', () => {
    run();
  });
});
`,
  },
  expected: 'TI108 low, TI302 medium, TI303 low, TI404 medium',
};

const focused: TreeCase = {
  kind: 'tree',
  title: 'a focus in a new file leaves out no test that was there',
  before: {},
  after: { 'test/sums.test.js': "it.only('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n" },
  expected: 'TI201 medium',
};

export const topics: readonly (FileCases | TreeCase)[] = [
  ...fresh.map(([title, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `a new test: ${title}`,
    before: { 'test/sums.test.js': known },
    after: { 'test/sums.test.js': known + text },
    expected,
  })),
  file,
  focused,
];
