import type { Located, Pair } from './change.js';
import { nameOf } from './inventory.js';
import { wordsOf, wordsOfName } from './similarity.js';

/** A name of fewer words is the start of others by chance. */
const FEWEST_WORDS = 2;

/**
 * A test that became several of its file, each named like it and for what it is about besides: `readsRows` became
 * `readsRowsOfFile` and `readsRowsOfStream`. Its assertions may stand in a helper of theirs.
 */
export function variantPairs(gone: readonly Located[], added: readonly Located[]): Pair[] {
  return gone.flatMap((base): Pair[] => {
    const name = wordsOfName(nameOf(base.test));
    if (name.length < FEWEST_WORDS) return [];
    const variants = added.filter((head) => head.file === base.file && startsWith(head, name));
    const [head] = variants;
    const others = variants.filter((each) => sharesWords(base, each));
    return head && variants.length >= 2 && others.length > 0 ? [{ base, head, how: 'parametrised' }] : [];
  });
}

function startsWith({ test }: Located, start: readonly string[]): boolean {
  const name = wordsOfName(nameOf(test));
  return name.length > start.length && start.every((word, at) => name[at] === word);
}

/** It works with a thing that the other one worked with. */
function sharesWords(one: Located, other: Located): boolean {
  const known = new Set(wordsOf(one.test.body.code.fingerprint).filter((word) => /^[A-Z]|\w{6}/.test(word)));
  return wordsOf(other.test.body.code.fingerprint).some((word) => known.has(word));
}
