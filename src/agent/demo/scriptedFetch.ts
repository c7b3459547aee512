import { setTimeout as sleep } from 'node:timers/promises';
import { messageStream } from './messageStream.js';
import type { ScriptedTurn } from './script.js';
import { countResults, scriptedAnswer } from './script.js';

/** Stands in for the network: the same SDK and the same loop talk to a script. Nothing leaves the machine. */
export function scriptedFetch(script: readonly ScriptedTurn[], model: string, pauseMs: number): typeof fetch {
  return async (_input, init) => {
    const body = typeof init?.body === 'string' ? init.body : '{"messages":[]}';
    await sleep(pauseMs, undefined, init?.signal ? { signal: init.signal } : {});
    const stream = messageStream(scriptedAnswer(script, countResults(body), model));
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };
}
