import { randomUUID } from 'node:crypto';

/** A whole answer of a model, as it is streamed. `json` is a call's input as text. */
export type StreamedAnswer = {
  readonly text: string;
  readonly calls: readonly { readonly tool: string; readonly json: string }[];
  readonly stopReason: string;
  readonly model: string;
};

/** Characters of tool input in one event. */
const PIECE = 48;

/**
 * The answer as the Messages API streams it: server-sent events from `message_start` to `message_stop`, in UTF-8.
 * Format: the streaming chapter of the API's documentation, API version 2026-10-21.
 */
export function messageStream({ text, calls, stopReason, model }: StreamedAnswer): string {
  const usage = { input_tokens: 100, output_tokens: 1 };
  const blocks = [
    ...(text === '' ? [] : [textBlock(text)]),
    ...calls.map(({ tool, json }) => toolBlock(tool, json)),
  ];
  const message = {
    id: `msg_${randomUUID()}`,
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  return [
    event('message_start', { message }),
    event('ping', {}),
    ...blocks.flatMap(({ start, deltas }, index) => [
      event('content_block_start', { index, content_block: start }),
      ...deltas.map((delta) => event('content_block_delta', { index, delta })),
      event('content_block_stop', { index }),
    ]),
    event('message_delta', {
      delta: { stop_reason: stopReason, stop_sequence: null },
      usage: { ...usage, output_tokens: 20 },
    }),
    event('message_stop', {}),
  ].join('');
}

type Block = { readonly start: object; readonly deltas: readonly object[] };

function textBlock(text: string): Block {
  return { start: { type: 'text', text: '' }, deltas: [{ type: 'text_delta', text }] };
}

function toolBlock(name: string, json: string): Block {
  const start = {
    type: 'tool_use',
    id: `toolu_${randomUUID()}`,
    name,
    input: {},
    caller: { type: 'direct' },
  };
  const pieces = ['', ...(json.match(new RegExp(`[^]{1,${PIECE}}`, 'gu')) ?? [])];
  return { start, deltas: pieces.map((partial_json) => ({ type: 'input_json_delta', partial_json })) };
}

function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}
