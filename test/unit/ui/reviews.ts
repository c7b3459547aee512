import { createHash } from 'node:crypto';
import type { FileChange, FileMode } from '../../../src/core/changeSet.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import type { SideFacts } from '../../../src/core/fileChange.js';
import { fileChange } from '../../../src/core/fileChange.js';
import type { Flag } from '../../../src/core/flag.js';
import type { Decision } from '../../../src/core/review.js';
import { newReview } from '../../../src/core/review.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import type { SessionView } from '../../../src/session/sessions.js';
import type { Reviewed } from '../../../src/ui/reviewed.js';
import { sessionIn } from './sessionViews.js';

/** A side as `[path, text, mode]`; `null` where there is no file. */
export type Side = readonly [path: string, text: string, mode?: FileMode] | null;

/** A finished session over these files, with the hunks the product makes of them. */
export function reviewOfFiles(
  files: readonly (readonly [base: Side, head: Side])[],
  other: Partial<SessionView> = {},
): Reviewed {
  const changes = files.map(([base, head]) => changeOf(base, head));
  const changeSet = { baseCommit: 'b', headCommit: 'h', files: changes, leftOut: [] };
  const state = { kind: 'reviewing', ending: { kind: 'finished' } } as const;
  return { ...sessionIn(state, other), review: newReview(changeSet, NO_CHECKS, []) };
}

export function withFlags(view: Reviewed, flags: readonly Flag[]): Reviewed {
  return { ...view, review: { ...view.review, flags } };
}

/** The n-th hunk of the change set (from 0, in order of paths given) gets the n-th decision. */
export function withDecisions(view: Reviewed, decisions: readonly (Decision | null)[]): Reviewed {
  const hunks = view.review.changeSet.files.flatMap((file) => file.hunks);
  const said = hunks.flatMap(({ id }, at): [string, Decision][] => {
    const decision = decisions[at] ?? null;
    return decision === null ? [] : [[id, decision]];
  });
  return { ...view, review: { ...view.review, decisions: new Map(said) } };
}

export function fileNamed(view: Reviewed, path: string): FileChange {
  const file = view.review.changeSet.files.find((one) => one.path === path);
  if (!file) throw new Error(`no ${path} in this review`);
  return file;
}

/** A high flag on the first hunk of a file. */
export function skippedTest(file: FileChange, other: Partial<Flag> = {}): Flag {
  return {
    id: `skipped ${file.path}`,
    rule: 'TI101',
    name: 'existing-test-skipped',
    severity: 'high',
    path: file.path,
    side: 'head',
    range: null,
    hunks: file.hunks.slice(0, 1).map(({ id }) => id),
    tests: [['cart', 'rounds']],
    before: "test('rounds'",
    after: "test.skip('rounds'",
    message: 'This test ran before and is skipped now.',
    ...other,
  };
}

function changeOf(base: Side, head: Side): FileChange {
  return fileChange({ base: factsOf(base), head: factsOf(head) }, alignLines, sha256);
}

function factsOf(side: Side): SideFacts | null {
  if (side === null) return null;
  const [path, text, mode = '100644'] = side;
  const bytes = new TextEncoder().encode(text);
  return { version: { path, mode, oid: sha256(bytes).slice(0, 40), size: bytes.length }, bytes };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
