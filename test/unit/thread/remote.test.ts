import assert from 'node:assert/strict';
import path from 'node:path';
import { HumanError } from '../../../src/core/errors.js';
import { Remote } from '../../../src/thread/remote.js';

type Echo = {
  greet: (name: string, signal: AbortSignal) => Promise<string>;
  bytes: (length: number, signal: AbortSignal) => Promise<Uint8Array>;
  refuse: (nothing: null, signal: AbortSignal) => Promise<never>;
  wait: (nothing: null, signal: AbortSignal) => Promise<never>;
  unclonable: (nothing: null, signal: AbortSignal) => Promise<unknown>;
  die: (nothing: null, signal: AbortSignal) => Promise<never>;
};

describe('a worker thread behind typed calls', () => {
  let remote: Remote<Echo>;
  before(() => {
    remote = new Remote<Echo>(path.join(__dirname, 'echo.cjs'), { greeting: 'Hello' });
  });
  after(() => remote.dispose());

  it('answers many calls at once, each with its own result', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `caller ${n}`);
    assert.deepEqual(
      await Promise.all(names.map((name) => remote.call('greet', name))),
      names.map((name) => `Hello, ${name}`),
    );
    assert.deepEqual(await remote.call('bytes', 3), new Uint8Array([7, 7, 7]));
  });

  it("keeps a person's sentence and its remedy across the thread", async () => {
    await assert.rejects(remote.call('refuse', null), (error) => {
      assert.ok(error instanceof HumanError);
      assert.equal(error.message, 'There is no door. Use the window.');
      return true;
    });
  });

  it('carries an abort across, also one that came before the call', async () => {
    const controller = new AbortController();
    const waiting = remote.call('wait', null, controller.signal);
    controller.abort();
    await assert.rejects(waiting, { name: 'AbortError' });
    await assert.rejects(remote.call('wait', null, AbortSignal.abort()), { name: 'AbortError' });
  });

  it('tells the caller when a result cannot be cloned', async () => {
    await assert.rejects(remote.call('unclonable', null), /could not be cloned/);
  });

  it('rejects what was under way when the thread dies, and starts again at the next call', async () => {
    await assert.rejects(remote.call('die', null), /ended with code 3/);
    assert.equal(await remote.call('greet', 'again'), 'Hello, again');
  });
});
