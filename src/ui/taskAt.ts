import type { Task, TaskOrigin } from '../core/task.js';
import { titleOf } from '../core/task.js';
import { readTaskFile, type TaskTerms } from './taskFrontMatter.js';

/** An editor as far as a task can be read from it. Lines are 0-based, `endLine` inclusive. */
export type EditorPlace = {
  /** Relative to the workspace folder, separated by `/`. */
  readonly path: string;
  readonly languageId: string;
  readonly lines: readonly string[];
  readonly selected: string;
  readonly startLine: number;
  readonly endLine: number;
};

/** A task without the user's last word on it. `suggestion` is what the input box starts with. */
export type TaskDraft = {
  readonly origin: TaskOrigin;
  readonly suggestion: string;
  /** Where the task comes from, quoted for the agent; empty when there is nothing to quote. */
  readonly quote: string;
  /** What a task file demands besides; see `readTaskFile`. */
  readonly terms?: TaskTerms;
};

/** Context around a TODO, in lines. */
const BEFORE = 5;
const AFTER = 20;

/** An item of a Markdown list that is not ticked. */
const OPEN_ITEM = /^\s*(?:[-*+]|\d+[.)])\s+\[ \]\s+(\S.*)$/;

const TODO = /(?:\/\/|\/\*|^\s*\*|#|--|;|%|<!--|"""|''')\s*@?(?:TODO|FIXME)\b.*$/;

/**
 * The selection, else the TODO or FIXME comment or the open item of a Markdown list at the cursor, else the Markdown
 * file; `null` when it is none of them.
 */
export function taskAt(place: EditorPlace): TaskDraft | null {
  if (place.selected.trim() !== '') return selectionDraft(place);
  const line = place.lines[place.startLine] ?? '';
  const isMarkdown = place.languageId === 'markdown';
  const item = isMarkdown ? OPEN_ITEM.exec(line)?.[1] : undefined;
  if (item !== undefined) return todoDraft(place, item, 'The item', 'tick it');
  const comment = TODO.exec(line)?.[0];
  if (comment !== undefined) return todoDraft(place, wishIn(comment), 'The comment', 'take it away');
  return isMarkdown ? taskFileDraft(place.path, place.lines.join('\n')) : null;
}

function selectionDraft(place: EditorPlace): TaskDraft {
  const { path, startLine, endLine } = place;
  return {
    origin: { kind: 'selection', path, startLine, endLine },
    suggestion: titleOf(place.selected),
    quote: quoted(place, startLine, endLine),
  };
}

/** `what` stands on the line; `done` is what becomes of it when the task is done. */
function todoDraft(place: EditorPlace, wish: string, what: string, done: string): TaskDraft {
  const line = place.startLine;
  const start = Math.max(0, line - BEFORE);
  const end = Math.min(place.lines.length - 1, line + AFTER);
  return {
    origin: { kind: 'todo', path: place.path, line },
    suggestion: titleOf(wish),
    quote: `${quoted(place, start, end)}\n\n${what} is on line ${line + 1}; ${done} when it is done.`,
  };
}

function wishIn(comment: string): string {
  const wish = comment.replace(/["'%]+/g, '').replace(/^\W*(?:TODO|FIXME)(?:\([^)]*\))?:?\s*/, '');
  return wish || comment;
}

/** A whole file as the task: nothing to quote, for it is all said. */
export function taskFileDraft(path: string, text: string): TaskDraft | null {
  const { wish, terms } = readTaskFile(text);
  if (wish.trim() === '') return null;
  return { origin: { kind: 'taskFile', path }, suggestion: wish, quote: '', terms };
}

export const PROMPT_DRAFT: TaskDraft = { origin: { kind: 'prompt' }, suggestion: '', quote: '' };

/** `wish` is what the user made of the suggestion; never blank. */
export function makeTask(id: string, draft: TaskDraft, wish: string): Task {
  const prompt = draft.quote === '' ? wish : `${wish.trim()}\n\n${draft.quote}`;
  return { id, title: titleOf(wish), prompt, origin: draft.origin, ...draft.terms };
}

/** Lines are counted from 1 for the agent, as editors show them. */
function quoted({ path, languageId, lines }: EditorPlace, start: number, end: number): string {
  const text = lines.slice(start, end + 1).join('\n');
  const fence = fenceAround(text);
  const where = start === end ? `line ${start + 1}` : `lines ${start + 1} to ${end + 1}`;
  return `From ${path}, ${where}:\n\n${fence}${languageId}\n${text}\n${fence}`;
}

/** Longer than any run of backticks inside, so that the text cannot end its own quote. */
function fenceAround(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
}
