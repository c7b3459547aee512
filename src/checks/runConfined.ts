import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { LinkFolder, Mount } from '../sandbox/bubblewrap.js';
import { type CommandResult, runCommand } from '../sandbox/runCommand.js';
import type { Means } from './means.js';
import { packageCaches } from './packageCaches.js';
import type { PlacedOrder } from './runInTree.js';

/** Bytes of output that are kept, half from the start and half from the end. */
const OUTPUT_CAP = 200_000;

export type Room = {
  readonly order: PlacedOrder;
  readonly means: Means;
  /** Installed packages, and absolute folders of their programs. */
  readonly mounts: readonly Mount[];
  /** Folders in memory, gone with the command. */
  readonly links: readonly LinkFolder[];
  readonly programs: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/**
 * One command line in the check's folder. Rejects with an AbortError when the signal fires, once all of its processes
 * are dead.
 */
export async function runConfined(room: Room, command: string): Promise<CommandResult> {
  const { order, means, mounts, links, programs } = room;
  const { check, side, reports } = order;
  const { confinement, supervisor, hidden, signal, timeoutMs, onOutput } = means;
  if (confinement.kind === 'none') await linkMounts(mounts);
  const caches = packageCaches();
  const ours: readonly Mount[] = [
    { source: means.reporters, target: means.reporters, writable: false },
    { source: reports, target: reports, writable: true },
  ];
  const result = await runCommand({
    command,
    worktree: order.path,
    folder: check.folder,
    hidden,
    mounts: [...mounts, ...caches.mounts, ...ours],
    links,
    environment: {
      ...caches.environment,
      ...room.environment,
      ...(programs.length === 0 ? {} : { PATH: [...programs, process.env['PATH'] ?? ''].join(':') }),
    },
    session: 'check',
    confinement,
    supervisor,
    signal,
    timeoutMs,
    outputCap: OUTPUT_CAP,
    onOutput: (text) => {
      onOutput({ check, side, text });
    },
  });
  signal.throwIfAborted();
  return result;
}

/** Without a sandbox there are no mounts: what would be shown elsewhere is linked to. */
async function linkMounts(mounts: readonly Mount[]): Promise<void> {
  for (const { source, target } of mounts) {
    if (source === target) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await symlink(source, target).catch(ignoreExisting);
  }
}

/** The set-up command had it made already. */
function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
