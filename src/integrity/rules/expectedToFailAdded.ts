import type { TestChange } from '../change.js';
import { expectedToFailAddedPage } from './pages/expectedToFailAdded.js';
import { atMark, groupByMark, lower, type Marked, reasoned, type Rule, runs } from './rule.js';
import { subjectPhrase, withoutBase } from './rule.js';

/** A test that had to pass and is now expected to fail, or one that comes into the world so. */
export const expectedToFailAdded: Rule = {
  id: 'TI107',
  name: 'expected-failure-added',
  page: expectedToFailAddedPage,
  check: (change) => [
    ...marked(change).map((each) => finding(each, 'had to pass before and is expected to fail now')),
    ...fresh(change).map((each) => ({
      ...finding(each, 'is new and expected to fail'),
      severity: lower(severityOf(each)),
    })),
  ],
};

function marked({ pairs }: TestChange): Marked[] {
  return groupByMark(pairs, (head, base) => {
    if (!base || !runs(base) || !runs(head)) return undefined;
    if (base.marks.some(({ kind }) => kind === 'expectedToFail')) return undefined;
    return head.marks.find(({ kind }) => kind === 'expectedToFail');
  });
}

function fresh({ added }: TestChange): Marked[] {
  return groupByMark(withoutBase(added), (head) =>
    runs(head) ? head.marks.find(({ kind }) => kind === 'expectedToFail') : undefined,
  );
}

function severityOf({ mark }: Marked): 'high' | 'medium' | 'low' {
  return reasoned(mark.strict ? 'medium' : 'high', mark);
}

function finding(each: Marked, what: string): ReturnType<Rule['check']>[number] {
  const phrase = subjectPhrase(
    each.heads.map(({ test }) => test),
    each.mark.suite,
  );
  return {
    ...atMark(each),
    severity: severityOf(each),
    fact: `${phrase} ${what}.`,
    why: each.mark.strict
      ? 'A failure of the code it checks is now reported as a success.'
      : 'Whether the code it checks works or not, the run now passes.',
  };
}
