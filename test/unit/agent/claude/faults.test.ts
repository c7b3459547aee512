import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder, Played } from '../../../fakes/agentRun.js';
import { makeFolder, play, QUICK, TEST_KEY } from '../../../fakes/agentRun.js';
import type { Misbehaviour } from '../../../fakes/messagesServer.js';
import { startMessagesServer } from '../../../fakes/messagesServer.js';

const EDIT = {
  say: 'Ich ändere es.',
  calls: [{ tool: 'edit_file', input: { path: 'a.txt', old_text: 'one', new_text: 'zwei – drei' } }],
};
const SCRIPT = [EDIT, { say: 'Done.', calls: [] }];

const overloaded: Misbehaviour = { kind: 'status', status: 529, type: 'overloaded_error' };

const OVERLOADED =
  'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"no"}}\n\n';

/** A fault that every attempt meets, how often it is tried (one retry is allowed), and what a person is told. */
const TABLE: readonly (readonly [name: string, fault: Misbehaviour, requests: number, told: RegExp])[] = [
  ['a bad request', { kind: 'status', status: 400 }, 1, /did not accept the request/],
  ['a wrong key', { kind: 'status', status: 401 }, 1, /key was not accepted.*Set a valid key/],
  ['no credit', { kind: 'status', status: 402 }, 1, /no credit left.*Add credit/],
  ['a forbidden model', { kind: 'status', status: 403 }, 1, /not allowed.*another model/],
  ['a model that is gone', { kind: 'status', status: 404 }, 1, /does not exist.*Choose another model/],
  ['too large a request', { kind: 'status', status: 413 }, 1, /too large.*smaller task/],
  ['the rate limit', { kind: 'status', status: 429 }, 2, /rate limit.*Wait a few minutes/],
  ['a failure of the service', { kind: 'status', status: 500 }, 2, /status 500.*Try again later/],
  ['an overload', overloaded, 2, /overloaded.*Try again in a few minutes/],
  [
    'an overload that forbids a retry',
    { ...overloaded, headers: { 'x-should-retry': 'false' } },
    1,
    /overloaded/,
  ],
  ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 1, /another address, which was refused/],
  ['the sign-in page of a network', { kind: 'page', status: 200 }, 1, /web page.*Sign in to your network/],
  ['a page of a broken proxy', { kind: 'page', status: 502 }, 2, /web page.*status 502/],
  ['silence before the first byte', { kind: 'silence' }, 2, /stopped answering.*Check the network/],
  ['an overload in mid-stream', rewrite(/event: content_block_stop[^]*/, OVERLOADED), 2, /is overloaded/],
  ['an error in the middle of an event', { kind: 'cut', at: 400, how: 'errorEvent' }, 2, /cannot be read/],
  ['a reset in mid-stream', { kind: 'cut', at: 400, how: 'reset' }, 2, /connection .* was cut/],
  ['an early end', { kind: 'cut', at: 900, how: 'end' }, 2, /before it was complete|cut|cannot be read/],
  ['a stall in mid-stream', { kind: 'cut', at: 400, how: 'stall' }, 2, /stopped answering/],
  [
    'an answer cut at its greatest length inside a call',
    answer({ calls: [{ tool: 'delete_file', json: '{"path":"a.txt","x' }], stopReason: 'max_tokens' }),
    1,
    /cut off at its greatest length/,
  ],
  [
    'a call that is no JSON',
    answer({ calls: [{ tool: 'delete_file', json: '{"path":"a.txt",,}' }] }),
    2,
    /cannot be read/,
  ],
  [
    'a call that ends too early',
    answer({ calls: [{ tool: 'delete_file', json: '{"path":"a.txt"' }] }),
    2,
    /cannot be read/,
  ],
  ['a refusal', answer({ calls: [], stopReason: 'refusal' }), 1, /refused to work.*other words/],
  [
    'a full context window',
    answer({ stopReason: 'model_context_window_exceeded' }),
    1,
    /too long for the model/,
  ],
  ['a reason to stop that is not known', answer({ stopReason: 'lunch' }), 1, /unknown reason: lunch/],
  ['no reason to stop', rewrite(/event: message_delta\n.*\n\n/g), 2, /before it was complete/],
  ['a lost end of a call', rewrite(/event: content_block_stop\n.*\n\n/g), 2, /before it was complete/],
  ['a lost end of the answer', rewrite(/event: message_stop\n.*\n\n/g), 2, /before it was complete|was cut/],
];

function answer(change: (Misbehaviour & { kind: 'answer' })['answer']): Misbehaviour {
  return { kind: 'answer', answer: change };
}

function rewrite(lost: RegExp, instead = ''): Misbehaviour {
  return { kind: 'rewrite', rewrite: (stream) => stream.replace(lost, instead) };
}

describe('faults of the model service', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await makeFolder({ 'a.txt': 'one\n' });
  });
  afterEach(() => folder.remove());

  const playWith = (misbehave: (count: number) => Misbehaviour | null): Promise<Played> =>
    play({ worktree: folder.path, script: SCRIPT, misbehave });
  const text = (): Promise<string> => readFile(join(folder.path, 'a.txt'), 'utf8');

  for (const [name, fault, requests, told] of TABLE) {
    it(`says what happened and what to do, and runs no tool, at ${name}`, async () => {
      const played = await playWith(() => fault);
      assert.equal(played.ending.kind, 'failed');
      assert.match(played.ending.message, told);
      assert.doesNotMatch(played.ending.message, /undefined|\bnull\b|\[object|Error:/);
      assert.equal(played.requests.length, requests);
      assert.equal(await text(), 'one\n');
    });
  }

  it('tries again after a fault that passes, says so, and keeps nothing of the failed turn', async () => {
    const { ending, events, requests } = await playWith((count) => (count === 0 ? overloaded : null));
    assert.deepEqual(ending, { kind: 'finished' });
    assert.equal(requests[0]?.body, requests[1]?.body);
    const retry = events.find(({ kind }) => kind === 'retry');
    assert.deepEqual(
      { ...retry, afterMs: 0 },
      {
        kind: 'retry',
        turn: 1,
        afterMs: 0,
        why: 'The model service is overloaded. It said: "The server says overloaded_error."',
      },
    );
  });

  it('waits as long as the server asks for, but no longer than the cap', async () => {
    const busy = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } as const;
    const { events } = await playWith((count) => (count === 0 ? busy : null));
    assert.equal(
      events.flatMap((event) => (event.kind === 'retry' ? [event.afterMs] : []))[0],
      QUICK.longestWaitMs,
    );
  });

  it('sends no byte to the address of a redirect', async () => {
    const other = await startMessagesServer({ script: [] });
    await playWith(() => ({ kind: 'redirect', to: `${other.url}/v1/messages` }));
    assert.equal(other.requests.length, 0);
    await other.close();
  });

  it('goes on when the service puts off its answer, but not for ever', async () => {
    const paused = answer({ calls: [], stopReason: 'pause_turn' });
    const once = await playWith((count) => (count === 0 ? paused : null));
    assert.deepEqual(once.ending, { kind: 'finished' });
    const ever = await playWith(() => paused);
    assert.match(ever.ending.kind === 'failed' ? ever.ending.message : '', /keeps putting off/);
  });

  for (const bytes of [1, 3]) {
    it(`reads an answer that comes in pieces of ${bytes} bytes, with characters split`, async () => {
      const { ending } = await playWith(() => ({ kind: 'chunks', bytes }));
      assert.deepEqual(ending, { kind: 'finished' });
      assert.equal(await text(), 'zwei – drei\n');
    });
  }

  it('never shows the key, not even when the server quotes it', async () => {
    const { ending, events } = await play({
      worktree: folder.path,
      script: SCRIPT,
      misbehave: (count) => ({
        kind: 'status',
        status: count === 0 ? 500 : 401,
        type: `bad key ${TEST_KEY}`,
      }),
    });
    assert.match(ending.kind === 'failed' ? ending.message : '', /•••/);
    assert.ok(!JSON.stringify([ending, events]).includes(TEST_KEY));
  });
});
