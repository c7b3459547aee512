import type { LineRange } from '../../core/changeSet.js';
import type { Place, Placed } from '../inventory.js';

/**
 * The normal form for configuration: what one file says about which checks run, on what, and what their failure does.
 * Readers write it, rules compare it before and after; no rule ever looks at the text of a configuration.
 */
export type RunnerConfig = {
  readonly path: string;
  readonly selections: readonly Selection[];
  readonly settings: readonly Setting[];
  readonly commands: readonly Command[];
  readonly triggers: readonly Trigger[];
  /** Names of its jobs, and what it extends: what is lost is no loss where a job went too, or where it may be inherited. */
  readonly parts: readonly string[];
  /** It could not be read at all, so that nothing in it says nothing. */
  readonly broken: boolean;
  /** What bears on tests and could not be evaluated, in words for people. */
  readonly unread: readonly Placed[];
};

/** Which files one runner takes. */
export type Selection = {
  /** The runner and, where there are several, the project: what a selection is recognised by on the other side. */
  readonly name: string;
  /** The folder it looks in, relative to the repository, without a final slash; the repository itself is empty. */
  readonly root: string;
  /** Every group has to take a file (`testpaths` and `python_files`); a group takes what one of its patterns takes. */
  readonly include: readonly (readonly Pattern[])[];
  readonly exclude: readonly Pattern[];
  /** Something in it is made by code, so that what it leaves out is not known. */
  readonly open: boolean;
};

/**
 * How a pattern is meant: `glob` matches the path below the root; `part` is a glob that may also match a folder above
 * or any tail of the path; `regex` is searched in the absolute path; `path` is a file or folder; `name` is a glob for the
 * last name, `folder` one for any folder's name.
 */
export type PatternKind = 'glob' | 'part' | 'regex' | 'path' | 'name' | 'folder';
/** `text` is the pattern; `range` and `line` are where it stands, empty for a runner's own default. */
export type Pattern = {
  readonly kind: PatternKind;
  readonly text: string;
  readonly range: LineRange;
  readonly line: string;
};

/** What a setting decides: which tests run, whether a failure counts, how much is asked for. */
export type Effect = 'selection' | 'outcome' | 'threshold';

/** One thing that can be set stricter or looser. */
export type Setting = Placed & {
  /** The tool it belongs to: a setting may move between the files of one tool. */
  readonly tool: string;
  readonly effect: Effect;
  /** As written, for people. */
  readonly shown: string;
  /** Larger asks more; null where the value is made by code. */
  readonly strength: number | null;
  /** The strength of leaving it out. */
  readonly absent: number;
  /** What a smaller strength does, a sentence without its subject: `excludes tests`. */
  readonly weaker: string;
  /** The files it leaves out, where it does so by their names. */
  readonly pattern: Pattern | null;
  /** Its loss counts only as long as these `parts` are there. */
  readonly among?: readonly string[];
  /** It holds under these only, as written, outermost first; absent: always. */
  readonly conditions?: readonly string[];
  /** What it is apart from its name: one that keeps it was renamed. Null where nothing tells. */
  readonly content?: string | null;
  /** Bears on linting, types or coverage, not on whether tests run and pass. */
  readonly aside: boolean;
};

export type Role = 'test' | 'lint' | 'types' | 'hooks' | 'other';

/** A program that a step, a script, a target or a hook starts. */
export type Command = Place & {
  /** Where it stands, from the outside in: `jobs test`, `step 2`; `scripts test`; `target test`. */
  readonly owner: string;
  /** What people start by itself: the script `test`, a CI step, a hook; not a script's helper. */
  readonly main: boolean;
  readonly hook: boolean;
  /** The program and its arguments, without what only carries it: `npx`, `cross-env A=1`, `poetry run`. */
  readonly words: readonly string[];
  readonly role: Role;
  /** Why its failure fails nothing; null: it does. */
  readonly forgiven: string | null;
  /** When it is started; null: always; `never`. */
  readonly condition: string | null;
  readonly options: readonly Setting[];
  /** Files and folders it is told to take; none: its own default. */
  readonly targets: readonly string[];
};

/** What starts a pipeline that runs checks. */
export type Trigger = Placed & {
  readonly kind: 'event' | 'matrix' | 'branches' | 'ignoredBranches' | 'paths' | 'ignoredPaths';
  readonly event: string;
  readonly items: readonly string[];
};

export const NOTHING: Omit<RunnerConfig, 'path'> = {
  selections: [],
  settings: [],
  commands: [],
  triggers: [],
  parts: [],
  broken: false,
  unread: [],
};
