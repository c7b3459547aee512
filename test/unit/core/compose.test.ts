import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../../src/core/compose.js';
import type { LandingFile } from '../../../src/core/landing.js';
import { splitLines } from '../../../src/core/lines.js';
import { allHunks, filePair, landingFile, text } from './arbitraries.js';

const RUNS = { numRuns: 10_000, seed: 20_251 };

const changedPair = filePair.filter(({ base, head }) => !Buffer.from(base).equals(head));
const pairAndChoice = fc.tuple(changedPair, fc.infiniteStream(fc.boolean()));

const fileOf = (base: Uint8Array, head: Uint8Array): LandingFile =>
  landingFile({ bytes: base }, { bytes: head });

describe(`compose (seed ${RUNS.seed}, ${RUNS.numRuns} pairs)`, () => {
  it('gives the head for all hunks and the base for none', () => {
    fc.assert(
      fc.property(changedPair, ({ base, head }) => {
        const file = fileOf(base, head);
        assert.equal(text(compose(file, allHunks(file))?.bytes ?? base), text(head));
        assert.equal(text(compose(file, new Set())?.bytes ?? head), text(base));
      }),
      RUNS,
    );
  });

  it('gives what an independent composition by lines gives, for any subset in any order', () => {
    fc.assert(
      fc.property(pairAndChoice, ([{ base, head }, choice]) => {
        const file = fileOf(base, head);
        const chosen = [...allHunks(file)].filter(() => choice.next().value);
        const expected = byLines(file, new Set(chosen));
        assert.equal(text(compose(file, new Set(chosen))?.bytes ?? base), expected);
        assert.equal(text(compose(file, new Set(chosen.toReversed()))?.bytes ?? base), expected);
      }),
      RUNS,
    );
  });

  it('gives the same from base to head as the complement gives from head to base', () => {
    fc.assert(
      fc.property(pairAndChoice, ([{ base, head }, choice]) => {
        const there = fileOf(base, head);
        const back = reversed(there);
        const taken = [...allHunks(there)].filter(() => choice.next().value);
        const left = [...allHunks(there)].filter((id) => !taken.includes(id));
        assert.equal(
          text(compose(there, new Set(taken))?.bytes ?? base),
          text(compose(back, new Set(left))?.bytes ?? base),
        );
      }),
      RUNS,
    );
  });
});

/** Slow and plain: an array of lines, spliced from the last hunk to the first. */
function byLines({ change, base, head }: LandingFile, accepted: ReadonlySet<string>): string {
  const lines = linesOf(base ?? new Uint8Array());
  for (const hunk of change.hunks.toReversed()) {
    if (hunk.kind !== 'lines' || !accepted.has(hunk.id)) continue;
    const added = linesOf(head ?? new Uint8Array()).slice(hunk.head.start, hunk.head.end);
    lines.splice(hunk.base.start, hunk.base.end - hunk.base.start, ...added);
  }
  return lines.join('');
}

function linesOf(bytes: Uint8Array): string[] {
  const { starts, count } = splitLines(bytes);
  return Array.from({ length: count }, (_, line) => text(bytes.subarray(starts[line], starts[line + 1])));
}

function reversed({ change, base, head }: LandingFile): LandingFile {
  const hunks = change.hunks.map((hunk) =>
    hunk.kind === 'lines' ? { ...hunk, base: hunk.head, head: hunk.base } : hunk,
  );
  return { change: { ...change, base: change.head, head: change.base, hunks }, base: head, head: base };
}
