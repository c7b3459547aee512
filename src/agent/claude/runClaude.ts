import type { MessageParam } from '@anthropic-ai/sdk/resources/messages';
import type { AgentEvent, AgentRun, RunAgent } from '../../core/agent.js';
import { isAbort } from '../../core/errors.js';
import type { Ending } from '../../core/session.js';
import { TOOLS } from '../tools/tools.js';
import { afterTurn, failed, overBudget } from './afterTurn.js';
import type { Grounds } from './commandRunner.js';
import { commandRunner } from './commandRunner.js';
import type { Connection, Patience } from './connection.js';
import { PATIENCE } from './connection.js';
import { contextFiles } from './contextFiles.js';
import { systemPrompt, taskPrompt } from './prompt.js';
import type { Complete, TurnRequest } from './takeTurn.js';
import { takeTurnPatiently } from './takeTurnPatiently.js';

/** Longest answer asked for in one turn, in tokens. */
const ANSWER_TOKENS = 32_000;

/** An agent that asks a model over the Messages API and gives it the tools of ours. */
export function runClaude(connection: Connection, grounds: Grounds, patience: Patience = PATIENCE): RunAgent {
  return async (run) => {
    if (connection.apiKey === '') return failed('There is no API key.', 'Set one, then run the task again.');
    try {
      return await converse({ run, connection, grounds, patience });
    } catch (error) {
      if (run.signal.aborted && isAbort(error)) return { kind: 'stopped' };
      throw error;
    }
  };
}

type Parts = {
  readonly run: AgentRun;
  readonly connection: Connection;
  readonly grounds: Grounds;
  readonly patience: Patience;
};

async function converse({ run, connection, grounds, patience }: Parts): Promise<Ending> {
  const files = await contextFiles(run.worktree);
  run.emit({ kind: 'context', files: files.map(({ path, bytes }) => ({ path, bytes })) });
  const system = systemPrompt(files);
  const goOn = afterTurn(run, commandRunner(run, grounds));
  let messages: readonly MessageParam[] = [{ role: 'user', content: taskPrompt(run.task) }];
  for (let turn = 1; turn <= run.budget.turns; turn++) {
    run.signal.throwIfAborted();
    run.emit({ kind: 'turnStarted', turn, requestedModel: run.model });
    const taken = await takeTurnPatiently({
      connection,
      patience,
      signal: run.signal,
      params: turnParams(run.model, system, messages),
      onText: (text) => {
        run.emit({ kind: 'text', text });
      },
      onRetry: (afterMs, { what }) => {
        run.emit({ kind: 'retry', turn, afterMs, why: withoutKey(what, connection) });
      },
    });
    if (taken.kind === 'stopped') return { kind: 'stopped' };
    if (taken.kind === 'fault') {
      return failed(withoutKey(taken.fault.what, connection), taken.fault.remedy);
    }
    run.emit(turnEnded(turn, run.model, taken));
    const next = await goOn(taken.message);
    if (next.kind === 'end') return next.ending;
    messages = [...messages, ...next.messages];
  }
  return overBudget(`${run.budget.turns} turns`);
}

function turnParams(model: string, system: string, messages: readonly MessageParam[]): TurnRequest['params'] {
  return {
    model,
    system,
    messages: [...messages],
    max_tokens: ANSWER_TOKENS,
    cache_control: { type: 'ephemeral' },
    tools: TOOLS.map(({ name, description, schema }) => ({
      name,
      description,
      input_schema: { ...schema, type: 'object' },
    })),
  };
}

function turnEnded(turn: number, requestedModel: string, { message, requestId }: Complete): AgentEvent {
  const { usage, model, stop_reason } = message;
  return {
    kind: 'turnEnded',
    turn,
    requestedModel,
    servedModel: model,
    stopReason: stop_reason ?? '',
    requestId,
    usage: {
      input: usage.input_tokens,
      output: usage.output_tokens,
      cacheRead: usage.cache_read_input_tokens ?? 0,
      cacheWrite: usage.cache_creation_input_tokens ?? 0,
    },
  };
}

/** A server may quote the key that it did not like. */
function withoutKey(text: string, { apiKey }: Connection): string {
  return text.replaceAll(apiKey, '•••');
}
