import assert from 'node:assert/strict';
import { scanTexts, type Tree } from '../scanTexts.js';

/**
 * What one stretch of a configuration file became, and which rules speak of it with which severity; empty: silence.
 * A stretch that is null stands for the whole file: the change creates it or deletes it.
 */
export type Case = readonly [before: string, after: string, expected: string];

/** `TI502 high, TI503 medium`: each rule and severity once, in order. */
export async function verdict(before: Tree, after: Tree): Promise<string> {
  const flags = await scanTexts(before, after);
  return [...new Set(flags.map(({ rule, severity }) => `${rule} ${severity}`))].sort().join(', ');
}

/** Replaces one stretch of `text`, with `others` beside it on both sides. */
export function check(file: string, text: string, cases: readonly Case[], others: Tree = {}): void {
  for (const [before, after, expected] of cases) {
    it(
      `${file}, ${expected || 'silent'}: ${before} → ${after || '(nothing)'}`.replace(/\s+/g, ' '),
      async () => {
        assert.ok(text.includes(before), `the file holds “${before}”`);
        const changed = text.replace(before, () => after);
        assert.equal(await verdict({ ...others, [file]: text }, { ...others, [file]: changed }), expected);
      },
    );
  }
}

/** Whole trees before and after, by the name of what happens. */
export function compare(title: string, before: Tree, after: Tree, expected: string): void {
  it(`${title}: ${expected || 'silent'}`, async () => {
    assert.equal(await verdict(before, after), expected);
  });
}

/** Files that hold nothing: only their names count. */
export function empty(...paths: readonly string[]): Tree {
  return Object.fromEntries(paths.map((path) => [path, '']));
}
