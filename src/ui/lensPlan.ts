import type { FileChange, Hunk } from '../core/changeSet.js';
import type { Flag, Severity, Side } from '../core/flag.js';
import { describeHunk } from '../core/print.js';
import { hunkPlace, isDrawn } from './hunkPlace.js';
import { keepByHunk } from './keepByHunk.js';
import { indexReview, type PlacedHunk } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { isDecidable } from './reviewed.js';

/** One button (or, without a command, one word) above a hunk on one side of the diff. */
export type PlannedLens = {
  /** 0-based, as the editor counts; may be one past the last line of the document. */
  readonly line: number;
  readonly title: string;
  readonly tooltip: string;
  readonly command: string | null;
  readonly target: HunkReference;
};

/** Without a tooltip of its own it has the hunk's. */
type LensText = Pick<PlannedLens, 'title' | 'command'> & { readonly tooltip?: string };

/** What commands are handed: survives a round trip through JSON. */
export type HunkReference = { readonly session: string; readonly hunk: string };

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'info' };

/**
 * The same buttons in the same order for both sides, so that the rows they take keep the two sides level. Runs for every
 * hunk of the file at every decision: a file may have thousands.
 */
export function planLenses(view: Reviewed, file: FileChange, side: Side): PlannedLens[] {
  const keep = planned[side](view);
  const placed = indexReview(view.review).byFile.get(file) ?? [];
  return placed.flatMap((hunk) => keep(hunk, () => planFor(view, hunk, side)));
}

const planned = { base: keepByHunk<PlannedLens[]>(), head: keepByHunk<PlannedLens[]>() };

function planFor(view: Reviewed, { file, hunk, number }: PlacedHunk, side: Side): PlannedLens[] {
  const { start } = hunkPlace(hunk, side);
  const target = { session: view.session.id, hunk: hunk.id };
  const all = indexReview(view.review).hunks.length;
  const spoken = `Hunk ${number} of ${all}: ${describeHunk(file, hunk)}`;
  return lensesOf(view, file, hunk).map(({ title, tooltip = spoken, command }) => ({
    line: start,
    title,
    tooltip,
    command,
    target,
  }));
}

function lensesOf(view: Reviewed, file: FileChange, hunk: Hunk): readonly LensText[] {
  const decision = decisionLenses(view, hunk);
  const flags = flagLenses(view, hunk);
  if (isDrawn(hunk)) return flags.length === 0 ? decision : [...decision, ...flags];
  return [{ title: describeHunk(file, hunk), command: null }, ...decision, ...flags];
}

const UNDO: LensText = { title: 'Undo', command: 'countersign.undoHunk' };
const DECIDE: readonly LensText[] = [
  { title: '$(check) Accept', command: 'countersign.acceptHunk' },
  { title: '$(x) Reject', command: 'countersign.rejectHunk' },
];
const UNDECIDED: readonly LensText[] = [{ title: 'Undecided', command: null }];

function decisionLenses(view: Reviewed, hunk: Hunk): readonly LensText[] {
  const undo = isDecidable(view) ? [UNDO] : [];
  switch (view.review.decisions.get(hunk.id)) {
    case 'accepted': {
      const where = view.present.has(hunk.id) ? ', in your files' : '';
      return [{ title: `$(check) Accepted${where}`, command: null }, ...undo];
    }
    case 'rejected':
      return [{ title: '$(x) Rejected', command: null }, ...undo];
    case undefined:
      return isDecidable(view) ? DECIDE : UNDECIDED;
  }
}

function flagLenses(view: Reviewed, hunk: Hunk): LensText[] {
  const flags = indexReview(view.review).flagsByHunk.get(hunk.id);
  if (flags === undefined) return [];
  const names = [...new Set(flags.map(({ name }) => name))];
  return names.map((name) =>
    flagLens(
      view,
      name,
      flags.filter((flag) => flag.name === name),
    ),
  );
}

function flagLens(view: Reviewed, name: string, flags: readonly Flag[]): LensText {
  const open = flags.filter(({ id }) => !view.review.acknowledged.has(id));
  const icon = open[0] ? SEVERITY_ICONS[open[0].severity] : 'verified';
  return {
    title: `$(${icon}) ${name}${flags.length > 1 ? ` ×${flags.length}` : ''}`,
    tooltip: flags.map(({ message }) => message).join('\n'),
    command: isDecidable(view) && open.length > 0 ? 'countersign.acknowledgeFlag' : null,
  };
}
