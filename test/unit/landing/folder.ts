import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileState, Write } from '../../../src/core/landing.js';

/** A tree as a picture: a name and its text; `x:` marks an executable, `->` a symlink. */
export type Picture = Readonly<Record<string, string>>;

const made: string[] = [];

export function makeFolder(picture: Picture = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'countersign-landing-'));
  made.push(root);
  draw(root, picture);
  return root;
}

export function draw(root: string, picture: Picture): void {
  for (const [path, text] of Object.entries(picture)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), file);
    else writeFileSync(file, Buffer.from(text.replace(/^x:/, ''), 'latin1'));
    if (text.startsWith('x:')) chmodSync(file, 0o755);
  }
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Everything that is in the folder; folders only show when they are empty, with a slash. */
export function pictureOf(root: string, under = ''): Picture {
  const picture: Record<string, string> = {};
  for (const name of readdirSync(join(root, under)).toSorted()) {
    const path = under === '' ? name : `${under}/${name}`;
    const found = lstatSync(join(root, path));
    if (found.isDirectory()) {
      const inside = pictureOf(root, path);
      Object.assign(picture, Object.keys(inside).length === 0 ? { [`${path}/`]: '' } : inside);
    } else if (found.isSymbolicLink()) picture[path] = `->${readlinkSync(join(root, path))}`;
    else picture[path] = ((found.mode & 0o100) === 0 ? '' : 'x:') + readFileSync(join(root, path), 'latin1');
  }
  return picture;
}

/** The writes that lead from one picture to the other. */
export function writesBetween(before: Picture, after: Picture): Write[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, before: stateOf(before[path]), after: stateOf(after[path]), hunks: [path] }));
}

function stateOf(text: string | undefined): FileState | null {
  if (text === undefined) return null;
  const [mode, content] = text.startsWith('x:')
    ? (['100755', text.slice(2)] as const)
    : text.startsWith('->')
      ? (['120000', text.slice(2)] as const)
      : (['100644', text] as const);
  return { mode, bytes: Buffer.from(content, 'latin1') };
}
