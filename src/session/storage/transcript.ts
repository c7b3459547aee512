import * as fs from 'node:fs/promises';
import type { AgentEvent } from '../../core/agent.js';
import { messageOf } from '../../core/errors.js';
import { readIfThere } from './durableFile.js';

/** One JSON line per event, `at` in milliseconds since 1970. Written in order, not waited for. */
export type Transcript = {
  readonly append: (at: number, event: AgentEvent) => void;
  /** Resolves when all of it is in the file; rejects when some could not be written. */
  readonly close: () => Promise<void>;
};

export function openTranscript(file: string): Transcript {
  let waiting = '';
  let written: Promise<void> = Promise.resolve();
  let failure: Error | null = null;
  const write = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    try {
      if (text !== '') await fs.appendFile(file, text, { mode: 0o600 });
    } catch (error) {
      failure ??= new Error(messageOf(error), { cause: error });
    }
  };
  return {
    append: (at, event) => {
      waiting += `${JSON.stringify({ at, ...event })}\n`;
      written = written.then(write);
    },
    close: async () => {
      await written;
      if (failure !== null) throw failure;
    },
  };
}

/** The events that are whole, for an account of a run that was cut off. What is not an event is passed over. */
export async function readTranscript(file: string): Promise<AgentEvent[]> {
  const { agentEvent } = await import('./schemas.js');
  const text = (await readIfThere(file))?.toString() ?? '';
  return text.split('\n').flatMap((line) => {
    try {
      const { data } = agentEvent.safeParse(JSON.parse(line));
      return data === undefined ? [] : [data];
    } catch {
      return []; // the line that the crash cut
    }
  });
}
