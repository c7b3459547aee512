import { HumanError } from '../core/errors.js';
import type { Review } from '../core/review.js';
import { type Entry, roundOf } from './entry.js';
import type { SelectionRequest } from './ports.js';

/** What is accepted so far. A HumanError when nothing is. */
export function selectionOf(entry: Entry): { readonly selection: SelectionRequest; readonly review: Review } {
  const { review } = roundOf(entry).reviewed;
  const accepted = [...review.decisions].flatMap(([id, decision]) => (decision === 'accepted' ? [id] : []));
  if (accepted.length === 0) {
    throw new HumanError('No hunk is accepted yet.', 'Accept what you want to take, then try again.');
  }
  return { selection: { repository: entry.saved.repository, changeSet: review.changeSet, accepted }, review };
}
