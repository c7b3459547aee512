import assert from 'node:assert/strict';
import { acknowledge } from '../../../src/core/review.js';
import type { SessionView } from '../../../src/session/sessions.js';
import { statusText } from '../../../src/ui/statusText.js';
import { reviewOf, sessionIn } from './sessionViews.js';

const running = sessionIn({ kind: 'running', activity: '' });
const waiting = sessionIn({ kind: 'waiting', question: 'npm test' });
const landed = sessionIn({ kind: 'landed', at: 1 });

/** With an answer to the first flag. */
function answered(view: SessionView): SessionView {
  return view.review ? { ...view, review: acknowledge(view.review, 'f0', 'It moved.') } : view;
}

describe('statusText', () => {
  it('says the most urgent first and stays short', () => {
    const pictures: [SessionView[], string | undefined][] = [
      [[], undefined],
      [[landed], '$(checklist)'],
      [[running, running], '$(sync~spin) 2 running'],
      [[waiting], '$(bell) waiting for you'],
      [[waiting, waiting], '$(bell) 2 waiting for you'],
      [[sessionIn({ kind: 'checking' })], '$(beaker) 1 checking'],
      [[{ ...reviewOf(1), checking: 'review' }], '$(beaker) 1 checking  $(checklist) 1 to review (1 hunk)'],
      [[reviewOf(12, [], 2)], '$(checklist) 1 to review (12 hunks, 2 flags)'],
      [[answered(reviewOf(12, [], 2))], '$(checklist) 1 to review (12 hunks, 1 flag)'],
      [[reviewOf(12, ['accepted'])], '$(checklist) 1 to review (11 hunks)'],
      [[reviewOf(1, ['accepted'])], '$(check-all) ready to land'],
      [[reviewOf(1, ['rejected'])], '$(checklist)'],
      [[{ ...reviewOf(1, ['accepted']), present: new Set(['h0']) }], '$(checklist)'],
      [[reviewOf(1, ['accepted']), reviewOf(1, ['accepted'])], '$(check-all) 2 ready to land'],
      [
        [reviewOf(1, ['accepted']), reviewOf(3)],
        '$(checklist) 1 to review (3 hunks)  $(check-all) ready to land',
      ],
      [
        [reviewOf(3), running, waiting],
        '$(bell) waiting for you  $(sync~spin) 1 running  $(checklist) 1 to review (3 hunks)',
      ],
    ];
    assert.deepEqual(
      pictures.map(([views]) => statusText(views, 0)?.text),
      pictures.map(([, text]) => text),
    );
  });

  it('stands out only while an agent waits', () => {
    assert.equal(statusText([reviewOf(1)], 0)?.urgent, false);
    assert.equal(statusText([reviewOf(1), waiting], 0)?.urgent, true);
  });

  it('leads straight to the one session that wants something, else to the list', () => {
    const list = { id: 'countersign.showSessions', session: null };
    assert.deepEqual(statusText([waiting, reviewOf(1)], 0)?.command, {
      id: 'countersign.answerQuestion',
      session: 's1',
    });
    assert.deepEqual(statusText([reviewOf(1), running], 0)?.command, {
      id: 'countersign.openReview',
      session: 's1',
    });
    assert.deepEqual(statusText([reviewOf(1, ['accepted'])], 0)?.command, {
      id: 'countersign.openReview',
      session: 's1',
    });
    assert.deepEqual(statusText([reviewOf(1), reviewOf(2)], 0)?.command, list);
    assert.deepEqual(statusText([reviewOf(1), reviewOf(2, ['accepted', 'accepted'])], 0)?.command, list);
    assert.deepEqual(statusText([running], 0)?.command, list);
  });

  it('speaks without icons and lists ten sessions at most', () => {
    const many = statusText(
      Array.from({ length: 12 }, () => running),
      0,
    );
    assert.equal(many?.spoken, 'Countersign: 12 running');
    assert.deepEqual(many.tooltip.split('\n').slice(-2), [
      'Round to cents: running · 0 s · 0 tokens · model-a (requested)',
      'and 2 more',
    ]);
    assert.equal(statusText([landed], 0)?.spoken, 'Countersign: nothing waits for you');
  });
});
