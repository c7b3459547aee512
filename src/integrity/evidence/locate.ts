import type { TestKey } from '../../core/evidence.js';
import type { Side } from '../../core/flag.js';
import type { Located, ScannedFile } from '../change.js';

/** The test of a changed file that a runner's report speaks of; null when there is none, or more than one fits. */
export type Locate = (key: TestKey, side: Side) => Located | null;

export function createLocator(files: readonly ScannedFile[]): Locate {
  const known = { base: byName(files, 'base'), head: byName(files, 'head') };
  return (key, side) => {
    const named = known[side].get(splitName(key.name).name) ?? [];
    const scored = named.map((located) => ({ located, score: fit(key, located, side) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const fitting = scored.filter(({ score }) => score === best && score > 0);
    return fitting.length === 1 ? (fitting[0]?.located ?? null) : null;
  };
}

function byName(files: readonly ScannedFile[], side: Side): ReadonlyMap<string, readonly Located[]> {
  const names = new Map<string, Located[]>();
  for (const file of files) {
    for (const test of file[side]?.tests ?? []) {
      const name = test.path.at(-1) ?? '';
      names.set(name, [...(names.get(name) ?? []), { test, file }]);
    }
  }
  return names;
}

/** `test_adds[1-2]`, `testAdds with data set #0`, `adds(int)[1]`: a name and the row it ran with. */
export function splitName(name: string): { readonly name: string; readonly row: string } {
  const row = /(\[[^\]]*\]| with data set .*|\(.*\)(\[\d+\])?)$/.exec(name)?.[0] ?? '';
  return row === name ? { name, row: '' } : { name: name.slice(0, name.length - row.length), row };
}

/** Larger fits better; 0: it is another test. Runners write suites and files in many ways, so parts are looked for. */
function fit({ file, suite }: TestKey, { test, file: scanned }: Located, side: Side): number {
  const path = scanned.change[side]?.path ?? '';
  const told = suite.join(' ');
  if (file !== null && file !== path) return 0;
  const suites = test.path.slice(0, -1);
  const shared = suites.filter((name) => told.includes(name)).length;
  if (suites.length > 0 && told !== '' && shared === 0) return 0;
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const names = file !== null || told.split(/[\s.:/\\]+/).includes(stem) ? 2 : 0;
  return 1 + names + shared * 4 - Math.abs(suites.length - shared);
}
