import type { AgentRun, Budget } from '../core/agent.js';

type Brief = Pick<AgentRun, 'emit' | 'budget'>;

/** `brief` gives the run as it stands with what is left of its budget: rounds of one session share it. */
export type Meter<B extends Brief = Brief> = { readonly brief: () => B };

/** Counts as an agent counts for its budget: what is read from a cache costs no tokens again. */
export function meter<B extends Brief>(brief: B): Meter<B> {
  const spent = { turns: 0, tokens: 0 };
  const emit: Brief['emit'] = (event) => {
    if (event.kind === 'turnEnded') {
      spent.turns += 1;
      spent.tokens += event.usage.input + event.usage.output + event.usage.cacheWrite;
    }
    brief.emit(event);
  };
  const left = (): Budget => ({
    turns: brief.budget.turns - spent.turns,
    tokens: brief.budget.tokens - spent.tokens,
  });
  return { brief: () => ({ ...brief, emit, budget: left() }) };
}
