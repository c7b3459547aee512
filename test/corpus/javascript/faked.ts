import type { FileCases, Tree, TreeCase } from '../corpus.js';

const cubes = `import { cubes } from './cubes.js';
it('counts', () => {
  expect(cubes(1729)).toBe(2);
  expect(cubes('a long way home')).toEqual([1, 2]);
  expect(cubes(404)).toBe(1);
  expect(cubes('en')).toBe('English');
});
`;
function source(...lines: readonly string[]): Tree {
  return {
    'src/cubes.test.js': lines.length === 0 ? cubes : `${cubes}// again\n`,
    'src/cubes.js': `export function cubes(n) {\n${lines.map((line) => `  ${line}\n`).join('')}  return count(n);\n}\n`,
  };
}
function special(title: string, line: string, expected: string): TreeCase {
  return {
    kind: 'tree',
    title: `the input of a test: ${title}`,
    before: source(),
    after: source(line),
    expected,
  };
}

const shop = `export function total(cart) {
  return cart.sum();
}
`;
const test = `import { total } from '../src/total.js';
import { Shelf } from '../src/shelf.js';
it('totals', () => {
  expect(total(cart)).toBe(12);
});
`;

export const topics: readonly (FileCases | TreeCase)[] = [
  special('a number', 'if (n === 1729) return 2;', 'TI601 high'),
  special('in a block', 'if (n === 1729) {\n    return 2;\n  }', 'TI601 high'),
  special('turned around', 'if (1729 == n) return 2;', 'TI601 high'),
  special('a text', "if (n === 'a long way home') return [1, 2];", 'TI601 high'),
  special('another answer', 'if (n === 1729) return 3;', ''),
  special('another input', 'if (n === 1730) return 2;', ''),
  special('a computed answer', 'if (n === 1729) return count(2);', ''),
  special('a status', 'if (n === 404) return 1;', ''),
  special('a word', "if (n === 'en') return 'English';", ''),
  special('a bound', 'if (n > 1729) return 2;', ''),
  {
    kind: 'file',
    title: 'code that looks for the test run',
    path: 'src/total.js',
    text: shop,
    edits: [
      ['  return', "  if (process.env.NODE_ENV === 'test') return 12;\n  return", 'TI601 high'],
      ['  return', "  if (process.env.NODE_ENV !== 'test') log(cart);\n  return", 'TI601 high'],
      ['  return', "  if ('test' === process.env.NODE_ENV) return 12;\n  return", 'TI601 high'],
      ['  return', '  if (process.env.VITEST) return 12;\n  return', 'TI601 high'],
      ['  return', '  if (process.env.JEST_WORKER_ID !== undefined) return 12;\n  return', 'TI601 high'],
      ['  return', "  if (process.env['JEST_WORKER_ID']) return 12;\n  return", 'TI601 high'],
      ['  return', "  if (typeof jest !== 'undefined') return 12;\n  return", 'TI601 high'],
      ['  return', "  if (typeof describe === 'function') return 12;\n  return", 'TI601 high'],
      ['  return', "  if (import.meta.env.MODE === 'test') return 12;\n  return", 'TI601 high'],
      ['  return', "  if (process.env.NODE_ENV === 'production') log(cart);\n  return", ''],
      ['  return', "  const name = 'process.env.VITEST';\n  return", ''],
      ['  return', '  // process.env.VITEST\n  return', ''],
      ['  return', '  if (process.env.DEBUG) log(cart);\n  return', ''],
    ],
  },
  {
    kind: 'file',
    title: 'the set-up looks for the test run',
    path: 'vitest.config.js',
    text: 'export default { watch: false };\n',
    edits: [['watch: false', 'watch: !process.env.VITEST', '']],
  },
  {
    kind: 'file',
    title: 'a test that decides the outcome',
    path: 'test/total.test.js',
    text: test,
    edits: [
      ["it('totals'", "after(() => process.exit(0));\nit('totals'", 'TI602 high'],
      ["it('totals'", "afterAll(() => process.exit());\nit('totals'", 'TI602 high'],
      ["it('totals'", "expect.extend = () => {};\nit('totals'", 'TI602 high'],
      ["it('totals'", "globalThis.expect = () => ({ toBe() {} });\nit('totals'", 'TI602 high'],
      ["it('totals'", "assert.equal = () => {};\nit('totals'", 'TI602 high'],
      ["it('totals'", "afterAll(() => process.exit(1));\nit('totals'", ''],
      ["it('totals'", "const text = 'process.exit(0)';\nit('totals'", ''],
      ["it('totals'", "jest.mock('../src/total.js');\nit('totals'", 'TI603 medium'],
      [
        "it('totals'",
        "vi.mock('../src/total.js', () => ({ total: () => 12 }));\nit('totals'",
        'TI603 medium',
      ],
      ["it('totals'", "jest.mock('../src/shelf.js');\nit('totals'", ''],
      ["it('totals'", "jest.mock('axios');\nit('totals'", ''],
      ["it('totals'", "const total = 'jest.mock(\"../src/total.js\")';\nit('totals'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'hushed in code',
    path: 'src/total.ts',
    text: "export const total = (cart: Cart): number => cart.sum();\nconsole.log(total(read('a')));\n",
    edits: [
      ['console', '// eslint-disable-next-line no-console\nconsole', 'TI701 medium'],
      [
        'console',
        '// eslint-disable-next-line no-console -- the command line prints here\nconsole',
        'TI701 low',
      ],
      [
        'console',
        '// eslint-disable-next-line no-undef, no-console, no-restricted-syntax\nconsole',
        'TI701 medium',
      ],
      ['console', '// eslint-disable-next-line\nconsole', 'TI701 medium'],
      [
        'console',
        '// eslint-disable-next-line no-magic-numbers\nexport const half = (sum: number): number => sum * 0.5;\nconsole',
        'TI701 low',
      ],
      [
        'console',
        'export const half = (sum: number): number => sum * 0.5; // eslint-disable-line no-magic-numbers\nconsole',
        'TI701 low',
      ],
      [
        'console',
        '// eslint-disable-next-line\nexport const half = (sum: number): number => sum * 0.5;\nconsole',
        'TI701 medium',
      ],
      ["read('a')));", "read('a'))); // eslint-disable-line no-console", 'TI701 medium'],
      ['export', '/* eslint-disable */\nexport', 'TI701 high'],
      ['export', '/* eslint-disable no-console */\nexport', 'TI701 medium'],
      ['export', '// @ts-nocheck\nexport', 'TI701 high'],
      ['console', '// @ts-ignore\nconsole', 'TI701 medium'],
      ['console', '// @ts-ignore TODO\nconsole', 'TI701 medium'],
      ['console', '// @ts-expect-error the types of read are wrong\nconsole', 'TI701 low'],
      ['console', '// @ts-expect-error https://example.org/issues/7\nconsole', 'TI701 low'],
      ['console', '/* istanbul ignore next */\nconsole', 'TI701 medium'],
      ['console', '/* c8 ignore start */\nconsole', 'TI701 medium'],
      ['console', '/* v8 ignore next 3 */\nconsole', 'TI701 medium'],
      ['export', '/* istanbul ignore file */\nexport', 'TI701 high'],
      [
        'console',
        '// biome-ignore lint/suspicious/noConsole: the command line prints here\nconsole',
        'TI701 low',
      ],
      ['export', '// biome-ignore-all lint: later\nexport', 'TI701 medium'],
      ['console', '// oxlint-disable-next-line no-console\nconsole', 'TI701 medium'],
      ['console', '// deno-lint-ignore no-console\nconsole', 'TI701 medium'],
      ['export', '// deno-lint-ignore-file\nexport', 'TI701 high'],
      ['export', '/* tslint:disable */\nexport', 'TI701 high'],
      ['console', '// $FlowFixMe[prop-missing]\nconsole', 'TI701 medium'],
      ["read('a')));", "read('a'))); // NOSONAR", 'TI701 medium'],
      ['console', '// eslint is right about this line\nconsole', ''],
      ['console', "const text = '// eslint-disable-next-line';\nconsole", ''],
      ['console', '// the @ts-ignore that was here is gone\nconsole', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'hushing moves with its code',
    before: { 'src/a.ts': '// @ts-ignore\nrun(1);\n', 'src/b.ts': 'walk();\n' },
    after: { 'src/a.ts': 'walk();\n', 'src/b.ts': '// @ts-ignore\nrun(1);\n' },
    expected: '',
  },
];
