import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expandCommand } from '../../../src/checks/expandCommand.js';
import { byDependencies } from '../../../src/checks/workspaceMembers.js';
import { makeFolder } from '../../fakes/agentRun.js';

type Scripts = Readonly<Record<string, string>>;

/** Files of a tree from scripts by folder. */
function treeOf(packages: Readonly<Record<string, Scripts>>, files: Scripts = {}) {
  const manifests = Object.entries(packages).map(([folder, scripts]): [string, string] => [
    folder === '' ? 'package.json' : `${folder}/package.json`,
    JSON.stringify({ name: 'own', version: '1.2.3', scripts }),
  ]);
  const all = new Map([...manifests, ...Object.entries(files)]);
  return { paths: [...all.keys()], read: (path: string) => Promise.resolve(all.get(path) ?? null) };
}

/** What is printed by a shell that can do without npm. */
async function printedBy(
  command: string,
  packages: Readonly<Record<string, Scripts>>,
  folder = '',
): Promise<string> {
  const { text } = await expandCommand(command, folder, treeOf(packages));
  const place = await makeFolder({});
  try {
    for (const each of [folder, ...Object.keys(packages)])
      await mkdir(join(place.path, each), { recursive: true });
    const { stdout } = await promisify(execFile)('sh', ['-c', text], { cwd: join(place.path, folder) });
    return stdout.replaceAll(place.path, '').trim();
  } finally {
    await place.remove();
  }
}

describe('a command with its scripts written out', () => {
  it('runs what stands before and after a script, in that order', async () => {
    const scripts = { pretest: 'echo before', test: 'echo during', posttest: 'echo after' };
    assert.equal(await printedBy('npm test', { '': scripts }), 'before\nduring\nafter');
  });

  it('stops where npm would', async () => {
    const scripts = { pretest: 'false', test: 'echo never' };
    assert.equal(await printedBy('npm test || echo failed', { '': scripts }), 'failed');
  });

  it('hands arguments and assignments on', async () => {
    const scripts = { say: 'echo "$GREETING"' };
    assert.equal(
      await printedBy(`GREETING='good day' npm run say -- "to all" 'of you'`, { '': scripts }),
      'good day to all of you',
    );
  });

  it('goes through scripts of scripts, each in a shell of its own', async () => {
    const scripts = {
      all: 'npm run one && npm run two',
      one: 'cd / && X=1 && echo one',
      two: 'echo two $X $PWD',
    };
    assert.equal(await printedBy('npm run all', { '': scripts }), 'one\ntwo');
  });

  it('finds the package of a folder, and the one above', async () => {
    const packages = { '': { where: 'echo top' }, web: { where: 'echo web; pwd' } };
    assert.equal(await printedBy('npm --prefix web run where', packages), 'web\n/web');
    assert.equal(await printedBy('npm run where', packages, 'docs'), 'top');
  });

  it('tells npm’s own facts to a script', async () => {
    const scripts = { test: 'echo $npm_lifecycle_event $npm_package_name $npm_package_version' };
    assert.equal(await printedBy('npm t', { '': scripts }), 'test own 1.2.3');
  });

  const written: readonly (readonly [command: string, scripts: Scripts, names: readonly string[]])[] = [
    ['npm test', { test: 'jest' }, ['test: jest']],
    ['npm run-script unit', { unit: 'mocha' }, ['unit: mocha']],
    ['pnpm unit', { unit: 'vitest' }, ['unit: vitest']],
    ['yarn run unit', { preunit: 'x', unit: 'ava' }, ['preunit: x', 'unit: ava']],
    ['bun run unit', { unit: 'ava' }, ['unit: ava']],
    ['node --run unit', { preunit: 'x', unit: 'ava' }, ['unit: ava']],
    ['run-s a b', { a: 'one', b: 'two' }, ['a: one', 'b: two']],
    ['cross-env A=1 npm test', { test: 'jest' }, ['test: jest']],
    ['npm ci && npm test', { test: 'tape' }, ['test: tape']],
    ['npm test --silent fast -- --grep x', { test: 'mocha' }, ['test: mocha fast --grep x']],
    ['yarn test --grep x', { test: 'mocha' }, ['test: mocha --grep x']],
    ['npm test -- --grep x', { test: 'mocha' }, ['test: mocha --grep x']],
  ];
  for (const [command, scripts, names] of written) {
    it(`names what ${command} stands for`, async () => {
      const expanded = await expandCommand(command, '', treeOf({ '': scripts }));
      assert.deepEqual(
        expanded.scripts.map(({ name, text }) => `${name}: ${text}`),
        names,
      );
      assert.deepEqual(expanded.left, []);
    });
  }

  it('runs neither before nor after in a later yarn', async () => {
    const tree = treeOf({ '': { preunit: 'x', unit: 'ava' } }, { '.yarnrc.yml': '' });
    assert.deepEqual((await expandCommand('yarn unit', '', tree)).scripts, [{ name: 'unit', text: 'ava' }]);
  });

  it('takes what is no script of yarn for a program of the packages', async () => {
    const { text } = await expandCommand('yarn jest --ci', '', treeOf({ '': {} }));
    assert.equal(text, 'env PATH="$PWD/node_modules/.bin:$PATH" jest --ci');
  });

  for (const command of [
    'npm test -w nowhere',
    'pnpm -r test',
    'pnpm --filter "...web" test',
    'yarn workspaces foreach -A run test',
    'npx nx run-many -t test',
    'lerna run test',
    'run-p a b',
    'npx turbo run test',
    'npm run gone',
  ]) {
    it(`leaves ${command} alone, and says so`, async () => {
      const expanded = await expandCommand(command, '', treeOf({ '': { test: 'jest', a: 'one', b: 'two' } }));
      assert.deepEqual([expanded.text, expanded.left], [command, [command]]);
    });
  }

  describe('in the packages of a workspace', () => {
    const packages = {
      'parts/web': { test: 'echo web $1 && false; exit $?', build: 'echo built' },
      'parts/api': { pretest: 'echo before', test: 'echo api' },
      'parts/docs': {},
    };
    const workspace = (manifest: Readonly<Record<string, unknown>>, files: Scripts = {}) =>
      treeOf(packages, { 'package.json': JSON.stringify({ name: 'top', ...manifest }), ...files });
    const npm = workspace({ workspaces: ['parts/*', '!parts/none'] });
    const told = async (command: string, tree = npm, folder = ''): Promise<string[]> => {
      const { scripts, left } = await expandCommand(command, folder, tree);
      return [...scripts.map(({ name, text }) => `${name}: ${text}`), ...left.map((each) => `left: ${each}`)];
    };

    it('runs what npm is asked for, in all or in some', async () => {
      const [api, web] = [
        ['parts/api: pretest: echo before', 'parts/api: test: echo api'],
        packages['parts/web'].test,
      ];
      assert.deepEqual(await told('npm test --workspaces --if-present'), [...api, `parts/web: test: ${web}`]);
      assert.deepEqual(await told('npm test -w parts/api'), api);
      assert.deepEqual(await told('npm -w parts/api run test -- --bail', npm), [
        'parts/api: pretest: echo before',
        'parts/api: test: echo api --bail',
      ]);
      assert.deepEqual(
        await told('npm test --workspaces'),
        ['left: npm test --workspaces'],
        'docs has no test',
      );
    });

    it('asks pnpm and yarn alike, each by its own rules', async () => {
      const pnpm = workspace({}, { 'pnpm-workspace.yaml': 'packages:\n  - parts/**\n' });
      assert.deepEqual(await told('pnpm -r build', pnpm), ['parts/web: build: echo built']);
      assert.deepEqual(await told('pnpm --filter ./parts/web run build --fast', pnpm), [
        'parts/web: build: echo built --fast',
      ]);
      assert.deepEqual(await told('yarn workspace gone run build'), ['left: yarn workspace gone run build']);
      assert.deepEqual(await told('yarn workspace ./parts/web build'), ['parts/web: build: echo built']);
    });

    it('gives every package its turn where npm does, and fails when one fails', async () => {
      const { text } = await expandCommand('npm test -ws --if-present', '', npm);
      const place = await makeFolder({ 'parts/web/a': '', 'parts/api/a': '' });
      const failed = promisify(execFile)('sh', ['-c', text], { cwd: place.path });
      await assert.rejects(failed, { code: 1, stdout: 'before\napi\nweb\n' });
      await place.remove();
    });

    it('puts first what others depend on, where pnpm does', () => {
      const named = (name: string, ...others: string[]) => ({
        folder: name,
        name,
        version: '1.0.0',
        scripts: {},
        dependencies: Object.fromEntries(others.map((other) => [other, '*'])),
        workspaces: null,
      });
      const sorted = byDependencies([
        named('web', 'api', 'core'),
        named('api', 'core'),
        named('core', 'web'),
      ]);
      assert.deepEqual(
        sorted.map(({ name }) => name),
        ['core', 'api', 'web'],
      );
    });
  });

  it('ends where scripts call each other in a circle', async () => {
    const expanded = await expandCommand('npm run a', '', treeOf({ '': { a: 'npm run b', b: 'npm run a' } }));
    assert.deepEqual(expanded.left, ['npm run a']);
  });

  for (const command of ['jest', 'bun test', 'npm ci', 'pytest && make', "sh -c 'npm test'"]) {
    it(`has nothing to write out in ${command}`, async () => {
      assert.equal((await expandCommand(command, '', treeOf({ '': { test: 'jest' } }))).text, command);
    });
  }
});
