import type { Statement } from './statement.js';

const ONE = 'leaves a test out';
const FAILS = 'expects a test to fail';

/** `meson.build`. */
export const MESON: readonly Statement[] = [
  {
    as: 'every',
    name: 'test',
    pattern: /(?<![\w.])test\s*\(\s*(?<v>'[^'\n]+')/g,
    effect: 'selection',
    weaker: ONE,
  },
  {
    as: 'lax',
    name: 'should_fail',
    pattern: /(?<![\w.])test\s*\(\s*(?<v>'[^'\n]+')[^()]*\bshould_fail\s*:\s*true/g,
    effect: 'outcome',
    weaker: FAILS,
  },
];

/** `Makefile.am`. */
export const AUTOMAKE: readonly Statement[] = [
  {
    as: 'every',
    name: 'TESTS',
    pattern: /^TESTS\s*\+?=(?<v>(?:[^\n\\]|\\\r?\n?)*)/gm,
    effect: 'selection',
    weaker: ONE,
  },
  {
    as: 'each',
    name: 'XFAIL_TESTS',
    pattern: /^XFAIL_TESTS\s*\+?=(?<v>(?:[^\n\\]|\\\r?\n?)*)/gm,
    effect: 'outcome',
    weaker: FAILS,
  },
];
