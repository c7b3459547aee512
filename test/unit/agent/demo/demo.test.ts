import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { demoChecks } from '../../../../src/agent/demo/demoChecks.js';
import { demoConnection, demoTask, makeDemoRepository } from '../../../../src/agent/demo/demo.js';
import { runClaude } from '../../../../src/agent/claude/runClaude.js';
import type { AgentEvent } from '../../../../src/core/agent.js';
import type { Folder } from '../../../fakes/agentRun.js';
import { ASKING, makeFolder, makeRun } from '../../../fakes/agentRun.js';

const SOURCE = resolve(__dirname, '../../../../media/demo/repository');
const git = (folder: string, ...args: string[]) => promisify(execFile)('git', ['-C', folder, ...args]);

describe('the demo', () => {
  let folder: Folder;
  let worktree: string;
  beforeEach(async () => {
    folder = await makeFolder({});
    worktree = join(folder.path, 'kettle');
    await makeDemoRepository(SOURCE, worktree);
    await git(worktree, 'init', '-q');
    await git(worktree, 'add', '-A');
    await git(worktree, '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-qm', 'first');
  });
  afterEach(() => folder.remove());

  it('runs the real loop without a network: every call succeeds, the tests fail first and pass at the end', async () => {
    const events: AgentEvent[] = [];
    const agent = runClaude(demoConnection(0), ASKING);
    const ending = await agent(
      makeRun(worktree, events, { task: demoTask(), ask: () => Promise.resolve('always') }),
    );
    assert.deepEqual(ending, { kind: 'finished' });
    const ended = events.filter((event) => event.kind === 'toolEnded');
    const failed = ended.filter(({ ok }) => !ok);
    assert.deepEqual(
      failed.map(({ tool }) => tool),
      ['run_command'],
    );
    assert.match(failed[0]?.output ?? '', /# fail 2\n[^]*\[exit code 1\]/);
    assert.match(
      ended.findLast(({ tool }) => tool === 'run_command')?.output ?? '',
      /# pass 8\n# fail 0\n[^]*# skipped 1/,
    );
  });

  it('is checked where there is Node to check it by, and nowhere else', async () => {
    assert.deepEqual(
      demoChecks(process.env['PATH'] ?? '').map(({ command }) => command),
      ['npm test'],
    );
    assert.deepEqual(demoChecks(`${folder.path}:/nowhere`), []);
    const { scripts } = JSON.parse(await readFile(join(SOURCE, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>; // checked border: the sample is ours
    };
    assert.equal(scripts['test'], 'node --test', 'no package is needed');
  });

  it('makes one change of every kind that a review must show', async () => {
    await runClaude(demoConnection(0), ASKING)(makeRun(worktree, [], { task: demoTask() }));
    await git(worktree, 'add', '-A');
    const { stdout } = await git(worktree, 'diff', '--cached', '--find-renames', '--raw', '--abbrev=4');
    const changes = stdout
      .trim()
      .split('\n')
      .map((line) =>
        line.replace(/^:(\d+) (\d+) \S+ \S+ (\w)\d*/, (_, from: string, to: string, kind: string) =>
          from === to ? kind : `${kind} ${from} ${to}`,
        ),
      );
    assert.deepEqual(changes, [
      'M\tREADME.md',
      'M\tassets/leaf.png',
      'M 100644 100755\tscripts/cup.sh',
      'M\tsrc/brew.js',
      'R\tsrc/clock.js\tsrc/duration.js',
      'D 100644 000000\tsrc/fahrenheit.js',
      'A 000000 100644\tsrc/infusion.js',
      'M\ttest/brew.test.js',
      'M\ttest/clock.test.js',
    ]);
    const tests = await readFile(join(worktree, 'test/brew.test.js'), 'utf8');
    assert.match(tests, /test\.skip\('a tea that we do not have/);
    assert.match(tests, /assert\.ok\(brew\('oolong'\)\.label\)/);
    assert.equal((await stat(join(worktree, 'assets/leaf.png'))).size, 127);
  });

  it('stays in its script when the user allows no command', async () => {
    const events: AgentEvent[] = [];
    const ending = await runClaude(demoConnection(0), ASKING)(makeRun(worktree, events));
    assert.deepEqual(ending, { kind: 'finished' });
    assert.equal(events.filter((event) => event.kind === 'toolEnded' && !event.ok).length, 2);
  });
});
