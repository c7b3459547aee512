import type { Pair } from '../change.js';
import { fullName, type Mark } from '../inventory.js';
import { noLongerDiscoveredPage } from './pages/noLongerDiscovered.js';
import { atMark, atPair, groupByMark, type Finding, type Rule, runs, stops, subjectPhrase } from './rule.js';

/** A test whose code is still there and which the runner no longer takes: its name, its place, or its file's name. */
export const noLongerDiscovered: Rule = {
  id: 'TI504',
  name: 'no-longer-discovered',
  page: noLongerDiscoveredPage,
  check: ({ pairs, lost }) => [
    ...lost.filter(({ base }) => runs(base.test)).map(renamed),
    ...unreached(pairs),
    ...misnamed(pairs),
  ],
};

function renamed(pair: Pair): Finding {
  const [before, after] = [pair.base.test, pair.head.test];
  return {
    ...atPair(pair, after),
    severity: 'high',
    tests: [before.path],
    before: before.text,
    fact: `The test “${fullName(before.path)}” is now “${fullName(after.path)}”, which the runner does not take for a test.`,
    why: 'Its code is still there and never runs.',
  };
}

function unreached(pairs: readonly Pair[]): Finding[] {
  const isSkip = (mark: Mark): boolean => stops(mark) && mark.kind !== 'notDiscovered';
  const isLost = ({ kind, condition }: Mark): boolean => kind === 'notDiscovered' && condition === null;
  return groupByMark(pairs, (head, base) =>
    base && runs(base) && !head.marks.some(isSkip) ? head.marks.find(isLost) : undefined,
  ).map((marked) => ({
    ...atMark(marked),
    severity: 'high',
    fact: `${subjectPhrase(
      marked.heads.map(({ test }) => test),
      marked.mark.suite,
    )} ${marked.heads.length === 1 ? 'is' : 'are'} written down and never handed to the runner.`,
    why: 'It ran before; now it neither runs nor shows up as skipped.',
  }));
}

/** The whole file got a name that runners pass over. */
function misnamed(pairs: readonly Pair[]): Finding[] {
  const files = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [before, after] = [pair.base.file.base, pair.head.file.head];
    if (!before?.collected || after === null || after.collected || !runs(pair.base.test)) continue;
    files.set(after.path, [...(files.get(after.path) ?? []), pair]);
  }
  return [...files].map(([path, moved]) => ({
    severity: 'high' as const,
    path,
    side: 'head' as const,
    range: null,
    tests: moved.map(({ head }) => head.test.path),
    before: moved[0]?.base.file.base?.path ?? null,
    after: path,
    fact: `${moved.length} test${moved.length === 1 ? '' : 's'} moved to a file whose name runners do not take by default.`,
    why: 'Unless the configuration names the file, none of them runs.',
  }));
}
