import { isUtf8 } from 'node:buffer';
import type { FileMode, LeftOut } from '../core/changeSet.js';
import { storePlace } from './place.js';
import { runGit, splitNul } from './runGit.js';

/**
 * What git says lies between two commits of our store, renames found by git's own rule (half of the content is the
 * same). A change whose name is not UTF-8 cannot be told in text and is named as left out.
 */
export async function changedFiles(
  store: string,
  sides: CommitPair,
  signal?: AbortSignal,
): Promise<ChangedFiles> {
  const args = [
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '-M',
    '--no-ext-diff',
    '--no-textconv',
    sides.base,
    sides.head,
  ];
  const fields = splitNul(await runGit(storePlace(store), args, { signal }));
  const changes: ChangedFile[] = [];
  const leftOut: LeftOut[] = [];
  for (let at = 0; at < fields.length;) {
    const [baseMode = '', headMode = '', baseOid = '', headOid = '', status = ''] = header(fields[at]);
    const from = fields[at + 1] ?? Buffer.alloc(0);
    const to = status.startsWith('R') ? (fields[at + 2] ?? from) : from;
    at += status.startsWith('R') ? 3 : 2;
    const change = {
      base: status === 'A' ? null : { path: from.toString(), mode: fileMode(baseMode), oid: baseOid },
      head: status === 'D' ? null : { path: to.toString(), mode: fileMode(headMode), oid: headOid },
    };
    if (isUtf8(from) && isUtf8(to)) changes.push(change);
    else leftOut.push({ path: to.toString(), reason: 'Its name is not UTF-8 text.' });
  }
  return { changes: changes.sort(byPath), leftOut };
}

export type CommitPair = { readonly base: string; readonly head: string };
export type Side = { readonly path: string; readonly mode: FileMode; readonly oid: string };
/** Never both null. */
export type ChangedFile = { readonly base: Side | null; readonly head: Side | null };
export type ChangedFiles = { readonly changes: readonly ChangedFile[]; readonly leftOut: readonly LeftOut[] };

/** git-diff (1), "Raw output format". */
function header(field: Buffer | undefined): string[] {
  return field?.toString('latin1').slice(1).split(' ') ?? [];
}

/** Old repositories hold other bits of permission; git reads them as these. */
function fileMode(mode: string): FileMode {
  if (mode === '120000' || mode === '160000' || mode === '100755') return mode;
  return '100644';
}

function byPath(one: ChangedFile, other: ChangedFile): number {
  const [a, b] = [pathOf(one), pathOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function pathOf({ base, head }: ChangedFile): string {
  return head?.path ?? base?.path ?? '';
}
