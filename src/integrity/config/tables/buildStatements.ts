import type { Statement } from './statement.js';

const FAILS = 'expects a test to fail';

/** `meson.build`. */
export const MESON: readonly Statement[] = [
  {
    as: 'lax',
    name: 'should_fail',
    pattern: /(?<![\w.])test\s*\(\s*(?<v>'[^'\n]+')[^()]*\bshould_fail\s*:\s*true/g,
    effect: 'outcome',
    weaker: FAILS,
  },
];

/** `Makefile.am` and any other Makefile. */
export const MAKE: readonly Statement[] = [
  {
    as: 'each',
    name: 'XFAIL_TESTS',
    pattern: /^XFAIL_TESTS\s*\+?=(?<v>(?:[^\n\\]|\\\r?\n?)*)/gm,
    effect: 'outcome',
    weaker: FAILS,
  },
];
