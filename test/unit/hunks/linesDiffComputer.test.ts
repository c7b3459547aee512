import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { assertFn } from 'vscode-diff/dist/vs/base/common/assert.js';
import { linesDiffComputer } from '../../../src/hunks/linesDiffComputer.js';

describe('linesDiffComputer', () => {
  it('goes on where it doubts its own answer, and ends no process from a timer', async () => {
    const { changes } = linesDiffComputer.computeDiff(['a'], ['b'], {
      ignoreTrimWhitespace: false,
      computeMoves: false,
      maxComputationTimeMs: 0,
    });
    assert.equal(changes.length, 1);
    const caught: unknown[] = [];
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => caught.push(error));
    try {
      assertFn(() => false);
      await setTimeout(20);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of others) process.on('uncaughtException', listener);
    }
    assert.deepEqual(caught, []);
  });
});
