import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FORMATS } from '../../src/report/print.js';
import type { Report } from '../../src/report/report.js';
import { hashRepository, makeRepository, repositoryAt, type TestRepository } from '../fakes/repository.js';
import { plantVectors } from './git/hostileRepository.js';

const ADDS = "it('adds', () => {\n  expect(1 + 1).toBe(2);\n});\n";
const SKIPS = ADDS.replace('it(', 'it.skip(');
const SECOND = ADDS.replace('adds', 'second').replace('1 + 1', '3 - 1');

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

describe('countersign check', () => {
  let folder: string;
  const made: TestRepository[] = [];

  before(async function () {
    this.timeout(120_000);
    folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'cli-')));
    await fs.mkdir(path.join(folder, 'temporary'));
    const { build } = await import('../tools/build.mjs');
    await build({ dist: path.join(folder, 'dist') });
  });
  afterEach(async () => {
    for (const user of made.splice(0)) await user.remove();
    assert.deepEqual(await fs.readdir(path.join(folder, 'temporary')), [], 'a check leaves nothing behind');
  });
  after(() => fs.rm(folder, { recursive: true, force: true }));

  async function repository(...drawn: Parameters<typeof makeRepository>): Promise<TestRepository> {
    const user = await makeRepository(...drawn);
    made.push(user);
    return user;
  }

  /** Runs the built command in a folder; `env` adds to a bare environment. */
  function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
    return execute(process.execPath, [path.join(folder, 'dist/cli.js'), ...args], { cwd, env });
  }

  type Where = { readonly cwd: string; readonly env: Readonly<Record<string, string>> };

  function execute(program: string, args: readonly string[], { cwd, env }: Where): Promise<Ran> {
    const bare = { PATH: process.env['PATH'], HOME: folder, TMPDIR: path.join(folder, 'temporary') };
    const child = spawn(program, args, { cwd, env: { ...bare, ...env } });
    const ran = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (ran.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (ran.stderr += chunk));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, ...ran });
      });
    });
  }

  function check(user: TestRepository, ...args: string[]): Promise<Ran> {
    return run(user.root, ['check', ...args]);
  }

  async function jsonOf(user: TestRepository, ...args: string[]): Promise<Report> {
    const { stdout, stderr } = await check(user, '--format', 'json', ...args);
    assert.equal(stderr, '');
    return JSON.parse(stdout) as Report; // checked by what is asserted of it
  }

  /** `rule path:line test`, a line a flag. */
  async function flagsOf(user: TestRepository, ...args: string[]): Promise<string[]> {
    const { flags } = await jsonOf(user, ...args);
    return flags.map(
      (flag) => `${flag.rule} ${flag.path}:${flag.startLine} ${(flag.test ?? []).join(' | ')}`,
    );
  }

  describe('compares', () => {
    it('the working tree with HEAD on the main branch, untracked files included', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.write('a.test.js', SKIPS);
      await user.write('new folder/ü.test.js', `${ADDS}${SKIPS.replace('adds', 'later')}`);
      assert.deepEqual(await flagsOf(user), ['TI101 a.test.js:1 adds', 'TI108 new folder/ü.test.js:4 later']);
      const { base, head, stats } = await jsonOf(user);
      assert.equal(base, await user.git('rev-parse', 'HEAD'));
      assert.equal(head, 'worktree');
      assert.deepEqual([stats.files, stats.tests], [2, { before: 1, after: 3 }]);
    });

    it('a branch with where it left the main branch, its commits and its files', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'b.test.js': SECOND });
      const start = await user.git('rev-parse', 'HEAD');
      await user.git('checkout', '-q', '-b', 'topic');
      await user.write('a.test.js', SKIPS);
      await user.commit('skip');
      await user.git('checkout', '-q', 'main');
      await user.write('b.test.js', SECOND.replace('it(', 'it.skip('));
      await user.commit('not ours');
      await user.git('checkout', '-q', 'topic');
      assert.equal((await jsonOf(user)).base, start);
      assert.deepEqual(await flagsOf(user), ['TI101 a.test.js:1 adds']);
      assert.deepEqual(await flagsOf(user, '--head', 'topic'), ['TI101 a.test.js:1 adds']);
    });

    it('what is staged with HEAD, whatever is on disk', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'b.test.js': SECOND });
      await user.write('a.test.js', SKIPS);
      await user.git('add', 'a.test.js');
      await user.write('a.test.js', ADDS);
      await user.write('b.test.js', SECOND.replace('it(', 'it.skip('));
      assert.deepEqual(await flagsOf(user, '--staged'), ['TI101 a.test.js:1 adds']);
      assert.equal((await jsonOf(user, '--staged')).head, 'staged');
      assert.deepEqual(await flagsOf(user, '--worktree'), ['TI101 b.test.js:1 second']);
    });

    it('two revisions exactly, by any name that git knows', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.git('tag', '-a', '-m', 'one', 'one');
      await user.write('a.test.js', SKIPS);
      const second = await user.commit('skip');
      await user.write('a.test.js', ADDS);
      await user.commit('again');
      assert.deepEqual(await flagsOf(user, '--base', 'one', '--head', 'HEAD~1'), ['TI101 a.test.js:1 adds']);
      assert.deepEqual(await flagsOf(user, '--base', 'one', '--head', 'main'), []);
      assert.deepEqual(await flagsOf(user, '--base', 'HEAD', '--head', second.slice(0, 9)), [
        'TI101 a.test.js:1 adds',
      ]);
    });

    it('a commit that is on the main branch with its parent', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.write('a.test.js', SKIPS);
      await user.commit('skip');
      assert.deepEqual(await flagsOf(user, '--head', 'HEAD'), ['TI101 a.test.js:1 adds']);
      assert.deepEqual(await flagsOf(user, '--head', 'HEAD~1'), []);
      assert.equal((await jsonOf(user, '--head', 'HEAD~1')).stats.files, 1);
    });

    it('the repository named by -C, also from a folder in it', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'in/b.txt': 'b' }, { folder: 'with späces' });
      await user.write('a.test.js', SKIPS);
      const there = path.relative(folder, path.join(user.root, 'in'));
      const { code, stdout } = await run(folder, ['check', '-C', there, '--format', 'json']);
      assert.equal(code, 1);
      assert.equal((JSON.parse(stdout) as Report).flags[0]?.path, 'a.test.js');
    });
  });

  describe('works in', () => {
    it('a repository without a commit: everything is new', async () => {
      const user = await repository({ 'a.test.js': SKIPS }, { commit: false });
      assert.deepEqual(await flagsOf(user), ['TI108 a.test.js:1 adds']);
      assert.deepEqual(await flagsOf(user, '--staged'), []);
      await user.git('add', '.');
      assert.deepEqual(await flagsOf(user, '--staged'), ['TI108 a.test.js:1 adds']);
    });

    it('a detached HEAD, and one without any main branch', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.git('checkout', '-q', '--detach');
      await user.write('a.test.js', SKIPS);
      assert.deepEqual(await flagsOf(user), ['TI101 a.test.js:1 adds']);
      await user.git('branch', '-m', 'main', 'elsewhere');
      assert.deepEqual(await flagsOf(user), ['TI101 a.test.js:1 adds']);
    });

    it('a clone whose main branch only the remote has', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.git('branch', '-m', 'main', 'stem');
      const root = path.join(user.outside, 'clone');
      await user.git('clone', '-q', user.root, root);
      const clone = repositoryAt(root, user.outside);
      await clone.git('checkout', '-q', '-b', 'topic');
      await clone.git('branch', '-D', '-q', 'stem');
      await clone.write('a.test.js', SKIPS);
      await clone.commit('skip');
      assert.deepEqual(await flagsOf(clone), ['TI101 a.test.js:1 adds']);
    });

    it('a shallow clone, and says what it needs when history ends', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.write('a.test.js', SKIPS);
      await user.commit('skip');
      const root = path.join(user.outside, 'clone');
      await user.git('clone', '-q', '--depth=1', `file://${user.root}`, root);
      const clone = repositoryAt(root, user.outside);
      assert.deepEqual(await flagsOf(clone), []);
      const { code, stdout, stderr } = await check(clone, '--head', 'HEAD');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(
        stderr,
        /^The parent of [0-9a-f]{12} is not in this shallow clone\. .*"git fetch --deepen=1"/,
      );
    });

    it('a linked worktree and a repository of SHA-256 names', async () => {
      const user = await repository({ 'a.test.js': ADDS }, { format: 'sha256' });
      const root = path.join(user.outside, 'linked');
      await user.git('worktree', 'add', '-q', '-b', 'topic', root);
      const linked = repositoryAt(root, user.outside);
      await linked.write('a.test.js', SKIPS);
      assert.deepEqual(await flagsOf(linked), ['TI101 a.test.js:1 adds']);
      assert.deepEqual(await flagsOf(user), []);
    });
  });

  describe('answers', () => {
    it('0 below the threshold, 1 at it; every flag is listed all the same', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.write('b.test.js', SKIPS);
      const codes: [string, number | null, boolean][] = [];
      for (const level of ['high', 'medium', 'low', 'never']) {
        const { code, stdout } = await check(user, '--fail-on', level);
        codes.push([level, code, stdout.includes('TI108')]);
      }
      assert.deepEqual(codes, [
        ['high', 0, true],
        ['medium', 0, true],
        ['low', 1, true],
        ['never', 0, true],
      ]);
    });

    const refused: readonly (readonly [string, string[], RegExp])[] = [
      ['an unknown option', ['--loud'], /^Unknown option '--loud'\. "countersign --help"/],
      ['an unknown base', ['--base', 'nowhere'], /^There is no commit nowhere in this repository\. Check/],
      ['a head that looks like an option', ['--head=--all'], /^There is no commit --all in this/],
      ['a folder that is not there', ['-C', 'nowhere'], /nowhere is not there any more\. Open a folder/],
      ['a folder outside any repository', ['-C', os.tmpdir()], /is not in a git repository\. Run "git init"/],
      ['a git directory', ['-C', '.git'], /there are no files to work on\. Open a folder/],
    ];
    for (const [what, args, sentence] of refused) {
      it(`2 for ${what}, with one line on stderr and nothing on stdout`, async () => {
        const user = await repository({ 'a.test.js': ADDS });
        const { code, stdout, stderr } = await check(user, ...args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, sentence);
        assert.match(stderr, /^[^\n]+\n$/);
      });
    }

    it('2 for histories that have nothing in common', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.git('checkout', '-q', '--orphan', 'other');
      await user.commit('unrelated');
      const { code, stdout, stderr } = await check(user);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(
        stderr,
        /^refs\/heads\/main and [0-9a-f]{12} have no commit in common here\. Name .* --base/,
      );
    });

    it('2 for an index with merge conflicts', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.git('checkout', '-q', '-b', 'topic');
      await user.write('a.test.js', SKIPS);
      await user.commit('one');
      await user.git('checkout', '-q', 'main');
      await user.write('a.test.js', SECOND);
      await user.commit('other');
      await user.git('merge', 'topic').catch(() => 'It conflicts, as it shall.');
      const { code, stdout, stderr } = await check(user, '--staged');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^There are merge conflicts in the index/);
    });

    it('the page of a rule, the list of all, and that there is no such rule', async () => {
      assert.match((await run(folder, ['explain', 'TI101'])).stdout, /^# TI101: existing-test-skipped\n/);
      assert.match((await run(folder, ['explain'])).stdout, /TI902/);
      const unknown = await run(folder, ['explain', 'TI999']);
      assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
      assert.match(unknown.stderr, /^There is no rule TI999\./);
    });

    it('help and the version on stdout, anywhere', async () => {
      const help = await run(folder, ['--help']);
      assert.equal(help.code, 0);
      assert.match(help.stdout, /^Usage: countersign check/);
      for (const line of help.stdout.split('\n')) assert.ok(line.length <= 80, line);
      const { version } = JSON.parse(await fs.readFile('package.json', 'utf8')) as { version: string };
      assert.deepEqual(await run(folder, ['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  });

  describe('follows countersign.json', () => {
    const off = JSON.stringify({ severities: { TI101: 'off' } });

    it('of the head: on disk, staged, or of the commit', async () => {
      const user = await repository({ 'a.test.js': ADDS });
      await user.write('a.test.js', SKIPS);
      await user.write('countersign.json', off);
      assert.deepEqual(await flagsOf(user), ['TI503 countersign.json:1 ']);
      await user.git('add', 'a.test.js');
      assert.deepEqual(await flagsOf(user, '--staged'), ['TI101 a.test.js:1 adds']);
      await user.commit('off');
      await user.write('countersign.json', null);
      assert.deepEqual(await flagsOf(user, '--head', 'HEAD'), ['TI503 countersign.json:1 ']);
    });

    it('that the change leaves alone', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'countersign.json': off });
      await user.write('a.test.js', SKIPS);
      assert.deepEqual(await flagsOf(user), []);
      assert.deepEqual(await flagsOf(user, '--staged'), []);
    });

    it('named by --config, in place of the repository’s own', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'countersign.json': off, 'in/b': '' });
      await user.write('a.test.js', SKIPS);
      await user.write('../own.json', '{ "severities": { "TI101": "medium" } }');
      const { code, stdout } = await run(path.join(user.root, 'in'), ['check', '--config', '../../own.json']);
      assert.equal(code, 0);
      assert.match(stdout, /medium {2}TI101/);
      const missing = await check(user, '--config', 'nowhere.json');
      assert.deepEqual([missing.code, missing.stdout], [2, '']);
      assert.match(missing.stderr, /^nowhere\.json cannot be read \(.*\)\. Give --config a file/);
    });

    it('and tells on stderr what of it does not hold', async () => {
      const user = await repository({ 'a.test.js': ADDS, 'countersign.json': '{ "ignore\u202E": 1 }' });
      await user.write('a.test.js', SKIPS);
      const { code, stderr } = await check(user);
      assert.equal(code, 1);
      assert.equal(stderr, 'countersign.json: It has a key "ignore\\u{202e}", which is not known.\n');
    });
  });

  it('sees in a hook what is about to be committed, however that was said', async () => {
    const user = await repository({ 'a.test.js': ADDS, 'b.test.js': SECOND });
    const command = `'${process.execPath}' '${path.join(folder, 'dist/cli.js')}' check --staged --format json`;
    const said = path.join(user.outside, 'said');
    await user.write('.git/hooks/pre-commit', { executable: `#!/bin/sh\n${command} >'${said}'\n` });
    await user.write('a.test.js', SKIPS);
    await user.write('b.test.js', SECOND.replace('it(', 'it.skip('));
    const refused = async (...args: string[]): Promise<string[]> => {
      await assert.rejects(user.git('commit', '-q', '-m', 'skip', ...args));
      return (JSON.parse(await fs.readFile(said, 'utf8')) as Report).flags.map(({ path: at }) => at); // checked by the assertion
    };
    assert.deepEqual(await refused('--all'), ['a.test.js', 'b.test.js']);
    assert.deepEqual(await refused('--only', 'b.test.js'), ['b.test.js']);
    await user.git('add', 'a.test.js');
    assert.deepEqual(await refused(), ['a.test.js']);
    await user.write('a.test.js', `${ADDS}\n`);
    await user.git('commit', '-q', '-m', 'harmless', '--only', 'a.test.js');
  });

  it('is what the action for GitHub runs, against the merge base', async () => {
    const user = await repository({ 'a.test.js': ADDS, 'b.test.js': SECOND });
    await user.git('checkout', '-q', '-b', 'topic');
    await user.write('a.test.js', SKIPS);
    await user.commit('skip');
    await user.git('checkout', '-q', 'main');
    await user.write('b.test.js', SECOND.replace('it(', 'it.skip('));
    await user.commit('not ours');
    await fs.cp('.ci/action', path.join(folder, '.ci/action'), { recursive: true });
    const action = path.join(folder, '.ci/action/check');
    const ran = await execute(action, [], { cwd: user.root, env: { BASE: 'main', HEAD: 'topic' } });
    assert.equal(ran.stderr, '');
    assert.equal(ran.code, 1);
    assert.match(ran.stdout, /^::error file=a\.test\.js,line=1,endLine=1,title=TI101 [^\n]+\n$/);
    const lost = await execute(action, [], { cwd: user.root, env: { BASE: 'nowhere', HEAD: 'topic' } });
    assert.deepEqual([lost.code, lost.stdout], [2, '']);
    const kind = { BASE: 'main', HEAD: 'topic', FAIL_ON: 'never', FORMAT: 'text' };
    assert.equal((await execute(action, [], { cwd: user.root, env: kind })).code, 0);
  });

  it('prints the same bytes each time, in every format, but for the time it took', async () => {
    const user = await repository({ 'a.test.js': ADDS, 'b.test.js': SECOND, 'c.py': 'x = 1\n' });
    await user.write('a.test.js', SKIPS);
    await user.write('b.test.js', null);
    await user.write('test_c.py', 'def test_c(:\n');
    const timeless = (text: string): string => text.replace(/"ms": \d+|time="[\d.]+"/, '');
    for (const format of FORMATS) {
      const [one, other] = [await check(user, '--format', format), await check(user, '--format', format)];
      assert.equal(timeless(one.stdout), timeless(other.stdout), format);
      assert.equal(one.code, 1, format);
      assert.match(one.stdout, /TI101/, format);
      assert.match(one.stdout, /test_c\.py/, format);
    }
  });

  it('writes nothing into the repository and runs nothing of it', async () => {
    const user = await repository({ 'a.test.js': ADDS, 'b.txt': 'b' });
    const ran = await plantVectors(user);
    await user.write('a.test.js', SKIPS);
    await user.write('b.txt', 'c');
    const [before, untouched] = [await hashRepository(user.root), await ran()];
    const { unscanned } = await jsonOf(user);
    for (const args of [['--staged'], ['--head', 'HEAD'], ['--format', 'sarif']]) await check(user, ...args);
    assert.deepEqual(await ran(), untouched);
    assert.equal(await hashRepository(user.root), before);
    assert.ok(
      unscanned.some(({ path: left, reason }) => left === 'a.test.js' && reason.includes('never run')),
    );
  });

  it('speaks of what was left out only where it may hold tests or decide about them', async () => {
    const user = await repository({ '.gitattributes': '* filter=lfs\n', 'a.test.js': ADDS, 'b.png': 'b' });
    await user.git('config', 'filter.lfs.clean', 'false');
    await user.write('a.test.js', SKIPS);
    await user.write('b.png', 'c');
    await user.write('.env', 'TOKEN=1');
    const { unscanned } = await jsonOf(user);
    assert.deepEqual(
      unscanned.map(({ path: left }) => left),
      ['a.test.js'],
    );
  });

  it('is gone without a trace when it is told to end', async () => {
    const user = await repository({ 'a.test.js': ADDS });
    await user.write('a.test.js', SKIPS);
    const temporary = path.join(folder, 'temporary');
    const env = { PATH: process.env['PATH'], HOME: folder, TMPDIR: temporary };
    const child = spawn(process.execPath, [path.join(folder, 'dist/cli.js'), 'check'], {
      cwd: user.root,
      env,
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while ((await fs.readdir(temporary)).length === 0) assert.equal(child.exitCode, null, 'it has begun');
    child.kill('SIGTERM');
    assert.equal(await ended, 143); // 128 and the number of the signal, as shells say it
  });

  it('is colored on a terminal, unless NO_COLOR says otherwise', async () => {
    const user = await repository({ 'a.test.js': ADDS });
    await user.write('a.test.js', SKIPS);
    const command = `'${process.execPath}' '${path.join(folder, 'dist/cli.js')}' check`;
    const onTerminal = (env: Record<string, string>): Promise<Ran> =>
      execute('script', ['-qec', command, '/dev/null'], { cwd: user.root, env });
    const colored = await onTerminal({});
    assert.equal(colored.code, 1);
    assert.ok(colored.stdout.includes('\x1b[1;31mhigh\x1b[0m'));
    const plain = await onTerminal({ NO_COLOR: '1' });
    assert.ok(plain.stdout.includes('high  TI101') && !plain.stdout.includes('\x1b['));
  });

  it('is plain where the output is no terminal', async () => {
    const user = await repository({ 'a.test.js': ADDS });
    await user.write('a.test.js', SKIPS);
    const { stdout } = await run(user.root, ['check'], { FORCE_COLOR: '1', TERM: 'xterm-256color' });
    assert.doesNotMatch(stdout, /\x1b/); // eslint-disable-line no-control-regex -- colors are control sequences
    assert.match(stdout, /^a\.test\.js\n {2}1 {2}high {2}TI101 existing-test-skipped\n/);
  });
});
