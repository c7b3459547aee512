import type { FileChange } from '../../core/changeSet.js';
import type { RunnerConfig } from './runnerConfig.js';

/** One configuration file of the change; null for a side that is absent or was not read. */
export type ConfigChange = {
  readonly change: FileChange;
  readonly base: RunnerConfig | null;
  readonly head: RunnerConfig | null;
};

/** Paths of every file in the repository on both sides: what a pattern is judged by. */
export type Tracked = { readonly base: readonly string[]; readonly head: readonly string[] };

/** Something one side of a configuration file says. */
export type Said<T> = { readonly item: T; readonly file: ConfigChange };

export function saidBy<T>(
  files: readonly ConfigChange[],
  side: 'base' | 'head',
  pick: (config: RunnerConfig) => readonly T[],
): Said<T>[] {
  return files.flatMap((file) => {
    const config = file[side];
    return config ? pick(config).map((item) => ({ item, file })) : [];
  });
}

/** The file is new, so that what it says did not replace anything that was said before. */
export function isNew({ change }: ConfigChange): boolean {
  return change.base === null;
}

/** `a, b, c and 4 more`. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
