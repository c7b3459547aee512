/** Puts `text` in place of a half-open range of a script, in UTF-16 units. Ranges do not overlap. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** What several edits put at one position stands in their order. */
export function editText(script: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), script);
}
