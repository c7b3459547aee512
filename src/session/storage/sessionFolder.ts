import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where everything of one session lies. All paths are absolute. */
export type SessionFolder = {
  readonly folder: string;
  readonly session: string;
  readonly transcript: string;
  readonly landings: string;
};

/** The format of everything below a session's folder. A file of a higher version was written by a newer Countersign. */
export const VERSION = 1;

export function sessionFolder(storage: string, id: string): SessionFolder {
  const folder = join(storage, 'sessions', id);
  return {
    folder,
    session: join(folder, 'session.json'),
    transcript: join(folder, 'transcript.jsonl'),
    landings: join(folder, 'landings'),
  };
}

export type RoundFolder = {
  readonly folder: string;
  /** Written once, whole, before the session points to the round. */
  readonly changes: string;
  /** A chain of sayings: see `readChain`. */
  readonly decisions: string;
  /** What was landed since the round began; absent until something was. */
  readonly landed: string;
  /** What our runs showed since the round began, and the flags by that; absent until something was run. */
  readonly evidence: string;
  /** What the first saying is chained to. */
  readonly seed: string;
};

export function roundFolder({ folder }: SessionFolder, number: number): RoundFolder {
  const round = join(folder, 'rounds', String(number));
  return {
    folder: round,
    changes: join(round, 'changes.json'),
    decisions: join(round, 'decisions.jsonl'),
    landed: join(round, 'landed.json'),
    evidence: join(round, 'evidence.json'),
    seed: createHash('sha256').update(`round ${number}`).digest('hex'),
  };
}
