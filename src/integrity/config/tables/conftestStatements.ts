import type { Statement } from './statement.js';

const FILES = 'leaves test files out';

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
    pattern: /^(?:async )?def pytest_ignore_collect\b(?<v>[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)))*)/gm,
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'lax',
    name: 'pytest_collection_modifyitems',
    pattern:
      /^(?:async )?def pytest_collection_modifyitems\b(?=(?:[^\n]*\n(?:[ \t]|$|\n))[\s\S]*?(?:items\[:\]\s*=|deselect|items\.(?:clear|remove|pop)|del items|\bskip\b|xfail))(?<v>[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)))*)/gm,
    effect: 'selection',
    weaker: 'leaves tests out once they are collected',
  },
  {
    as: 'lax',
    name: 'pytest_runtest_setup',
    pattern:
      /^(?:async )?def pytest_runtest_(?:setup|call|protocol)\b(?=[^\n]*\n(?:[ \t][^\n]*\n|\n)*[ \t][^\n]*\bpytest\.skip\()(?<v>[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)))*)/gm,
    effect: 'selection',
    weaker: 'skips tests before they start',
  },
];
