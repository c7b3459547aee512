import type { StreamedAnswer } from './messageStream.js';

/** What a scripted model says and does in one turn; without calls it is done. */
export type ScriptedTurn = {
  readonly say: string;
  readonly calls: readonly { readonly tool: string; readonly input: object }[];
};

/**
 * The answer to a conversation that holds `results` tool results: the turn that comes after as many calls. After the
 * script's end the model has nothing more to do.
 */
export function scriptedAnswer(
  script: readonly ScriptedTurn[],
  results: number,
  model: string,
): StreamedAnswer {
  const starts = script.map((_, index) =>
    script.slice(0, index).reduce((sum, { calls }) => sum + calls.length, 0),
  );
  const turn = script[starts.indexOf(results)] ?? { say: 'There is nothing left to do.', calls: [] };
  return {
    text: turn.say,
    calls: turn.calls.map(({ tool, input }) => ({ tool, json: JSON.stringify(input) })),
    stopReason: turn.calls.length > 0 ? 'tool_use' : 'end_turn',
    model,
  };
}

type Body = {
  readonly messages: readonly { readonly content: string | readonly { readonly type: string }[] }[];
};

/** Tool results in the body of a request to /v1/messages. */
export function countResults(body: string): number {
  const { messages } = JSON.parse(body) as Body; // checked border: written by the SDK
  return messages
    .flatMap(({ content }) => (typeof content === 'string' ? [] : content))
    .filter(({ type }) => type === 'tool_result').length;
}
