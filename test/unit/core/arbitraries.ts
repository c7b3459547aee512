import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { FileMode, FileVersion } from '../../../src/core/changeSet.js';
import type { Align } from '../../../src/core/computeHunks.js';
import { diffIds } from '../../../src/core/diffIds.js';
import type { SideFacts } from '../../../src/core/fileChange.js';
import { fileChange } from '../../../src/core/fileChange.js';
import { internSpans } from '../../../src/core/internSpans.js';
import type { LandingFile } from '../../../src/core/landing.js';
import { textSpans } from '../../../src/core/lines.js';

/** The plainest alignment there is: enough for every law, for none depends on which lines are paired. */
export const align: Align = (base, head) => {
  const ids = internSpans(textSpans(base), textSpans(head));
  return diffIds(ids.base, ids.head);
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const BODIES = ['', 'a', 'b', 'c', ' a', '\ta', '}', 'naïve', '🎉 astral 𝒳', 'return 1;', 'return 2;'];
const body = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...BODIES).map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom([0xff], [0xe9, 0x61], [0xc3, 0x28], [0xef, 0xbb, 0xbf])
      .map((raw) => Buffer.from(raw)),
  },
);
const terminator = fc.oneof(
  { weight: 6, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constant('\r\n') },
  { weight: 1, arbitrary: fc.constant('\r') },
);

/** Lines with any terminators, perhaps a byte order mark, perhaps no final terminator, perhaps no lines. */
const lines = fc.array(fc.tuple(body, terminator), { maxLength: 12 });

type Line = readonly [Buffer, string];

const edit = fc.record({
  at: fc.nat(12),
  remove: fc.nat(3),
  insert: fc.array(fc.tuple(body, terminator), { maxLength: 3 }),
});

const ends = fc.record({ mark: fc.boolean(), open: fc.boolean() });

/** Two files, the second made from the first by a few edits and perhaps other ends. */
export const filePair: fc.Arbitrary<{ base: Uint8Array; head: Uint8Array }> = fc
  .record({
    lines,
    edits: fc.array(edit, { maxLength: 4 }),
    terminators: fc.constantFrom('', '\n', '\r\n', '\r'),
    baseEnds: ends,
    headEnds: ends,
  })
  .map(({ lines: before, edits, terminators, baseEnds, headEnds }) => {
    const after = [...before];
    for (const { at, remove, insert } of edits) after.splice(Math.min(at, after.length), remove, ...insert);
    const ended = after.map(([text, end]): Line => [text, terminators === '' ? end : terminators]);
    return { base: bytesOf(before, baseEnds), head: bytesOf(ended, headEnds) };
  });

function bytesOf(of: readonly Line[], { mark, open }: { mark: boolean; open: boolean }): Uint8Array {
  const parts = of.map(([text, end], index) =>
    Buffer.concat([text, Buffer.from(open && index === of.length - 1 ? '' : end)]),
  );
  return Uint8Array.from(Buffer.concat([Buffer.from(mark ? [0xef, 0xbb, 0xbf] : []), ...parts]));
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (of: Uint8Array): string => Buffer.from(of).toString('latin1');

type SideText = { path?: string; mode?: FileMode; bytes: Uint8Array | string };

export function side({ path = 'file.txt', mode = '100644', bytes: content }: SideText): SideFacts {
  const raw = typeof content === 'string' ? bytes(content) : content;
  const oid = createHash('sha1').update(`blob ${raw.length}\0`).update(raw).digest('hex');
  const version: FileVersion = { path, mode, oid, size: raw.length };
  return mode === '160000' ? { version: { ...version, size: 0 }, bytes: null } : { version, bytes: raw };
}

/** A change from one side to the other with its bytes, as git's capture would make it. */
export function landingFile(
  base: SideText | null,
  head: SideText | null,
  aligned: Align = align,
): LandingFile {
  const sides = { base: base && side(base), head: head && side(head) };
  return {
    change: fileChange(sides, aligned, sha256),
    base: sides.base?.bytes ?? null,
    head: sides.head?.bytes ?? null,
  };
}

export function allHunks({ change }: LandingFile): Set<string> {
  return new Set(change.hunks.map(({ id }) => id));
}
