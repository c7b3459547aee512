import type { Statement } from './statement.js';

const NONE = 'runs no tests at all';
const NAMES = 'leaves tests out by their names or tags';
const FILES = 'leaves test files out';
const COVERAGE = 'asks for less coverage';

export const SBT: readonly Statement[] = [
  {
    as: 'lax',
    name: 'skip',
    pattern: /\bTest\s*\/\s*(?:test\s*\/\s*)?skip\s*:=\s*true|\bskip\s+in\s+[Tt]est\s*:=\s*true/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'test := {}',
    pattern: /\b(?:Test\s*\/\s*)?test(?:\s+in\s+\w+)?\s*:=\s*(?:\{\s*\}|\(\s*\)|\{\s*\(\s*\)\s*\})/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'sources',
    pattern:
      /\bTest\s*\/\s*(?:unmanagedSources|sources|definedTests|unmanagedSourceDirectories)\s*:=\s*(?:Nil|Seq\.empty|Seq\(\))/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'each',
    name: 'Tests.Exclude',
    pattern: /\bTests\.(?:Exclude|Filter)\s*\((?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'Tests.Argument',
    pattern: /\bTests\.Argument\s*\([^\n]*?["']-[ln]["']\s*,(?<v>[^)\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'excludeFilter',
    pattern: /\bTest\b[^\n]*\bexcludeFilter\s*(?:\+?:?=)(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'floor',
    name: 'coverageMinimum',
    pattern: /\bcoverageMinimum\w*\s*:=\s*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'coverageFailOnMinimum',
    pattern: /\bcoverageFailOnMinimum\s*:=\s*true/g,
    effect: 'threshold',
    weaker: 'no longer fails when coverage is low',
  },
  {
    as: 'strict',
    name: '-Xfatal-warnings',
    pattern: /-Xfatal-warnings|-Werror/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
];
