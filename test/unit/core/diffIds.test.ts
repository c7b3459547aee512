import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../src/core/computeHunks.js';
import { diffIds } from '../../../src/core/diffIds.js';

const SEED = 20_256;
const ids = (most: number, length: number) =>
  fc.array(fc.nat(most), { maxLength: length, size: 'max' }).map((list) => Int32Array.from(list));

describe('diffIds', () => {
  it(`finds a shortest way, and pairs only what is equal (5,000 pairs, seed ${SEED})`, () => {
    fc.assert(
      fc.property(ids(4, 20), ids(4, 20), (base, head) => {
        const blocks = diffIds(base, head);
        assert.equal(pairsOf(blocks, base, head), longestCommon(base, head));
      }),
      { numRuns: 5000, seed: SEED },
    );
  });

  it('pairs only what is equal where it takes a short cut', () => {
    fc.assert(
      fc.property(ids(3, 3000), ids(3, 3000), (base, head) => {
        pairsOf(diffIds(base, head), base, head);
      }),
      { numRuns: 10, seed: SEED },
    );
  });

  it('holds on to unique lines past the cap', () => {
    const every = (from: number) =>
      Int32Array.from({ length: 4000 }, (_, at) => (at % 10 === 0 ? at : from + (at % 7)));
    const kept = pairsOf(diffIds(every(10_000), every(20_000)), every(10_000), every(20_000));
    assert.equal(kept, 400);
  });

  const bounded = (name: string, base: Int32Array, head: Int32Array) => {
    it(`takes under a second for ${name}`, () => {
      const start = performance.now();
      pairsOf(diffIds(base, head), base, head);
      assert.ok(performance.now() - start < 1000);
    });
  };
  const random = (length: number, distinct: number, seed: number) => {
    let state = seed;
    return Int32Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % distinct;
    });
  };
  bounded(
    'two random files of 50,000 lines and four different ones',
    random(50_000, 4, 1),
    random(50_000, 4, 2),
  );
  bounded('two orders of 20,000 lines', random(20_000, 20_000, 3), random(20_000, 20_000, 4));
  bounded(
    '20,000 lines that all changed',
    random(20_000, 9, 5),
    random(20_000, 9, 6).map((id) => id + 9),
  );
});

/** How many elements are paired; fails if a pair is not equal. */
function pairsOf(blocks: readonly Block[], base: Int32Array, head: Int32Array): number {
  let [at, other, pairs] = [0, 0, 0];
  const end = (length: number) => ({ start: length, end: length });
  for (const block of [...blocks, { base: end(base.length), head: end(head.length) }]) {
    assert.equal(block.base.start - at, block.head.start - other);
    for (; at < block.base.start; at++, other++, pairs++) assert.equal(base[at], head[other]);
    [at, other] = [block.base.end, block.head.end];
  }
  return pairs;
}

function longestCommon(base: Int32Array, head: Int32Array): number {
  let row = new Array<number>(head.length + 1).fill(0);
  for (const id of base) {
    const next = [0];
    for (const [index, other] of head.entries()) {
      const best = id === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
