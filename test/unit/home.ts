/** An empty home for all unit tests: what a developer has set for git must not change what a test says. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-home-'));
process.env['HOME'] = home;
delete process.env['XDG_CONFIG_HOME'];

export const mochaHooks = {
  afterAll(): void {
    fs.rmSync(home, { recursive: true, force: true });
  },
};
