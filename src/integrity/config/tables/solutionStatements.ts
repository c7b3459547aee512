import type { Statement } from './statement.js';

/** Projects that a solution of .NET holds. */
export const SOLUTION: readonly Statement[] = [
  {
    as: 'every',
    name: 'project',
    pattern: /^Project\("[^"]*"\)\s*=\s*"[^"]*",\s*(?<v>"[^"]*[tT]est[^"]*proj")/gm,
    effect: 'selection',
    weaker: 'leaves a test project out',
    files: 'path',
  },
  {
    as: 'every',
    name: 'project',
    pattern: /<Project\s[^>]*\bPath=(?<v>"[^"]*[tT]est[^"]*proj")/g,
    effect: 'selection',
    weaker: 'leaves a test project out',
    files: 'path',
  },
];
