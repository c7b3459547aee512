import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NO_CHECKS } from '../../src/core/evidence.js';
import type { Flag } from '../../src/core/flag.js';
import type { Repository } from '../../src/core/repository.js';
import { compareSides } from '../../src/git/compareSides.js';
import { openRepository } from '../../src/git/openRepository.js';
import { closeReader, readBlobs } from '../../src/git/readBlobs.js';
import type { SidesChoice } from '../../src/git/resolveSides.js';
import { createScanner } from '../../src/integrity/scan.js';
import { repositoryAt } from '../fakes/repository.js';
import { tools } from './git/scene.js';
import { grammarsFolder } from './integrity/scanTexts.js';

describe('this project’s own history', function () {
  this.timeout(300_000);
  const scanner = createScanner({ grammars: grammarsFolder() });
  let storage: string;
  let repository: Repository;

  before(async () => {
    storage = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'history-')));
    repository = await openRepository(process.cwd(), storage);
  });
  after(async () => {
    await closeReader(repository);
    await fs.rm(storage, { recursive: true, force: true });
  });

  async function flagsOf(choice: SidesChoice): Promise<readonly Flag[]> {
    const { changeSet } = await compareSides(repository, choice, tools);
    const read = (oids: readonly string[]): Promise<readonly Uint8Array[]> => readBlobs(repository, oids);
    return scanner.scan({ changeSet, read, evidence: NO_CHECKS });
  }

  /** Each commit whose parent is here (a shallow clone has few of them, or none), and what is not committed yet. */
  async function choices(): Promise<SidesChoice[]> {
    const listed = await repositoryAt(repository.root, storage).git('rev-list', '--parents', 'HEAD');
    const pairs = listed.split('\n').map((line) => line.split(' '));
    const commits = pairs.flatMap(([commit, parent]): SidesChoice[] =>
      commit === undefined || parent === undefined
        ? []
        : [{ base: parent, head: { kind: 'revision', revision: commit } }],
    );
    return [...commits, { base: 'HEAD', head: { kind: 'workingTree' } }];
  }

  it('is scanned, each commit against its parent, without a throw and without a rule that fails', async () => {
    for (const choice of await choices()) {
      const failed = (await flagsOf(choice)).filter(({ message }) => FAILED.test(message));
      assert.deepEqual(failed, [], JSON.stringify(choice));
    }
  });
});

/** How `unscanned` flags say that it was us who failed. */
const FAILED = /failed on this change|could not be listed/;
