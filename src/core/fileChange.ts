import type { FileChange, FileMode, FileVersion, Hunk, HunkId, LinesHunk, WholeReason } from './changeSet.js';
import type { Align, HunkRange } from './computeHunks.js';
import { computeHunks } from './computeHunks.js';
import { ImpossibleError } from './errors.js';
import { hunkBytes } from './hunkBytes.js';
import { joinBytes } from './joinBytes.js';
import { isBinary } from './isBinary.js';

/** One side as git has it. `bytes` are null for a submodule and may be for a blob over `LINE_HUNKS_CAP`. */
export type SideFacts = { readonly version: FileVersion; readonly bytes: Uint8Array | null };

/** At least one side is there. */
export type Sides = { readonly base: SideFacts | null; readonly head: SideFacts | null };

/** SHA-256 as lower-case hexadecimal. */
export type Hash = (bytes: Uint8Array) => string;

/** Bytes of a side above which a file is decided as one unit. */
export const LINE_HUNKS_CAP = 5 * 1024 * 1024;

/** Every decision there is to make on the way from one side to the other, with names that are stable for these two blobs. */
export function fileChange(sides: Sides, align: Align, hash: Hash): FileChange {
  const base = sides.base?.version ?? null;
  const head = sides.head?.version ?? null;
  const path = head?.path ?? base?.path;
  if (path === undefined) throw new ImpossibleError('A change of a file that is on neither side.');
  const name = namer(base, head, hash);
  return { path, base, head, hunks: hunksBetween(sides, align, name) };
}

function hunksBetween({ base, head }: Sides, align: Align, name: Namer): Hunk[] {
  if (base === null || head === null) return [name.whole(presence(base, head))];
  const hunks: Hunk[] = [];
  if (base.version.path !== head.version.path) hunks.push(name.path());
  const changed = typeOf(base.version.mode) !== typeOf(head.version.mode);
  if (changed) return [...hunks, name.whole('typeChanged')];
  if (base.version.mode !== head.version.mode) hunks.push(name.mode());
  if (base.version.oid === head.version.oid) return hunks;
  return [...hunks, ...contentHunks(base, head, { align, name })];
}

function presence(base: SideFacts | null, head: SideFacts | null): WholeReason {
  if ((base ?? head)?.version.mode === '160000') return 'submodule';
  return base === null ? 'created' : 'deleted';
}

function typeOf(mode: FileMode): 'file' | 'symlink' | 'submodule' {
  switch (mode) {
    case '100644':
    case '100755':
      return 'file';
    case '120000':
      return 'symlink';
    case '160000':
      return 'submodule';
  }
}

type Tools = { readonly align: Align; readonly name: Namer };

function contentHunks(base: SideFacts, head: SideFacts, { align, name }: Tools): Hunk[] {
  const type = typeOf(head.version.mode);
  if (type !== 'file') return [name.whole(type)];
  if (base.bytes === null || head.bytes === null) return [name.whole('tooLarge')];
  const reason = noLines(base.bytes, head.bytes);
  if (reason !== null) return [name.whole(reason)];
  const ranges = computeHunks(base.bytes, head.bytes, align);
  return ranges === 'tooSlow' ? [name.whole(ranges)] : name.lines(ranges, base.bytes, head.bytes);
}

/** Why a file has no lines to choose from, if so. */
function noLines(base: Uint8Array, head: Uint8Array): WholeReason | null {
  if (Math.max(base.length, head.length) > LINE_HUNKS_CAP) return 'tooLarge';
  if (isWide(base) || isWide(head)) return 'encoding';
  if (isBinary(base) || isBinary(head)) return 'binary';
  return null;
}

/** UTF-16 or UTF-32 by its byte order mark: lines of bytes are not lines of text there. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

type Namer = {
  readonly whole: (reason: WholeReason) => Hunk;
  readonly mode: () => Hunk;
  readonly path: () => Hunk;
  readonly lines: (ranges: readonly HunkRange[], base: Uint8Array, head: Uint8Array) => LinesHunk[];
};

/** Ids are bound to both paths, blobs and modes; contents to what changes, wherever it stands. */
function namer(base: FileVersion | null, head: FileVersion | null, hash: Hash): Namer {
  const hashOf = (...fields: string[]) => hash(frame(...fields.map((field) => encoder.encode(field))));
  const file = hashOf(...sideFields(base), ...sideFields(head)).slice(0, 32);
  const blobs = [base?.mode ?? '', base?.oid ?? '', head?.mode ?? '', head?.oid ?? ''];
  const id = (place: string): HunkId => `${file}:${place}`;
  return {
    whole: (reason) => ({ kind: 'whole', reason, id: id('whole'), content: hashOf('whole', ...blobs) }),
    mode: () => ({
      kind: 'mode',
      id: id('mode'),
      content: hashOf('mode', base?.mode ?? '', head?.mode ?? ''),
    }),
    path: () => ({
      kind: 'path',
      id: id('path'),
      content: hashOf('path', base?.path ?? '', head?.path ?? ''),
    }),
    lines: (ranges, baseBytes, headBytes) =>
      hunkBytes(ranges, baseBytes, headBytes).map(({ hunk, base: removed, head: added }) => ({
        kind: 'lines',
        id: id(placeOf(hunk)),
        content: hash(
          frame(baseBytes.subarray(removed.start, removed.end), headBytes.subarray(added.start, added.end)),
        ),
        ...hunk,
      })),
  };
}

function sideFields(version: FileVersion | null): string[] {
  return version === null ? [''] : [version.path, version.mode, version.oid];
}

function placeOf({ base, head }: HunkRange): string {
  return `${base.start}-${base.end},${head.start}-${head.end}`;
}

const encoder = new TextEncoder();

/** Fields with their lengths before them: no two lists of fields give the same bytes. */
function frame(...fields: Uint8Array[]): Uint8Array {
  const lengths = encoder.encode(`${fields.map((field) => field.length).join(',')}:`);
  return joinBytes([lengths, ...fields]);
}
