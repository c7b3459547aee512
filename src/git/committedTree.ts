import type { FileChange } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import type { Write } from '../core/landing.js';
import { landingPaths, planLanding } from '../core/planLanding.js';
import type { CommitRequest, Head } from '../core/repository.js';
import { emptyTree, treeOf } from './commits.js';
import { landingFile } from './composedTree.js';
import { type Conversion, conversions } from './conversions.js';
import { storedBytes } from './lineEndings.js';
import type { Place } from './place.js';
import { runGit } from './runGit.js';
import { type IndexEntry, removeEntries, setEntries, writeTree } from './stage.js';
import { treeOccupants } from './treeOccupants.js';
import type { UserConfig } from './userConfig.js';
import { oidAt, writeBlobs } from './writeBlobs.js';

/**
 * HEAD's tree with the accepted hunks merged in, written where `target.place` says. The hunks were made on the user's
 * files as they stand; where git stores other line endings than these have, the merge is done on theirs and the
 * outcome stored as git would.
 */
export async function committedTree(request: CommitRequest, target: Target): Promise<string> {
  const { repository, changeSet } = request;
  const accepted = new Set(request.accepted);
  const changes = changeSet.files.filter(({ hunks }) => hunks.some(({ id }) => accepted.has(id)));
  const files = await Promise.all(changes.map((change) => landingFile(repository, change)));
  const paths = [
    ...new Set(changes.flatMap(({ base, head }) => [base, head]).flatMap((side) => side?.path ?? [])),
  ];
  const applied = await conversions(repository.root, target.config, paths);
  refuseForeign(applied);
  const tree = await treeAt(repository.store, target.head);
  const world = await treeOccupants({ store: repository.store, tree, applied, files }, landingPaths(paths));
  const plan = planLanding(files, { from: new Set(), to: accepted }, (path) => world.at(path));
  if (plan.kind === 'conflict') throw restsOnOtherWork(plan.conflicts.map(({ path }) => path));
  const written = plan.writes.map((write) => asStored(write, applied, world.stored.get(write.path) ?? null));
  const untouched = changes.filter(({ path }) => plan.untouched.some((other) => other.path === path));
  return writeOnto(tree, { ...target, written, submodules: untouched });
}

export type Target = {
  readonly head: Head;
  readonly config: UserConfig;
  readonly place: Place;
};

function treeAt(store: string, head: Head): Promise<string> {
  return head.kind === 'unborn' ? emptyTree(store) : treeOf(store, head.commit);
}

function refuseForeign(applied: ReadonlyMap<string, Conversion>): void {
  for (const [path, conversion] of applied) {
    if (conversion.kind !== 'foreign') continue;
    throw new HumanError(
      `Git stores ${path} through ${conversion.name}, which Countersign never runs.`,
      'Land this file in the working tree and commit it yourself.',
    );
  }
}

function restsOnOtherWork(paths: readonly string[]): HumanError {
  return new HumanError(
    `The accepted changes do not fit the last commit: ${paths.join(', ')} differs there.`,
    'Land them in the working tree, or commit your own work first.',
  );
}

type Stored = { readonly path: string; readonly mode: string; readonly bytes: Uint8Array | null };

function asStored(write: Write, applied: ReadonlyMap<string, Conversion>, stored: Uint8Array | null): Stored {
  const { path, after } = write;
  const conversion = applied.get(path);
  if (after === null) return { path, mode: '0', bytes: null };
  const converts = conversion?.kind === 'lineEndings' && after.mode !== '120000';
  return {
    path,
    mode: after.mode,
    bytes: converts ? storedBytes(after.bytes, conversion.when, stored) : after.bytes,
  };
}

type Outcome = Target & { readonly written: readonly Stored[]; readonly submodules: readonly FileChange[] };

async function writeOnto(tree: string, { place, written, submodules }: Outcome): Promise<string> {
  const files = written.flatMap(({ path, mode, bytes }) => (bytes === null ? [] : [{ path, mode, bytes }]));
  const oids = await writeBlobs(
    place,
    files.map(({ bytes }) => bytes),
  );
  const entries = [
    ...files.map(({ path, mode }, at): IndexEntry => ({ path, mode, oid: oidAt(oids, at) })),
    ...submodules.flatMap(({ head }) => (head?.mode === '160000' ? [head] : [])),
  ];
  await runGit(place, ['read-tree', tree]);
  await removeEntries(
    place,
    written.filter(({ bytes }) => bytes === null).map(({ path }) => path),
  );
  await removeEntries(
    place,
    submodules.flatMap(({ base }) => (base === null ? [] : [base.path])),
  );
  await setEntries(place, entries);
  return writeTree(place);
}
