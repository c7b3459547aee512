import type { Message, ToolResultBlockParam, ToolUseBlock } from '@anthropic-ai/sdk/resources/messages';
import type { AgentEvent } from '../../core/agent.js';
import { isAbort } from '../../core/errors.js';
import { codeOf } from '../tools/atPlace.js';
import type { ToolCall, ToolOutcome, Workplace } from '../tools/tool.js';
import { refused } from '../tools/tool.js';
import { TOOLS } from '../tools/tools.js';

export type Answers = {
  readonly results: readonly ToolResultBlockParam[];
  /** Names of tools whose input could not be read. */
  readonly malformed: readonly string[];
};

/** Runs the calls of a complete turn one after the other; what cannot be read is answered, not run. */
export async function answerCalls(
  message: Message,
  workplace: Workplace,
  emit: (event: AgentEvent) => void,
): Promise<Answers> {
  const results: ToolResultBlockParam[] = [];
  const malformed: string[] = [];
  for (const block of message.content.filter((each) => each.type === 'tool_use')) {
    workplace.signal.throwIfAborted();
    const call = read(block);
    if (call.kind === 'malformed') malformed.push(block.name);
    emit({ kind: 'toolStarted', tool: block.name, summary: summaryOf(call, block.name), input: block.input });
    const outcome = await outcomeOf(call, workplace);
    emit({ kind: 'toolEnded', tool: block.name, ...outcome });
    results.push({
      type: 'tool_result',
      tool_use_id: block.id,
      content: outcome.output,
      is_error: !outcome.ok,
    });
  }
  return { results, malformed };
}

function read(block: ToolUseBlock): ToolCall {
  const tool = TOOLS.find(({ name }) => name === block.name);
  if (tool === undefined) return { kind: 'malformed', problem: `There is no tool named ${block.name}.` };
  return tool.read(block.input);
}

function summaryOf(call: ToolCall, name: string): string {
  return call.kind === 'ready' ? call.summary : `Unreadable call of ${name}`;
}

/** What the system says no to (a full disk, a vanished file) is the model's to know; an abort and our mistakes go on. */
async function outcomeOf(call: ToolCall, workplace: Workplace): Promise<ToolOutcome> {
  if (call.kind === 'malformed')
    return refused(`The input was not understood; nothing was done.\n${call.problem}`);
  try {
    return await call.run(workplace);
  } catch (error) {
    if (isAbort(error) || codeOf(error) === '') throw error;
    return refused(`The system refused: ${codeOf(error)}.`);
  }
}
