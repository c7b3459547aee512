import type { Conduct, Means } from './conductAgent.js';
import type { Desk } from './desk.js';
import { enter, fail, failUnsaved, stopped } from './enter.js';
import { type Entry, taskOf } from './entry.js';
import { examine } from './examine.js';

/** Makes a review of what an agent had made when its window died. */
export function captureInterrupted(desk: Desk, entry: Entry, { change, shutdown }: Means): Conduct {
  const turn = (step: (entry: Entry) => Entry | Promise<Entry>) =>
    change(async (now) => ({ entry: await step(now), value: undefined }));
  const ending = entry.saved.ending ?? ({ kind: 'interrupted' } as const);
  const { worktree } = entry.saved;

  const capture = async (): Promise<void> => {
    if (worktree === null) return turn((now) => stopped(desk, now, ending));
    const review = await examine({ kind: 'worktree', worktree }, taskOf(entry), desk.ports, shutdown);
    return turn((now) => enter(desk, now, { kind: 'examined', review, ending }));
  };
  const conduct = async (): Promise<void> => {
    try {
      await capture();
    } catch (error) {
      if (shutdown.aborted) return;
      const end = turn((now) => fail(desk, now, error));
      await end.catch((unsaved: unknown) => turn((now) => failUnsaved(now, unsaved)));
    }
  };
  return {
    done: conduct(),
    stop: () => undefined, // a capture that is broken off would look like a clean one
    answer: () => undefined,
  };
}
