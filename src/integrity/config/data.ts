import type { LineRange } from '../../core/changeSet.js';
import type { Place } from '../inventory.js';
import { lineStartsOf } from '../syntax.js';

/** What a configuration file holds, whatever its format. Places are those of the text. */
export type Data = Scalar | List | RecordData | Open;

export type Scalar = Place & {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Written as a regular expression; then the value is its source. */
  readonly regex: boolean;
  /** The line of the file that the first line of a string of several lines stands on. */
  readonly origin: number;
};
export type List = Place & { readonly kind: 'list'; readonly items: readonly Data[]; readonly open: boolean };
export type RecordData = Place & {
  readonly kind: 'record';
  /** In order of the text; a later entry of the same key wins, unless the format lets them stand side by side. */
  readonly entries: readonly Entry[];
  readonly open: boolean;
};
/** Made by code. `choices` are the values it may have, as far as they are written out. */
export type Open = Place & { readonly kind: 'open'; readonly choices: readonly Data[] };

export type Entry = Place & { readonly key: string; readonly value: Data };

export type Read =
  { readonly kind: 'read'; readonly data: Data } | { readonly kind: 'unread'; readonly reason: string };

/** Turns offsets into whole lines. Offsets are UTF-16 and half-open. */
export type Placer = (start: number, end: number) => Place;

export function placerOf(text: string): Placer {
  const starts = lineStartsOf(text);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return (start, end) => {
    const line = lineAt(start);
    const range = { start: line, end: lineAt(Math.max(start, end - 1)) + 1 };
    return { range, text: text.slice(starts[line], starts[line + 1]).trim() };
  };
}

export function scalar(value: Scalar['value'], place: Place): Scalar {
  return { kind: 'scalar', value, regex: false, origin: place.range.start, ...place };
}

/** The value under a key; of several the last. */
export function at(data: Data | null | undefined, ...keys: readonly string[]): Data | null {
  let found: Data | null = data ?? null;
  for (const key of keys) {
    if (found?.kind !== 'record') return null;
    found = found.entries.findLast((entry) => entry.key === key)?.value ?? null;
  }
  return found;
}

export function entriesOf(data: Data | null): readonly Entry[] {
  return data?.kind === 'record' ? data.entries : [];
}

/** A list's items; anything else stands for itself. */
export function itemsOf(data: Data | null): readonly Data[] {
  if (data === null) return [];
  return data.kind === 'list' ? data.items : [data];
}

/** A scalar as text; null for anything else, and for null. */
export function textIn(data: Data | null): string | null {
  return data?.kind === 'scalar' && data.value !== null ? String(data.value) : null;
}

/** The texts of a scalar or of a list's scalars. */
export function textsIn(data: Data | null): string[] {
  return itemsOf(data).flatMap((item) => textIn(item) ?? []);
}

export function isOpen(data: Data | null): boolean {
  return data?.kind === 'open' || (data?.kind === 'list' && (data.open || data.items.some(isOpen)));
}

/** One line of a text of several lines as a place of the file it stands in. */
export function lineOf(scalarData: Scalar, line: number, text: string): Place {
  const start = Math.min(scalarData.origin + line, Math.max(scalarData.range.end - 1, scalarData.origin));
  return { range: oneLine(start), text: text.trim() };
}

export function oneLine(start: number): LineRange {
  return { start, end: start + 1 };
}
