import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import { decodeText } from './fileText.js';
import { topless } from './listFiles.js';
import { findLines } from './findLines.js';
import { readBytes, READ_CAP } from './readBytes.js';
import type { ToolOutcome, Workplace } from './tool.js';
import { defineTool, done, refused } from './tool.js';
import { walkFiles } from './walkFiles.js';

const FOUND_CAP = 200;
const LINE_SHOWN = 240;
const TIME_MS = 10_000;

type Query = {
  readonly pattern: string;
  readonly folder?: string | undefined;
  readonly ignore_case?: boolean | undefined;
};

export const search = defineTool<Query>({
  name: 'search',
  description:
    'Find lines that match a JavaScript regular expression, in all text files or below one folder.',
  input: z.strictObject({
    pattern: z.string().min(1).max(1_000),
    folder: z.string().optional().describe('Relative; the whole project unless given.'),
    ignore_case: z.boolean().optional(),
  }),
  summary: ({ pattern }) => `Search for ${pattern}`,
  run: find,
});

async function find(
  { pattern, folder, ignore_case }: Query,
  { worktree, signal }: Workplace,
): Promise<ToolOutcome> {
  const regex = compile(pattern, ignore_case === true);
  if (typeof regex === 'string') return refused(regex);
  const walked = await walkFiles(worktree, topless(folder ?? ''));
  if (walked.kind === 'refused') return refused(walked.why);
  const found: string[] = [];
  const end = Date.now() + TIME_MS;
  for (const path of walked.value.files) {
    await nextTurn(); // one file at a time: the thread is the editor's
    if (signal.aborted || Date.now() > end) return done(report(found, 'The search was cut short.'));
    const lines = await linesOf(worktree, path);
    const hits = findLines(regex, lines);
    if (hits === 'tooSlow')
      return refused(`The pattern takes too long on ${path}. Search for something simpler.`);
    found.push(...hits.map((at) => `${path}:${at + 1}: ${(lines[at] ?? '').slice(0, LINE_SHOWN)}`));
    if (found.length >= FOUND_CAP) return done(report(found, `Only the first ${FOUND_CAP} are shown.`));
  }
  return done(report(found, walked.value.complete ? '' : 'Not all files were looked at.'));
}

function compile(pattern: string, ignoreCase: boolean): RegExp | string {
  try {
    return new RegExp(pattern, ignoreCase ? 'i' : '');
  } catch (error) {
    return `The pattern is not a regular expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** None for what is binary, too large or may not be read. */
async function linesOf(worktree: string, path: string): Promise<string[]> {
  const file = await readBytes(worktree, path);
  if (file.kind === 'refused' || file.value.size > READ_CAP) return [];
  return decodeText(file.value.bytes)?.text.split(/\r\n|\n/) ?? [];
}

function report(found: readonly string[], notice: string): string {
  const lines = found.length === 0 ? 'Nothing matches.' : found.slice(0, FOUND_CAP).join('\n');
  return notice === '' ? lines : `${lines}\n… ${notice}`;
}
