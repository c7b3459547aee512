import type { FileChange } from '../core/changeSet.js';
import type { Side } from '../core/flag.js';
import { casesIn, isCaseTable } from './caseTables.js';
import type { ScannedFile } from './change.js';
import { goldenEntries, isGolden } from './golden.js';

/** The texts of a change, by side and path. */
export type Texts = Readonly<Record<Side, ReadonlyMap<string, string>>>;

/** What a file that tests compare with, or take their cases from, holds on both sides; null for any other file. */
export function dataSides(
  { path, base, head }: FileChange,
  texts: Texts,
): Pick<ScannedFile, 'golden' | 'cases'> | null {
  const both = <T>(read: (path: string, text: string) => T): { base: T | null; head: T | null } => {
    const side = (which: Side, at: string | undefined): T | null => {
      const text = at === undefined ? undefined : texts[which].get(at);
      return at === undefined || text === undefined ? null : read(at, text);
    };
    return { base: side('base', base?.path), head: side('head', head?.path) };
  };
  if (isGolden(path)) return { golden: both(goldenEntries) };
  return isCaseTable(path) ? { cases: both((_, text) => casesIn(text)) } : null;
}
