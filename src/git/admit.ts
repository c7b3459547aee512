import { isUtf8 } from 'node:buffer';
import { accessSync, constants, lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { LeftOut } from '../core/changeSet.js';
import type { PendingPaths, TrackedPath } from './pendingPaths.js';
import { secretReason } from './secrets.js';

/**
 * Sorts what is pending into what a snapshot takes and what stays out, with the reason for a person. Looks at files
 * without following links, and synchronously: thousands of asynchronous looks cost more than the looking.
 */
export function admit(workTree: string, pending: PendingPaths, admission: Admission): Admitted {
  const decided: Decided = { written: [], removed: [], leftOut: [], untrackedBytes: 0 };
  for (const tracked of pending.tracked) admitTracked(workTree, tracked, decided);
  for (const name of pending.untracked) admitUntracked(workTree, name, { admission, decided });
  const { written, removed, leftOut } = decided;
  return { written, removed, leftOut };
}

export type Admission = {
  /** A person's stray secrets are none of an agent's business; what an agent itself wrote is for review. */
  readonly secrets: 'leaveOut' | 'take';
};

/** Paths relative to the top folder, separated by `/`. */
export type Admitted = {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly leftOut: readonly LeftOut[];
};

/** Bytes of one untracked file, and of all of them, above which files stay out. */
export const UNTRACKED_FILE_CAP = 5 * 1024 * 1024;
export const UNTRACKED_TOTAL_CAP = 50 * 1024 * 1024;

type Decided = { written: string[]; removed: string[]; leftOut: LeftOut[]; untrackedBytes: number };

function admitTracked(workTree: string, tracked: TrackedPath, decided: Decided): void {
  const path = tracked.name.toString();
  const stats = tracked.deleted ? undefined : lstatSync(join(workTree, path), { throwIfNoEntry: false });
  const reason = nameReason(tracked.name) ?? (stats === undefined ? null : typeReason(workTree, path, stats));
  if (reason !== null && !tracked.submodule) decided.leftOut.push({ path, reason });
  else if (stats === undefined) decided.removed.push(path);
  else decided.written.push(path);
}

type Context = { readonly admission: Admission; readonly decided: Decided };

function admitUntracked(workTree: string, name: Buffer, { admission, decided }: Context): void {
  const path = name.toString();
  if (path.endsWith('/')) {
    decided.leftOut.push({ path, reason: 'It is a repository of its own.' });
    return;
  }
  const stats = lstatSync(join(workTree, path), { throwIfNoEntry: false });
  if (stats === undefined && isUtf8(name)) return; // gone since it was listed
  const size = stats?.size ?? 0;
  const reason =
    nameReason(name) ??
    (stats === undefined ? null : typeReason(workTree, path, stats)) ??
    (admission.secrets === 'leaveOut' ? secretReason(workTree, path) : null) ??
    sizeReason(size, decided.untrackedBytes);
  if (reason !== null) {
    decided.leftOut.push({ path, reason });
    return;
  }
  decided.untrackedBytes += size;
  decided.written.push(path);
}

function nameReason(name: Buffer): string | null {
  return isUtf8(name) ? null : 'Its name is not UTF-8 text.';
}

function typeReason(workTree: string, path: string, stats: Stats): string | null {
  if (stats.isSymbolicLink()) return null;
  if (!stats.isFile()) return 'It is neither a file nor a symbolic link.';
  try {
    accessSync(join(workTree, path), constants.R_OK);
    return null;
  } catch {
    return 'It cannot be read: the file permissions do not allow it.';
  }
}

function sizeReason(size: number, before: number): string | null {
  if (size > UNTRACKED_FILE_CAP) return 'It is not tracked by git and is over 5 MB.';
  if (before + size > UNTRACKED_TOTAL_CAP)
    return 'Files that are not tracked by git are over 50 MB in total.';
  return null;
}
