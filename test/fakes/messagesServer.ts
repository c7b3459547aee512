import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { messageStream } from '../../src/agent/demo/messageStream.js';
import type { StreamedAnswer } from '../../src/agent/demo/messageStream.js';
import type { ScriptedTurn } from '../../src/agent/demo/script.js';
import { countResults, scriptedAnswer } from '../../src/agent/demo/script.js';

/** One way of being a bad server. Positions are bytes of the stream that would have been sent. */
export type Misbehaviour =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly type?: string;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'cut'; readonly at: number; readonly how: 'reset' | 'end' | 'errorEvent' | 'stall' }
  | { readonly kind: 'page'; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'chunks'; readonly bytes: number }
  | { readonly kind: 'silence' }
  /** An answer of the test's own making, such as broken JSON or an early end. */
  | { readonly kind: 'answer'; readonly answer: Partial<StreamedAnswer> }
  /** The stream with a change, such as a dropped event. */
  | { readonly kind: 'rewrite'; readonly rewrite: (stream: string) => string };

export type SeenRequest = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type MessagesServer = {
  readonly url: string;
  /** Every request, in order. */
  readonly requests: readonly SeenRequest[];
  readonly close: () => Promise<void>;
};

export type Setup = {
  /** The same for every conversation, or chosen by the body of its request. */
  readonly script: readonly ScriptedTurn[] | ((body: string) => readonly ScriptedTurn[]);
  /** Awaited before each answer to a request for a message. */
  readonly held?: Promise<void>;
  /** Asked for each request for a message, counted from 0; `null` is to behave. */
  readonly misbehave?: (count: number) => Misbehaviour | null;
  /** The model that says it served, whatever was asked for. */
  readonly serves?: string;
};

export const FAKE_MODELS = [
  { id: 'claude-test-large', name: 'Test Large' },
  { id: 'claude-test-small', name: 'Test Small' },
];

/** A Messages API on the loopback: a script of turns, and every fault that we know of. */
export async function startMessagesServer(setup: Setup): Promise<MessagesServer> {
  const requests: SeenRequest[] = [];
  let asked = 0;
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const path = request.url ?? '';
      requests.push({ path, headers: request.headers, body });
      if (path.startsWith('/v1/models')) {
        sendModels(response);
        return;
      }
      await setup.held;
      const script = typeof setup.script === 'function' ? setup.script(body) : setup.script;
      const answer = scriptedAnswer(script, countResults(body), setup.serves ?? modelOf(body));
      reply(response, answer, setup.misbehave?.(asked++) ?? null);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}`, requests, close: () => close(server) };
}

function reply(response: ServerResponse, answer: StreamedAnswer, fault: Misbehaviour | null): void {
  const stream = Buffer.from(messageStream(answer));
  if (fault === null) {
    begin(response).end(stream);
    return;
  }
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(errorBody(fault.type ?? 'api_error'));
      return;
    case 'cut':
      cut(begin(response), stream, fault);
      return;
    case 'page':
      response.writeHead(fault.status, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Sign in to this network</title>');
      return;
    case 'redirect':
      response.writeHead(307, { location: fault.to });
      response.end();
      return;
    case 'chunks':
      void drip(begin(response), stream, fault.bytes);
      return;
    case 'silence':
      return;
    case 'answer':
      begin(response).end(messageStream({ ...answer, ...fault.answer }));
      return;
    case 'rewrite':
      begin(response).end(fault.rewrite(stream.toString()));
      return;
  }
}

function begin(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_fake' });
}

function cut(response: ServerResponse, stream: Buffer, fault: Misbehaviour & { kind: 'cut' }): void {
  response.flushHeaders();
  const start = stream.subarray(0, fault.at);
  response.write(start, () => {
    switch (fault.how) {
      case 'reset':
        response.socket?.resetAndDestroy();
        return;
      case 'end':
        response.end();
        return;
      case 'errorEvent':
        response.end(`\n\nevent: error\ndata: ${errorBody('overloaded_error')}\n\n`);
        return;
      case 'stall':
        return;
    }
  });
}

async function drip(response: ServerResponse, stream: Buffer, bytes: number): Promise<void> {
  for (let at = 0; at < stream.length; at += bytes) {
    response.write(stream.subarray(at, at + bytes));
    await new Promise(setImmediate);
  }
  response.end();
}

function errorBody(type: string): string {
  return JSON.stringify({
    type: 'error',
    error: { type, message: `The server says ${type}.` },
    request_id: 'req_fake',
  });
}

function sendModels(response: ServerResponse): void {
  const data = FAKE_MODELS.map(({ id, name }) => ({
    type: 'model',
    id,
    display_name: name,
    created_at: '2026-01-01T00:00:00Z',
  }));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data, has_more: false, first_id: data[0]?.id, last_id: data.at(-1)?.id }));
}

function modelOf(body: string): string {
  return (JSON.parse(body) as { model: string }).model;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** A task that every project can bear: one new file. */
const DEFAULT_SCRIPT: readonly ScriptedTurn[] = [
  { say: 'I will look at the project first.', calls: [{ tool: 'list_files', input: {} }] },
  {
    say: 'Now I write the file.',
    calls: [
      {
        tool: 'write_file',
        input: { path: 'notes/agent.md', content: '# Notes\n\nWritten by the agent.\n' },
      },
    ],
  },
  { say: 'I added notes/agent.md.', calls: [] },
];

/** As a process: prints its address and serves the default script, or the JSON of a script in MESSAGES_SCRIPT. */
if (basename(process.argv[1] ?? '') === 'messagesServer.ts') {
  const given = process.env['MESSAGES_SCRIPT'];
  const script = given === undefined ? DEFAULT_SCRIPT : (JSON.parse(given) as readonly ScriptedTurn[]);
  void startMessagesServer({ script }).then(({ url }) => process.stdout.write(`${url}\n`));
}
