import assert from 'node:assert/strict';
import { sessionContext, wantsUser } from '../../../src/ui/sessionContext.js';
import { reviewOf, sessionIn } from './sessionViews.js';

const finished = { kind: 'finished' } as const;

describe('sessionContext', () => {
  it('offers in each state what can be done in it', () => {
    const workingTree = { ...reviewOf(1).session, origin: { kind: 'workingTree' } as const };
    const landed = { ...workingTree, state: { kind: 'landed', at: 1 } as const };
    const pictures = {
      running: sessionIn({ kind: 'running', activity: '' }, { transcript: '/t' }),
      waiting: sessionIn({ kind: 'waiting', question: 'npm test' }),
      reviewing: reviewOf(1),
      'reviewing the working tree': { ...reviewOf(1), session: workingTree },
      landed: { ...reviewOf(1), session: landed },
      closed: sessionIn({ kind: 'closed', ending: finished }, { transcript: '/t' }),
      interrupted: sessionIn({ kind: 'interrupted' }),
      'of another window': { ...reviewOf(1), readOnly: true, transcript: '/t' },
    };
    assert.deepEqual(
      Object.entries(pictures).map(([name, view]) => `${name}: ${sessionContext(view)}`),
      [
        'running: session active transcript',
        'waiting: session active waiting',
        'reviewing: session reviewable checkable evidence discardable',
        'reviewing the working tree: session reviewable refreshable checkable evidence discardable',
        'landed: session reviewable refreshable checkable evidence removable',
        'closed: session transcript removable',
        'interrupted: session discardable',
        'of another window: session reviewable transcript evidence',
      ],
    );
  });
});

describe('wantsUser', () => {
  it('holds for a question and for an undecided hunk, and for nothing else', () => {
    assert.equal(wantsUser(sessionIn({ kind: 'waiting', question: 'npm test' })), true);
    assert.equal(wantsUser(reviewOf(2, ['accepted'])), true);
    assert.equal(wantsUser(reviewOf(2, ['accepted', 'rejected'])), false);
    assert.equal(wantsUser({ ...reviewOf(2), readOnly: true }), false);
    assert.equal(wantsUser(sessionIn({ kind: 'running', activity: '' })), false);
    assert.equal(wantsUser(sessionIn({ kind: 'closed', ending: finished })), false);
  });
});
