import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { compose } from '../../../src/core/compose.js';
import { fileChange } from '../../../src/core/fileChange.js';
import type { LandingFile } from '../../../src/core/landing.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import { takenOut } from '../../../src/session/takenOut.js';

const seed = 20260103;

describe(`takenOut (seed ${seed})`, () => {
  it('finds whole hunks that an edit took out, and nothing else', () => {
    const file = fileOf('a\nb\nc\nd\n', 'A\nb\nC\nd\n');
    const [first, second] = file.change.hunks.map(({ id }) => id);
    const pictures: [string, unknown][] = [
      ['A\nb\nC\nd\n', []],
      ['a\nb\nC\nd\n', [first]],
      ['A\nb\nc\nd\n', [second]],
      ['a\nb\nc\nd\n', [first, second]],
      ['A\nb\nX\nd\n', null],
      ['A\nb\nC\nd\nmore\n', null],
      ['', null],
    ];
    for (const [edited, expected] of pictures) {
      assert.deepEqual(takenOut(file, Buffer.from(edited)), expected, JSON.stringify(edited));
    }
  });

  it('answers with hunks whose absence gives exactly the edited bytes', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', 'a', '\n');
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(''));
    const property = fc.property(
      text,
      text,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (base, head, coins) => {
        const file = fileOf(base, head);
        const all = file.change.hunks.map(({ id }) => id);
        const kept = new Set(all.filter((_, index) => coins[index]));
        const edited = compose(file, kept)?.bytes ?? Buffer.of();
        const out = takenOut(file, edited);
        assert(out !== null);
        const rest = new Set(all.filter((id) => !out.includes(id)));
        assert.deepEqual(Buffer.from(compose(file, rest)?.bytes ?? []), Buffer.from(edited));
      },
    );
    fc.assert(property, { seed, numRuns: 2000 });
  });
});

function fileOf(base: string, head: string): LandingFile {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const side = (text: string) => {
    const bytes = Buffer.from(text);
    const version = { path: 'file', mode: '100644', oid: hash(bytes), size: bytes.length } as const;
    return { version, bytes };
  };
  const sides = { base: side(base), head: side(head) };
  const change = fileChange(sides, alignLines, hash);
  return { change, base: sides.base.bytes, head: sides.head.bytes };
}
