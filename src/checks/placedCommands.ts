import path from 'node:path';
import { type SimpleCommand, simpleCommands } from '../shell/simpleCommands.js';

/** One program of a script as it is written, with what stands before it, and the folder it is started in. */
export type PlacedCommand = {
  readonly text: string;
  readonly program: readonly string[];
  /** Relative to the top, which is empty. */
  readonly folder: string;
};

/**
 * The programs of a script that starts in a folder, `cd` followed. What comes after a `cd` in a script with subshells is
 * left out: which of them it holds for is not told.
 */
export function placedCommands(script: string, from: string): PlacedCommand[] {
  const hasSubshells = script.includes('(');
  let folder: string | null = from;
  return simpleCommands(script).flatMap((simple): PlacedCommand[] => {
    const { program } = simple;
    if (program[0] === 'cd') {
      folder = folder === null || hasSubshells ? null : changed(folder, program[1]);
      return [];
    }
    return folder === null ? [] : [{ text: textOf(script, simple), program, folder }];
  });
}

/** Null for one outside of the project, or that is not known. */
function changed(folder: string, to: string | undefined): string | null {
  if (to === undefined || /^[/~-]|[$`]/.test(to)) return null;
  const joined = path.posix.join(folder, to).replace(/^\.\/?$|\/$/g, '');
  return joined.startsWith('..') ? null : joined;
}

function textOf(script: string, { words }: SimpleCommand): string {
  return script.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
