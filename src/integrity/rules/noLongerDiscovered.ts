import type { Located, Pair, ScannedFile } from '../change.js';
import { fullName, type Mark, nameOf, type Test } from '../inventory.js';
import { noLongerDiscoveredPage } from './pages/noLongerDiscovered.js';
import { atMark, atPair, type Finding, groupByMark, type Marked, type Rule } from './rule.js';
import { movedOutFindings } from './movedOutTests.js';
import { unloadedFindings } from './unloadedTests.js';
import { runs, stops, subjectPhrase, withoutBase } from './rule.js';

/** A test whose code is still there and which the runner no longer takes: its name, its place, or its file's name. */
export const noLongerDiscovered: Rule = {
  id: 'TI504',
  name: 'no-longer-discovered',
  page: noLongerDiscoveredPage,
  check: ({ pairs, lost, gone, added, files, unloaded, movedOut }) => [
    ...bySuite(lost.filter(({ base }) => runs(base.test))).map(renamed),
    ...unreached(pairs),
    ...misnamed(pairs, files),
    ...gone.filter((located) => isLeft(located, files)).map(leftOut),
    ...bornUnreached(added),
    ...bornUnseen(files, lost),
    ...unloadedFindings(unloaded),
    ...movedOutFindings(movedOut, files),
  ],
};

/** A suite that got another name is one fact; tests that did are each one. */
function bySuite(lost: readonly Pair[]): [Pair, ...Pair[]][] {
  const groups = new Map<string, [Pair, ...Pair[]]>();
  for (const pair of lost) {
    const own = nameOf(pair.base.test) === nameOf(pair.head.test) ? '' : nameOf(pair.head.test);
    const key = [pair.head.file.change.path, ...pair.head.test.path.slice(0, -1), own].join('\0');
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

function renamed(group: readonly [Pair, ...Pair[]]): Finding {
  const [pair] = group;
  const [before, after] = [pair.base.test, pair.head.test];
  return {
    ...atPair(pair, after),
    severity: 'high',
    tests: group.map(({ base }) => base.test.path),
    before: before.text,
    fact: `The test “${fullName(before.path)}”${group.length > 1 ? ` and ${group.length - 1} more of its suite` : ''} is now “${fullName(after.path)}”, which the runner does not take for a test.`,
    why: 'Its code is still there and never runs.',
  };
}

const isSkip = (mark: Mark): boolean => stops(mark) && mark.kind !== 'notDiscovered';
const isLost = ({ kind, condition }: Mark): boolean => kind === 'notDiscovered' && condition === null;

function unreached(pairs: readonly Pair[]): Finding[] {
  return groupByMark(pairs, (head, base) =>
    base && runs(base) && !head.marks.some(isSkip) ? head.marks.find(isLost) : undefined,
  ).map(unreachedFinding);
}

function unreachedFinding(marked: Marked): Finding {
  const phrase = subjectPhrase(
    marked.heads.map(({ test }) => test),
    marked.mark.suite,
  );
  return {
    ...atMark(marked),
    severity: 'high',
    fact: `${phrase} ${marked.heads.length === 1 ? 'is' : 'are'} written down and never handed to the runner.`,
    why: 'It ran before; now it neither runs nor shows up as skipped.',
  };
}

/** Tests that the change adds where no runner gets to. */
function bornUnreached(added: readonly Located[]): Finding[] {
  return groupByMark(withoutBase(added), (head) =>
    head.marks.some(isSkip) ? undefined : head.marks.find(isLost),
  ).map((marked) => ({
    ...unreachedFinding(marked),
    severity: 'medium',
    why: 'It looks like a test and never runs.',
  }));
}

/** Functions that are tests in all but what the runner goes by, and that nothing calls. */
function bornUnseen(files: readonly ScannedFile[], lost: readonly Pair[]): Finding[] {
  const tests = files.flatMap(({ head }) => head?.tests ?? []);
  const used = new Set(tests.flatMap(({ uses }) => uses));
  return files.flatMap((file) => {
    const known = new Set([
      ...(file.base?.undiscovered ?? []).map(({ path }) => path.join('\0')),
      ...lost.map(({ head }) => head.test.path.join('\0')),
    ]);
    return (file.head?.undiscovered ?? [])
      .filter(
        (test) =>
          !known.has(test.path.join('\0')) &&
          looksLikeTest(test) &&
          !used.has(nameOf(test)) &&
          !isHelper(test, tests),
      )
      .map((test) => ({
        severity: 'medium' as const,
        path: file.head?.path ?? '',
        side: 'head' as const,
        range: test.range,
        tests: [test.path],
        before: null,
        after: test.text,
        fact: `“${fullName(test.path)}” is new, is written like a test, and the runner does not take it for one.`,
        why: 'It never runs.',
      }));
  });
}

/** Classes that only hold tests for others to take over are none themselves. */
function looksLikeTest(test: Test): boolean {
  const suite = test.path.at(-2) ?? 'Test';
  const shared = !suite.includes('Test') || /Mixin|Base|Abstract|Common|Shared/.test(suite);
  const named = test.framework === 'go test' ? GO_NAMED : NAMED;
  return !shared && named.test(nameOf(test)) && test.assertions.length > 0;
}

const NAMED = /^[tT]est(?=[A-Z_\d])|[a-z_]Test$|_test$/;
/** Go's tool passes over a name that goes on with a small letter. */
const GO_NAMED = /^test(?=[A-Z_\d])|[a-z_]Test$|_test$|^(Test|Fuzz)\p{Ll}/u;

/** A test calls it, or it takes what no runner of the JVM's would give it. */
function isHelper(test: Test, tests: readonly Test[]): boolean {
  const call = `${nameOf(test)}(`;
  const isCalled = tests.some(({ opaque, body }) => !opaque && body.code.raw.includes(call));
  return isCalled || (/^(junit|testng)/.test(test.framework) && /\(\s*[^\s)]/.test(test.text));
}

/** What took in another file's tests is gone, and that file is where it was. */
function isLeft({ test, file }: Located, files: readonly ScannedFile[]): boolean {
  const { elsewhere, path } = test;
  if (!elsewhere || !runs(test) || file.head === null) return false;
  const inPlace = file.head.tests.some((each) => path.every((name, at) => each.path[at] === name));
  const moved = files.some(
    ({ change: { base, head } }) => base && elsewhere.includes(base.path) && head?.path !== base.path,
  );
  return !inPlace && !moved;
}

function leftOut({ test, file }: Located): Finding {
  return {
    severity: 'high',
    path: file.base?.path ?? '',
    side: 'base',
    range: test.range,
    tests: [test.path],
    before: test.text,
    after: null,
    fact: `“${test.text}” is gone, and the file it took in is still there.`,
    why: 'The tests of that file are no longer built, so none of them runs.',
  };
}

/** The whole file got a name that runners pass over. */
function misnamed(pairs: readonly Pair[], files: readonly ScannedFile[]): Finding[] {
  const taken = new Set(
    files.flatMap(({ head }) => (head?.tests ?? []).flatMap((test) => test.elsewhere ?? [])),
  );
  const found = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [before, after] = [pair.base.file.base, pair.head.file.head];
    if (!before?.collected || after === null || after.collected || !runs(pair.base.test)) continue;
    if (!taken.has(after.path)) found.set(after.path, [...(found.get(after.path) ?? []), pair]);
  }
  return [...found].map(([path, moved]) => ({
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
