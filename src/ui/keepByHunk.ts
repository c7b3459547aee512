import type { Decision } from '../core/review.js';
import { indexReview, type PlacedHunk, type ReviewIndex } from './reviewIndex.js';
import { isDecidable, type Reviewed } from './reviewed.js';

/** Gives for a hunk what `make` makes of it. */
export type Keep<T> = (placed: PlacedHunk, make: () => T) => T;

type Kept<T> = Ground & { readonly byNumber: (Made<T> | undefined)[] };
type Made<T> = { readonly decision: Decision | undefined; readonly value: T };

/** What every hunk of a view depends on, decisions apart. */
type Ground = {
  readonly session: string;
  readonly present: Reviewed['present'];
  readonly decidable: boolean;
};

/**
 * Remembers what was made of each hunk until its decision or the ground changes: a decision changes one hunk of
 * thousands, and all of them are drawn again. A hunk with a flag is made anew each time, for a flag depends on other
 * hunks too. Nothing else of a view may be in what is made.
 */
export function keepByHunk<T>(): (view: Reviewed) => Keep<T> {
  const lists = new WeakMap<ReviewIndex, Kept<T>>();
  return (view) => {
    const index = indexReview(view.review);
    const known = lists.get(index);
    const kept = known !== undefined && isGroundOf(known, view) ? known : newKept<T>(view);
    if (kept !== known) lists.set(index, kept);
    const { decisions } = view.review;
    return ({ hunk, number }, make) => {
      if (index.flagsByHunk.has(hunk.id)) return make();
      const decision = decisions.get(hunk.id);
      const made = kept.byNumber[number];
      if (made !== undefined && made.decision === decision) return made.value;
      const value = make();
      kept.byNumber[number] = { decision, value };
      return value;
    };
  };
}

function isGroundOf({ session, present, decidable }: Ground, view: Reviewed): boolean {
  return session === view.session.id && present === view.present && decidable === isDecidable(view);
}

function newKept<T>(view: Reviewed): Kept<T> {
  return {
    session: view.session.id,
    present: view.present,
    decidable: isDecidable(view),
    byNumber: [],
  };
}
