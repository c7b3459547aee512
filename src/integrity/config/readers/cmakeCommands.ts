import type { Block, Step } from './blocks.js';
import { blocksOf } from './blocks.js';

/** A command with its arguments, quotes taken away; offsets are UTF-16 and half-open, into the text. */
export type CMakeCommand = {
  readonly name: string;
  readonly args: readonly CMakeArgument[];
  readonly start: number;
  readonly end: number;
};
export type CMakeArgument = { readonly text: string; readonly start: number; readonly end: number };

/** Comments, bracket arguments, strings, words and parentheses, by https://cmake.org/cmake/help/latest/manual/cmake-language.7.html. */
const TOKEN =
  /#\[(?<note>=*)\[[^]*?\]\k<note>\]|#[^\n]*|\[(?<bracket>=*)\[[^]*?\]\k<bracket>\]|"(?:\\[^]|[^"\\])*"|[()]|(?:\\[^]|[^\s()"#\\])+/g;

/** The commands of a CMake script in order, each in lower case; what stands in comments is none. */
export function cmakeCommands(text: string): CMakeCommand[] {
  const commands: CMakeCommand[] = [];
  let word: CMakeArgument | null = null;
  let open: { name: CMakeArgument; args: CMakeArgument[]; depth: number } | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    const end = index + token.length;
    if (!open) {
      if (token === '(' && word) open = { name: word, args: [], depth: 1 };
      word = /^\w+$/.test(token) ? { text: token.toLowerCase(), start: index, end } : null;
      continue;
    }
    if (token === '(') open.depth += 1;
    if (token === ')') open.depth -= 1;
    if (open.depth > 0) {
      open.args.push({ text: unquoted(token), start: index, end });
      continue;
    }
    commands.push({ name: open.name.text, args: open.args, start: open.name.start, end });
    open = null;
  }
  return commands;
}

function unquoted(token: string): string {
  return token.replace(/^\[(=*)\[([^]*)\]\1\]$/, '$2').replace(/^"([^]*)"$/, '$1');
}

/** What of a CMake script counts under a condition, or never. */
export function cmakeBlocks(commands: readonly CMakeCommand[], end: number): Block[] {
  let inside = 0;
  const steps = commands.flatMap((command): Step[] => {
    const { name, args, start } = command;
    if (/^(function|macro)$/.test(name)) inside += 1;
    if (/^end(function|macro)$/.test(name)) inside -= 1;
    const condition = args.map(({ text }) => text).join(' ');
    switch (name) {
      case 'if':
        return [{ at: command.end, kind: 'open', condition }];
      case 'elseif':
        return [{ at: start, kind: 'otherwise', condition }];
      case 'else':
        return [{ at: start, kind: 'otherwise', condition: '' }];
      case 'endif':
        return [{ at: start, kind: 'close', condition: '' }];
      case 'return':
        return inside > 0 ? [] : [{ at: start, kind: 'leave', condition: '' }];
      default:
        return [];
    }
  });
  return blocksOf(steps, end, constant);
}

function constant(condition: string): boolean | null {
  const [, not, value = ''] = /^(NOT )?\(? ?(\w+) ?\)?$/i.exec(condition.split(/ AND /i)[0] ?? '') ?? [];
  const first = /^(0|OFF|NO|FALSE|N|IGNORE|NOTFOUND)$/i.test(value)
    ? false
    : /^(1|ON|YES|TRUE|Y)$/i.test(value)
      ? true
      : null;
  if (first === null) return null;
  const holds = first !== (not !== undefined);
  return holds && / AND | OR /i.test(condition) ? null : holds;
}
