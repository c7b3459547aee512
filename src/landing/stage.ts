import { join } from 'node:path';
import { abreast } from './abreast.js';
import { type Disk, writeSynced } from './disk.js';
import type { Move } from './move.js';

/** A move whose new bytes lie ready on the same file system; `null` for a removal. */
export type StagedMove = Move & { readonly staged: string | null };

/** Everything that takes room on the disk is done here, so that a full disk is met before any file is touched. */
export async function stage(moves: readonly Move[], folder: string, disk: Disk): Promise<StagedMove[]> {
  await disk.rm(folder, { recursive: true, force: true });
  await disk.mkdir(folder, { mode: 0o700 });
  return abreast(moves, 8, async (move, index) => {
    if (move.to === null) return { ...move, staged: null };
    const staged = join(folder, String(index));
    if (move.to.mode === '120000') await disk.symlink(Buffer.from(move.to.bytes), staged);
    else await writeSynced(staged, move.to.bytes, permissionsOf(move), disk);
    return { ...move, staged };
  });
}

/** Inside the working tree, for a rename does not cross file systems. Nameless for tools that watch for sources. */
export function stagingFolder(root: string, id: string): string {
  return join(root, `.countersign-landing-${id}`);
}

function permissionsOf(move: Move): { narrowed: number } | { exact: number } {
  const executable = move.to?.mode === '100755';
  if (move.permissions === null) return { narrowed: executable ? 0o777 : 0o666 };
  const readable = (move.permissions & 0o444) >> 2;
  return { exact: executable ? move.permissions | readable : move.permissions & ~0o111 };
}
