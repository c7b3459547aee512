/** An empty home for all unit tests: what a developer has set for git must not change what a test says. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const home = path.join(os.tmpdir(), `countersign-home-${process.pid}`);
process.env['HOME'] = home;
delete process.env['XDG_CONFIG_HOME'];

/** Called once, or, where files run side by side, once for each of them. */
export const mochaHooks = {
  beforeAll(): void {
    fs.mkdirSync(home, { recursive: true });
  },
  afterAll(): void {
    fs.rmSync(home, { recursive: true, force: true });
  },
};
