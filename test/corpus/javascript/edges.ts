import type { FileCases } from '../corpus.js';

const text = `
describe('sums', () => {
  it('adds', () => {
    expect(add(1, 2)).toBe(3);
  });
  test.each([[1, 2]])('follows %i', (a, b) => {
    expect(a + 1).toBe(b);
  });
  context('when small', () => {
    specify('cuts', () => {
      expect(cut(1)).toBe(0);
    });
  });
});
suite('tdd', () => {
  test('subtracts', () => {
    expect(subtract(3, 2)).toBe(1);
  });
});
`;
const playwright = `import { test, expect } from '@playwright/test';
test.describe.parallel('home', () => {
  test('opens', async ({ page }) => {
    await expect(page).toHaveTitle('Home');
  });
});
`;
const adds = "it('adds', () => {";

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'ways to write the same word',
    path: 'src/sums.test.ts',
    text,
    edits: [
      [adds, "it[`skip`]('adds', () => {", 'TI101 high'],
      [adds, "it[`only`]('adds', () => {", 'TI201 high'],
      [adds, "it['skip']['concurrent']('adds', () => {", 'TI101 high'],
      [adds, "it?.skip('adds', () => {", 'TI101 high'],
      [adds, "it.skip.call(null, 'adds', () => {", 'TI101 high'],
      [adds, "it.skip.bind(null)('adds', () => {", 'TI101 high'],
      [adds, "globalThis.it.skip('adds', () => {", 'TI101 high'],
      [adds, "global.xit('adds', () => {", 'TI101 high'],
      [adds, "(0, it.skip)('adds', () => {", 'TI101 high'],
      [adds, "it.skip<Sums>('adds', () => {", 'TI101 high'],
      [adds, "(it as any).skip('adds', () => {", 'TI101 high'],
      [adds, "(it.skip as typeof it)('adds', () => {", 'TI101 high'],
      [adds, "const { skip } = it; skip('adds', () => {", 'TI101 high'],
      [adds, "const { skip: later } = it; later('adds', () => {", 'TI101 high'],
      [adds, "const run = it; run('adds', () => {", ''],
      [adds, "it.concurrent.only('adds', () => {", 'TI201 high'],
      [adds, "it.only.concurrent('adds', () => {", 'TI201 high'],
      ['test.each(', 'test.skip.each(', 'TI101 high'],
      ['test.each(', 'xtest.each(', 'TI101 high'],
      ['test.each(', 'xit.each(', 'TI101 high'],
      ['test.each(', 'fit.each(', 'TI201 high'],
      ['test.each(', 'test.concurrent.skip.each(', 'TI101 high'],
      ['test.each(', 'test.concurrent.each(', ''],
      ["context('when small'", "context.skip('when small'", 'TI101 high'],
      ["context('when small'", "xcontext('when small'", 'TI101 high'],
      ["context('when small'", "context.only('when small'", 'TI201 high'],
      ["context('when small'", "fcontext('when small'", 'TI201 high'],
      ["specify('cuts'", "specify.skip('cuts'", 'TI101 high'],
      ["specify('cuts'", "xspecify('cuts'", 'TI101 high'],
      ["specify('cuts'", "specify.only('cuts'", 'TI201 high'],
      ["suite('tdd'", "suite.skip('tdd'", 'TI101 high'],
      ["suite('tdd'", "suite.only('tdd'", 'TI201 high'],
      ["test('subtracts', () => {", "test('subtracts', undefined, () => {", ''],
      [
        "test('subtracts', () => {\n    expect(subtract(3, 2)).toBe(1);\n  });",
        "test('subtracts');",
        'TI101 high',
      ],
      [adds, "it('adds', async () => { await null;", ''],
      [adds, "it('adds', function* () {", ''],
      [adds, "it('adds', /* skip */ () => {", ''],
      [adds, "it('skip', () => {}); it('adds', () => {", 'TI302 medium'],
      [adds, "const only = 1; it('adds', () => {", ''],
      [adds, "describe('x', () => {}); it('adds', () => {", ''],
      [adds, "query.only('x'); it('adds', () => {", ''],
      [adds, "queue.skip('x', () => {}); it('adds', () => {", ''],
    ],
  },
  {
    kind: 'file',
    title: 'playwright suites',
    path: 'e2e/home.spec.ts',
    text: playwright,
    edits: [
      ['test.describe.parallel(', 'test.describe.parallel.only(', 'TI201 high'],
      ['test.describe.parallel(', 'test.describe.serial.only(', 'TI201 high'],
      ['test.describe.parallel(', 'test.describe.serial(', ''],
      ['test.describe.parallel(', 'test.describe(', ''],
      ["  test('opens'", "  test['only']('opens'", 'TI201 high'],
      ["  test('opens'", "  test[`skip`]('opens'", 'TI101 high'],
      ["  test('opens', async", "  test('opens', { tag: '@slow' }, async", ''],
      ["  test('opens', async", "  test('opens', { annotation: { type: 'issue' } }, async", ''],
      ['import { test, expect }', 'import { test as base, expect }', 'TI301 medium', ''],
    ],
  },
];
