import { type Block, blocksOf, type Step } from './blocks.js';
import { LEAVES_TEST_OUT, type NamedTest } from './namedTest.js';

const STRING = /'''[^]*?'''|'(?:\\[^]|[^'\\\n])*'/;
const PIECE = new RegExp(`${STRING.source}|[()\\[\\]{}]`, 'g');

/** Tests of a Meson script without comments: by `test(…)`, by a folder, and by the lists that its loops go through. */
export function mesonTests(text: string, path: string): NamedTest[] {
  return [...called(text), ...folders(text, path), ...looped(text)];
}

const CALL = /(?<![\w.])(?:(?:\w+\.)?test|\w*_test)\s*\(/g;

function called(text: string): NamedTest[] {
  return [...text.matchAll(CALL)].flatMap(({ 0: head, index }) => {
    const end = closingOf(text, index + head.length - 1);
    const [first = '', ...rest] = partsOf(text.slice(index + head.length, end - 1)).map((part) => part.text);
    const name = stringIn(first);
    if (!first.startsWith("'") || name === null) return [];
    const beside = rest.join(', ').replace(/\s+/g, ' ');
    return [{ name, content: beside === '' ? null : beside, start: index, end, weaker: LEAVES_TEST_OUT }];
  });
}

function folders(text: string, path: string): NamedTest[] {
  return [...text.matchAll(/(?<![\w.])subdir\s*\(\s*'([^'\n]+)'/g)]
    .filter(([, name = '']) => /(^|\/)tests?\//.test(path) || /tests?/.test(name))
    .map(({ 0: whole, 1: name = '', index }) => ({
      name,
      content: null,
      start: index,
      end: index + whole.length,
      weaker: 'leaves a folder of tests out',
    }));
}

/** `foreach each : tests … test(…) … endforeach`: the elements of what it goes through. */
function looped(text: string): NamedTest[] {
  const found: NamedTest[] = [];
  const seen = new Set<string>();
  for (const match of text.matchAll(/^[ \t]*foreach\s+[\w\s,]+:\s*/gm)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endforeach', start);
    const body = text.slice(start, end < 0 ? start : end);
    if (!new RegExp(CALL).test(body)) continue;
    const [, list] = /^(\w+)/.exec(body) ?? [];
    if (list !== undefined && seen.has(list)) continue;
    seen.add(list ?? '');
    const opened = list === undefined ? [start] : assignedTo(text, list);
    for (const at of opened) found.push(...elementsAt(text, at));
  }
  return found;
}

function assignedTo(text: string, list: string): number[] {
  return [...text.matchAll(new RegExp(`^[ \\t]*${list}\\s*\\+?=\\s*`, 'gm'))].map(
    ({ 0: head, index }) => index + head.length,
  );
}

/** The elements of a list or dictionary, each by the first string in it, or by what it calls its name. */
function elementsAt(text: string, at: number): NamedTest[] {
  if (!/[[{]/.test(text.charAt(at))) return [];
  const inner = text.slice(at + 1, closingOf(text, at) - 1);
  return partsOf(inner).flatMap(({ text: part, start }) => {
    const name = /'name'\s*:\s*'([^'\n]*)'/.exec(part)?.[1] ?? stringIn(part);
    if (name === null) return [];
    const from = at + 1 + start;
    return [{ name, content: null, start: from, end: from + part.length, weaker: LEAVES_TEST_OUT }];
  });
}

function stringIn(text: string): string | null {
  const [found] = STRING.exec(text) ?? [];
  return found === undefined ? null : found.replace(/^'+|'+$/g, '');
}

/** The offset after the bracket that closes the one at `start`; the end of the text if none does. */
function closingOf(text: string, start: number): number {
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = start;
  let depth = 0;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    if (/^[([{]$/.test(match[0])) depth += 1;
    if (/^[)\]}]$/.test(match[0])) depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return text.length;
}

type Part = { readonly text: string; readonly start: number };

/** What stands between commas that no bracket holds. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let [depth, start] = [0, 0];
  const add = (end: number): void => {
    const whole = text.slice(start, end);
    if (whole.trim() !== '') parts.push({ text: whole.trim(), start: start + whole.search(/\S/) });
    start = end + 1;
  };
  for (const { 0: piece, index } of text.matchAll(new RegExp(`${PIECE.source}|,`, 'g'))) {
    if (/^[([{]$/.test(piece)) depth += 1;
    if (/^[)\]}]$/.test(piece)) depth -= 1;
    if (piece === ',' && depth === 0) add(index);
  }
  add(text.length);
  return parts;
}

const LINE = /^[ \t]*(if|elif|else|endif|subdir_done)\b[ \t]*(.*(?:\\\n.*)*)$/gm;

/** What of a Meson script counts under a condition, or never. */
export function mesonBlocks(text: string): Block[] {
  const steps = [...text.matchAll(LINE)].map(({ 0: whole, 1: word = '', 2: rest = '', index }): Step => {
    const condition = rest.replace(/\s+/g, ' ').trim();
    const end = index + whole.length;
    if (word === 'if') return { at: end, kind: 'open', condition };
    if (word === 'elif' || word === 'else') return { at: index, kind: 'otherwise', condition };
    return { at: index, kind: word === 'endif' ? 'close' : 'leave', condition: '' };
  });
  return blocksOf(steps, text.length, (condition) =>
    /^(not true|false( and .*)?)$/.test(condition)
      ? false
      : /^(true|not false)$/.test(condition)
        ? true
        : null,
  );
}
