import type { Source } from '../syntax.js';
import type { Role } from './runnerConfig.js';

/** One side of a configuration file, as it is read. */
export type ConfigText = {
  readonly path: string;
  readonly text: string;
  /** The syntax of a file in JavaScript or TypeScript; null where it could not be parsed. */
  readonly source: Source | null;
  /** What the project's scripts and targets do, by name, as far as they are known. */
  readonly roleOfScript: (name: string) => Role | null;
};

/** Relative to the repository, without a final slash; empty for the repository itself. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
