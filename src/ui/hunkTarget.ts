import * as vscode from 'vscode';
import type { FileChange, Hunk } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import type { Flag } from '../core/flag.js';
import type { Sessions } from '../session/sessions.js';
import type { FlagThreads } from './flagThreads.js';
import { hunkAt } from './hunkPlace.js';
import { fileAt, readAddress } from './reviewAddress.js';
import { indexReview } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import type { ShownReview } from './shownReview.js';
import { reviewedOf } from './reviewed.js';

/** What a command is about: a file of a review and, where one is meant, a hunk and a flag. */
export type ReviewTarget = {
  readonly view: Reviewed;
  readonly file: FileChange;
  readonly hunk: Hunk | null;
  readonly flag: Flag | null;
};

export type HunkTarget = ReviewTarget & { readonly hunk: Hunk };
type HunkTargets = readonly [HunkTarget, ...HunkTarget[]];

/** Where a command can find out what it is about when nobody tells it. */
export type ReviewSurfaces = {
  readonly sessions: Sessions;
  readonly shown: ShownReview;
  readonly threads: FlagThreads;
  /** Rows of the Review view that are selected now. */
  readonly selection: () => readonly unknown[];
};

/**
 * Reads what VS Code hands to a command: a lens's or a tree row's reference (with all selected rows in second place), a
 * comment thread or a reply to it, the URI of an editor, the word `selection` from a key in the Review view, or nothing:
 * then it is what the cursor stands on.
 */
export function targetsOf(surfaces: ReviewSurfaces, given: readonly unknown[]): ReviewTarget[] {
  const [first, rows] = given;
  const among: readonly unknown[] =
    first === 'selection'
      ? surfaces.selection()
      : Array.isArray(rows) && rows.includes(first)
        ? rows
        : [first];
  return among.flatMap((one) => targetsOfOne(surfaces, one));
}

/** As `targetsOf`, for commands about hunks; says so when there is none. */
export function hunksOfTargets(surfaces: ReviewSurfaces, given: readonly unknown[]): HunkTargets {
  const [first, ...others] = targetsOf(surfaces, given).flatMap(({ hunk, ...rest }) =>
    hunk ? [{ ...rest, hunk }] : [],
  );
  if (first) return [first, ...others];
  throw new HumanError(
    'The cursor is not on a hunk.',
    'Put it on a changed line of a review, or press a button of the hunk.',
  );
}

function targetsOfOne(surfaces: ReviewSurfaces, given: unknown): ReviewTarget[] {
  const thread = threadOf(given);
  if (thread) return targetsOfFlag(surfaces, thread);
  const target = isReference(given)
    ? targetOfReference(surfaces.sessions, given)
    : targetOfEditor(surfaces.sessions, given instanceof vscode.Uri ? given : null);
  return target ? [target] : [];
}

type Reference = { readonly session: string; readonly path?: string; readonly hunk?: string };

function isReference(given: unknown): given is Reference {
  return (
    typeof given === 'object' && given !== null && 'session' in given && typeof given.session === 'string'
  );
}

function targetOfReference(sessions: Sessions, { session, path, hunk }: Reference): ReviewTarget | null {
  const view = reviewedOf(sessions, session);
  if (!view) return null;
  const { byId, byPath } = indexReview(view.review);
  const placed = hunk === undefined ? undefined : byId.get(hunk);
  const file = placed?.file ?? (path === undefined ? undefined : byPath.get(path));
  return file ? { view, file, hunk: placed?.hunk ?? null, flag: null } : null;
}

function threadOf(given: unknown): vscode.CommentThread | null {
  if (typeof given !== 'object' || given === null) return null;
  if ('thread' in given) return threadOf(given.thread);
  return 'collapsibleState' in given && 'comments' in given ? (given as vscode.CommentThread) : null; // VS Code hands the thread we made
}

/** One target for each hunk that makes the flag true, or the flag's file alone. */
function targetsOfFlag({ sessions, threads }: ReviewSurfaces, thread: vscode.CommentThread): ReviewTarget[] {
  const reference = threads.flagOf(thread);
  const view = reference && reviewedOf(sessions, reference.session);
  const flag = view?.review.flags.find(({ id }) => id === reference?.flag);
  if (!view || !flag) return [];
  const { byId, bySide } = indexReview(view.review);
  const placed = flag.hunks.flatMap((id) => byId.get(id) ?? []);
  if (placed.length > 0) return placed.map(({ file, hunk }) => ({ view, file, hunk, flag }));
  const file = bySide[flag.side].get(flag.path);
  return file ? [{ view, file, hunk: null, flag }] : [];
}

function targetOfEditor(sessions: Sessions, uri: vscode.Uri | null): ReviewTarget | null {
  const editor = vscode.window.activeTextEditor;
  const document = uri && readAddress(uri) ? uri : editor?.document.uri;
  const address = document && readAddress(document);
  const view = address && reviewedOf(sessions, address.session);
  const file = address && view ? fileAt(view.review, address) : undefined;
  if (!address || !view || !file) return null;
  const isAtCursor = editor?.document.uri.toString() === document.toString();
  const hunk = isAtCursor ? hunkAt(file, address.side, editor.selection.active.line) : null;
  return { view, file, hunk, flag: null };
}
