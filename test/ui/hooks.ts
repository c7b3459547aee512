/** For every spec of this folder: a picture of what a failed test saw, and no VS Code left running. */
import fs from 'node:fs';
import path from 'node:path';
import { closeWorkbench, openWorkbenches, screenshot } from './workbench.js';

export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    const name = `failed-${this.currentTest.fullTitle().replace(/[^\w-]+/g, '-')}`;
    for (const workbench of openWorkbenches()) {
      await screenshot(workbench, name);
      fs.writeFileSync(path.join(__dirname, `../../.screenshots/${name}.log`), workbench.server.log());
    }
  },
  async afterAll(): Promise<void> {
    for (const workbench of openWorkbenches()) await closeWorkbench(workbench);
  },
};
