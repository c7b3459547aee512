import type { Statement } from './statement.js';

const NONE = 'runs no tests at all';
const NAMES = 'leaves tests out by their names or tags';
const COVERAGE = 'asks for less coverage';

export const EXUNIT: readonly Statement[] = [
  {
    as: 'each',
    name: 'exclude',
    pattern: /\bexclude:\s*(?<v>\[[^\]]*\]|:\w+)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'only',
    pattern: /\bonly:\s*(?<v>\[[^\]]*\])/g,
    effect: 'selection',
    weaker: NAMES,
    within: /$^/,
  },
  { as: 'strict', name: 'ExUnit.start', pattern: /\bExUnit\.start\s*\(/g, effect: 'selection', weaker: NONE },
  {
    as: 'ceiling',
    name: 'timeout',
    pattern: /\bExUnit\.\w+\s*\([^)]*\btimeout:\s*(?<v>[\d_]+)/g,
    effect: 'threshold',
    weaker: 'waits longer',
    absent: 60000,
  },
  {
    as: 'floor',
    name: 'threshold',
    pattern: /\b(?:threshold|minimum_coverage):\s*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'warnings_as_errors',
    pattern: /\bwarnings_as_errors:\s*true/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
  {
    as: 'each',
    name: 'test alias',
    pattern: /^\s*(?:test|"test"):\s*(?<v>\[\s*\]|fn\b[^\n]*:ok[^\n]*|\["cmd (?:true|echo)[^\n]*)/gm,
    effect: 'selection',
    weaker: NONE,
  },
];
