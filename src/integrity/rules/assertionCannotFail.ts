import type { Located } from '../change.js';
import { type Assertion, fullName } from '../inventory.js';
import { assertionCannotFailPage } from './pages/assertionCannotFail.js';
import { type Finding, more, type Rule, runs } from './rule.js';

const FACTS = {
  tautology: 'asks for what is true by itself',
  selfCompare: 'compares an expression with itself',
  swallowed: 'stands where its failure is caught and dropped',
  unmatched: 'names a value and says nothing of it',
  notAwaited: 'is not waited for before the test ends',
} as const;

/** An assertion that stands there and cannot fail the test. */
export const assertionCannotFail: Rule = {
  id: 'TI404',
  name: 'assertion-cannot-fail',
  page: assertionCannotFailPage,
  check: ({ pairs, added }) => [
    ...pairs.flatMap(({ base, head }) => {
      const known = [...base.test.assertions.filter(({ weakness }) => weakness !== null), ...notesIn(base)];
      const notes = notesIn(head);
      return runs(head.test) && base.test.read
        ? more([...notes, ...weakOnes(head)], known, key)
            .filter((each) => !notes.includes(each))
            .filter((each) => !asksEquality(head, each) || isInstead(base, head))
            .map((each) => finding(head, each, 'high'))
        : [];
    }),
    ...added.flatMap((head) =>
      runs(head.test)
        ? weakOnes(head)
            .filter((each) => !asksEquality(head, each))
            .map((each) => finding(head, each, 'medium'))
        : [],
    ),
  ],
};

/** `t.pass()` says what `t.ok(true)` does: that a line was reached. */
function notesIn({ test }: Located): Assertion[] {
  return test.assertions
    .filter(({ matcher, weakness }) => matcher === 'pass' && weakness === null)
    .map((each) => ({ ...each, subject: 'true', weakness: 'tautology' }));
}

function key({ weakness, subject }: Assertion): string {
  return `${weakness ?? ''}\0${weakness === 'swallowed' ? '' : subject}`;
}

function weakOnes({ test }: Located): Assertion[] {
  return test.assertions.filter(({ weakness }) => weakness !== null && weakness !== 'unreached');
}

/** A test of equality itself rightly compares a thing with itself. */
function asksEquality({ test }: Located, { weakness }: Assertion): boolean {
  return (
    weakness === 'selfCompare' &&
    test.path.some((name) => /equal|hash|reflexiv|identit|identical/i.test(name))
  );
}

/** No assertion was added: what is new stands in the place of another one. */
function isInstead(base: Located, head: Located): boolean {
  return head.test.assertions.length <= base.test.assertions.length;
}

function finding(head: Located, assertion: Assertion, severity: 'high' | 'medium'): Finding {
  const weakness =
    assertion.weakness === null || assertion.weakness === 'unreached' ? 'swallowed' : assertion.weakness;
  return {
    severity,
    path: head.file.head?.path ?? '',
    side: 'head',
    range: assertion.range,
    around: head.test.range,
    tests: [head.test.path],
    before: null,
    after: assertion.text,
    fact: `In the test “${fullName(head.test.path)}” an assertion ${FACTS[weakness]}.`,
    why: 'It holds whatever the code does.',
  };
}
