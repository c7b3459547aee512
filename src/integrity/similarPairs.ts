import type { Located, Pair } from './change.js';
import { nameOf, type Test } from './inventory.js';
import type { SpeaksFor } from './ownWords.js';
import { similarity, wordsOf, wordsOfName } from './similarity.js';

/** Of body and name together: a little of both may have changed. In one file a test has fewer that it can be. */
const ANYWHERE = { body: 0.8, name: 0.4, both: 1.4 };
const IN_ONE_FILE = { body: 0.6, name: 0.5, both: 1.25 };

/** The rarest words of a test, by which others are found that may be it: so many, and shared by no more tests. */
const TELLING_WORDS = 12;
const MOST_SHARING = 60;

type Words = { readonly name: readonly string[]; readonly body: readonly string[] };
type Candidate = { readonly base: Located; readonly head: Located; readonly score: number };

/**
 * Pairs tests whose name and body both changed a little, the most alike first. Only tests that share a rare word are
 * compared, so the cost grows with the number of tests and not with its square.
 */
export function similarPairs(gone: readonly Located[], added: readonly Located[], speaks: SpeaksFor): Pair[] {
  if (gone.length === 0 || added.length === 0) return [];
  const words = new Map([...gone, ...added].map(({ test }) => [test, wordsOfTest(test)]));
  const holders = holdersOf(added, words);
  const candidates = gone.flatMap((base) =>
    [...near(base.test, words, holders)].flatMap((head) => candidate(base, head, words)),
  );
  const taken = new Set<Test>();
  return candidates
    .sort((one, other) => other.score - one.score)
    .flatMap(({ base, head }): Pair[] => {
      if (taken.has(base.test) || taken.has(head.test) || !speaks(base, [head.test])) return [];
      taken.add(base.test).add(head.test);
      return [{ base, head, how: 'similar' }];
    });
}

type WordsByTest = ReadonlyMap<Test, Words>;

function wordsOfTest(test: Test): Words {
  return { name: wordsOfName(nameOf(test)), body: wordsOf(test.body.code.fingerprint) };
}

function distinct({ name, body }: Words): Set<string> {
  return new Set([...name, ...body]);
}

function holdersOf(added: readonly Located[], words: WordsByTest): ReadonlyMap<string, Located[]> {
  const holders = new Map<string, Located[]>();
  for (const head of added) {
    for (const word of distinct(words.get(head.test) ?? NONE)) {
      const known = holders.get(word);
      if (known) known.push(head);
      else holders.set(word, [head]);
    }
  }
  return holders;
}

const NONE: Words = { name: [], body: [] };

function near(test: Test, words: WordsByTest, holders: ReadonlyMap<string, Located[]>): Set<Located> {
  const shared = [...distinct(words.get(test) ?? NONE)].flatMap((word) => {
    const found = holders.get(word);
    return found && found.length <= MOST_SHARING ? [found] : [];
  });
  const rarest = shared.sort((one, other) => one.length - other.length).slice(0, TELLING_WORDS);
  return new Set(rarest.flat());
}

function candidate(base: Located, head: Located, words: WordsByTest): Candidate[] {
  const [before, after] = [words.get(base.test) ?? NONE, words.get(head.test) ?? NONE];
  const least = base.file === head.file ? IN_ONE_FILE : ANYWHERE;
  const body = similarity(before.body, after.body);
  const name = body < least.body ? 0 : similarity(before.name, after.name);
  return name >= least.name && body + name >= least.both ? [{ base, head, score: body + name }] : [];
}
