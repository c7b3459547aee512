import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gatherEvidence } from '../../src/checks/gatherEvidence.js';
import type { Means } from '../../src/checks/means.js';
import type { KnownTests } from '../../src/core/compareRuns.js';
import type { Check, CheckedCommand, DifferenceKind, Evidence } from '../../src/core/evidence.js';
import { testName } from '../../src/core/evidence.js';
import { openRepository } from '../../src/git/openRepository.js';
import { type TreeAt, treeAt } from '../../src/git/treeAt.js';
import { detectConfinement } from '../../src/sandbox/confinement.js';
import { SUPERVISOR } from './agentRun.js';
import { type FileMap, makeRepository, type TestRepository } from './repository.js';

/** A project before and after a change, on which checks are run for real. */
export type CheckedProject = {
  readonly repository: TestRepository;
  readonly base: TreeAt;
  /** Replaces files of the base: `null` deletes one. */
  readonly change: (files: FileMap) => Promise<TreeAt>;
  readonly means: (change?: Partial<Means>) => Promise<Means>;
  readonly remove: () => Promise<void>;
};

const PACKAGES = resolve(__dirname, '../../node_modules');

/** The packages of this repository are those of the project. */
export async function makeProject(files: FileMap): Promise<CheckedProject> {
  const repository = await makeRepository({ '.gitignore': 'node_modules\n', ...files });
  const storage = await realpath(await mkdtemp(join(tmpdir(), 'countersign-checks-')));
  const packages = join(repository.root, 'node_modules');
  await symlink(PACKAGES, packages);
  const opened = await openRepository(repository.root, storage);
  const base = await treeAt(opened, await repository.git('rev-parse', 'HEAD'));
  return {
    repository,
    base,
    change: async (changed) => {
      await rm(packages); // or it would be committed
      await repository.git('checkout', '-q', '--detach', 'main');
      for (const [path, content] of Object.entries(changed)) await repository.write(path, content);
      const commit = await repository.commit('changed');
      await repository.git('checkout', '-q', 'main');
      await symlink(PACKAGES, packages);
      return treeAt(opened, commit);
    },
    means: async (change = {}) => ({
      confinement: await detectConfinement(),
      supervisor: SUPERVISOR,
      unconfined: false,
      hidden: [repository.root, storage],
      checkout: repository.root,
      reporters: resolve(__dirname, '../../src/checks/reporters'),
      cache: join(storage, 'results'),
      timeoutMs: 60_000,
      parallel: 1,
      signal: new AbortController().signal,
      onOutput: () => undefined,
      ...change,
    }),
    remove: async () => {
      await repository.remove();
      await rm(storage, { recursive: true, force: true });
    },
  };
}

export const TEST_CHECK: Check = { id: 'test', role: 'test', command: 'npm test', folder: '' };

/** What the checks of a project say of a change, by the names of tests. */
export async function checkChange(
  project: CheckedProject,
  files: FileMap,
  { check = {}, means = {}, known = () => null }: Variation = {},
): Promise<CheckedCommand> {
  const request = {
    checks: [{ ...TEST_CHECK, ...check }],
    base: project.base,
    head: await project.change(files),
    side: 'head' as const,
    known: () => Promise.resolve(known),
  };
  return onlyCheck(await gatherEvidence(request, await project.means(means)));
}

export type Variation = {
  readonly check?: Partial<Check>;
  readonly means?: Partial<Means>;
  readonly known?: KnownTests;
};

export function onlyCheck(evidence: Evidence): CheckedCommand {
  const [checked] = evidence.kind === 'ran' ? evidence.checks : [];
  if (!checked) throw new Error(`No check ran: ${JSON.stringify(evidence)}`);
  return checked;
}

/** Names of tests by what became of them, as `path › suite › name`, sorted; or why nothing can be said. */
export function differencesOf({ comparison }: CheckedCommand): Differences {
  if (comparison.kind === 'notComparable') return { notComparable: comparison.why };
  const named: Partial<Record<DifferenceKind, string[]>> = {};
  for (const { kind, base, head } of comparison.differences) {
    const key = base ?? head;
    if (key) (named[kind] ??= []).push(testName(key));
  }
  for (const names of Object.values(named)) names.sort();
  return named;
}

export type Differences = Partial<Record<DifferenceKind, string[]>> & { readonly notComparable?: string };
