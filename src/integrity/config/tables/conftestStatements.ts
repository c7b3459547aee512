import type { Statement } from './statement.js';

const FILES = 'leaves test files out';

/** The function of a name with all lines that are indented below it. */
function hook(names: string): RegExp {
  return new RegExp(`^(?:async )?def (?:${names})\\b(?<v>[^\\n]*(?:\\n(?:[ \\t)][^\\n]*|(?=\\n)))*)`, 'gm');
}

export const CONFTEST: readonly Statement[] = [
  {
    as: 'each',
    name: 'collect_ignore',
    pattern: /^[ \t]*collect_ignore\s*(?:\+?=|\.(?:append|extend|insert)\()\s*(?<v>\[[^\]]*\]|["'][^\n]*)/gm,
    effect: 'selection',
    weaker: FILES,
    files: 'path',
  },
  {
    as: 'each',
    name: 'collect_ignore_glob',
    pattern: /^[ \t]*collect_ignore_glob\s*(?:\+?=|\.(?:append|extend)\()\s*(?<v>\[[^\]]*\]|["'][^\n]*)/gm,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'lax',
    name: 'pytest_ignore_collect',
    pattern: hook('pytest_ignore_collect'),
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'lax',
    name: 'pytest_collection_modifyitems',
    pattern: hook('pytest_collection_modifyitems'),
    holds: /items\[:\]\s*=|deselect|items\.(?:clear|remove|pop)|del items|\bskip\b|xfail/,
    effect: 'selection',
    weaker: 'leaves tests out once they are collected',
  },
  {
    as: 'lax',
    name: 'pytest_runtest_setup',
    pattern: hook('pytest_runtest_(?:setup|call|protocol)'),
    holds: /\bpytest\.skip\(/,
    effect: 'selection',
    weaker: 'skips tests before they start',
  },
];
