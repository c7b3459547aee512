import * as vscode from 'vscode';
import type { FileChange } from '../core/changeSet.js';
import type { Side } from '../core/flag.js';
import { visibleText } from '../core/print.js';
import type { Review } from '../core/review.js';
import { indexReview } from './reviewIndex.js';

/**
 * One side of one file of a session's review, as a document's URI tells it: `countersign-head://<session>/<path>`.
 * The path comes last and whole, so that titles, icons and languages come out as they do for the file itself. VS Code
 * shows it as it is; so a path with invisible signs is spelled out there and stands in the query as well.
 */
export type ReviewAddress = {
  readonly session: string;
  readonly side: Side;
  /** This side's own path, or `FileChange.path` when the side has no file. */
  readonly path: string;
  /** An empty document that stands in for the side a created or deleted file lacks. */
  readonly absent: boolean;
};

export const REVIEW_SCHEMES: Readonly<Record<Side, string>> = {
  base: 'countersign-base',
  head: 'countersign-head',
};

export function addressOf(session: string, file: FileChange, side: Side): ReviewAddress {
  const version = file[side];
  return { session, side, path: version?.path ?? file.path, absent: version === null };
}

export function uriOf({ session, side, path, absent }: ReviewAddress): vscode.Uri {
  const shown = visibleText(path);
  return vscode.Uri.from({
    scheme: REVIEW_SCHEMES[side],
    authority: escapeAuthority(session),
    path: `/${shown}`,
    query: new URLSearchParams({
      ...(absent ? { absent: '' } : {}),
      ...(shown === path ? {} : { path }),
    }).toString(),
  });
}

/** Undefined for a document that is none of ours. */
export function readAddress(uri: vscode.Uri): ReviewAddress | undefined {
  const side =
    uri.scheme === REVIEW_SCHEMES.head ? 'head' : uri.scheme === REVIEW_SCHEMES.base ? 'base' : null;
  if (side === null) return undefined;
  const query = new URLSearchParams(uri.query);
  const path = query.get('path') ?? uri.path.slice(1);
  return { session: unescapeAuthority(uri.authority), side, path, absent: query.has('absent') };
}

export function fileAt(review: Review, { side, path, absent }: ReviewAddress): FileChange | undefined {
  const { byPath, bySide } = indexReview(review);
  if (!absent) return bySide[side].get(path);
  const file = byPath.get(path);
  return file?.[side] === null ? file : undefined;
}

/** VS Code writes authorities in lower case, so nothing else may be in one. */
function escapeAuthority(text: string): string {
  return text.replace(/[^a-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

function unescapeAuthority(text: string): string {
  return text.replace(/_([0-9a-f]+)_/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}
