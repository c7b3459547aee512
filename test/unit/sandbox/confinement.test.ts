import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detectConfinement } from '../../../src/sandbox/confinement.js';
import { makeFolder } from '../../fakes/agentRun.js';

describe('the search for a sandbox', () => {
  it('says that there is none when bubblewrap is not on the path', async () => {
    assert.deepEqual(await detectConfinement('/no/such/folder'), {
      kind: 'none',
      why: 'bubblewrap (bwrap) is not installed.',
    });
  });

  it('believes only a sandbox that starts', async () => {
    const folder = await makeFolder({});
    const program = join(folder.path, 'bwrap');
    await writeFile(program, '#!/bin/sh\necho "No permissions to create a namespace" >&2; exit 1\n');
    await chmod(program, 0o755);
    assert.deepEqual(await detectConfinement(folder.path), {
      kind: 'none',
      why: 'bubblewrap is installed but cannot make a sandbox here: No permissions to create a namespace',
    });
    await folder.remove();
  });

  it('never takes a program from a relative folder, which may be the repository’s', async () => {
    assert.equal((await detectConfinement('.:node_modules/.bin:')).kind, 'none');
  });
});
