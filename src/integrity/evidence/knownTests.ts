import type { KnownTests } from '../../core/compareRuns.js';
import type { Test } from '../inventory.js';
import type { Matching, ScannedFile } from '../change.js';
import { createLocator, splitName } from './locate.js';

/** What the matching of a change knows of tests that moved or were renamed, for reports of runs on both sides. */
export function knownTests(files: readonly ScannedFile[], { pairs }: Matching): KnownTests {
  const locate = createLocator(files);
  const ids = { base: new Map<Test, string>(), head: new Map<Test, string>() };
  for (const [at, { base, head, how }] of pairs.entries()) {
    if (how === 'parametrised' || how === 'merged') continue; // one test stands for several
    ids.base.set(base.test, String(at));
    ids.head.set(head.test, String(at));
  }
  return (key, side) => {
    const located = locate(key, side);
    const id = located && ids[side].get(located.test);
    return id === null || id === undefined ? null : `${id}${splitName(key.name).row}`;
  };
}
