/** Composition root of the worker thread: git, hunks and integrity, away from the extension host. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { ImpossibleError } from './core/errors.js';
import { amendChanges } from './git/amendChanges.js';
import { captureChanges } from './git/captureChanges.js';
import { commitOnBranch } from './git/commitOnBranch.js';
import { createRepository } from './git/createRepository.js';
import { createWorktree } from './git/createWorktree.js';
import { fillWorktree } from './git/fillWorktree.js';
import { type Branches, listBranches } from './git/listBranches.js';
import { openRepository } from './git/openRepository.js';
import { patchOf } from './git/patchOf.js';
import { pathsAt } from './git/pathsAt.js';
import { readBlobs } from './git/readBlobs.js';
import { readPath } from './git/readPath.js';
import { removeWorktree } from './git/removeWorktree.js';
import { alignLines } from './hunks/alignLines.js';
import type { Scanner } from './integrity/scan.js';
import type { Ports, Repository, ScanRequest } from './session/ports.js';
import type { Calls } from './thread/protocol.js';
import { serve } from './thread/serve.js';

/** What the thread is told when it starts: absolute folders. */
export type WorkerData = { readonly storage: string; readonly grammars: string };

type OneArgument<P extends (argument: never, signal: AbortSignal) => Promise<unknown>> = (
  argument: Parameters<P>[0],
  signal: AbortSignal,
) => ReturnType<P>;

export type WorkerCalls = {
  readonly openRepository: OneArgument<Ports['openRepository']>;
  readonly createWorktree: Ports['createWorktree'];
  readonly fillWorktree: Ports['fillWorktree'];
  readonly removeWorktree: OneArgument<Ports['removeWorktree']>;
  readonly captureChanges: Ports['captureChanges'];
  readonly amendChanges: Ports['amendChanges'];
  readonly scan: Ports['scan'];
  readonly commitOnBranch: OneArgument<Ports['commitOnBranch']>;
  readonly patchOf: OneArgument<Ports['patchOf']>;
  readonly readBlobs: (
    request: { readonly repository: Repository; readonly oids: readonly string[] },
    signal: AbortSignal,
  ) => ReturnType<Ports['readBlobs']>;
  readonly listBranches: (repository: Repository, signal: AbortSignal) => Promise<Branches>;
  /** A new repository with one commit of everything in the folder. */
  readonly createRepository: (folder: string, signal: AbortSignal) => Promise<void>;
};

const tools = {
  align: alignLines,
  hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
};

const { storage, grammars } = workerData as WorkerData; // checked border: extension.ts starts this thread and nobody else

const calls: WorkerCalls & Calls = {
  openRepository: (folder) => openRepository(folder, storage),
  createWorktree,
  fillWorktree,
  removeWorktree,
  captureChanges: (source, signal) => captureChanges(source, tools, signal),
  amendChanges: (request, signal) => amendChanges(request, tools, signal),
  scan: async (request, signal) => scan(await scanner(), request, signal),
  commitOnBranch,
  patchOf,
  readBlobs: ({ repository, oids }) => readBlobs(repository, oids),
  listBranches,
  createRepository,
};

let loaded: Promise<Scanner> | null = null;

function scanner(): Promise<Scanner> {
  loaded ??= import('./integrity/scan.js').then(({ createScanner }) => createScanner({ grammars }));
  return loaded;
}

function scan(
  { scan }: Scanner,
  { repository, changeSet, evidence, judgedBy }: ScanRequest,
  signal: AbortSignal,
): ReturnType<Ports['scan']> {
  signal.throwIfAborted();
  const commits = { base: changeSet.baseCommit, head: changeSet.headCommit };
  return scan({
    changeSet,
    evidence,
    judgedBy,
    read: (oids) => readBlobs(repository, oids),
    readPath: (side, path) => readPath(repository, commits[side], path),
    pathsAt: (side) => pathsAt(repository, commits[side]),
  });
}

if (parentPort === null) throw new ImpossibleError('worker.ts runs in a worker thread');
serve(parentPort, calls);
