import type { Located, Pair } from '../change.js';
import { fullName, type Place, type Test } from '../inventory.js';
import { testEmptiedPage } from './pages/testEmptied.js';
import { atPair, type Finding, type Rule, runs } from './rule.js';
import { isCommentedOut } from './testDeleted.js';

/** A test that still counts as one and does nothing: no body, an end before its checks, or a comment around it. */
export const testEmptied: Rule = {
  id: 'TI302',
  name: 'test-emptied',
  page: testEmptiedPage,
  check: ({ pairs, gone, added }) => [
    ...pairs.flatMap(emptied),
    ...gone.filter(isCommentedOut).map(commentedOut),
    ...added.filter(({ test }) => runs(test) && isDead(test)).map(bornDead),
  ],
};

/** Nothing of it that could fail is ever reached. */
function isDead({ body, opaque }: Test): boolean {
  return !opaque && (body.state === 'empty' || body.state === 'unreachable');
}

function causeOf({ body }: Test): Place | null {
  return body.state === 'unreachable' ? body.cause : null;
}

const PASSES = 'It is reported as passed whatever the code does.';

function emptied(pair: Pair): Finding[] {
  const ran = runs(pair.base.test) && pair.base.test.body.state === 'runs';
  if (!ran || !runs(pair.head.test) || !isDead(pair.head.test)) return [];
  const name = fullName(pair.head.test.path);
  const cause = causeOf(pair.head.test);
  return [
    {
      ...atPair(pair, cause ?? pair.head.test),
      severity: 'high',
      before: pair.base.test.assertions[0]?.text ?? pair.base.test.text,
      fact: cause
        ? `The test “${name}” ends before it checks anything.`
        : `The test “${name}” had a body and has an empty one now.`,
      why: PASSES,
    },
  ];
}

function bornDead({ test, file }: Located): Finding {
  const cause = causeOf(test);
  return {
    severity: 'medium',
    path: file.head?.path ?? '',
    side: 'head',
    range: (cause ?? test).range,
    around: test.range,
    tests: [test.path],
    before: null,
    after: (cause ?? test).text,
    fact: `The new test “${fullName(test.path)}” ${cause ? 'ends before it checks anything' : 'has an empty body'}.`,
    why: PASSES,
  };
}

function commentedOut({ test, file }: Located): Finding {
  const comment = file.head?.commentedOut.find(({ name }) => name === test.path.at(-1));
  return {
    severity: runs(test) ? 'high' : 'low',
    path: file.head?.path ?? '',
    side: 'head',
    range: comment?.range ?? null,
    tests: [test.path],
    before: test.text,
    after: comment?.text ?? null,
    fact: `The test “${fullName(test.path)}” is commented out.`,
    why: 'What it checked is no longer checked, and no report shows it.',
  };
}
