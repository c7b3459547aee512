import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLinks, packageLinks } from '../../../src/checks/packageLinks.js';
import { detectConfinement } from '../../../src/sandbox/confinement.js';
import { runCommand } from '../../../src/sandbox/runCommand.js';
import { type Folder, makeFolder, SUPERVISOR } from '../../fakes/agentRun.js';

describe('the links to installed packages', () => {
  let installed: Folder;
  let packages: string;

  before(async () => {
    installed = await makeFolder({
      'node_modules/plain/index.js': 'plain',
      'node_modules/@scope/part/index.js': 'part',
      'node_modules/.cache/old.txt': 'old',
      'node_modules/.package-lock.json': '{}',
      'web/index.js': 'web',
    });
    packages = join(installed.path, 'node_modules');
    await mkdir(join(packages, '.bin'));
    await symlink('../plain/index.js', join(packages, '.bin/plain'));
    await symlink('../web', join(packages, 'web'));
  });

  after(() => installed.remove());

  it('lead to each package, to one of the same repository as the tree has it, and to no cache', () => {
    const links = packageLinks(packages).map(
      ({ name, target }) => `${name} → ${target?.replace(installed.path, '') ?? ''}`,
    );
    assert.deepEqual(links.sort(), [
      '.bin → ',
      '.bin/plain → ../plain/index.js',
      '@scope → ',
      '@scope/part → /node_modules/@scope/part',
      'plain → /node_modules/plain',
      'web → ../web',
    ]);
  });

  it('are the same in the memory of a sandbox as on disk, and what is written beside them goes with it', async () => {
    const tree = await makeFolder({ 'web/index.js': 'web of the tree' });
    const links = packageLinks(packages);
    const folder = join(tree.path, 'node_modules');
    const script =
      'cd node_modules; find . | sort; cat plain/index.js web/index.js .bin/plain @scope/part/index.js; touch mine';
    const run = async (inMemory: boolean): Promise<string> => {
      const result = await runCommand({
        command: script,
        worktree: tree.path,
        hidden: [],
        mounts: [{ source: packages, target: packages, writable: false }],
        links: inMemory ? [{ folder, links }] : [],
        session: 'links',
        confinement: await detectConfinement(),
        supervisor: SUPERVISOR,
        signal: new AbortController().signal,
        timeoutMs: 10_000,
        outputCap: 10_000,
      });
      assert.equal(result.kind, 'exited');
      return result.output;
    };
    const remembered = await run(true);
    assert.match(remembered, /plainweb of the treeplainpart/);
    assert.equal(await run(true), remembered, 'nothing of the first run is left');
    makeLinks({ folder, links });
    assert.equal(await run(false), remembered);
    await tree.remove();
  });
});
