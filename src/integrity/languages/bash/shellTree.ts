import type { Syntax } from '../../syntax.js';
import { COMPOUND, subshell } from './compound.js';
import { DEEPEST, type Node, nodeAt, peek, type Reading, skip } from './shellReading.js';
import { simple } from './simpleCommand.js';
import { statements } from './statements.js';

export type ShellTree = {
  readonly root: Syntax;
  readonly comments: readonly Syntax[];
  readonly broken: boolean;
};

/** The part of a text that is a script of its own; `quoted`: it stands in single quotes. */
export type Script = { readonly start: number; readonly end: number; readonly quoted: boolean };

/**
 * Commands of a shell script with the words they are made of, in time linear in its length, bats' `@test` included. It
 * never fails: what does not fit is read as a command.
 */
export function shellTree(
  text: string,
  script: Script = { start: 0, end: text.length, quoted: false },
): ShellTree {
  const { start, end, quoted } = script;
  const reading: Reading = {
    text,
    end,
    quote: quoted ? "'\\''" : "'",
    at: start,
    heredocs: [],
    comments: [],
    command,
    depth: 0,
  };
  const root = nodeAt('block', start);
  while (reading.at < end) {
    statements(reading, root, NONE);
    if (reading.at < end) reading.at += 1;
  }
  root.end = end;
  return { root, comments: reading.comments, broken: false };
}

const NONE: ReadonlySet<string> = new Set();

function command(reading: Reading): Node {
  skip(reading, false);
  const start = reading.at;
  if (reading.depth > DEEPEST) return simple(reading);
  reading.depth += 1;
  const word = peek(reading);
  const compound = reading.text[start] === '(' ? subshell : COMPOUND.get(word);
  if (compound && word !== '') reading.at += word.length;
  const node = compound ? compound(reading, start) : simple(reading);
  reading.depth -= 1;
  node.end = Math.max(node.end, Math.min(reading.at, reading.end));
  trimEnd(reading, node);
  return node;
}

function trimEnd({ text }: Reading, node: Node): void {
  const least = Math.max(node.start, node.children.at(-1)?.end ?? 0);
  while (node.end > least && /\s/.test(text.charAt(node.end - 1))) node.end -= 1;
}
