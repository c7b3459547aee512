import type { Rule } from './rule.js';

/** No rules of a change alone: what a task forbids is compared with the change by `core/protectedFlags.ts`. */
export const PROTECTED_FILES: readonly Omit<Rule, 'check'>[] = [
  {
    id: 'TI406',
    name: 'spec-test-changed',
    page: {
      says: 'A file that the task names as a spec test was changed, made, deleted or moved.',
      why: 'A spec test says what is wanted, so whoever works on the task may read it and not change it. The tools of the agent refuse such a change; a command that it ran may have made it all the same.',
      severities: ['high'],
      silent: ['spec tests that are only read', 'tests that the task does not name'],
      remedy: 'Reject the hunks, unless you want the goal itself to be another one.',
      examples: [],
    },
  },
  {
    id: 'TI407',
    name: 'protected-file-changed',
    page: {
      says: 'A file that the task says may not be touched was changed, made, deleted or moved.',
      why: 'The task put it out of bounds. The tools of the agent refuse such a change; a command that it ran may have made it all the same.',
      severities: ['high'],
      silent: ['files that the task does not name'],
      remedy: 'Reject the hunks, unless you agree with the change.',
      examples: [],
    },
  },
];
