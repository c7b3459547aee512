import type { Message, MessageParam } from '@anthropic-ai/sdk/resources/messages';
import type { AgentRun } from '../../core/agent.js';
import { whyProtected } from '../../core/protectedFlags.js';
import type { Ending } from '../../core/session.js';
import type { Workplace } from '../tools/tool.js';
import { answerCalls } from './answerCalls.js';

/** What a conversation has come to after a turn. */
export type Next =
  /** It goes on with these at its end. */
  | { readonly kind: 'goOn'; readonly messages: readonly MessageParam[] }
  | { readonly kind: 'end'; readonly ending: Ending };

/** Turns in a row with input that no tool understands, before the attempt ends. */
const MALFORMED_TURNS = 3;

/** Turns in a row that the service puts off, before the attempt ends. */
const PAUSED_TURNS = 5;

/**
 * Acts on complete turns, in order: each reason to stop has its own branch. Counts what they cost: the tokens of the
 * budget are input, output and cache writes; what is read from the cache is not counted again.
 */
export function afterTurn(
  run: AgentRun,
  runCommand: Workplace['runCommand'],
): (message: Message) => Promise<Next> {
  const { worktree, signal, budget, task } = run;
  const workplace: Workplace = {
    worktree,
    signal,
    runCommand,
    whyProtected: (path) => whyProtected(task, path),
  };
  const count = { tokens: 0, malformed: 0, paused: 0 };

  const answer = async (message: Message): Promise<Next> => {
    if (count.tokens >= budget.tokens) return end(overBudget(`${budget.tokens} tokens`));
    await run.filled; // no tool ever sees half of the files
    const { results, malformed } = await answerCalls(message, workplace, run.emit);
    count.malformed = malformed.length > 0 ? count.malformed + 1 : 0;
    if (count.malformed >= MALFORMED_TURNS) {
      const tool = malformed[0] ?? '';
      return end(
        failed(
          `The model called ${tool} with input that cannot be read, ${count.malformed} times in a row.`,
          'Choose another model.',
        ),
      );
    }
    return { kind: 'goOn', messages: [answerOf(message), { role: 'user', content: [...results] }] };
  };

  return async (message) => {
    const { usage, stop_reason } = message;
    count.tokens += usage.input_tokens + usage.output_tokens + (usage.cache_creation_input_tokens ?? 0);
    count.paused = stop_reason === 'pause_turn' ? count.paused + 1 : 0;
    switch (stop_reason) {
      case 'tool_use':
        return answer(message);
      case 'end_turn':
      case 'stop_sequence':
        return end({ kind: 'finished' });
      case 'pause_turn':
        if (count.paused < PAUSED_TURNS) return { kind: 'goOn', messages: [answerOf(message)] };
        return end(failed('The model service keeps putting off its answer.', 'Try again later.'));
      case 'max_tokens':
        return end(
          failed('The answer of the model was cut off at its greatest length.', 'Run a smaller task.'),
        );
      case 'model_context_window_exceeded':
        return end(failed('The conversation has become too long for the model.', 'Run a smaller task.'));
      case 'refusal':
        return end(
          failed(
            'The model refused to work on this task.',
            'Say it in other words, or choose another model.',
          ),
        );
      case null:
      default: // a reason that is newer than the SDK
        return end(
          failed(`The model ended for an unknown reason: ${String(stop_reason)}.`, 'Choose another model.'),
        );
    }
  };
}

function answerOf({ content }: Message): MessageParam {
  return { role: 'assistant', content };
}

function end(ending: Ending): Next {
  return { kind: 'end', ending };
}

export function failed(what: string, remedy: string): Ending {
  return { kind: 'failed', message: `${what} ${remedy}` };
}

export function overBudget(what: string): Ending {
  return {
    kind: 'budget',
    message: `The budget of ${what} is used up. What was done so far can be reviewed; raise the budget to let a task run longer.`,
  };
}
