import assert from 'node:assert/strict';
import { throttled } from '../../../src/ui/throttled.js';

const PAUSE = 20;

describe('throttled', () => {
  it('works once for many that ask, and again for who asks later', async () => {
    let runs = 0;
    const work = throttled(PAUSE, () => runs++);
    for (let asked = 0; asked < 100; asked++) work.ask();
    assert.equal(runs, 0);
    await until(() => runs === 1);
    work.ask();
    await until(() => runs === 2);
    work.dispose();
  });

  it('does not work any more once it is disposed of', async () => {
    let runs = 0;
    const work = throttled(PAUSE, () => runs++);
    work.ask();
    work.dispose();
    await pause(3 * PAUSE);
    assert.equal(runs, 0);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
