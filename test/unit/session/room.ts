import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ports } from '../../../src/session/ports.js';
import { Sessions, type SessionView } from '../../../src/session/sessions.js';
import { type FileMap, makeRepository, type TestRepository } from '../../fakes/repository.js';
import { type Script, sessionPorts } from '../../fakes/sessionPorts.js';

/** A repository, and windows on it that share one storage folder. */
export type Room = {
  readonly repository: TestRepository;
  readonly storage: string;
  /** The sessions of one more window. */
  readonly open: (script?: Script, change?: Partial<Ports>) => Sessions;
  readonly close: () => Promise<void>;
};

export async function makeRoom(files: FileMap): Promise<Room> {
  const repository = await makeRepository(files);
  const storage = join(repository.outside, 'storage');
  const windows: Sessions[] = [];
  return {
    repository,
    storage,
    open: (script, change) => {
      const sessions = new Sessions({ ...sessionPorts(storage, script), ...change }, storage, Date.now);
      windows.push(sessions);
      return sessions;
    },
    close: async () => {
      for (const window of windows) await closeWindow(window);
      await repository.remove();
    },
  };
}

export async function closeWindow(window: Sessions): Promise<void> {
  window.dispose();
  await window.ended;
}

/** Starts an agent on a task and waits for its review or its end. */
export async function runAgent(window: Sessions, folder: string): Promise<SessionView> {
  const id = await window.startAgent({ folder, task: aTask, agent: 'script', model: 'model' });
  return settled(window, id);
}

export const aTask = {
  id: 'task',
  title: 'Make it new',
  prompt: 'Make it new.',
  origin: { kind: 'prompt' },
} as const;

/** The session once nothing is under way in it. */
export async function settled(window: Sessions, id: string): Promise<SessionView> {
  return until(window, id, ({ session: { state } }) =>
    ['reviewing', 'landed', 'closed'].includes(state.kind),
  );
}

export function until(
  window: Sessions,
  id: string,
  holds: (view: SessionView) => boolean,
): Promise<SessionView> {
  return new Promise((resolve) => {
    const look = () => {
      const view = window.get(id);
      if (view === undefined || !holds(view)) return;
      stop();
      resolve(view);
    };
    const stop = window.onDidChange(look);
    look();
  });
}

/** A script that writes these files into the worktree. */
export function writing(files: Readonly<Record<string, string>>): Script {
  return async ({ worktree }) => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(worktree, path), text);
    return undefined;
  };
}

/** Ids of the hunks of a file, or of all files, in order. */
export function hunksIn(view: SessionView, path?: string): string[] {
  const files = view.review?.changeSet.files ?? [];
  return files
    .filter((file) => path === undefined || file.path === path)
    .flatMap((file) => file.hunks.map(({ id }) => id));
}
