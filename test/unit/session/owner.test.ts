import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { awaitOwnership, isFree, releaseOwnership, takeOwnership } from '../../../src/session/owner.js';
import { makeProgram } from '../../fakes/killedProcess.js';

describe('Ownership', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-owner-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is given to one at a time, also within one process', async () => {
    const [first, second] = [await takeOwnership(folder), await takeOwnership(folder)];
    assert(first !== null);
    assert.equal(second, null);
    assert.equal(await isFree(folder), false);
    await releaseOwnership(first);
    assert.equal(await isFree(folder), true);
    assert(await takeOwnership(folder));
  });

  it('goes to exactly one of many who ask at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const asked = await Promise.all(Array.from({ length: 8 }, () => takeOwnership(folder)));
      const owners = asked.filter((owner) => owner !== null);
      assert.equal(owners.length, 1);
      for (const owner of owners) await releaseOwnership(owner);
    }
    assert.equal((await readdir(folder)).length, 1);
  });

  it('is waited for, but not for ever', async () => {
    const first = await takeOwnership(folder);
    assert(first !== null);
    assert.equal(await awaitOwnership(folder, 50), null);
    const waiting = awaitOwnership(folder, 5000);
    await releaseOwnership(first);
    assert(await waiting);
  });

  it('passes on when its owner is killed, to one of many who ask at once', async () => {
    const program = await makeProgram(resolve(__dirname, '../../fakes/ownAndWait.ts'));
    for (let round = 0; round < 5; round += 1) {
      const said = await program.runAndKill(folder, 0);
      assert.deepEqual(said, ['owned']);
      const asked = await Promise.all(Array.from({ length: 8 }, () => takeOwnership(folder)));
      const owners = asked.filter((owner) => owner !== null);
      assert.equal(owners.length, 1);
      for (const owner of owners) await releaseOwnership(owner);
    }
    program.remove();
  });

  const deaths: readonly { name: string; claim: object; free: boolean }[] = [
    {
      name: 'an owner of another start of the machine',
      claim: { pid: 1, startedAt: null, boot: 'other' },
      free: true,
    },
    {
      name: 'a process id that another process has now',
      claim: { pid: process.pid, startedAt: '1', boot: null },
      free: true,
    },
    {
      name: 'a live process about which no more is known',
      claim: { pid: process.pid, startedAt: null, boot: null },
      free: false,
    },
  ];
  for (const { name, claim, free } of deaths) {
    it(`${free ? 'takes over from' : 'respects'} ${name}`, async () => {
      await writeFile(join(folder, 'owner.7'), JSON.stringify(claim));
      assert.equal(await isFree(folder), free);
      assert.equal((await takeOwnership(folder)) !== null, free);
    });
  }

  it('keeps eight processes from doing the same thing twice', async () => {
    const [processes, times] = [8, 25];
    const program = await makeProgram(resolve(__dirname, '../../fakes/landInTurn.ts'));
    const file = join(folder, 'number');
    await writeFile(file, '0');
    const plan = { folder: join(folder, 'turns'), file, times };
    await Promise.all(Array.from({ length: processes }, () => program.run(plan)));
    assert.equal(await readFile(file, 'utf8'), String(processes * times));
    program.remove();
  }).timeout(120_000);
});
