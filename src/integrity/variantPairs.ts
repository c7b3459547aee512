import type { Located, Pair, ScannedFile } from './change.js';
import { nameOf } from './inventory.js';
import { wordsOf, wordsOfName } from './similarity.js';

/** A name of fewer words is the start of others by chance. */
const FEWEST_WORDS = 2;

/**
 * A test that became several of its file, each named like it and for what it is about besides: `readsRows` became
 * `readsRowsOfFile` and `readsRowsOfStream`. Its assertions may stand in a helper of theirs.
 */
export function variantPairs(gone: readonly Located[], added: readonly Located[]): Pair[] {
  const starts = byStart(added);
  return gone.flatMap((base): Pair[] => {
    const name = wordsOfName(nameOf(base.test));
    if (name.length < FEWEST_WORDS) return [];
    const near = starts.get(base.file)?.get(startOf(name)) ?? [];
    const variants = near.filter((each) => startsWith(each.name, name)).map(({ head }) => head);
    const [head] = variants;
    const others = variants.filter((each) => sharesWords(base, each));
    return head && variants.length >= 2 && others.length > 0 ? [{ base, head, how: 'parametrised' }] : [];
  });
}

type Named = { readonly head: Located; readonly name: readonly string[] };

/** By file and the first words of the name. */
function byStart(added: readonly Located[]): ReadonlyMap<ScannedFile, ReadonlyMap<string, Named[]>> {
  const files = new Map<ScannedFile, Map<string, Named[]>>();
  for (const head of added) {
    const name = wordsOfName(nameOf(head.test));
    const starts = files.get(head.file) ?? new Map<string, Named[]>();
    files.set(head.file, starts);
    const known = starts.get(startOf(name));
    if (known) known.push({ head, name });
    else starts.set(startOf(name), [{ head, name }]);
  }
  return files;
}

function startOf(name: readonly string[]): string {
  return name.slice(0, FEWEST_WORDS).join(' ');
}

function startsWith(name: readonly string[], start: readonly string[]): boolean {
  return name.length > start.length && start.every((word, at) => name[at] === word);
}

/** It works with a thing that the other one worked with. */
function sharesWords(one: Located, other: Located): boolean {
  const known = new Set(wordsOf(one.test.body.code.fingerprint).filter((word) => /^[A-Z]|\w{6}/.test(word)));
  return wordsOf(other.test.body.code.fingerprint).some((word) => known.has(word));
}
