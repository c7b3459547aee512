/** Words and numbers of code or of a name; signs do not count. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}_$][\p{L}\p{N}_$]*|\p{N}+/gu) ?? [];
}

/** Words of a name in any style: `readsEmptyRows`, `reads_empty_rows` and `reads empty rows` have the same. */
export function wordsOfName(name: string): string[] {
  const parts = name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/gu, ' ');
  const words = wordsOf(parts).map((word) => word.toLowerCase());
  const telling = words.filter((word) => !/^tests?$/.test(word));
  return telling.length > 0 ? telling : words;
}

/** Dice's coefficient of two multisets: 1 is the same words, 0 none in common. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
