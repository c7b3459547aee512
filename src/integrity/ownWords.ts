import type { Located, ScannedFile } from './change.js';
import type { Test } from './inventory.js';
import { wordsOf } from './similarity.js';

/** Fewer are different by chance. */
const FEWEST = 2;
/** So much of what only one test says is still said by what it became. */
const KEPT = 0.4;

/**
 * Whether tests may be what a base test became: they say most of what it alone says in its file. A fresh test that was
 * copied from one of its neighbours has the neighbour's words, however much alike the two are.
 */
export type SpeaksFor = (base: Located, heads: readonly Test[]) => boolean;

export function speaksFor(): SpeaksFor {
  const files = new Map<ScannedFile, ReadonlyMap<string, number>>();
  const countsOf = (file: ScannedFile): ReadonlyMap<string, number> => {
    const known = files.get(file) ?? countWords(file.base?.tests ?? []);
    files.set(file, known);
    return known;
  };
  return ({ test, file }, heads) => {
    const counts = countsOf(file);
    const own = [...distinctWords(test)].filter((word) => counts.get(word) === 1);
    if (own.length < FEWEST) return true;
    const said = new Set(heads.flatMap((head) => wordsOf(head.body.code.fingerprint)));
    return own.filter((word) => said.has(word)).length >= KEPT * own.length;
  };
}

function distinctWords({ body }: Test): Set<string> {
  return new Set(wordsOf(body.code.fingerprint));
}

function countWords(tests: readonly Test[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const test of tests)
    for (const word of distinctWords(test)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
