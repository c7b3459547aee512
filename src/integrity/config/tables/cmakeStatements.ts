import type { Statement } from './statement.js';

const NONE = 'runs no tests at all';
const NAMES = 'leaves tests out by their names or tags';

export const CMAKE: readonly Statement[] = [
  {
    as: 'strict',
    name: 'enable_testing',
    pattern: /\benable_testing\s*\(\s*\)/gi,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'DISABLED',
    pattern: /\b(?<v>(?:set_tests_properties|set_property)\s*\([^)]*?)\bDISABLED\s+(?:TRUE|ON|1|YES)\b/gi,
    effect: 'selection',
    weaker: 'leaves a test out',
  },
  {
    as: 'lax',
    name: 'WILL_FAIL',
    pattern: /\b(?<v>(?:set_tests_properties|set_property)\s*\([^)]*?)\bWILL_FAIL\s+(?:TRUE|ON|1|YES)\b/gi,
    effect: 'outcome',
    weaker: 'expects a test to fail',
  },
  {
    as: 'each',
    name: 'CTEST_CUSTOM_TESTS_IGNORE',
    pattern: /\bCTEST_CUSTOM_TESTS_IGNORE\b(?<v>[^)]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'lax',
    name: 'BUILD_TESTING',
    pattern:
      /\b(?:option|set)\s*\(\s*\w*(?:BUILD|ENABLE|WITH)_(?:UNIT_)?TEST(?:ING|S)\b[^)]*\b(?:OFF|FALSE|0|NO)\b/gi,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'ceiling',
    name: 'TIMEOUT',
    pattern: /\bTIMEOUT\s+(?<v>\d+)/g,
    effect: 'threshold',
    weaker: 'waits longer',
    absent: 1500,
  },
];
