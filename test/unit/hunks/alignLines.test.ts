import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesDiffComputers } from 'vscode-diff';
import type { Block } from '../../../src/core/computeHunks.js';
import { equalSpans } from '../../../src/core/internSpans.js';
import { editorLineCount, splitLines, textSpans } from '../../../src/core/lines.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import { bytes, filePair } from '../core/arbitraries.js';

const SEED = 20_258;

describe('alignLines', () => {
  it(`keeps the law of an alignment on any input (1,000 pairs, seed ${SEED})`, () => {
    fc.assert(
      fc.property(filePair, ({ base, head }) => {
        assertAligned(base, head);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  // Base and head by lines, a letter each; a space in front of a letter is its indentation.
  const picture = (name: string, base: string, head: string) => {
    it(`draws what VS Code draws: ${name}`, () => {
      const [before, after] = [base, head].map((lines) => bytes(lines.replaceAll('|', '\n')));
      assert.ok(before !== undefined && after !== undefined);
      assert.deepEqual(assertAligned(before, after), drawnByEditor(before, after));
    });
  };
  picture('one line replaced', 'a|b|c|d|e', 'a|b|C|d|e');
  picture(
    'an insertion that can slide stands where indentation is least',
    'f {|  x|}||g {|  x|}|',
    'f {|  x|}||h {|  x|}||g {|  x|}|',
  );
  picture('a deletion that can slide', 'a|  b|}|a|  b|}|c|', 'a|  b|}|c|');
  picture('an added final newline', 'a|b', 'a|b|');
  picture('a removed final newline', 'a|b|', 'a|b');
  picture('a filled empty file', '', 'a|b|');
  picture(
    'lines wrapped and indented',
    'one();|two();|three();|four();|',
    'if (x) {|  one();|  two();|  three();|}|four();|',
  );
  picture(
    'two replacements with a bare line between',
    'aaaa|bbbb|cccc||dddd|eeee|ffff|',
    'AAAA|BBBB|CCCC||DDDD|EEEE|FFFF|',
  );
  picture('a block moved down', 'aaa|bbb|ccc|ddd|eee|fff|ggg|', 'ccc|ddd|eee|aaa|bbb|fff|ggg|');
  picture('trailing blanks only', 'aaa|bbb|ccc|', 'aaa |bbb|ccc|');

  it(`draws what VS Code draws for 99 of 100 hunks of edited code (300 files, seed ${SEED})`, () => {
    let [drawn, agreed] = [0, 0];
    for (const { base, head } of fc.sample(editedCode, { numRuns: 300, seed: SEED })) {
      const ours = new Set(assertAligned(base, head));
      const theirs = drawnByEditor(base, head);
      drawn += theirs.length;
      agreed += theirs.filter((block) => ours.has(block)).length;
    }
    assert.ok(drawn > 500 && agreed >= 0.99 * drawn, `${agreed} of ${drawn}`);
  });

  const lines = (count: number, line: (n: number) => string) =>
    bytes(Array.from({ length: count }, (_, n) => line(n)).join('\n'));
  const noise = (n: number, salt: number) => (Math.imul(n + salt, 2_654_435_761) >>> 16) % 4;
  const bounded = (name: string, base: Uint8Array, head: Uint8Array) => {
    it(`answers for ${name} within a second or two`, () => {
      const start = performance.now();
      assertAligned(base, head);
      assert.ok(performance.now() - start < 2000); // a busy machine; the bench holds it to one
    });
  };
  bounded(
    'a total rewrite of 20,000 lines',
    lines(20_000, (n) => `old line ${n}`),
    lines(20_000, (n) => `new text ${n * 7}`),
  );
  bounded(
    '50,000 lines of four kinds',
    lines(50_000, (n) => `  ${noise(n, 1)}`),
    lines(50_000, (n) => `  ${noise(n, 9)}`),
  );
  bounded(
    'a line of a megabyte',
    bytes('x'.repeat(1_000_000)),
    bytes(`${'x'.repeat(500_000)}y${'x'.repeat(500_000)}`),
  );
  const entry = (n: number, version: number) =>
    `    "node_modules/package-${n}": {\n      "version": "${n}.0.${version}",\n      "integrity": "sha512-${n}-${version}"\n    },`;
  bounded(
    'a lock file in which every third package moved on',
    lines(13_000, (n) => entry(n, 1)),
    lines(13_000, (n) => entry(n, n % 3)),
  );
});

/** Code with nesting and repetition, and a few edits in it. */
const editedCode = fc
  .record({
    blocks: fc.array(fc.tuple(fc.nat(30), fc.nat(9), fc.nat(9)), { minLength: 4, maxLength: 30 }),
    edits: fc.array(
      fc.record({ at: fc.nat(400), cut: fc.nat(3), put: fc.array(fc.nat(30), { maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ blocks, edits }) => {
    const before = blocks.flatMap(([name, first, second]) => [
      `function f${name}(value) {`,
      `  const found = look(value, ${first});`,
      '  if (found) {',
      `    return found.field${second} + ${first};`,
      '  }',
      '  return null;',
      '}',
      '',
    ]);
    const after = [...before];
    for (const { at, cut, put } of edits)
      after.splice(at % after.length, cut, ...put.map((n) => `  call${n}(value, ${n});`));
    return { base: bytes(`${before.join('\n')}\n`), head: bytes(`${after.join('\n')}\n`) };
  });

/** The blocks as text, after checking that they are an alignment. */
function assertAligned(base: Uint8Array, head: Uint8Array): string[] {
  const [before, after] = [splitLines(base), splitLines(head)];
  const blocks = alignLines(before, after);
  const [baseTexts, headTexts] = [textSpans(before), textSpans(after)];
  let [at, other] = [0, 0];
  const end = (count: number) => ({ start: count, end: count });
  const ends: Block = { base: end(editorLineCount(before)), head: end(editorLineCount(after)) };
  for (const block of [...blocks, ends]) {
    assert.equal(block.base.start - at, block.head.start - other, 'as many lines on both sides');
    for (; at < block.base.start; at++, other++)
      assert.ok(equalSpans(baseTexts, at, headTexts, other), 'equal pairs');
    [at, other] = [block.base.end, block.head.end];
  }
  return blocks.map(({ base: b, head: h }) => `${b.start}-${b.end}→${h.start}-${h.end}`);
}

function drawnByEditor(base: Uint8Array, head: Uint8Array): string[] {
  const [before = [], after = []] = [base, head].map((side) =>
    Buffer.from(side)
      .toString()
      .split(/\r\n|\r|\n/),
  );
  const options = { ignoreTrimWhitespace: false, computeMoves: false, maxComputationTimeMs: 5000 };
  return linesDiffComputers
    .getDefault()
    .computeDiff(before, after, options)
    .changes.map(
      ({ original: o, modified: m }) =>
        `${o.startLineNumber - 1}-${o.endLineNumberExclusive - 1}→${m.startLineNumber - 1}-${m.endLineNumberExclusive - 1}`,
    );
}
