import path from 'node:path';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { eventually, offersCommand, openWorkbench, screenshot, type Workbench } from './workbench.js';

describe('the packaged extension, installed', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench(makeSample(path.join(makeScratch(), 'sourdough')));
  });

  it('has its commands in the palette', async () => {
    await eventually(() => offersCommand(workbench, 'Countersign: Run Agent on Selected Task'), Boolean);
    await screenshot(workbench, 'installed');
  });
});
