import type { ScannedFile } from '../change.js';
import { type Finding, more } from './rule.js';

/** Tables of cases in files of their own that have lost some: one fact a file. */
export function casesRemoved(files: readonly ScannedFile[]): Finding[] {
  return files.flatMap(({ change, cases }): Finding[] => {
    const [before, after] = [cases?.base, cases?.head];
    if (!before || !after || after.length >= before.length) return [];
    const removed = more(before, after, (each) => each);
    const lost = before.length - after.length;
    return [
      {
        severity: 'medium',
        path: change.head?.path ?? change.path,
        side: 'head',
        range: null,
        tests: [],
        before: removed.slice(0, 3).join(' · ').slice(0, 200),
        after: null,
        fact: `The table lists ${after.length} case${after.length === 1 ? '' : 's'}, ${lost} fewer than before.`,
        why: 'The cases that are gone are no longer checked by the tests that read it.',
      },
    ];
  });
}
