import type { Unloaded } from '../unloaded.js';
import type { Finding } from './rule.js';

/** Files of tests that nothing loads any more: one fact a line that is gone. */
export function unloadedFindings(unloaded: readonly Unloaded[]): Finding[] {
  return unloaded.map(({ file, load, path }) => ({
    severity: 'medium',
    path: file.base?.path ?? '',
    side: 'base',
    range: load.range,
    tests: [],
    before: load.text,
    after: null,
    fact: `The tests in “${path}” were loaded by this file and no longer are.`,
    why: 'Unless the runner takes that file by itself, none of them runs.',
  }));
}
