import { HumanError } from '../core/errors.js';
import type { Task } from '../core/task.js';

/** What a task file says of its task besides the wish itself. */
export type TaskTerms = Pick<Task, 'checks' | 'specTests' | 'mayNotTouch'>;

export type TaskFile = { readonly wish: string; readonly terms: TaskTerms };

const KEYS = ['checks', 'specTests', 'mayNotTouch'] as const;
type Key = (typeof KEYS)[number];

/**
 * A Markdown task file: its wish, and the lists between two lines of `---` at its begin. Of YAML, lists of plain or
 * quoted words are read: one a line behind `-`, in brackets, or a single one. Other keys are not ours and are passed
 * over. Rejects a list of ours that it cannot read: a file that is not protected would be worse than no run.
 */
export function readTaskFile(text: string): TaskFile {
  const [whole, front] = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || front === undefined) return { wish: text, terms: {} };
  const lists = new Map<Key, readonly string[]>();
  for (const [key, value] of entriesOf(front)) {
    const ours = KEYS.find((known) => known === key);
    if (ours !== undefined) lists.set(ours, listOf(ours, value));
  }
  return { wish: text.slice(whole.length), terms: Object.fromEntries(lists) };
}

/** Each key at the margin with the lines up to the next one. */
function entriesOf(front: string): [key: string, value: string][] {
  return front.split(/\r?\n(?=[^\s#-])/).flatMap((entry) => {
    const [, key, value] = /^([\w-]+)[ \t]*:(?=\s|$)([\s\S]*)$/.exec(entry) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

function listOf(key: Key, value: string): string[] {
  const lines = value
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  const [first = '', ...others] = lines;
  const words =
    first.startsWith('[') && first.endsWith(']') && others.length === 0
      ? first.slice(1, -1).split(',')
      : lines.every((line) => /^-\s/.test(line))
        ? lines.map((line) => line.slice(1))
        : lines;
  if (words === lines && lines.length > 1) throw unreadable(key);
  return words.map((word) => wordOf(key, word.trim())).filter((word) => word !== '');
}

function wordOf(key: Key, word: string): string {
  const [, , quoted] = /^(["'])(.*)\1$/.exec(word) ?? [];
  if (quoted !== undefined) return quoted;
  if (/^[[\]{}&|>!%@`"']/.test(word)) throw unreadable(key);
  return word;
}

function unreadable(key: Key): HumanError {
  return new HumanError(
    `The list “${key}” of the task file cannot be read.`,
    'Write one glob or command a line, each behind “- ” and in quotation marks.',
  );
}
