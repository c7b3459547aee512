import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { patchOf } from '../../../src/git/patchOf.js';
import { repositoryAt, type TestRepository } from '../../fakes/repository.js';
import { allHunks, captureWorktree, removeScenes, scene, startSession, writeIn } from './scene.js';

describe('patchOf', () => {
  afterEach(removeScenes);

  it('gives a patch that git apply turns into exactly what was accepted', async () => {
    const { user, repository } = await scene({
      'a.txt': 'one\ntwo\nthree',
      'latin.txt': Buffer.from('caf\xe9\nx\n', 'latin1'),
      'image.png': Buffer.from([0, 1, 2]),
      'crlf.txt': 'a\r\nb\r\n',
      'gone.txt': 'g\n',
      'moved.txt': 'a\nb\nc\nd\n',
      'run.sh': 'r\n',
      'rejected.txt': 'r\n',
    });
    const worktree = await startSession(repository);
    const at = (name: string): string => join(worktree.path, name);
    await writeIn(worktree, 'a.txt', 'one\nTWO\nthree\n');
    await writeIn(worktree, 'latin.txt', Buffer.from('caf\xe9\ny\n', 'latin1'));
    await writeIn(worktree, 'image.png', Buffer.from([0, 1, 3]));
    await writeIn(worktree, 'crlf.txt', 'a\r\nc\r\n');
    await rm(at('gone.txt'));
    await mkdir(at('far'));
    await rename(at('moved.txt'), at('far/away ü.txt'));
    await chmod(at('run.sh'), 0o755);
    await symlink('run.sh', at('link'));
    await writeIn(worktree, 'quo"te\n', 'q\n');
    await writeIn(worktree, 'rejected.txt', 'R\n');
    const changeSet = await captureWorktree(worktree);
    const rejected = changeSet.files.find(({ path }) => path === 'rejected.txt')?.hunks ?? [];
    const accepted = allHunks(changeSet).filter((id) => !rejected.some((hunk) => hunk.id === id));

    await applyPatch(user, await patchOf({ repository, changeSet, accepted }));

    await writeIn(worktree, 'rejected.txt', 'r\n');
    assert.equal(await treeOf(user), await treeOf(repositoryAt(worktree.path, '')));
  });

  it('takes some hunks of a file and leaves the others', async () => {
    const { user, repository } = await scene({ 'a.txt': '1\n2\n3\n4\n5\n6\n7\n8\n9\n' });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'ONE\n2\n3\n4\nFIVE\n6\n7\n8\nNINE\n');
    const changeSet = await captureWorktree(worktree);
    const [, middle] = allHunks(changeSet);
    await applyPatch(user, await patchOf({ repository, changeSet, accepted: [middle ?? ''] }));
    assert.equal(await readFile(join(user.root, 'a.txt'), 'utf8'), '1\n2\n3\n4\nFIVE\n6\n7\n8\n9\n');
  });

  it('is empty when nothing is accepted', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'b\n');
    assert.equal(await patchOf({ repository, changeSet: await captureWorktree(worktree), accepted: [] }), '');
  });
});

async function applyPatch(user: TestRepository, patch: string): Promise<void> {
  const file = join(user.outside, 'accepted.patch');
  await writeFile(file, patch);
  await user.git('apply', '--whitespace=nowarn', file);
}

/** The oracle: what git itself makes of everything in a folder. */
async function treeOf(folder: TestRepository): Promise<string> {
  await folder.git('add', '--all');
  return folder.git('write-tree');
}
