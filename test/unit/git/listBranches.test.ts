import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { listBranches } from '../../../src/git/listBranches.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { removeScenes, scene, storageOf } from './scene.js';

describe('listBranches', () => {
  afterEach(removeScenes);

  it('lists local branches and compares with main where there is no remote', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('branch', 'feature/ü');
    const { branches, against } = await listBranches(repository);
    assert.deepEqual([...branches].sort(), ['feature/ü', 'main']);
    assert.equal(against, 'main');
  });

  it('compares with the default branch of the remote where there is one', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    await user.git('branch', '-m', 'main', 'production');
    const clone = join(user.outside, 'clone');
    await user.git('clone', '-q', user.root, clone);
    const { against } = await listBranches(await openRepository(clone, storageOf(user)));
    assert.equal(against, 'origin/production');
  });

  it('has nothing to offer where there is no commit', async () => {
    const { repository } = await scene({}, { commit: false });
    assert.deepEqual(await listBranches(repository), { branches: [], against: null });
  });
});
