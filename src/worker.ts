/** Composition root of the worker thread: git, hunks, integrity and checks, away from the extension host. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { KnownTests } from './core/compareRuns.js';
import { type Check, type CheckOutput, NO_CHECKS } from './core/evidence.js';
import { ImpossibleError } from './core/errors.js';
import type { Side } from './core/flag.js';
import { amendChanges } from './git/amendChanges.js';
import { captureChanges } from './git/captureChanges.js';
import { commitTree } from './git/commits.js';
import { commitOnBranch } from './git/commitOnBranch.js';
import { composedTree } from './git/composedTree.js';
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
import { treeAt } from './git/treeAt.js';
import { alignLines } from './hunks/alignLines.js';
import { CONVENTIONS_PATH } from './integrity/conventions/conventions.js';
import type { Scanner } from './integrity/scan.js';
import { detectConfinement } from './sandbox/confinement.js';
import type { Supervisor } from './sandbox/runCommand.js';
import type { EvidenceRequest, Ports, Repository, ScanRequest } from './session/ports.js';
import type { Calls } from './thread/protocol.js';
import { serve } from './thread/serve.js';

/** What the thread is told when it starts: absolute folders. */
export type WorkerData = { readonly storage: string; readonly grammars: string; readonly reporters: string };

type OneArgument<P extends (argument: never, signal: AbortSignal) => Promise<unknown>> = (
  argument: Parameters<P>[0],
  signal: AbortSignal,
) => ReturnType<P>;

/** How far the checks of a repository may go, as the user has set it. */
export type CheckLimits = {
  /** They may run where no sandbox confines them. */
  readonly unconfined: boolean;
  readonly timeoutMs: number;
  readonly parallel: number;
  readonly supervisor: Supervisor;
};

export type WorkerCalls = {
  readonly openRepository: OneArgument<Ports['openRepository']>;
  readonly createWorktree: Ports['createWorktree'];
  readonly fillWorktree: Ports['fillWorktree'];
  readonly removeWorktree: OneArgument<Ports['removeWorktree']>;
  readonly captureChanges: Ports['captureChanges'];
  readonly amendChanges: Ports['amendChanges'];
  readonly scan: Ports['scan'];
  /** What the checks print meanwhile is told beside the answer, as `CheckOutput`. */
  readonly gatherEvidence: (
    request: EvidenceRequest & { readonly limits: CheckLimits },
    signal: AbortSignal,
  ) => ReturnType<Ports['gatherEvidence']>;
  /** Those that `countersign.json` declares at HEAD; without one, those the project is likely to have. */
  readonly findChecks: (repository: Repository, signal: AbortSignal) => Promise<readonly Check[]>;
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

const { storage, grammars, reporters } = workerData as WorkerData; // checked border: extension.ts starts this thread and nobody else

const calls: WorkerCalls & Calls = {
  openRepository: (folder) => openRepository(folder, storage),
  createWorktree,
  fillWorktree,
  removeWorktree,
  captureChanges: (source, signal) => captureChanges(source, tools, signal),
  amendChanges: (request, signal) => amendChanges(request, tools, signal),
  scan: async (request, signal) => scan(await scanner(), request, signal),
  gatherEvidence,
  findChecks,
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

function scan({ scan }: Scanner, request: ScanRequest, signal: AbortSignal): ReturnType<Ports['scan']> {
  signal.throwIfAborted();
  return scan({ ...lookingAt(request), judgedBy: request.judgedBy, evidence: request.evidence });
}

type Looked = Pick<ScanRequest, 'repository' | 'changeSet'>;

function lookingAt({ repository, changeSet }: Looked) {
  const commits = { base: changeSet.baseCommit, head: changeSet.headCommit };
  return {
    changeSet,
    read: (oids: readonly string[]) => readBlobs(repository, oids),
    readPath: (side: Side, place: string) => readPath(repository, commits[side], place),
    pathsAt: (side: Side) => pathsAt(repository, commits[side]),
  };
}

async function knownTests(request: Looked): Promise<KnownTests> {
  const { knownTests: ask } = await scanner();
  return ask({ ...lookingAt(request), evidence: NO_CHECKS });
}

async function gatherEvidence(
  request: Parameters<WorkerCalls['gatherEvidence']>[0],
  signal: AbortSignal,
): ReturnType<Ports['gatherEvidence']> {
  const { repository, session, changeSet, checks, accepted, limits } = request;
  const { gatherEvidence: gather } = await import('./checks/gatherEvidence.js');
  const [base, head] = await Promise.all(
    [changeSet.baseCommit, await headCommit(request)].map((commit) => treeAt(repository, commit)),
  );
  if (!base || !head) throw new ImpossibleError('two commits are two trees');
  const side = accepted === null ? 'head' : 'accepted';
  return gather(
    { checks, base, head, side, known: () => knownTests(request) },
    {
      ...limits,
      confinement: await detectConfinement(),
      hidden: [repository.root, storage],
      checkout: repository.root,
      reporters,
      cache: path.join(path.dirname(repository.store), 'checks'),
      signal,
      onOutput: ({ check, side: tree, text }) => {
        const output: CheckOutput = { session, check: check.id, tree, text };
        tell(output);
      },
    },
  );
}

/** Of the whole change, or of the base with what was accepted alone. */
async function headCommit({ repository, changeSet, accepted }: EvidenceRequest): Promise<string> {
  if (accepted === null) return changeSet.headCommit;
  const tree = await composedTree({ repository, changeSet, accepted });
  return commitTree(repository.store, tree, changeSet.baseCommit);
}

async function findChecks(repository: Repository): Promise<readonly Check[]> {
  if (repository.head.kind === 'unborn') return [];
  const tree = await treeAt(repository, repository.head.commit);
  const declared = await tree.read(CONVENTIONS_PATH);
  const { declaredChecks } = await import('./integrity/conventions/declaredChecks.js');
  const checks = declared === null ? null : declaredChecks(declared);
  if (checks) return checks;
  const { findChecks: find } = await import('./checks/findChecks.js');
  return find(tree);
}

if (parentPort === null) throw new ImpossibleError('worker.ts runs in a worker thread');
const tell = serve(parentPort, calls);
