import type { ChangeSet, FileChange } from '../core/changeSet.js';
import type { Align } from '../core/computeHunks.js';
import { fileChange, type Hash, LINE_HUNKS_CAP, type SideFacts } from '../core/fileChange.js';
import type { Repository, Source } from '../core/repository.js';
import { changedFiles, type ChangedFile, type Side } from './changedFiles.js';
import { keepRound } from './commits.js';
import { keepObjects } from './keepObjects.js';
import { explainMissing, notDownloaded, readBlobs, readSizes } from './readBlobs.js';
import { frozenSides } from './frozenSides.js';

/**
 * Freezes both sides of a source as commits of our store and says what lies between them, hunk by hunk. Nothing is
 * written outside the store. Rejects with a HumanError where a person can help, with an AbortError on abort.
 */
export async function captureChanges(source: Source, tools: Tools, signal: AbortSignal): Promise<ChangeSet> {
  try {
    return await capture(source, tools, signal);
  } catch (error) {
    throw explainMissing(error);
  }
}

async function capture(source: Source, tools: Tools, signal: AbortSignal): Promise<ChangeSet> {
  const { repository, session } = source.kind === 'worktree' ? source.worktree : source;
  const { base, head, leftOut } = await frozenSides(source, signal);
  const changed = await changedFiles(repository.store, { base, head }, signal);
  const files = await fileChanges(repository, changed.changes, tools, signal);
  await keepObjects(repository.store, { base, head }, changed.changes);
  await keepRound(repository.store, session, { base, head });
  return { baseCommit: base, headCommit: head, files, leftOut: [...leftOut, ...changed.leftOut] };
}

export type Tools = { readonly align: Align; readonly hash: Hash };

/** Files are read a few at a time: a change of thousands never stands in memory whole. */
const FILES_AT_ONCE = 64;

export async function fileChanges(
  repository: Pick<Repository, 'store'>,
  changes: readonly ChangedFile[],
  tools: Tools,
  signal: AbortSignal,
): Promise<FileChange[]> {
  const sizes = await readSizes(repository.store, oidsOf(changes), signal);
  const files: FileChange[] = [];
  for (let at = 0; at < changes.length; at += FILES_AT_ONCE) {
    signal.throwIfAborted();
    const some = changes.slice(at, at + FILES_AT_ONCE);
    const facts = await Promise.all(some.map((change) => readFacts(repository, change, sizes)));
    files.push(...facts.map((sides) => fileChange(sides, tools.align, tools.hash)));
  }
  return files;
}

function oidsOf(changes: readonly ChangedFile[]): string[] {
  const sides = changes.flatMap(({ base, head }) => [base, head]).filter((side) => side !== null);
  return [...new Set(sides.filter(({ mode }) => mode !== '160000').map(({ oid }) => oid))];
}

type Facts = { readonly base: SideFacts | null; readonly head: SideFacts | null };
type Sizes = ReadonlyMap<string, number | null>;

/** Bytes are read only where there are lines to compare. */
async function readFacts(
  repository: Pick<Repository, 'store'>,
  change: ChangedFile,
  sizes: Sizes,
): Promise<Facts> {
  const versions = [versionOf(change.base, sizes), versionOf(change.head, sizes)] as const;
  const [base, head] = versions;
  const compared = base !== null && head !== null && base.oid !== head.oid;
  const [baseBytes = null, headBytes = null] = await Promise.all(
    versions.map(async (version) => {
      const read =
        compared && version !== null && version.mode !== '160000' && version.size <= LINE_HUNKS_CAP;
      return read ? ((await readBlobs(repository, [version.oid]))[0] ?? null) : null;
    }),
  );
  return {
    base: base === null ? null : { version: base, bytes: baseBytes },
    head: head === null ? null : { version: head, bytes: headBytes },
  };
}

function versionOf(side: Side | null, sizes: Sizes): SideFacts['version'] | null {
  if (side === null) return null;
  if (side.mode === '160000') return { ...side, size: 0 };
  const size = sizes.get(side.oid) ?? null;
  if (size === null) throw notDownloaded();
  return { ...side, size };
}
