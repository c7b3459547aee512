import type { FileChange, FileMode, FileVersion, HunkId, LinesHunk } from './changeSet.js';
import { ImpossibleError } from './errors.js';
import { hunkBytes } from './hunkBytes.js';
import { joinBytes } from './joinBytes.js';
import type { LandingFile, PlacedFile } from './landing.js';

/**
 * The file with only the accepted hunks taken: all of them give the head, none the base, byte for byte, path and mode
 * included. `null` where there is no such file. A submodule has no bytes of its own: they are empty.
 */
export function compose(file: LandingFile, accepted: ReadonlySet<HunkId>): PlacedFile | null {
  const { base, head } = file.change;
  const whole = file.change.hunks.find(({ kind }) => kind === 'whole');
  if (base === null || head === null) {
    const side = whole !== undefined && accepted.has(whole.id) ? 'head' : 'base';
    return wholeSide(file, side);
  }
  return {
    path: takes(file.change, 'path', accepted) ? head.path : base.path,
    mode: composedMode(file.change, base, accepted),
    bytes: composedBytes(file, accepted),
  };
}

function wholeSide(file: LandingFile, side: 'base' | 'head'): PlacedFile | null {
  const version = file.change[side];
  return version === null ? null : { path: version.path, mode: version.mode, bytes: bytesOf(file, side) };
}

function takes(change: FileChange, kind: 'path' | 'mode', accepted: ReadonlySet<HunkId>): boolean {
  return change.hunks.some((hunk) => hunk.kind === kind && accepted.has(hunk.id));
}

/** A change of type goes with the content: a symlink's target is no text of a file. */
function composedMode(change: FileChange, base: FileVersion, accepted: ReadonlySet<HunkId>): FileMode {
  const bearer = change.hunks.find(
    (hunk) => hunk.kind === 'mode' || (hunk.kind === 'whole' && hunk.reason === 'typeChanged'),
  );
  const taken = bearer !== undefined && accepted.has(bearer.id);
  return taken ? (change.head ?? base).mode : base.mode;
}

function composedBytes(file: LandingFile, accepted: ReadonlySet<HunkId>): Uint8Array {
  const whole = file.change.hunks.find(({ kind }) => kind === 'whole');
  if (whole !== undefined) return bytesOf(file, accepted.has(whole.id) ? 'head' : 'base');
  const lines = file.change.hunks.filter((hunk) => hunk.kind === 'lines');
  if (!lines.some(({ id }) => accepted.has(id))) return bytesOf(file, 'base');
  if (lines.every(({ id }) => accepted.has(id))) return bytesOf(file, 'head');
  return spliced(file, lines, accepted);
}

function spliced(file: LandingFile, lines: readonly LinesHunk[], accepted: ReadonlySet<HunkId>): Uint8Array {
  const base = bytesOf(file, 'base');
  const head = bytesOf(file, 'head');
  const taken = hunkBytes(lines, base, head).filter(({ hunk }) => accepted.has(hunk.id));
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const at of taken) {
    parts.push(base.subarray(from, at.base.start), head.subarray(at.head.start, at.head.end));
    from = at.base.end;
  }
  return joinBytes([...parts, base.subarray(from)]);
}

const NO_BYTES = new Uint8Array(0);

function bytesOf(file: LandingFile, side: 'base' | 'head'): Uint8Array {
  const bytes = file[side];
  if (bytes !== null) return bytes;
  const version = file.change[side];
  if (version?.mode === '160000') return NO_BYTES;
  throw new ImpossibleError(`The bytes of ${version?.path ?? file.change.path} were not read.`);
}
