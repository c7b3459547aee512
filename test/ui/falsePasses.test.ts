import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** VS Code calls all of these a success. */
describe('a run of host tests that proves nothing', function () {
  this.timeout(180_000); // each starts a VS Code

  for (const [folder, why] of [
    ['killed', /Extension Host Process exited with code: null, signal: SIGKILL/],
    ['exited', /The extension host ended before its tests did/],
    ['empty', /0 host tests passed/],
  ] as const) {
    it(`fails: ${folder}`, () => {
      const words = ['--import', 'tsx', 'test/host/run.ts', `test/fixtures/falsePasses/${folder}`];
      const environment = {
        ...process.env,
        VSCODE_EXE: path.join(root, 'test/tools/vscode-headless.mjs'),
        COUNTERSIGN_COUNTS: undefined, // those are ours
      };
      const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env: environment });
      assert.notEqual(run.status, 0);
      assert.match(run.stderr, why);
    });
  }
});
