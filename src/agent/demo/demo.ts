import { cp } from 'node:fs/promises';
import type { Task } from '../../core/task.js';
import type { Connection } from '../claude/connection.js';
import { DEMO_SCRIPT } from './demoScript.js';
import { scriptedFetch } from './scriptedFetch.js';

/** Says that it served, so that nobody takes it for a real one. */
const DEMO_MODEL = 'scripted';

/** Long enough to see it work, short enough to wait for. */
const PAUSE_MS = 350;

/** A model that follows a script, reached through the same SDK and the same loop as a real one. */
export function demoConnection(pauseMs = PAUSE_MS): Connection {
  return {
    apiKey: 'no-key',
    baseUrl: 'http://demo.invalid',
    fetch: scriptedFetch(DEMO_SCRIPT, DEMO_MODEL, pauseMs),
  };
}

export function demoTask(): Task {
  return {
    id: 'demo',
    title: 'Let leaves be steeped again',
    prompt:
      'Leaves can be steeped more than once. Let brew() take the number of the infusion: each further one draws half as long again. Keep the tests green.',
    origin: { kind: 'prompt' },
  };
}

/**
 * Puts the sample project, plain files, into `folder`, which must not exist yet. All of them are to be committed; git
 * is another room's.
 */
export async function makeDemoRepository(source: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true, errorOnExist: true, force: false });
}
