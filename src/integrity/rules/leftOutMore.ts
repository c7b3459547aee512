import type { ScannedFile } from '../change.js';
import { type Finding, more } from './rule.js';

/** Entries that came to a list of what the tests of a file pass over: one fact a list. */
export function leftOutMore(files: readonly ScannedFile[]): Finding[] {
  return files.flatMap(({ base, head }) =>
    (head?.leftOut ?? []).flatMap((list): Finding[] => {
      const before = base?.leftOut?.find(({ name }) => name === list.name);
      const fresh = before ? more(list.values, before.values, (value) => value) : [];
      if (!before || fresh.length === 0 || list.values.length <= before.values.length) return [];
      return [
        {
          severity: 'medium',
          path: head?.path ?? '',
          side: 'head',
          range: list.range,
          tests: [],
          before: before.text,
          after: fresh.slice(0, 3).join(' · ').slice(0, 200),
          fact: `The tests pass over ${fresh.length} more: ${fresh.length === 1 ? 'an entry came' : 'entries came'} to “${list.name}”.`,
          why: 'What is on that list is not checked, and a run that passes does not show it.',
        },
      ];
    }),
  );
}
