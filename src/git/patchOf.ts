import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SelectionRequest } from '../core/repository.js';
import { composedTree } from './composedTree.js';
import { storePlace } from './place.js';
import { runGit } from './runGit.js';

/**
 * A patch from the base to the base with the accepted hunks, binary files included, that `git apply` takes. It is
 * text: a file in another encoding than UTF-8 is carried in git's binary form, which is exact for any bytes.
 */
export async function patchOf(request: SelectionRequest): Promise<string> {
  const { store } = request.repository;
  const diff = { store, base: request.changeSet.baseCommit, tree: await composedTree(request) };
  const patch = await patchBytes(diff, []);
  if (isUtf8(patch)) return patch.toString();
  const [texts, binaries] = [sections(patch), sections(await allBinary(diff))];
  return texts.map((text, at) => (isUtf8(text) ? text : (binaries[at] ?? text)).toString()).join('');
}

type Diff = { readonly store: string; readonly base: string; readonly tree: string };

function patchBytes({ store, base, tree }: Diff, settings: readonly string[]): Promise<Buffer> {
  const place = storePlace(store);
  const args = [
    'diff-tree',
    '-r',
    '-p',
    '-M',
    '--binary',
    '--full-index',
    '--no-ext-diff',
    '--no-textconv',
    base,
    tree,
  ];
  return runGit({ ...place, config: [...place.config, ...settings] }, args);
}

async function allBinary(diff: Diff): Promise<Buffer> {
  const attributes = join(diff.store, `attributes-${randomUUID()}`);
  await writeFile(attributes, '* -diff\n');
  try {
    return await patchBytes(diff, ['-c', `core.attributesFile=${attributes}`]);
  } finally {
    await rm(attributes);
  }
}

/** One for each file; within one, every line begins otherwise. */
function sections(patch: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let start = 0; start < patch.length;) {
    const next = patch.indexOf('\ndiff --git ', start);
    const end = next < 0 ? patch.length : next + 1;
    found.push(patch.subarray(start, end));
    start = end;
  }
  return found;
}
