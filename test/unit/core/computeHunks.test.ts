import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HunkRange } from '../../../src/core/computeHunks.js';
import { computeHunks } from '../../../src/core/computeHunks.js';
import { splitLines } from '../../../src/core/lines.js';
import { align, bytes, filePair, text } from './arbitraries.js';

const RUNS = { numRuns: 10_000, seed: 20_252 };

const BOM = '\uFEFF';

describe('computeHunks', () => {
  const picture = (base: string, head: string, expected: string) => {
    it(`${JSON.stringify(base)} → ${JSON.stringify(head)} is ${expected === '' ? 'nothing' : expected}`, () => {
      assert.equal(drawing(hunks(bytes(base), bytes(head))), expected);
    });
  };
  // base range → head range, half-open; for drawn hunks after the colon what the editor draws.
  picture('a\nb\nc\n', 'a\nB\nc\n', '1-2→1-2 drawn 1-2→1-2');
  picture('a\nc\n', 'a\nb\nc\n', '1-1→1-2 drawn 1-1→1-2');
  picture('a\nb\n', 'a\nb\n', '');
  picture('', 'a\n', '0-0→0-1 drawn 0-0→0-1');
  picture('a\n', '', '0-1→0-0 drawn 0-1→0-0');
  picture('a\nb\n', 'a\r\nb\r\n', '0-2→0-2 lineEndings');
  picture('a\nb\nc\n', 'a\r\nB\nc\r\n', '0-1→0-1 lineEndings | 1-2→1-2 drawn 1-2→1-2 | 2-3→2-3 lineEndings');
  picture('a\nb\n', 'a\rb\n', '0-1→0-1 lineEndings');
  picture('a\r\nb', 'a\rb', '0-1→0-1 lineEndings');
  picture('a', 'a\n', '0-1→0-1 drawn 1-1→1-2');
  picture('a\n', 'a', '0-1→0-1 drawn 1-2→1-1');
  picture('a', 'a\nb', '0-1→0-2 drawn 1-1→1-2');
  picture('a\r\nb\r\n', 'a\nb', '0-1→0-1 lineEndings | 1-2→1-2 drawn 2-3→2-2');
  picture('\n', '\n\n', '1-1→1-2 drawn 2-2→2-3');
  picture('', '\n', '0-0→0-1 drawn 1-1→1-2');
  picture(`${BOM}a\n`, 'a\n', '0-1→0-1 byteOrderMark');
  picture('a\nb\n', `${BOM}a\nb\n`, '0-1→0-1 byteOrderMark');
  picture(BOM, '', '0-1→0-0 byteOrderMark');
  picture(`${BOM}a`, 'a\n', '0-1→0-1 drawn 1-1→1-2');
  picture(`${BOM}a\nb\n`, 'x\na\nb\n', '0-0→0-1 drawn 0-0→0-1 | 0-1→1-2 byteOrderMark');
  picture(`${BOM}a\r\nb\r\n`, 'a\nb\n', '0-1→0-1 byteOrderMark | 1-2→1-2 lineEndings');
  picture('a \nb\n', 'a\nb\n', '0-1→0-1 drawn 0-1→0-1');

  it(`leaves nothing that differs between hunks, which are ordered, disjoint and not empty (seed ${RUNS.seed})`, () => {
    fc.assert(
      fc.property(filePair, ({ base, head }) => {
        let [baseAt, headAt] = [0, 0];
        const ends = { base: range(splitLines(base).count), head: range(splitLines(head).count) };
        for (const hunk of [...hunks(base, head), ends]) {
          assert.ok(hunk.base.start >= baseAt && hunk.head.start >= headAt, 'ordered and disjoint');
          assert.equal(textOf(base, baseAt, hunk.base.start), textOf(head, headAt, hunk.head.start));
          if (hunk !== ends)
            assert.ok(hunk.base.end > hunk.base.start || hunk.head.end > hunk.head.start, 'not empty');
          [baseAt, headAt] = [hunk.base.end, hunk.head.end];
        }
      }),
      RUNS,
    );
  });

  it('passes on that the alignment took too long', () => {
    assert.equal(
      computeHunks(bytes('a'), bytes('b'), () => 'tooSlow'),
      'tooSlow',
    );
  });
});

function hunks(base: Uint8Array, head: Uint8Array): readonly HunkRange[] {
  const found = computeHunks(base, head, align);
  assert.notEqual(found, 'tooSlow');
  return found === 'tooSlow' ? [] : found;
}

function drawing(of: readonly HunkRange[]): string {
  const pair = ({ base, head }: Pick<HunkRange, 'base' | 'head'>) =>
    `${base.start}-${base.end}→${head.start}-${head.end}`;
  return of
    .map(
      (hunk) => `${pair(hunk)} ${hunk.look.kind}${hunk.look.kind === 'drawn' ? ` ${pair(hunk.look)}` : ''}`,
    )
    .join(' | ');
}

function range(at: number): { start: number; end: number } {
  return { start: at, end: at };
}

function textOf(of: Uint8Array, start: number, end: number): string {
  const { starts } = splitLines(of);
  return text(of.subarray(starts[start], starts[end]));
}
