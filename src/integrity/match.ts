import type { Located, Matching, Pair, ScannedFile } from './change.js';
import { mergedPairs } from './mergedPairs.js';
import { FUNCTION, nameOf, type Test, type TestInventory } from './inventory.js';
import { scriptPairs } from './scriptPairs.js';
import { speaksFor, type SpeaksFor } from './ownWords.js';
import { similarPairs } from './similarPairs.js';
import { wordsOf, wordsOfName } from './similarity.js';
import { variantPairs } from './variantPairs.js';

/** Bodies shorter than this are alike by chance, but not in one suite: what it checked is checked there still. */
const TELLING = 24;

type Key = (located: Located) => string | null;

/**
 * Pairs the tests before with the tests after, over the whole change: moving, renaming and parametrising are no
 * deletions. The first pass that finds a partner wins; within a pass partners are taken in order of the text.
 */
export function matchTests(files: readonly ScannedFile[]): Matching {
  const [base, baseFunctions] = testsOf(files, (file) => file.base);
  const [head, headFunctions] = testsOf(files, (file) => file.head);
  const pairs: Pair[] = [];
  let [gone, added] = [base, head];
  for (const [how, key] of PASSES) {
    const found = pairBy(gone, added, { how, key });
    pairs.push(...found);
    [gone, added] = without(gone, added, found);
  }
  const speaks = speaksFor();
  for (const pass of LATER) {
    const found = pass(gone, added, { head, pairs, speaks });
    pairs.push(...found);
    [gone, added] = without(gone, added, found);
  }
  const lost = lostPairs(gone, files.flatMap(undiscoveredOf));
  const functions = pairBy(baseFunctions.filter(isInPlace), headFunctions, { how: 'same', key: byPlace });
  return { pairs: [...pairs, ...functions], gone: without(gone, [], lost)[0], added, lost };
}

type Known = {
  readonly head: readonly Located[];
  readonly pairs: readonly Pair[];
  readonly speaks: SpeaksFor;
};

/** Passes that look at more than a key. */
const LATER: readonly ((gone: readonly Located[], added: readonly Located[], known: Known) => Pair[])[] = [
  (gone, added, { speaks }) => similarPairs(gone, added, speaks),
  (gone, _, { head, ...known }) => mergedPairs(gone, head, known),
  splitPairs,
  scriptPairs,
  (gone, added, { head, pairs }) => parametrisedPairs(gone, [...added, ...head], pairs),
  variantPairs,
];

const PASSES: readonly (readonly [Pair['how'], Key])[] = [
  ['same', byPlace],
  [
    'moved',
    ({ test }) =>
      test.body.code.fingerprint === '' ? null : [...test.path, test.body.code.fingerprint].join('\0'),
  ],
  ['moved', ({ test }) => [...test.path, String(test.occurrence)].join('\0')],
  ['moved', ({ test }) => [nameOf(test), test.body.code.fingerprint].join('\0')],
  [
    'renamed',
    ({ test, file }) =>
      test.body.code.fingerprint === ''
        ? null
        : [file.change.path, suiteOf(test), test.body.code.fingerprint].join('\0'),
  ],
  ['renamed', byBody],
  ['moved', ({ test, file }) => [file.change.path, nameOf(test)].join('\0')],
  ['renamed', ({ test, file }) => [file.change.path, suiteOf(test), plainName(nameOf(test))].join('\0')],
  ['moved', ({ test }) => (test.path.length > 1 ? test.path.map(plainName).join('\0') : null)],
  ['moved', inOtherFile],
];

/** What became of a file that moved is said of its tests. */
function isInPlace({ file }: Located): boolean {
  return file.base?.path === file.head?.path;
}

function byPlace({ test, file }: Located): string {
  return [file.change.path, ...test.path, String(test.occurrence)].join('\0');
}

/** A file and its suite got another name together: then a name of several words is told again by itself. */
function inOtherFile({ test, file }: Located): string | null {
  const { base, head } = file.change;
  const name = nameOf(test);
  return (base === null || head === null) && wordsOfName(name).length >= 3 ? plainName(name) : null;
}

/** A name without what only says that it is a test's, and without the style it is written in. */
function plainName(name: string): string {
  const bare = name.replace(
    /^_*(?:tests?|it|should|check)(?=[_ A-Z])|[_ ]*(?:Tests?|TestCase|Specs?|IT)$/g,
    '',
  );
  return (bare || name).replace(/[\s_-]+/g, '').toLowerCase();
}

/** In one file a short body says enough: the function is still there, and only its name or its place is not a test's. */
function lostPairs(gone: readonly Located[], unseen: readonly Located[]): Pair[] {
  const near = pairBy(gone, unseen, {
    how: 'renamed',
    key: ({ test, file }) => {
      const { fingerprint } = test.body.code;
      return fingerprint.length >= TELLING / 3 ? [file.change.path, fingerprint].join('\0') : null;
    },
  });
  const [left, free] = without(gone, unseen, near);
  return [...near, ...pairBy(left, free, { how: 'renamed', key: byBody })];
}

function byBody({ test }: Located): string | null {
  return telling(test) && test.body.code.fingerprint;
}

function telling(test: Test): string | null {
  return test.body.code.fingerprint.length >= TELLING ? test.body.code.fingerprint : null;
}

function suiteOf(test: Test): string {
  return test.path.slice(0, -1).join('\0');
}

/** Tests, and apart from them the functions that are told as tests. */
function testsOf(
  files: readonly ScannedFile[],
  side: (file: ScannedFile) => TestInventory | null,
): [Located[], Located[]] {
  const all = files.flatMap((file) => (side(file)?.tests ?? []).map((test) => ({ test, file })));
  const isFunction = ({ test }: Located): boolean => test.framework === FUNCTION;
  return [all.filter((each) => !isFunction(each)), all.filter(isFunction)];
}

function undiscoveredOf(file: ScannedFile): Located[] {
  return (file.head?.undiscovered ?? []).map((test) => ({ test, file }));
}

function pairBy(
  gone: readonly Located[],
  added: readonly Located[],
  by: { how: Pair['how']; key: Key },
): Pair[] {
  const waiting = new Map<string, Located[]>();
  for (const head of added) {
    const key = by.key(head);
    if (key === null) continue;
    const known = waiting.get(key);
    if (known) known.push(head);
    else waiting.set(key, [head]);
  }
  for (const heads of waiting.values()) heads.reverse();
  return gone.flatMap((base) => {
    const key = by.key(base);
    const head = key === null ? undefined : waiting.get(key)?.pop();
    return head ? [{ base, head, how: by.how }] : [];
  });
}

function without(
  gone: readonly Located[],
  added: readonly Located[],
  pairs: readonly Pair[],
): [Located[], Located[]] {
  const paired = new Set(pairs.flatMap(({ base, head }) => [base.test, head.test]));
  return [gone.filter(({ test }) => !paired.has(test)), added.filter(({ test }) => !paired.has(test))];
}

/** Several tests that became rows of one: each is paired with it, as long as it got rows for all. */
function parametrisedPairs(
  gone: readonly Located[],
  added: readonly Located[],
  known: readonly Pair[],
): Pair[] {
  const tables = added.filter(({ test }) => test.rows !== null);
  const before = new Map(known.map(({ base, head }) => [head.test, rowCount(base.test)]));
  const room = new Map(tables.map(({ test }) => [test, rowCount(test) - (before.get(test) ?? 0)]));
  return gone.flatMap((base) => {
    const words = new Set(wordsOf(base.test.body.code.fingerprint));
    const head = tables.find(
      ({ test, file }) => file === base.file && (room.get(test) ?? 0) > 0 && standsFor(test, words),
    );
    if (!head) return [];
    room.set(head.test, (room.get(head.test) ?? 0) - 1);
    return [{ base, head, how: 'parametrised' as const }];
  });
}

/** A table whose rows became tests of their own: at least as many in its file have its body. */
function splitPairs(gone: readonly Located[], added: readonly Located[]): Pair[] {
  return gone.flatMap((base) => {
    const { rows } = base.test;
    if (!rows || rows.open || rows.values.length === 0) return [];
    const heads = added.filter(
      ({ test, file }) =>
        file === base.file && standsFor(base.test, new Set(wordsOf(test.body.code.fingerprint))),
    );
    const [head] = heads;
    return head && heads.length >= rows.values.length ? [{ base, head, how: 'parametrised' as const }] : [];
  });
}

function rowCount({ rows }: Test): number {
  return rows?.open === true ? Number.MAX_SAFE_INTEGER : (rows?.values.length ?? 0);
}

const NAMES = /^[A-Za-z_$]./;
/** Of the words that a body asks with, the part that a table's body has to share. */
const ALIKE = 0.8;

/** The body calls the same things; its values come from the rows now, which may stand in it as well. */
function standsFor(table: Test, words: ReadonlySet<string>): boolean {
  const named = wordsOf(table.body.code.fingerprint).filter((word) => NAMES.test(word));
  const shared = named.filter((word) => words.has(word)).length;
  if (named.length >= 2 && shared / named.length >= 0.5) return true;
  const asked = [...words].filter((word) => NAMES.test(word));
  const kept = asked.filter((word) => named.includes(word)).length;
  return asked.length >= 3 && kept / asked.length >= ALIKE;
}
