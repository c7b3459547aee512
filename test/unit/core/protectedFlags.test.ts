import assert from 'node:assert/strict';
import type { ChangeSet, FileVersion } from '../../../src/core/changeSet.js';
import { protectedFlags, whyProtected } from '../../../src/core/protectedFlags.js';
import { acceptable, newReview } from '../../../src/core/review.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { hunksOf } from '../../../src/core/changeSet.js';

const task = {
  id: 't',
  title: 'Make it pass',
  prompt: 'Make it pass.',
  origin: { kind: 'taskFile', path: 'task.md' },
  specTests: ['spec/**/*.test.js'],
  mayNotTouch: ['package.json'],
} as const;

function at(path: string): FileVersion {
  return { path, mode: '100644', oid: '1', size: 1 };
}

/** `old -> new`, one whole hunk each. */
function changeSetOf(...moves: (readonly [base: string | null, head: string | null])[]): ChangeSet {
  return {
    baseCommit: 'b',
    headCommit: 'h',
    leftOut: [],
    files: moves.map(([base, head], index) => ({
      path: head ?? base ?? '',
      base: base === null ? null : at(base),
      head: head === null ? null : at(head),
      hunks: [{ kind: 'whole', id: `h${index}`, content: `c${index}`, reason: 'created' }],
    })),
  };
}

describe('what a task tells the agent to leave alone', () => {
  it('is refused by its globs, and everything else is free', () => {
    assert.match(whyProtected(task, 'spec/cart/total.test.js') ?? '', /spec test/);
    assert.match(whyProtected(task, 'package.json') ?? '', /may not be changed/);
    assert.equal(whyProtected(task, 'src/cart.js'), null);
    assert.equal(whyProtected({ ...task, specTests: [], mayNotTouch: [] }, 'package.json'), null);
  });

  it('is refused in whatever case it is written', () => {
    assert.notEqual(whyProtected(task, 'Spec/cart/TOTAL.test.js'), null);
  });

  it('is a high flag when it changed all the same: edited, made, deleted or moved away', () => {
    const changeSet = changeSetOf(
      ['spec/a.test.js', 'spec/a.test.js'],
      [null, 'spec/b.test.js'],
      ['spec/c.test.js', null],
      ['spec/d.test.js', 'src/d.js'],
      ['src/cart.js', 'src/cart.js'],
    );
    const flags = protectedFlags(changeSet, task);
    assert.deepEqual(
      flags.map(({ rule, severity, path, side, hunks }) => [rule, severity, path, side, ...hunks].join(' ')),
      [
        'TI406 high spec/a.test.js head h0',
        'TI406 high spec/b.test.js head h1',
        'TI406 high spec/c.test.js base h2',
        'TI406 high spec/d.test.js base h3',
      ],
    );
    const review = newReview(changeSet, NO_CHECKS, flags);
    const { take } = acceptable(
      review,
      hunksOf(changeSet).map(({ hunk }) => hunk),
    );
    assert.deepEqual(take, ['h4']);
  });
});
