import { diffArrays } from 'diff';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChangeSet, FileChange, FileVersion, Hunk } from '../../../src/core/changeSet.js';
import type { KnownTests } from '../../../src/core/compareRuns.js';
import { type Evidence, NO_CHECKS } from '../../../src/core/evidence.js';
import type { Flag } from '../../../src/core/flag.js';
import { createScanner, type Scanner } from '../../../src/integrity/scan.js';
import type { ScanRequest } from '../../../src/integrity/scanRequest.js';
import { grammars } from '../../tools/grammars.mjs';

/** A tree as a table of paths and texts. */
export type Tree = Readonly<Record<string, string>>;

const MODULES = path.resolve('node_modules');

/** A folder as the product has it, which goes with the process. */
export function grammarsFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'grammars-'));
  for (const grammar of grammars)
    fs.symlinkSync(path.join(MODULES, grammar), path.join(folder, path.basename(grammar)));
  process.on('exit', () => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

let scanner: Scanner | null = null;

/** The flags of the change from one tree to another. A file that differs in its path only is a rename. */
export function scanTexts(
  before: Tree,
  after: Tree,
  evidence: Evidence = NO_CHECKS,
): Promise<readonly Flag[]> {
  return theScanner().scan(requestOf(before, after, evidence));
}

/** What the change tells of tests that moved or were renamed. */
export function knownTestsOf(before: Tree, after: Tree): Promise<KnownTests> {
  return theScanner().knownTests(requestOf(before, after, NO_CHECKS));
}

function theScanner(): Scanner {
  return (scanner ??= createScanner({ grammars: grammarsFolder() }));
}

function requestOf(before: Tree, after: Tree, evidence: Evidence): ScanRequest {
  const paths = { base: Object.keys(before), head: Object.keys(after) };
  return {
    changeSet: changeSetOf(before, after),
    read: readerOf(before, after),
    readPath: (side, each) => {
      const text = { base: before, head: after }[side][each];
      return Promise.resolve(text === undefined ? null : Buffer.from(text));
    },
    pathsAt: (side) => Promise.resolve(paths[side]),
    evidence,
  };
}

/** The bytes of the files of both trees. */
export function readerOf(before: Tree, after: Tree): ScanRequest['read'] {
  const texts = [...Object.values(before), ...Object.values(after)];
  const blobs = new Map(texts.map((text) => [oidOf(text), text]));
  return (oids) => Promise.resolve(oids.map((oid) => Buffer.from(blobs.get(oid) ?? '')));
}

/** One line a flag: rule, severity, place, tests. */
export function picture(flags: readonly Flag[]): string[] {
  return flags
    .map(({ rule, severity, path: file, range, tests }) => {
      const lines = range ? `:${range.start + 1}` : '';
      return `${rule} ${severity} ${file}${lines} ${tests.map((test) => test.join(' › ')).join(' | ')}`.trim();
    })
    .sort();
}

export function changeSetOf(before: Tree, after: Tree): ChangeSet {
  const renamed = new Map(
    Object.keys(after)
      .filter((to) => before[to] === undefined)
      .flatMap((to) => {
        const from = Object.keys(before).find(
          (each) => after[each] === undefined && before[each] === after[to],
        );
        return from === undefined ? [] : [[to, from] as const];
      }),
  );
  const moved = new Set(renamed.values());
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((each) => !moved.has(each))
    .sort();
  const files = paths.flatMap((each): FileChange[] => {
    const from = renamed.get(each) ?? each;
    if (before[from] === after[each] && from === each) return [];
    const sides = { base: versionOf(from, before[from]), head: versionOf(each, after[each]) };
    return [{ path: each, ...sides, hunks: hunksOf(sides, { before: before[from], after: after[each] }) }];
  });
  return { baseCommit: 'base', headCommit: 'head', files, leftOut: [] };
}

function versionOf(file: string, text: string | undefined): FileVersion | null {
  return text === undefined
    ? null
    : { path: file, mode: '100644', oid: oidOf(text), size: Buffer.byteLength(text) };
}

function oidOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

type Sides = { readonly base: FileVersion | null; readonly head: FileVersion | null };

function hunksOf(
  { base, head }: Sides,
  { before, after }: { before: string | undefined; after: string | undefined },
): Hunk[] {
  const file = head?.path ?? base?.path ?? '';
  if (!head) return [{ kind: 'whole', reason: 'deleted', id: `${file}@deleted`, content: '' }];
  if (!base) return [{ kind: 'whole', reason: 'created', id: `${file}@created`, content: '' }];
  const move: Hunk[] = base.path === head.path ? [] : [{ kind: 'path', id: `${file}@path`, content: '' }];
  const hunks: Hunk[] = [];
  let [old, fresh] = [0, 0];
  let open: { base: { start: number; end: number }; head: { start: number; end: number } } | null = null;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const lines = part.value.length;
    if (part.added || part.removed) {
      open ??= { base: { start: old, end: old }, head: { start: fresh, end: fresh } };
      if (part.removed) open.base.end = old += lines;
      else open.head.end = fresh += lines;
      continue;
    }
    if (open) hunks.push(linesHunk(file, open));
    open = null;
    old += lines;
    fresh += lines;
  }
  if (open) hunks.push(linesHunk(file, open));
  return [...move, ...hunks];
}

function linesHunk(
  file: string,
  ranges: { base: { start: number; end: number }; head: { start: number; end: number } },
): Hunk {
  const id = `${file}@${ranges.base.start + 1}→${ranges.head.start + 1}`;
  return { kind: 'lines', id, content: '', ...ranges, look: { kind: 'drawn', ...ranges } };
}

/** Lines keep their terminators; none follows the last one. */
function linesOf(text: string | undefined): string[] {
  return text?.match(/[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
