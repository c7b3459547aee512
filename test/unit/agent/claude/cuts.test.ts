import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runClaude } from '../../../../src/agent/claude/runClaude.js';
import type { Turn } from '../../../../src/agent/claude/takeTurn.js';
import { takeTurn } from '../../../../src/agent/claude/takeTurn.js';
import { messageStream } from '../../../../src/agent/demo/messageStream.js';
import { scriptedAnswer } from '../../../../src/agent/demo/script.js';
import type { AgentEvent } from '../../../../src/core/agent.js';
import { ASKING, makeFolder, makeRun, QUICK } from '../../../fakes/agentRun.js';
import { startMessagesServer } from '../../../fakes/messagesServer.js';

const SCRIPT = [
  { say: 'Ü', calls: [{ tool: 'write_file', input: { path: 'a.txt', content: 'two\n' } }] },
  { say: 'Done.', calls: [] },
];
const STREAM = Buffer.from(messageStream(scriptedAnswer(SCRIPT, 0, 'claude-test-large')));
const ERROR = 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"no"}}\n\n';

/** From here on the last event is there, but for the empty line behind it. */
const COMPLETE = STREAM.length - 2;
const EVERY = Array.from({ length: COMPLETE }, (_, at) => at);

/** On a real socket: around the start of each event, and around each line break inside one. */
const EDGES = EVERY.filter((at) => STREAM.subarray(Math.max(0, at - 1), at + 2).includes('\n'));

const HOWS = ['reset', 'end', 'errorEvent', 'stall'] as const;
type How = (typeof HOWS)[number];

/** A body that ends at a byte, without a socket, which is ten times as fast. */
function cutBody(at: number, how: How, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(STREAM.subarray(0, at));
      if (how === 'errorEvent') controller.enqueue(Buffer.from(`\n\n${ERROR}`));
      if (how === 'reset') controller.error(new TypeError('terminated'));
      else if (how !== 'stall') controller.close();
      else
        signal?.addEventListener('abort', () => {
          controller.error(signal.reason);
        });
    },
  });
}

/** One attempt at a turn over such a body. */
function cutTurn(at: number, how: How): Promise<Turn> {
  const headers = { 'content-type': 'text/event-stream' };
  const fetch: typeof globalThis.fetch = (_input, init) =>
    Promise.resolve(new Response(cutBody(at, how, init?.signal), { headers }));
  return takeTurn({
    connection: { apiKey: 'key', baseUrl: 'http://127.0.0.1:9', fetch },
    params: { model: 'claude-test-large', max_tokens: 100, messages: [] },
    signal: new AbortController().signal,
    idleMs: how === 'stall' ? 50 : 30_000,
    onText: () => undefined,
  });
}

describe('a stream that is cut', () => {
  for (const how of HOWS) {
    it(`at any of its bytes, by ${how}, is no turn`, async () => {
      const turns = await Promise.all(EVERY.map((at) => cutTurn(at, how)));
      assert.equal(turns.length, COMPLETE);
      assert.deepEqual([...new Set(turns.map(({ kind }) => kind))], ['fault']);
    });
  }

  it('is a turn when all of it came, so that the law above can be broken', async () => {
    assert.equal((await cutTurn(STREAM.length, 'end')).kind, 'complete');
  });

  for (const how of HOWS) {
    it(`at the edge of any event, by ${how} on a real socket, runs no tool`, async () => {
      const folder = await makeFolder({ 'a.txt': 'one\n' });
      const events: AgentEvent[] = [];
      const server = await startMessagesServer({
        script: SCRIPT,
        misbehave: (count) => ({ kind: 'cut', at: EDGES[count] ?? 0, how }),
      });
      const connection = { apiKey: 'key', baseUrl: server.url };
      const patience = { ...QUICK, retries: 0, idleMs: how === 'stall' ? 1_000 : 30_000 };
      const agents = EDGES.map(() => runClaude(connection, ASKING, patience)(makeRun(folder.path, events)));
      const endings = await Promise.all(agents);
      await server.close();
      assert.equal(endings.filter(({ kind }) => kind === 'failed').length, EDGES.length);
      assert.ok(!events.some(({ kind }) => kind === 'toolStarted'));
      assert.equal(await readFile(join(folder.path, 'a.txt'), 'utf8'), 'one\n');
      await folder.remove();
    });
  }
});
