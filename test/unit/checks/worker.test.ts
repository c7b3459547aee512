import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { CheckOutput } from '../../../src/core/evidence.js';
import type { CheckLimits, WorkerCalls, WorkerData } from '../../../src/worker.js';
import { Remote } from '../../../src/thread/remote.js';
import { SUPERVISOR } from '../../fakes/agentRun.js';
import { TEST_CHECK } from '../../fakes/checkedProject.js';
import { makeRepository, type TestRepository } from '../../fakes/repository.js';

const LIMITS: CheckLimits = { unconfined: false, timeoutMs: 60_000, parallel: 1, supervisor: SUPERVISOR };
const test = (name: string, body: string): string => `it('${name}', () => { ${body} });\n`;

describe('checks in the worker thread', function () {
  this.timeout(120_000); // real runners, on a machine that may be busy

  let folder: string;
  let user: TestRepository;
  let worker: Remote<WorkerCalls, CheckOutput>;
  const printed: CheckOutput[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-worker-'));
    const dist = join(folder, 'dist');
    const { build } = await import('../../tools/build.mjs');
    await build({ dist });
    user = await makeRepository({
      'package.json': JSON.stringify({ scripts: { test: 'mocha test' } }),
      'test/a.js': test('adds', ''),
      'test/b.js': test('subtracts', ''),
      '.gitignore': 'node_modules\n',
    });
    await symlink(resolve(__dirname, '../../../node_modules'), join(user.root, 'node_modules'));
    const workerData: WorkerData = {
      storage: join(folder, 'storage'),
      grammars: join(dist, 'grammars'),
      reporters: join(dist, 'reporters'),
    };
    worker = new Remote(join(dist, 'worker.js'), workerData, (output) => printed.push(output));
  });

  after(async () => {
    await worker.dispose();
    await user.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('are found, run on all of a change and on what was accepted of it, and told of meanwhile', async () => {
    const repository = await worker.call('openRepository', user.root);
    const checks = await worker.call('findChecks', repository);
    assert.deepEqual(checks, [{ ...TEST_CHECK, id: 'npm test' }]);

    await user.write('test/a.js', test('adds', 'throw new Error("no sum");'));
    await user.write('test/b.js', null);
    const source = { kind: 'workingTree', repository, session: 'one' } as const;
    const changeSet = await worker.call('captureChanges', source);
    const gather = async (accepted: readonly string[] | null): Promise<string[]> => {
      const request = { repository, session: 'one', changeSet, checks, accepted, limits: LIMITS };
      const evidence = await worker.call('gatherEvidence', request);
      const comparison = evidence.kind === 'ran' ? evidence.checks[0]?.comparison : undefined;
      assert.equal(comparison?.kind, 'compared');
      return comparison.differences.map(({ kind, base }) => `${kind} ${base?.name ?? ''}`);
    };
    assert.deepEqual((await gather(null)).sort(), ['disappeared subtracts', 'newlyFailing adds']);
    const deletion = changeSet.files.find(({ path }) => path === 'test/b.js')?.hunks.map(({ id }) => id);
    assert.deepEqual(await gather(deletion ?? null), ['disappeared subtracts']);
    assert.deepEqual(await gather([]), []);

    assert.deepEqual([...new Set(printed.map(({ tree }) => tree))].sort(), ['accepted', 'base', 'head']);
    assert.match(printed.map(({ text }) => text).join(''), /no sum/);
  });

  it('are broken off from this side, and nothing of them is left', async () => {
    const repository = await worker.call('openRepository', user.root);
    await user.write('test/a.js', test('never ends', 'for (;;);'));
    const source = { kind: 'workingTree', repository, session: 'two' } as const;
    const changeSet = await worker.call('captureChanges', source);
    const checks = [{ ...TEST_CHECK, command: 'sleep 971' }];
    const stop = new AbortController();
    const request = { repository, session: 'two', changeSet, checks, accepted: null, limits: LIMITS };
    const running = worker.call('gatherEvidence', request, stop.signal);
    await until(async () => (await sleepers()) > 0);
    const start = performance.now();
    stop.abort();
    await assert.rejects(running, { name: 'AbortError' });
    assert.ok(performance.now() - start < 2_000);
    assert.equal(await sleepers(), 0);
  });
});

async function sleepers(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  return stdout.split('\n').filter((line) => line === 'sleep 971').length;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
}
