import { lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';

/** Folders of a `node_modules` that hold links or packages, not files of a package: they are made anew. */
const MADE_ANEW = /^(@[^/]+|\.bin)$/;
/** What tools keep between runs is not the packages'; each tree begins without. */
const CACHES = /^\.(cache|vite|vite-temp|vitest|package-lock\.json)$/;

/**
 * Makes a `node_modules` whose packages are links to those of another: what a tool writes beside them stays here. Links
 * of the other one are repeated as they are, so that a package of the same repository is the tree's own.
 */
export async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => !CACHES.test(name));
  await Promise.all(names.map((name) => linkOne(path.join(from, name), path.join(to, name))));
}

async function linkOne(from: string, to: string): Promise<void> {
  const entry = await lstat(from);
  if (entry.isSymbolicLink()) {
    const target = await readlink(from);
    await symlink(path.isAbsolute(target) ? from : target, to);
  } else if (entry.isDirectory() && MADE_ANEW.test(path.basename(from))) await linkPackages(from, to);
  else await symlink(from, to);
}
