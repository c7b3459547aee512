/** What a person asks an agent to do. Immutable; a changed wish is a new task. */
export type Task = {
  readonly id: string;
  /** One line, shown wherever the session is named. */
  readonly title: string;
  /** The whole wish, as the agent gets it. */
  readonly prompt: string;
  readonly origin: TaskOrigin;
  /** Checks that the task is to make pass, by id or command; by default all that are confirmed. */
  readonly checks?: readonly string[];
  /** Globs of files that say what is wanted: the agent may read them and not change them. */
  readonly specTests?: readonly string[];
  /** Globs of other files that the agent may not change. */
  readonly mayNotTouch?: readonly string[];
};

export type TaskOrigin =
  | {
      readonly kind: 'selection';
      readonly path: string;
      readonly startLine: number;
      readonly endLine: number;
    }
  | { readonly kind: 'todo'; readonly path: string; readonly line: number }
  | { readonly kind: 'taskFile'; readonly path: string }
  | { readonly kind: 'prompt' };

const TITLE_LENGTH = 72;

/** The first line that says something, without comment signs, list marks, check boxes and headings, cut at a word. */
export function titleOf(prompt: string): string {
  const line = prompt
    .split(/\r\n|\r|\n/)
    .map((text) =>
      text
        .replace(/^[\s#/*>\-+;!<]+/, '')
        .replace(/^\[[ xX]\]\s+/, '')
        .replace(/\s*(\*\/|-->)\s*$/, '')
        .trim(),
    )
    .find((text) => text !== '');
  if (line === undefined) return 'Untitled task';
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > TITLE_LENGTH / 2 ? cut.slice(0, space).trimEnd() : cut}…`;
}
