import type { ChangeSet } from '../../../src/core/changeSet.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import type { Flag } from '../../../src/core/flag.js';
import type { Decision } from '../../../src/core/review.js';
import { newReview } from '../../../src/core/review.js';
import type { SessionState } from '../../../src/core/session.js';
import { newAccount } from '../../../src/core/session.js';
import type { SessionView } from '../../../src/session/sessions.js';

/** Sessions in these tests start at zero. */
export const START = 0;

/** An agent's session in a state, with nothing to review yet. */
export function sessionIn(state: SessionState, other: Partial<SessionView> = {}): SessionView {
  return {
    session: {
      id: 's1',
      origin: {
        kind: 'agent',
        agent: 'claude',
        model: 'model-a',
        task: { id: 't1', title: 'Round to cents', prompt: 'Round to cents', origin: { kind: 'prompt' } },
      },
      title: 'Round to cents',
      repository: '/home/ada/shop',
      createdAt: START,
      state,
      account: newAccount(START),
    },
    review: null,
    present: new Set(),
    leftOut: [],
    canUndoLanding: false,
    readOnly: false,
    transcript: null,
    question: null,
    checked: null,
    checking: null,
    notice: null,
    ...other,
  };
}

/** A finished session with one file of so many hunks, the first of them decided as told, and so many flags. */
export function reviewOf(hunks: number, decided: readonly Decision[] = [], flags = 0): SessionView {
  const review = newReview(
    changeSetOf(hunks),
    NO_CHECKS,
    Array.from({ length: flags }, (_, n) => flagOf(n)),
  );
  const decisions = new Map(decided.map((decision, index) => [`h${index}`, decision]));
  return sessionIn({ kind: 'reviewing', ending: { kind: 'finished' } }, { review: { ...review, decisions } });
}

function changeSetOf(hunks: number): ChangeSet {
  const version = { path: 'cart.js', mode: '100644', oid: '0', size: 1 } as const;
  return {
    baseCommit: 'b',
    headCommit: 'h',
    leftOut: [],
    files: [
      {
        path: 'cart.js',
        base: version,
        head: version,
        hunks: Array.from({ length: hunks }, (_, index) => ({
          kind: 'lines',
          id: `h${index}`,
          content: `c${index}`,
          base: { start: 2 * index, end: 2 * index },
          head: { start: 2 * index, end: 2 * index + 1 },
          look: { kind: 'lineEndings' },
        })),
      },
    ],
  };
}

function flagOf(index: number): Flag {
  return {
    id: `f${index}`,
    rule: 'TI101',
    name: 'existing-test-skipped',
    severity: 'high',
    path: 'cart.js',
    side: 'head',
    range: null,
    hunks: ['h0'],
    tests: [['rounds']],
    before: null,
    after: null,
    message: 'This test ran before and is skipped now.',
  };
}
