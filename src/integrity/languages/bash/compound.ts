import { type Node, nodeAt, peek, put, type Reading, readWord, skip, skipBetween } from './shellReading.js';
import { functionBody, redirected, simple } from './simpleCommand.js';
import { statements } from './statements.js';
import { bracketEnd, pieceEnd } from './words.js';

type Read = (reading: Reading, start: number) => Node;

/** Reads a block up to a closing word, which it takes when it is there. */
function block(reading: Reading, closing: readonly string[], take: boolean): Node {
  skip(reading, true);
  const node = nodeAt('block', reading.at);
  statements(reading, node, new Set(closing));
  if (take) expect(reading, closing[0] ?? '');
  return node;
}

function expect(reading: Reading, word: string): void {
  skipBetween(reading);
  if (peek(reading) === word) reading.at += word.length;
}

const NONE: ReadonlySet<string> = new Set();

/** `( … )` and `(( … ))`. */
export const subshell: Read = (reading, start) => {
  if (reading.text[start + 1] === '(') {
    const node = nodeAt('command', start);
    reading.at = bracketEnd(reading, start + 1, { close: ')', depth: 0 });
    const word = nodeAt('expansion', start);
    word.end = reading.at;
    put(node, word);
    return redirected(reading, node);
  }
  reading.at = start + 1;
  const node = nodeAt('block', start);
  statements(reading, node, NONE);
  if (reading.text[reading.at] === ')') reading.at += 1;
  return redirected(reading, node);
};

const group: Read = (reading, start) => {
  const node = nodeAt('block', start);
  statements(reading, node, new Set(['}']));
  expect(reading, '}');
  return redirected(reading, node);
};

const conditional: Read = (reading, start) => {
  const node = nodeAt('if', start);
  put(node, block(reading, ['then'], true), 'condition');
  put(node, block(reading, ['fi', 'else', 'elif'], false), 'consequence');
  skipBetween(reading);
  const word = peek(reading);
  const at = reading.at;
  if (word === 'elif' || word === 'else') reading.at += word.length;
  if (word === 'elif') put(node, conditional(reading, at), 'alternative');
  if (word === 'else') put(node, block(reading, ['fi'], true), 'alternative');
  if (word === 'fi') reading.at += 2;
  return redirected(reading, node);
};

const whileLoop: Read = (reading, start) => {
  const node = nodeAt('loop', start);
  put(node, block(reading, ['do'], true), 'condition');
  put(node, block(reading, ['done'], true), 'body');
  return redirected(reading, node);
};

const forLoop: Read = (reading, start) => {
  const node = nodeAt('loop', start);
  put(node, simple(reading), 'list');
  expect(reading, 'do');
  put(node, block(reading, ['done'], true), 'body');
  return redirected(reading, node);
};

const choice: Read = (reading, start) => {
  const node = nodeAt('case', start);
  readWord(reading, node);
  expect(reading, 'in');
  while (reading.at < reading.end) {
    skip(reading, true);
    if (peek(reading) === 'esac') break;
    reading.at = Math.max(patternEnd(reading), reading.at + 1);
    put(node, block(reading, ['esac'], false));
    while (/[;&]/.test(reading.text.charAt(reading.at)) && reading.at < reading.end) reading.at += 1;
  }
  expect(reading, 'esac');
  return redirected(reading, node);
};

function patternEnd(reading: Reading): number {
  let { at } = reading;
  if (reading.text[at] === '(') at += 1;
  while (at < reading.end && reading.text[at] !== ')') at = pieceEnd(reading, at, 0);
  return Math.min(at + 1, reading.end);
}

/** `function name {`. */
const namedFunction: Read = (reading, start) => {
  const node = nodeAt('function', start);
  readWord(reading, node);
  skip(reading, false);
  if (/^\(\s*\)/.test(reading.text.slice(reading.at, reading.at + 4)))
    reading.at = reading.text.indexOf(')', reading.at) + 1;
  return functionBody(reading, node);
};

/** `@test "name" {`. */
const batsTest: Read = (reading, start) => {
  const node = nodeAt('test', start);
  skip(reading, false);
  while (reading.at < reading.end && !/[{\n;|&()<>]/.test(reading.text.charAt(reading.at))) {
    readWord(reading, node);
    skip(reading, false);
  }
  if (reading.text[reading.at] === '{') put(node, reading.command(reading), 'body');
  return node;
};

/** By the word that opens them. */
export const COMPOUND: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['{', group],
  ['if', conditional],
  ['while', whileLoop],
  ['until', whileLoop],
  ['for', forLoop],
  ['select', forLoop],
  ['case', choice],
  ['function', namedFunction],
  ['@test', batsTest],
]);
