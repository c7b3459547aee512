import type { Message, MessageCreateParams, MessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import { isAbort } from '../../core/errors.js';
import type { Connection } from './connection.js';
import { createClient } from './createClient.js';
import type { Fault } from './fault.js';
import { faultOf, IncompleteError, SilenceError } from './fault.js';
import { watchSilence } from './watchSilence.js';

export type TurnRequest = {
  readonly connection: Connection;
  readonly params: Omit<MessageCreateParams, 'stream'>;
  readonly signal: AbortSignal;
  readonly idleMs: number;
  /** Each text of the model, once it is whole; what there is of it when the turn fails. */
  readonly onText: (text: string) => void;
};

/** The model said that this is all, and everything in it can be read. */
export type Complete = {
  readonly kind: 'complete';
  readonly message: Message;
  readonly requestId: string | null;
};

export type Turn =
  | Complete
  /** The turn did not happen: nothing of it may be acted on. */
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'stopped' };

/** Asks the model once. Rejects only for a mistake of ours. */
export async function takeTurn(request: TurnRequest): Promise<Turn> {
  const silence = watchSilence(request.idleMs);
  const heard: Heard = { closed: new Set(), json: new Map() };
  let partial = '';
  try {
    const client = createClient(request.connection, silence.listen);
    const signal = AbortSignal.any([request.signal, silence.signal]);
    const stream = client.messages.stream(request.params, { signal });
    stream.on('streamEvent', (event) => {
      hear(event, heard);
    });
    stream.on('text', (text) => (partial += text));
    stream.on('contentBlock', (block) => {
      if (block.type === 'text') request.onText(block.text);
      partial = '';
    });
    const message = await stream.finalMessage();
    checkComplete(message, heard);
    return { kind: 'complete', message, requestId: stream.request_id ?? null };
  } catch (error) {
    if (partial !== '') request.onText(partial);
    if (request.signal.aborted && isAbort(error)) return { kind: 'stopped' };
    const fault = faultOf(silence.signal.aborted ? new SilenceError() : error);
    if (fault === null) throw error;
    return { kind: 'fault', fault };
  } finally {
    silence.stop();
  }
}

/** By index of a block: whether its end came, and its input as it was sent. */
type Heard = { readonly closed: Set<number>; readonly json: Map<number, string> };

function hear(event: MessageStreamEvent, { closed, json }: Heard): void {
  if (event.type === 'content_block_stop') closed.add(event.index);
  if (event.type !== 'content_block_delta' || event.delta.type !== 'input_json_delta') return;
  json.set(event.index, (json.get(event.index) ?? '') + event.delta.partial_json);
}

/**
 * A proxy may drop events and still close the stream well, and the SDK completes broken JSON of its own accord: so
 * whoever runs tools must see each block closed and its input parse as it was sent.
 */
function checkComplete(message: Message, { closed, json }: Heard): void {
  if (message.stop_reason === null) throw new IncompleteError();
  if (message.stop_reason !== 'tool_use') return;
  const calls = message.content.flatMap((block, index) => (block.type === 'tool_use' ? [index] : []));
  if (calls.length === 0) throw new IncompleteError();
  for (const index of calls) {
    if (!closed.has(index)) throw new IncompleteError();
    const sent = json.get(index) ?? '';
    if (sent !== '') JSON.parse(sent); // no input at all is an empty object
  }
}
