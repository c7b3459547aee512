import type { FileChange, Hunk } from '../core/changeSet.js';
import type { Flag, Severity, Side } from '../core/flag.js';
import { describeHunk } from '../core/print.js';
import { hunkPlace, isDrawn } from './hunkPlace.js';
import { indexReview } from './reviewIndex.js';
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

type LensText = Pick<PlannedLens, 'title' | 'tooltip' | 'command'>;

/** What commands are handed: survives a round trip through JSON. */
export type HunkReference = { readonly session: string; readonly hunk: string };

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'info' };

/** The same buttons in the same order for both sides, so that the rows they take keep the two sides level. */
export function planLenses(view: Reviewed, file: FileChange, side: Side): PlannedLens[] {
  return file.hunks.flatMap((hunk) => {
    const place = { line: hunkPlace(hunk, side).start, target: { session: view.session.id, hunk: hunk.id } };
    const tooltip = tooltipOf(view, file, hunk);
    return [
      ...(isDrawn(hunk) ? [] : [{ title: describeHunk(file, hunk), tooltip, command: null }]),
      ...decisionLenses(view, hunk, tooltip),
      ...flagLenses(view, hunk),
    ].map((lens) => ({ ...place, ...lens }));
  });
}

function decisionLenses(view: Reviewed, hunk: Hunk, tooltip: string): LensText[] {
  const mayDecide = isDecidable(view);
  const lens = (title: string, command: string | null) => ({ title, tooltip, command });
  const undo = mayDecide ? [lens('Undo', 'countersign.undoHunk')] : [];
  switch (view.review.decisions.get(hunk.id)) {
    case 'accepted':
      return [lens(`$(check) Accepted${view.present.has(hunk.id) ? ', in your files' : ''}`, null), ...undo];
    case 'rejected':
      return [lens('$(x) Rejected', null), ...undo];
    case undefined:
      if (!mayDecide) return [lens('Undecided', null)];
      return [
        lens('$(check) Accept', 'countersign.acceptHunk'),
        lens('$(x) Reject', 'countersign.rejectHunk'),
      ];
  }
}

function flagLenses(view: Reviewed, hunk: Hunk): LensText[] {
  const flags = indexReview(view.review).flagsByHunk.get(hunk.id) ?? [];
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

function tooltipOf(view: Reviewed, file: FileChange, hunk: Hunk): string {
  const { byId, hunks } = indexReview(view.review);
  const number = byId.get(hunk.id)?.number ?? 0;
  return `Hunk ${number} of ${hunks.length}: ${describeHunk(file, hunk)}`;
}
