import type { LinesHunk } from './changeSet.js';
import { ImpossibleError } from './errors.js';
import type { ByteRange } from './hunkBytes.js';
import { hunkBytes } from './hunkBytes.js';
import { joinBytes } from './joinBytes.js';
import type { LandingFile } from './landing.js';

/**
 * A unified patch of one hunk alone, as bytes, that `git apply` takes exactly on the base file: the other hunks are as if
 * they had been rejected. Git ends lines at `\n` only, so a hunk that ends at a lone `\r` takes the rest of its line
 * with it. Format: GNU diffutils manual, "Detailed Unified"; quoted names: git's `core.quotePath`.
 * With no context lines, `git apply` wants `--unidiff-zero`.
 */
export function patchText(file: LandingFile, hunk: LinesHunk, context: number): Uint8Array {
  const base = file.base ?? new Uint8Array(0);
  const edit = editOf(file, hunk, base);
  const before = linesOf(base.subarray(0, edit.start));
  const above = context === 0 ? [] : before.slice(-context);
  const below = linesOf(base.subarray(edit.end), context);
  const removed = linesOf(base.subarray(edit.start, edit.end));
  const added = linesOf(edit.bytes);
  const linesAbove = before.length - above.length;
  const shared = above.length + below.length;
  const header = [
    `--- ${quoted('a', file.change.base?.path ?? file.change.path)}`,
    `+++ ${quoted('b', file.change.base?.path ?? file.change.path)}`,
    `@@ -${place(linesAbove, removed.length + shared)} +${place(linesAbove, added.length + shared)} @@`,
  ];
  return joinBytes([
    encoder.encode(`${header.join('\n')}\n`),
    ...above.flatMap((line) => marked(' ', line)),
    ...removed.flatMap((line) => marked('-', line)),
    ...added.flatMap((line) => marked('+', line)),
    ...below.flatMap((line) => marked(' ', line)),
  ]);
}

const encoder = new TextEncoder();
const NEWLINE = 10;

type Edit = { readonly start: number; readonly end: number; readonly bytes: Uint8Array };

/** The hunk in bytes of the base, widened to whole lines as git counts them on both sides. */
function editOf(file: LandingFile, hunk: LinesHunk, base: Uint8Array): Edit {
  const head = file.head ?? new Uint8Array(0);
  const lines = file.change.hunks.filter((other) => other.kind === 'lines');
  const at = hunkBytes(lines, base, head).find((place) => place.hunk.id === hunk.id);
  if (at === undefined) throw new ImpossibleError(`The hunk ${hunk.id} is not of ${file.change.path}.`);
  const start = at.base.start === 0 ? 0 : base.lastIndexOf(NEWLINE, at.base.start - 1) + 1;
  const added = head.subarray(at.head.start, at.head.end);
  const end = closedEnd(
    base,
    { start, end: at.base.end },
    joinBytes([base.subarray(start, at.base.start), added]),
  );
  const bytes = joinBytes([base.subarray(start, at.base.start), added, base.subarray(at.base.end, end)]);
  return { start, end, bytes };
}

/** The first end, not before the range's, at which both the old and the changed text stand after a `\n`, or at the end. */
function closedEnd(base: Uint8Array, { start, end }: ByteRange, changed: Uint8Array): number {
  const closed = [base.subarray(start, end), changed].every(
    (text) => text.length === 0 || text.at(-1) === NEWLINE,
  );
  if (closed || end === base.length) return end;
  const newline = base.indexOf(NEWLINE, end);
  return newline === -1 ? base.length : newline + 1;
}

/** Lines as git counts them, with their `\n`. */
function linesOf(bytes: Uint8Array, most = Infinity): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && lines.length < most;) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline === -1 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}

function marked(mark: ' ' | '-' | '+', line: Uint8Array): Uint8Array[] {
  const open = line.at(-1) !== NEWLINE;
  return [encoder.encode(mark), line, ...(open ? [encoder.encode('\n\\ No newline at end of file\n')] : [])];
}

/** Line numbers count from 1; an empty range stands after the line that it names. */
function place(linesAbove: number, count: number): string {
  return `${count === 0 ? linesAbove : linesAbove + 1},${count}`;
}

function quoted(prefix: string, path: string): string {
  const name = `${prefix}/${path}`;
  // eslint-disable-next-line no-control-regex -- control characters are what has to be quoted
  if (/["\\\x00-\x1f\x7f]/.test(name)) return `"${name.replace(/["\\\x00-\x1f\x7f]/g, escaped)}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
