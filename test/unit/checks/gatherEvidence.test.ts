import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CheckPrint } from '../../../src/checks/means.js';
import { gatherEvidence } from '../../../src/checks/gatherEvidence.js';
import {
  checkChange,
  type CheckedProject,
  differencesOf,
  makeProject,
  TEST_CHECK,
} from '../../fakes/checkedProject.js';

const SUMS = `
const assert = require('node:assert');
describe('sums', () => {
  it('adds', () => assert.equal(1 + 1, 2));
  it('subtracts', () => assert.equal(2 - 1, 1));
  it('doubles', () => assert.equal(2 * 2, 4));
});
`;

describe('the evidence of a change', function () {
  this.timeout(120_000); // real runners, on a machine that may be busy

  let project: CheckedProject;

  before(async () => {
    project = await makeProject({
      'package.json': JSON.stringify({ name: 'sums', scripts: { test: 'mocha test', lint: 'node lint.js' } }),
      'package-lock.json': '{}',
      'lint.js': 'process.exit(0);',
      'test/sums.js': SUMS,
    });
  });

  after(() => project.remove());

  it('names what became of each test', async () => {
    const checked = await checkChange(project, {
      'test/sums.js': SUMS.replace("it('adds'", "it.skip('adds'")
        .replace("it('doubles'", "it('trebles'")
        .replace('2 - 1, 1', '2 - 1, 0'),
    });
    assert.deepEqual(differencesOf(checked), {
      disappeared: ['test/sums.js › sums › doubles'],
      newlySkipped: ['test/sums.js › sums › adds'],
      newlyFailing: ['test/sums.js › sums › subtracts'],
      added: ['test/sums.js › sums › trebles'],
    });
    assert.deepEqual(
      [checked.base.ended, checked.head.ended],
      [
        { kind: 'exited', code: 0 },
        { kind: 'exited', code: 1 },
      ],
    );
  });

  it('is taken of a base once, in all sessions, whatever lies in the folder of results', async () => {
    const sides: string[] = [];
    const onOutput = ({ side }: CheckPrint): void => void sides.push(side);
    const means = await project.means({ onOutput });
    await checkChange(project, { 'README.md': 'one' }, { means: { onOutput } });
    sides.length = 0;
    await checkChange(project, { 'README.md': 'two' }, { means: { onOutput } });
    assert.deepEqual([...new Set(sides)], ['head']);

    for (const name of await readdir(means.cache)) await writeFile(join(means.cache, name), '{"tree": ');
    await checkChange(project, { 'README.md': 'three' }, { means: { onOutput } });
    assert.deepEqual([...new Set(sides)].sort(), ['base', 'head']);
  });

  it('says of a check without tests how it ended', async () => {
    const lint = { id: 'lint', role: 'lint', command: 'npm run lint' } as const;
    const checked = await checkChange(project, { 'lint.js': 'process.exit(3);' }, { check: lint });
    assert.deepEqual(
      [checked.base.ended, checked.head.ended],
      [
        { kind: 'exited', code: 0 },
        { kind: 'exited', code: 3 },
      ],
    );
    assert.match(differencesOf(checked).notComparable ?? '', /left no report/);
  });

  it('has packages of the checkout only where the lock files are equal', async () => {
    const check = { command: 'ls node_modules/mocha' };
    const checked = await checkChange(project, { 'package-lock.json': '{ "packages": {} }' }, { check });
    assert.deepEqual([checked.base.notes, checked.base.ended], [undefined, { kind: 'exited', code: 0 }]);
    assert.deepEqual(checked.head.notes, [
      'package-lock.json is not what it is in your checkout, so the packages in node_modules were not used.',
    ]);
    assert.deepEqual(checked.head.ended, { kind: 'exited', code: 2 });
  });

  it('can be set up first, and is not taken where that fails', async () => {
    const check = { command: 'cat made.txt', setup: 'echo made > made.txt' };
    assert.equal((await checkChange(project, {}, { check })).head.output.trim(), 'made');
    const built = {
      command: 'cat node_modules/made.txt && ls node_modules/mocha',
      setup: 'echo built > node_modules/made.txt',
    };
    assert.match((await checkChange(project, {}, { check: built })).head.output, /^built\n.*bin/s);
    const failing = await checkChange(project, {}, { check: { ...check, setup: 'exit 4' } });
    assert.deepEqual(failing.head.ended, { kind: 'notRun', why: 'The set-up command ended with code 4.' });
  });

  it('calls a test flaky that fails once and not again', async () => {
    const mark = JSON.stringify(join(project.repository.outside, 'mark'));
    const once = `const fs = require('node:fs'); const first = !fs.existsSync(${mark}); fs.writeFileSync(${mark}, '');`;
    const moody = SUMS.replace('() => assert.equal(1 + 1, 2)', `() => { ${once} assert.ok(!first); }`);
    const means = { confinement: { kind: 'none', why: 'This is a test.' }, unconfined: true } as const;
    const checked = await checkChange(project, { 'test/sums.js': moody }, { means });
    assert.deepEqual(differencesOf(checked), { flaky: ['test/sums.js › sums › adds'] });
  });

  it('comes from a pytest that a Makefile starts', async () => {
    const files = {
      Makefile: 'check:\n\tpython3 -m pytest -q\n',
      'test_one.py': 'def test_one():\n    pass\n',
    };
    const checked = await checkChange(project, files, { check: { command: 'make check' } });
    assert.deepEqual(
      checked.head.report?.tests.map(({ name }) => name),
      ['test_one'],
      checked.head.output,
    );
  });

  it('comes from no command outside of a sandbox, unless the user allowed that', async () => {
    const confinement = { kind: 'none', why: 'This is a test.' } as const;
    const refused = await checkChange(project, {}, { means: { confinement } });
    assert.match(differencesOf(refused).notComparable ?? '', /only in a sandbox unless you allow otherwise/);
    const allowed = await checkChange(project, {}, { means: { confinement, unconfined: true } });
    assert.deepEqual(differencesOf(allowed), {});
  });

  it('leaves nothing outside of its own worktree, and sees nothing of the checkout', async () => {
    const secret = join(project.repository.root, 'secret.txt');
    await writeFile(secret, 'secret');
    const marker = join(project.repository.outside, 'marker');
    const command = `cat ${secret}; touch ${marker} node_modules/mocha/new; ls node_modules | head -1`;
    const { head } = await checkChange(project, {}, { check: { command } });
    assert.doesNotMatch(head.output, /^secret$/m);
    assert.equal(existsSync(marker), false);
    assert.equal(existsSync(join(project.repository.root, 'node_modules/mocha/new')), false);
  });

  it('is given up with every process within two seconds, and no worktree is left', async () => {
    const stop = new AbortController();
    const check = { ...TEST_CHECK, command: 'sleep 972 & setsid sleep 972 & sleep 972' };
    const means = await project.means({ signal: stop.signal });
    const head = await project.change({});
    const request = {
      checks: [check],
      base: project.base,
      head,
      side: 'head' as const,
      known: () => Promise.resolve(() => null),
    };
    const running = gatherEvidence(request, means);
    while ((await sleepers()) < 3) await new Promise((done) => setTimeout(done, 20));
    const start = performance.now();
    stop.abort();
    await assert.rejects(running, { name: 'AbortError' });
    assert.ok(performance.now() - start < 2_000);
    assert.equal(await sleepers(), 0);
  });

  it('is told to be missing where there is no check', async () => {
    const request = {
      checks: [],
      base: project.base,
      head: project.base,
      side: 'head' as const,
      known: () => Promise.resolve(() => null),
    };
    assert.equal((await gatherEvidence(request, await project.means())).kind, 'notRun');
  });
});

async function sleepers(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  return stdout.split('\n').filter((line) => line === 'sleep 972').length;
}
