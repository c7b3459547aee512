import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { detectConfinement } from '../../../src/sandbox/confinement.js';
import type { CommandResult } from '../../../src/sandbox/runCommand.js';
import { ATTEMPTS, type Attempt } from './attempts.js';
import { makeWorld, type World } from './world.js';

type Runner = (command: string) => Promise<CommandResult>;

/** Whether the attempt got what it wanted. */
async function worked(attempt: Attempt, world: World, run: Runner): Promise<boolean> {
  const before = attempt.shows === 'changes' ? await world.fingerprint() : '';
  const result = await run(bash(attempt.command(world)));
  switch (attempt.shows) {
    case 'changes':
      return (await world.fingerprint()) !== before;
    case 'leaks':
      return outputOf(result).includes('canary-secret');
    case 'ends':
      return result.kind === 'exited' && result.code === 0;
  }
}

/** Some attempts need more than a POSIX shell. */
function bash(command: string): string {
  return `bash -c '${command.replaceAll("'", `'\\''`)}'`;
}

function outputOf(result: CommandResult): string {
  return result.kind === 'notStarted' ? '' : result.output;
}

describe('a way out', () => {
  before(() => {
    process.env['CANARY_KEY'] = 'canary-secret';
  });
  after(() => {
    delete process.env['CANARY_KEY'];
  });

  describe('a command in the sandbox', () => {
    let world: World;
    before(async () => {
      world = await makeWorld();
    });
    after(() => world.remove());

    it('has a sandbox to be tried in on this machine', async () => {
      assert.equal((await detectConfinement()).kind, 'bubblewrap', 'Install bubblewrap to run these tests.');
    });

    it('can do its work: write in the worktree and a tmp of its own, read git, use loopback', async () => {
      const result = await world.sandboxed(
        `echo two > a.txt && echo x > "$TMPDIR/x" && git status --short && git log --oneline && git diff --stat && node -e "const s = require('net').createServer().listen(0, () => s.close(() => console.log('loopback')))"`,
      );
      assert.match(outputOf(result), /^ M a\.txt\n\w+ first\n[^]*1 insertion[^]*loopback\n$/);
      assert.equal(result.kind === 'exited' && result.code, 0);
    });

    for (const attempt of ATTEMPTS) {
      it(`cannot reach ${attempt.name}`, async () => {
        const before = await world.fingerprint();
        assert.equal(await worked(attempt, world, world.sandboxed), false);
        assert.equal(await world.fingerprint(), before);
        assert.deepEqual(world.heard, []);
        assert.ok(!existsSync('/etc/countersign-test'));
      });
    }
  });

  describe('the same command without a sandbox', () => {
    let world: World;
    beforeEach(async () => {
      world = await makeWorld();
    });
    afterEach(() => world.remove());

    for (const attempt of ATTEMPTS.filter(({ control }) => control)) {
      it(`reaches ${attempt.name}`, async () => {
        assert.equal(await worked(attempt, world, world.loose), true);
      });
    }
  });
});
