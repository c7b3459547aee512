import type { FileChange, Hunk } from '../core/changeSet.js';
import { pathsOf } from '../core/changeSet.js';
import type { Flag, Severity } from '../core/flag.js';
import { SEVERITIES } from '../core/flag.js';
import { describeHunk, visibleText } from '../core/print.js';
import type { Decision } from '../core/review.js';
import { runsCode } from '../core/runsCode.js';
import { keepByHunk } from './keepByHunk.js';
import { indexReview, isOpenFlag } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { isDecidable } from './reviewed.js';

/** One row of the Review view, before VS Code draws it. */
export type ReviewRow = {
  readonly label: string;
  readonly description: string;
  /** The whole row for who hears it. */
  readonly spoken: string;
  readonly icon: RowIcon;
  /** Words that menus ask for. */
  readonly context: string;
};

export type RowIcon = Decision | 'undecided' | 'file' | 'note' | Severity;

export function fileRow(view: Reviewed, file: FileChange): ReviewRow {
  const flag = gravest(openFlagsOf(view, file));
  const name = visibleText(file.path.slice(file.path.lastIndexOf('/') + 1));
  const folder = visibleText(file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0)));
  const runs = pathsOf(file).toReversed().map(runsCode).find(Boolean);
  const facts = [
    ...stateOfFile(view, file),
    amountOf(file),
    ...(flag ? [`${flag.severity} flag`] : []),
    ...(runs ? [`runs code (${runs})`] : []),
  ];
  return {
    label: name,
    description: [...facts, ...(folder === '' ? [] : [folder])].join(' · '),
    spoken: `${visibleText(file.path)}: ${facts.join(', ')}`,
    icon: 'file',
    context: contextOf(view, 'file', file.hunks, flag !== undefined),
  };
}

/** Runs for every hunk of an unfolded file at every decision: a file may have thousands. */
export function hunkRow(view: Reviewed, file: FileChange, hunk: Hunk): ReviewRow {
  const placed = indexReview(view.review).byId.get(hunk.id);
  const make = () => rowFor(view, file, hunk);
  return placed === undefined ? make() : rows(view)(placed, make);
}

const rows = keepByHunk<ReviewRow>();

function rowFor(view: Reviewed, file: FileChange, hunk: Hunk): ReviewRow {
  const { byId, hunks, flagsByHunk } = indexReview(view.review);
  const flags = (flagsByHunk.get(hunk.id) ?? NO_FLAGS).filter((flag) => isOpenFlag(view.review, flag));
  const flag = gravest(flags);
  const decision = view.review.decisions.get(hunk.id);
  const state = decision ?? 'undecided';
  const label = describeHunk(file, hunk);
  const names = [...new Set(flags.map(({ name }) => name))];
  const number = `hunk ${byId.get(hunk.id)?.number ?? 0} of ${hunks.length}`;
  return {
    label,
    description: [...(decision ? [decision] : []), ...names].join(' · '),
    spoken: [number, visibleText(file.path), label, state, ...flags.map(spokenFlag)].join(', '),
    icon: decision ?? flag?.severity ?? 'undecided',
    context: `${contextOf(view, 'hunk', [hunk], flag !== undefined)} ${hunk.kind}`,
  };
}

const NO_FLAGS: readonly Flag[] = [];

/** What stands in no hunk: a file that was left out, or a fact that belongs to none. */
export function noteRow(label: string, reason: string, icon: RowIcon): ReviewRow {
  return {
    label: visibleText(label),
    description: visibleText(reason),
    spoken: `${visibleText(label)}: ${visibleText(reason)}`,
    icon,
    context: 'note',
  };
}

function openFlagsOf(view: Reviewed, file: FileChange): Flag[] {
  const { flagsByHunk, loneFlags } = indexReview(view.review);
  const paths = [file.base?.path, file.head?.path];
  return [
    ...file.hunks.flatMap(({ id }) => flagsByHunk.get(id) ?? []),
    ...loneFlags.filter(({ path }) => paths.includes(path)),
  ].filter((flag) => isOpenFlag(view.review, flag));
}

function gravest(flags: readonly Flag[]): Flag | undefined {
  if (flags.length === 0) return undefined;
  return SEVERITIES.flatMap((severity) => flags.filter((flag) => flag.severity === severity))[0];
}

function spokenFlag(flag: Flag): string {
  return `${flag.severity}: ${flag.name}`;
}

/** Nothing as long as nothing is decided: a narrow side bar shows little. */
function stateOfFile({ review }: Reviewed, { hunks }: FileChange): string[] {
  const said = hunks.flatMap(({ id }) => review.decisions.get(id) ?? []);
  const [first] = said;
  if (first === undefined) return [];
  if (said.length < hunks.length) return [`${said.length} of ${hunks.length} decided`];
  return [said.every((decision) => decision === first) ? first : 'decided'];
}

/** `+4 −2`, or what a whole file is. */
function amountOf(file: FileChange): string {
  const lines = file.hunks.flatMap((hunk) => (hunk.kind === 'lines' ? [hunk] : []));
  const added = lines.reduce((sum, { head }) => sum + head.end - head.start, 0);
  const removed = lines.reduce((sum, { base }) => sum + base.end - base.start, 0);
  const others = file.hunks.filter(({ kind }) => kind !== 'lines').map((hunk) => describeHunk(file, hunk));
  return [...(lines.length > 0 ? [`+${added} −${removed}`] : []), ...others].join(', ');
}

function contextOf(view: Reviewed, kind: 'file' | 'hunk', hunks: readonly Hunk[], flagged: boolean): string {
  if (!isDecidable(view)) return kind;
  const decided = hunks.filter(({ id }) => view.review.decisions.has(id)).length;
  return [
    `${kind} decidable`,
    ...(decided > 0 ? ['decided'] : []),
    ...(decided < hunks.length ? ['undecided'] : []),
    ...(flagged ? ['flagged'] : []),
  ].join(' ');
}
