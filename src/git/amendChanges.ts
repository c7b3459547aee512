import type { ChangeSet, FileChange } from '../core/changeSet.js';
import { ImpossibleError } from '../core/errors.js';
import type { AmendRequest } from '../core/repository.js';
import { fileChanges, type Tools } from './captureChanges.js';
import { commitTree, keepRound } from './commits.js';
import { scratchPlace, storePlace } from './place.js';
import { runGit } from './runGit.js';
import { scratchIndex } from './scratchIndex.js';
import { type IndexEntry, setEntries, writeTree } from './stage.js';
import { oidAt, writeBlobs } from './writeBlobs.js';

/**
 * The change set with the bytes of one head file replaced. Only that file is looked at again, and it stays paired
 * with the same base file; it leaves the change set when nothing is changed any more.
 */
export async function amendChanges(
  request: AmendRequest,
  tools: Tools,
  signal: AbortSignal,
): Promise<ChangeSet> {
  const { repository, session, changeSet, path } = request;
  const amended = changeSet.files.find(({ head }) => head?.path === path);
  if (amended?.head === null || amended?.head === undefined)
    throw new ImpossibleError(`no head file ${path}`);
  const oid = oidAt(await writeBlobs(storePlace(repository.store), [request.bytes]), 0);
  const { mode } = amended.head;
  const change = { base: amended.base, head: { path, mode, oid } };
  const headCommit = await amendedCommit(request, { path, mode, oid });
  const unchanged = amended.base?.oid === oid && amended.base.mode === mode && amended.base.path === path;
  const replaced = unchanged ? [] : await fileChanges(repository, [change], tools, signal);
  await keepRound(repository.store, session, { base: changeSet.baseCommit, head: headCommit });
  const files = changeSet.files.flatMap((file): readonly FileChange[] =>
    file === amended ? replaced : [file],
  );
  return { ...changeSet, headCommit, files };
}

function amendedCommit({ repository, changeSet }: AmendRequest, entry: IndexEntry): Promise<string> {
  const { store } = repository;
  return scratchIndex(store, async (index) => {
    const place = scratchPlace(store, index);
    await runGit(place, ['read-tree', changeSet.headCommit]);
    await setEntries(place, [entry]);
    return commitTree(store, await writeTree(place), changeSet.baseCommit);
  });
}
