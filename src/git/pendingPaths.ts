import { type IndexedFolder, indexPlace } from './place.js';
import { runGit, splitNul } from './runGit.js';

/**
 * Where a folder may differ from its private index: tracked files whose times, sizes or modes say so (their bytes may
 * turn out equal), and files that are neither tracked nor ignored. Files marked skip-worktree are none of both.
 */
export async function pendingPaths(folder: IndexedFolder, signal: AbortSignal): Promise<PendingPaths> {
  const at = indexPlace(folder);
  const excludes = folder.excludeFiles.map((file) => `--exclude-from=${file}`);
  const [tracked, untracked] = await Promise.all([
    // Looking into submodules would run git under their configuration, which anybody may have written.
    runGit(at, ['diff-files', '-z', '--raw', '--ignore-submodules=dirty'], { signal }),
    runGit(at, ['ls-files', '-z', '--others', ...excludes, '--exclude-standard'], { signal }),
  ]);
  return { tracked: trackedPaths(splitNul(tracked)), untracked: splitNul(untracked) };
}

/** Names are bytes: not every one is text. */
export type PendingPaths = {
  readonly tracked: readonly TrackedPath[];
  /** A name with a final `/` is a repository of its own. */
  readonly untracked: readonly Buffer[];
};

export type TrackedPath = { readonly name: Buffer; readonly submodule: boolean; readonly deleted: boolean };

/** git-diff (1), "Raw output format": `:<mode> <mode> <oid> <oid> <status>` and the name, each ended by NUL. */
function trackedPaths(fields: readonly Buffer[]): TrackedPath[] {
  const paths = new Map<string, TrackedPath>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, headMode = '', , , status = ''] = fields[at]?.toString('latin1').split(' ') ?? [];
    const name = fields[at + 1] ?? Buffer.alloc(0);
    // An unmerged file is listed once as such and once more for its stage.
    const deleted = headMode === '000000' && (status === 'D' || status === 'U');
    paths.set(name.toString('latin1'), { name, submodule: headMode === '160000', deleted });
  }
  return [...paths.values()];
}
