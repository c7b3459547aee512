import type { Mark, Test } from '../inventory.js';
import { conditionalSkipAddedPage } from './pages/conditionalSkipAdded.js';
import { atMark, groupByMark, type Marked, type Rule, runs, subjectPhrase } from './rule.js';

/**
 * A test that ran always and runs only under a condition now, or under one more; or under another one. A reason does
 * not lower it: the frameworks ask for one with every condition, so it tells no careful skip from a careless one.
 */
export const conditionalSkipAdded: Rule = {
  id: 'TI105',
  name: 'conditional-skip-added',
  page: conditionalSkipAddedPage,
  check: ({ pairs, added }) => {
    const elsewhere = new Set(added.map(({ test }) => keyOf(test)));
    return groupByMark(pairs, (head, base) => {
      if (!base || !runs(base) || !runs(head)) return undefined;
      const known = new Set(base.marks.filter(isConditional).map(({ condition }) => condition));
      const mark = head.marks.find((each) => isConditional(each) && !known.has(each.condition));
      // A build that leaves it out may have one of the same name in another file.
      return mark?.kind === 'notDiscovered' && elsewhere.has(keyOf(head)) ? undefined : mark;
    }).map((marked) => ({
      ...atMark(marked),
      severity: isReplaced(marked) ? 'low' : 'medium',
      fact: `${subjectPhrase(
        marked.heads.map(({ test }) => test),
        marked.mark.suite,
      )} ${isReplaced(marked) ? 'is now skipped depending on another condition:' : 'can now be skipped, depending on'} “${(marked.mark.condition ?? '').slice(0, 120)}”.`,
      why: 'Where the condition holds nothing is checked and the run still passes.',
    }));
  },
};

function keyOf({ path }: Test): string {
  return path.join('\0');
}

/** There were as many conditions before. */
function isReplaced({ heads, bases }: Marked): boolean {
  const count = (test: Test | undefined): number => test?.marks.filter(isConditional).length ?? 0;
  return heads.every(({ test }, at) => count(bases[at]?.test) >= count(test));
}

function isConditional(mark: Mark): boolean {
  return mark.condition !== null && mark.kind !== 'focused' && mark.kind !== 'expectedToFail';
}
