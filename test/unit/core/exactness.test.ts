import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileMode, LinesHunk } from '../../../src/core/changeSet.js';
import { compose } from '../../../src/core/compose.js';
import type { LandingFile, PlacedFile } from '../../../src/core/landing.js';
import { patchText } from '../../../src/core/patchText.js';
import { allHunks, bytes, landingFile, text } from './arbitraries.js';

type Side = { bytes: Uint8Array | string; path?: string; mode?: FileMode };

const BOM = '\uFEFF';
const TEN = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';
const raw = (...values: number[]) => Uint8Array.from(values);
const wide = (of: string) => Uint8Array.from(Buffer.from(`${BOM}${of}`, 'utf16le'));

/** What changes, the file before, the file after, the kinds of its hunks. `null` is no file. */
const CASES: readonly (readonly [string, Side | string | null, Side | string | null, string])[] = [
  ['one line replaced', 'a\nb\nc\n', 'a\nB\nc\n', 'drawn'],
  ['line added at the top', 'a\nb\n', 'new\na\nb\n', 'drawn'],
  ['line added at the end', 'a\nb\n', 'a\nb\nnew\n', 'drawn'],
  ['line deleted in the middle', 'a\nb\nc\n', 'a\nc\n', 'drawn'],
  ['first and last line deleted', TEN, TEN.slice(4, -4), 'drawn drawn'],
  [
    'three hunks',
    TEN,
    TEN.replace('two', '2').replace('five', '5').replace('nine', '9'),
    'drawn drawn drawn',
  ],
  ['one line into three', 'a\nb\nc\n', 'a\nb1\nb2\nb3\nc\n', 'drawn'],
  ['total rewrite', 'a\nb\nc\n', 'x\ny\n', 'drawn'],
  ['all lines gone', 'a\nb\n', '', 'drawn'],
  ['empty file filled', '', 'a\nb\n', 'drawn'],
  ['repeated lines', 'x\nx\nx\nx\n', 'x\nx\nx\n', 'drawn'],
  ['blank lines added', 'a\nb\n', 'a\n\n\nb\n', 'drawn'],
  ['only blank lines', '\n\n', '\n\n\n', 'drawn'],
  ['trailing blanks', 'a\nb\n', 'a \nb\n', 'drawn'],
  ['indentation only', 'if (x)\ny\n', 'if (x)\n\ty\n', 'drawn'],
  ['final newline removed', 'a\nb\n', 'a\nb', 'drawn'],
  ['final newline added', 'a\nb', 'a\nb\n', 'drawn'],
  ['line added after an open end', 'a', 'a\nb', 'drawn'],
  ['open end changed', 'a\nb', 'a\nc', 'drawn'],
  ['LF to CRLF', 'a\nb\nc\n', 'a\r\nb\r\nc\r\n', 'lineEndings'],
  ['CRLF to LF', 'a\r\nb\r\n', 'a\nb\n', 'lineEndings'],
  ['CRLF kept, text changed', 'a\r\nb\r\n', 'a\r\nB\r\n', 'drawn'],
  ['LF to CRLF around a change', 'a\nb\nc\n', 'a\r\nB\r\nc\r\n', 'lineEndings drawn lineEndings'],
  ['mixed ends made one', 'a\nb\r\nc\n', 'a\nb\nc\n', 'lineEndings'],
  ['lone CR changed', 'a\rb\rc', 'a\rB\rc', 'drawn'],
  ['lone CR to LF', 'a\rb\n', 'a\nb\n', 'lineEndings'],
  ['byte order mark added', 'a\nb\n', `${BOM}a\nb\n`, 'byteOrderMark'],
  ['byte order mark removed', `${BOM}a\nb\n`, 'a\nb\n', 'byteOrderMark'],
  ['byte order mark and text', `${BOM}a\nb\nc\n`, 'a\nb\nC\n', 'byteOrderMark drawn'],
  ['astral characters', '🎉\n𝒳\n', '🎉\n𝒴\n', 'drawn'],
  ['Latin-1', { bytes: raw(0xe9, 10, 0x61, 10) }, { bytes: raw(0xe8, 10, 0x61, 10) }, 'drawn'],
  ['UTF-16', { bytes: wide('a\nb\n') }, { bytes: wide('a\nc\n') }, 'encoding'],
  ['binary', { bytes: raw(1, 0, 2) }, { bytes: raw(1, 0, 3, 10) }, 'binary'],
  ['text became binary', 'a\n', { bytes: raw(0, 255) }, 'binary'],
  ['created', null, 'a\nb\n', 'created'],
  ['created empty and executable', null, { bytes: '', mode: '100755' }, 'created'],
  ['deleted', 'a\nb', null, 'deleted'],
  ['executable bit set', 'a\n', { bytes: 'a\n', mode: '100755' }, 'mode'],
  [
    'executable bit removed with an edit',
    { bytes: TEN, mode: '100755' },
    TEN.replace('six', '6'),
    'mode drawn',
  ],
  ['renamed', { bytes: TEN, path: 'old.txt' }, { bytes: TEN, path: 'new/name.txt' }, 'path'],
  [
    'renamed with an edit',
    { bytes: TEN, path: 'old.txt' },
    { bytes: `${TEN}more\n`, path: 'new.txt' },
    'path drawn',
  ],
  ['renamed in case only', { bytes: TEN, path: 'Readme' }, { bytes: TEN, path: 'README' }, 'path'],
  ['symlink to elsewhere', { bytes: 'a', mode: '120000' }, { bytes: 'b', mode: '120000' }, 'symlink'],
  ['symlink created', null, { bytes: 'a', mode: '120000' }, 'created'],
  ['file to symlink', 'a\n', { bytes: 'a', mode: '120000' }, 'typeChanged'],
  ['symlink to file', { bytes: 'a', mode: '120000' }, 'a\n', 'typeChanged'],
  [
    'name with blanks and quotes',
    { bytes: TEN, path: 'a "b" ü.txt' },
    { bytes: `0\n${TEN}`, path: 'a "b" ü.txt' },
    'drawn',
  ],
];

describe(`exactness of ${CASES.length} kinds of change, against git`, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'exactness-'));
    git(folder, ['init', '--quiet', '--bare', 'store']);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [name, base, head, kinds] of CASES) {
    it(`${name}: ${kinds}`, () => {
      const file = landingFile(sideOf(base), sideOf(head));
      assert.equal(file.change.hunks.map(kindOf).join(' '), kinds);
      assertSame(compose(file, new Set()), sideOf(base));
      assertSame(compose(file, allHunks(file)), sideOf(head));
      assertSame(byGitsOwnPatch(folder, file), sideOf(head));
      for (const hunk of file.change.hunks.filter((each) => each.kind === 'lines')) {
        const composed = compose(file, new Set([hunk.id]))?.bytes ?? bytes('no file');
        for (const context of [0, 3])
          assert.equal(text(byOurPatch(folder, file, { hunk, context })), text(composed));
      }
    });
  }
});

function sideOf(side: Side | string | null): Side | null {
  return typeof side === 'string' ? { bytes: side } : side;
}

function kindOf(hunk: LandingFile['change']['hunks'][number]): string {
  switch (hunk.kind) {
    case 'lines':
      return hunk.look.kind;
    case 'whole':
      return hunk.reason;
    case 'mode':
    case 'path':
      return hunk.kind;
  }
}

function assertSame(actual: PlacedFile | null, side: Side | null): void {
  const { path = 'file.txt', mode = '100644', bytes: content } = side ?? { bytes: '' };
  const expected = side && { path, mode, text: text(typeof content === 'string' ? bytes(content) : content) };
  assert.deepEqual(actual && { path: actual.path, mode: actual.mode, text: text(actual.bytes) }, expected);
}

/** The base file in a folder, patched by git with the patch of this one hunk. */
function byOurPatch(
  folder: string,
  file: LandingFile,
  { hunk, context }: { hunk: LinesHunk; context: number },
): Uint8Array {
  const work = mkdtempSync(join(folder, 'hunk-'));
  const path = join(work, file.change.base?.path ?? '');
  writeFileSync(path, file.base ?? '');
  git(work, ['apply', '--unidiff-zero', '--whitespace=nowarn'], patchText(file, hunk, context));
  return readFileSync(path);
}

/** The base file in a folder, patched by git with what git itself says of the two sides. */
function byGitsOwnPatch(folder: string, file: LandingFile): PlacedFile | null {
  const work = mkdtempSync(join(folder, 'whole-'));
  const { base, head } = file.change;
  if (base !== null) put(join(work, base.path), { ...base, bytes: file.base ?? bytes('') });
  const store = join(folder, 'store');
  const trees = [treeOf(store, base, file.base), treeOf(store, head, file.head)];
  const patch = git(store, ['diff-tree', '-p', '--binary', '-M', '--full-index', ...trees]);
  git(work, ['apply', '--whitespace=nowarn'], patch);
  return head && taken(work, head.path);
}

function treeOf(store: string, version: LandingFile['change']['base'], content: Uint8Array | null): string {
  if (version === null || content === null) return git(store, ['mktree'], bytes('')).toString().trim();
  const oid = git(store, ['hash-object', '-w', '--stdin'], content).toString().trim();
  const parts = version.path.split('/');
  const leaf = `${version.mode} blob ${oid}\t${parts.at(-1) ?? ''}\0`;
  const tree = git(store, ['mktree', '-z'], bytes(leaf)).toString().trim();
  if (parts.length === 1) return tree;
  return git(store, ['mktree', '-z'], bytes(`040000 tree ${tree}\t${parts[0] ?? ''}\0`))
    .toString()
    .trim();
}

function put(path: string, { mode, bytes: content }: { mode: FileMode; bytes: Uint8Array }): void {
  mkdirSync(dirname(path), { recursive: true });
  if (mode === '120000') symlinkSync(text(content), path);
  else writeFileSync(path, content, { mode: mode === '100755' ? 0o755 : 0o644 });
}

function taken(work: string, path: string): PlacedFile {
  const stat = lstatSync(join(work, path));
  if (stat.isSymbolicLink()) return { path, mode: '120000', bytes: bytes(readlinkSync(join(work, path))) };
  return { path, mode: (stat.mode & 0o100) > 0 ? '100755' : '100644', bytes: readFileSync(join(work, path)) };
}

function git(cwd: string, args: readonly string[], input: Uint8Array = bytes('')): Buffer {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', [...args], { cwd, input, env, stdio: ['pipe', 'pipe', 'pipe'] });
}
