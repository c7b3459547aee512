import { programOf } from './carriers.js';
import { parseShell, type ShellNode } from './parseShell.js';
import type { Token } from './tokens.js';

/** One program that a script starts, and where it stands. */
export type SimpleCommand = {
  /** Assignments and carriers (`npx`, `poetry run`) included. */
  readonly words: readonly Token[];
  /** Without them: how many of the last words are the program and its arguments. */
  readonly program: readonly string[];
  /** What it prints goes to the next command of a pipe. */
  readonly piped: boolean;
};

/** In the order in which they are written. A script in a script (`sh -c "…"`) is an argument and not looked into. */
export function simpleCommands(script: string): SimpleCommand[] {
  return commandsIn(parseShell(script), false);
}

/** From the first of the last words, which are the program, in UTF-16 units of the script. */
export function programTokens({ words, program }: SimpleCommand): readonly Token[] {
  return words.slice(words.length - program.length);
}

function commandsIn(node: ShellNode, piped: boolean): SimpleCommand[] {
  switch (node.kind) {
    case 'simple': {
      const program = programOf(node.words.map(({ text }) => text));
      return program.length === 0 ? [] : [{ words: node.words, program, piped }];
    }
    case 'list':
      return node.items.flatMap((item) => commandsIn(item, piped));
    case 'chain':
      return [...commandsIn(node.left, piped), ...commandsIn(node.right, piped)];
    case 'pipe':
      return node.parts.flatMap((part, at) => commandsIn(part, piped || at < node.parts.length - 1));
    case 'not':
    case 'background':
    case 'loop':
      return commandsIn(node.body, piped);
    case 'choice': {
      const branches = [node.test, node.then, ...(node.otherwise ? [node.otherwise] : [])];
      return branches.flatMap((branch) => commandsIn(branch, piped));
    }
  }
}
