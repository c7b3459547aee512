import { type Dirent, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Link, LinkFolder } from '../sandbox/bubblewrap.js';

/** Folders of a `node_modules` that hold links or packages, not files of a package: they are made anew. */
const MADE_ANEW = /^(@[^/]+|\.bin)$/;
/** What tools keep between runs is not the packages'; each tree begins without. */
const CACHES = /^\.(cache|vite|vite-temp|vitest|package-lock\.json)$/;

/**
 * What a `node_modules` holds whose packages are links to those of another: what a tool writes beside them stays in it.
 * Links of the other one are repeated as they are, so that a package of the same repository is the tree's own.
 */
export function packageLinks(from: string, below = ''): Link[] {
  const entries = readdirSync(path.join(from, below), { withFileTypes: true });
  return entries.filter(({ name }) => !CACHES.test(name)).flatMap((entry) => linksOf(entry, from, below));
}

function linksOf(entry: Dirent, from: string, below: string): Link[] {
  const name = path.join(below, entry.name);
  const source = path.join(from, name);
  if (entry.isSymbolicLink()) {
    const target = readlinkSync(source);
    return [{ name, target: path.isAbsolute(target) ? source : target }];
  }
  if (entry.isDirectory() && MADE_ANEW.test(entry.name))
    return [{ name, target: null }, ...packageLinks(from, name)];
  return [{ name, target: source }];
}

/** The same on disk, which takes a quarter of a millisecond for each link on some file systems. */
export function makeLinks({ folder, links }: LinkFolder): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, target } of links) {
    if (target === null) mkdirSync(path.join(folder, name));
    else symlinkSync(target, path.join(folder, name));
  }
}
