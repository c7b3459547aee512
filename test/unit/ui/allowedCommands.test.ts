import assert from 'node:assert/strict';
import { allowCommand, allowedCommands, forgetCommands } from '../../../src/ui/allowedCommands.js';

describe('allowed commands', () => {
  it('are kept once each, whole, and can be forgotten', async () => {
    const state = memory();
    assert.deepEqual(allowedCommands(state), []);
    await allowCommand(state, 'npm test');
    await allowCommand(state, 'npm test -- --watch');
    await allowCommand(state, 'npm test');
    assert.deepEqual(allowedCommands(state), ['npm test', 'npm test -- --watch']);
    await forgetCommands(state, ['npm test']);
    assert.deepEqual(allowedCommands(state), ['npm test -- --watch']);
  });

  it('allow nothing when what was kept cannot be understood', () => {
    assert.deepEqual(allowedCommands(memory('npm test')), []);
    assert.deepEqual(allowedCommands(memory([1, 'npm test', null])), ['npm test']);
  });
});

/** State that lasts as long as the test. */
function memory(kept?: unknown): Parameters<typeof allowCommand>[0] {
  const values = new Map<string, unknown>(kept === undefined ? [] : [['countersign.allowedCommands', kept]]);
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) ?? otherwise) as T, // as VS Code's own: unchecked
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}
