import type { AgentEvent } from '../core/agent.js';
import type { Account } from '../core/session.js';

/** The account after one more event. Tokens read from or written to the cache are input tokens too. */
export function account(before: Account, event: AgentEvent): Account {
  if (event.kind === 'confined') return { ...before, confinement: event.confinement };
  if (event.kind !== 'turnEnded') return before;
  const { usage, servedModel } = event;
  return {
    ...before,
    turns: before.turns + 1,
    inputTokens: before.inputTokens + usage.input + usage.cacheRead + usage.cacheWrite,
    outputTokens: before.outputTokens + usage.output,
    servedBy: before.servedBy.includes(servedModel) ? before.servedBy : [...before.servedBy, servedModel],
  };
}

/** What the agent is at, in a few words; `null` where an event does not change that. */
export function activity(event: AgentEvent): string | null {
  switch (event.kind) {
    case 'turnStarted':
      return 'Thinking';
    case 'toolStarted':
      return event.summary;
    case 'retry':
      return `Trying again: ${event.why}`;
    case 'context':
    case 'text':
    case 'toolEnded':
    case 'confined':
    case 'turnEnded':
      return null;
  }
}
