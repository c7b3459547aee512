import assert from 'node:assert/strict';
import { acknowledge } from '../../../src/core/review.js';
import { type Evidence, NO_CHECKS } from '../../../src/core/evidence.js';
import { describeSession } from '../../../src/ui/sessionText.js';
import type { Account, Session } from '../../../src/core/session.js';
import type { SessionView } from '../../../src/session/sessions.js';
import { evidenceOf } from '../../fakes/evidence.js';
import { reviewOf, sessionIn } from './sessionViews.js';

const MINUTE = 60_000;

describe('describeSession', () => {
  it('says what is being checked, what our runs showed, and a goal that was not reached', () => {
    const view = reviewOf(1);
    const review = view.review ?? assert.fail();
    const shown = (evidence: Evidence) => {
      const { summary, facts } = describeSession({ ...view, review: { ...review, evidence } }, 0);
      return [summary.includes('npm test'), ...facts.filter(({ icon }) => icon.startsWith('beaker'))];
    };
    assert.deepEqual(shown(evidenceOf('a: passed', 'a: passed')), [
      true,
      { icon: 'beaker', text: 'npm test, 1 passed' },
    ]);
    assert.deepEqual(shown(evidenceOf('a: passed', 'a: skipped')), [
      true,
      { icon: 'beaker-stop', text: 'npm test, 0 passed, 1 skipped, 1 newly skipped' },
    ]);
    assert.deepEqual(shown(NO_CHECKS), [false]);
    const checking = describeSession({ ...view, checking: 'accepted' }, 0);
    assert.match(checking.summary, /^checking what is accepted/);
    assert.equal(checking.icon, 'sync~spin');
    const ending = { kind: 'notReached', message: 'The goal was not reached: one test fails.' } as const;
    const missed = describeSession(sessionIn({ kind: 'reviewing', ending }), 0);
    assert.match(missed.summary, /^goal not reached, .*The goal was not reached: one test fails\./);
  });

  it('shows the whole life of a session, what matters most first', () => {
    const life: [SessionView, number][] = [
      [sessionIn({ kind: 'preparing' }), 0],
      [sessionIn({ kind: 'running', activity: '' }), 5_000],
      [withAccount(sessionIn({ kind: 'running', activity: 'reading cart.js' }), served), 65_000],
      [
        withAccount(sessionIn({ kind: 'waiting', question: 'npm test' }), {
          ...served,
          confinement: 'asked',
        }),
        MINUTE,
      ],
      [withAccount(sessionIn({ kind: 'checking' }), { ...served, confinement: 'sandboxed' }), 61 * MINUTE],
      [withAccount(reviewOf(12, [], 2), { ...served, endedAt: 2 * MINUTE }), 99 * MINUTE],
      [withAccount(reviewOf(12, ['accepted', 'rejected']), { ...served, endedAt: 2 * MINUTE }), 99 * MINUTE],
      [withAccount(reviewOf(1, ['accepted']), { ...served, endedAt: 2 * MINUTE }), 99 * MINUTE],
    ];
    assert.deepEqual(
      life.map(([view, now]) => describeSession(view, now).summary),
      [
        'preparing · 0 s · 0 tokens · model-a (requested)',
        'running · 5 s · 0 tokens · model-a (requested)',
        'reading cart.js · 1 min 05 s · 12k tokens · model-a-2026',
        'not sandboxed · waiting for you · 1 min 00 s · 12k tokens · model-a-2026',
        'checking · sandboxed · 1 h 01 min · 12k tokens · model-a-2026',
        '12 hunks to review · 2 flags · 2 min 00 s · 12k tokens · model-a-2026',
        '10 of 12 hunks to review · 2 min 00 s · 12k tokens · model-a-2026',
        'all decided · 2 min 00 s · 12k tokens · model-a-2026',
      ],
    );
  });

  it('counts the flags that nobody has answered yet', () => {
    const view = reviewOf(12, [], 2);
    const first = view.review ? acknowledge(view.review, 'f0', 'It moved.') : null;
    const both = first ? acknowledge(first, 'f1', 'It moved too.') : null;
    const pictures = [
      view,
      { ...view, review: first },
      { ...view, review: both },
      reviewOf(2, ['rejected'], 2),
    ];
    assert.deepEqual(
      pictures
        .map((each) => describeSession(each, 0))
        .map(({ summary, color }) => [summary.split(' · 0 s')[0], color]),
      [
        ['12 hunks to review · 2 flags', 'list.warningForeground'],
        ['12 hunks to review · 1 flag', 'list.warningForeground'],
        ['12 hunks to review', null],
        ['1 of 2 hunks to review', null],
      ],
    );
  });

  it('says how a session ended that has no review', () => {
    const endings = [
      { kind: 'finished' },
      { kind: 'stopped' },
      { kind: 'interrupted' },
      { kind: 'budget', message: 'No tokens are left.' },
      { kind: 'failed', message: 'The key is wrong.' },
    ] as const;
    assert.deepEqual(
      endings.map(
        (ending) => describeSession(sessionIn({ kind: 'closed', ending }), 0).summary.split(' · 0 s')[0],
      ),
      [
        'closed',
        'stopped',
        'interrupted',
        'budget used up · No tokens are left.',
        'failed · The key is wrong.',
      ],
    );
  });

  it('gives every state an icon of its own meaning', () => {
    const failed = { kind: 'failed', message: 'no' } as const;
    const views = [
      sessionIn({ kind: 'running', activity: '' }),
      sessionIn({ kind: 'waiting', question: 'npm test' }),
      reviewOf(1),
      reviewOf(1, [], 1),
      sessionIn({ kind: 'landed', at: 1 }),
      sessionIn({ kind: 'closed', ending: failed }),
      sessionIn({ kind: 'closed', ending: { kind: 'stopped' } }),
      sessionIn({ kind: 'interrupted' }),
    ];
    assert.deepEqual(
      views.map((view) => describeSession(view, 0)).map(({ icon, color }) => `${icon} ${color ?? ''}`.trim()),
      [
        'sync~spin',
        'bell-dot list.warningForeground',
        'checklist',
        'checklist list.warningForeground',
        'pass-filled testing.iconPassed',
        'error list.errorForeground',
        'circle-slash disabledForeground',
        'debug-disconnect list.warningForeground',
      ],
    );
  });

  it('names where a review without an agent comes from, and no model, time or tokens', () => {
    const workingTree = withSession(reviewOf(2), { origin: { kind: 'workingTree' } });
    const branch = withSession(reviewOf(2), {
      origin: { kind: 'branch', branch: 'feature', against: 'main', checkedOut: false },
    });
    assert.deepEqual(
      [workingTree, branch].map((view) => describeSession(view, 0).summary),
      ['2 hunks to review · working tree', '2 hunks to review · feature against main'],
    );
  });

  it('tells of another window and of what could not be read', () => {
    const view = { ...reviewOf(1), readOnly: true, notice: 'One decision could not be read.' };
    assert.deepEqual(
      describeSession(view, 0)
        .facts.slice(-2)
        .map(({ text }) => text),
      ['open in another window', 'One decision could not be read.'],
    );
  });

  it('spells out what would deceive the eye, in the title as in the facts', () => {
    const view = withSession(sessionIn({ kind: 'running', activity: 'editing a\u202eb' }), {
      title: 'x\u200by',
    });
    assert.equal(describeSession(view, 0).title, 'x\\u{200b}y');
    assert.match(describeSession(view, 0).spoken, /^x\\u\{200b\}y: editing a\\u\{202e\}b, 0 s/);
  });
});

const served: Partial<Account> = { inputTokens: 10_000, outputTokens: 2_345, servedBy: ['model-a-2026'] };

function withAccount(view: SessionView, account: Partial<Account>): SessionView {
  return withSession(view, { account: { ...view.session.account, ...account } });
}

function withSession(view: SessionView, session: Partial<Session>): SessionView {
  return { ...view, session: { ...view.session, ...session } };
}
