import type { Statement } from './statement.js';

const REPEATS = 'repeats tests that fail';

export const BAZEL: readonly Statement[] = [
  {
    as: 'each',
    name: 'tags',
    pattern: /\btags\s*=\s*\[(?<v>[^\]]*\b(?:manual|disabled|broken)\b[^\]]*)\]/g,
    effect: 'selection',
    weaker: 'leaves a test out',
  },
  { as: 'lax', name: 'flaky', pattern: /\bflaky\s*=\s*(?:True|1)/g, effect: 'threshold', weaker: REPEATS },
];
