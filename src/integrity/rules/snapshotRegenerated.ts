import { isTestFile, type ScannedFile, type TestChange } from '../change.js';
import { fullName } from '../inventory.js';
import { isGolden, type GoldenSides } from '../golden.js';
import { assertionChanges } from './assertionChanges.js';
import { snapshotRegeneratedPage } from './pages/snapshotRegenerated.js';
import { atPair, type Finding, type Rule } from './rule.js';

/** What a test compares with was written anew: in a file of its own or between the lines. */
export const snapshotRegenerated: Rule = {
  id: 'TI405',
  name: 'snapshot-regenerated',
  page: snapshotRegeneratedPage,
  check: (change) => {
    const severity = change.files.some(explains) ? 'medium' : 'high';
    return [...change.files.flatMap((file) => regenerated(file, change)), ...inline(change)].map(
      (finding) => ({
        ...finding,
        severity,
      }),
    );
  },
};

const WHY = 'A run that writes expectations agrees with whatever the code does.';

/** Code, data or a dependency that may rightly change what comes out. */
function explains({ change, base, head }: ScannedFile): boolean {
  const prose = /(^|\/)(docs?|\.github)\/|\.(md|mdx|txt|rst|adoc)$|(^|\/)(LICENSE|CHANGELOG)[^/]*$/i;
  return !isGolden(change.path) && !isTestFile(base) && !isTestFile(head) && !prose.test(change.path);
}

type Unweighed = Omit<Finding, 'severity'>;

/** One flag a file: entries that only came or only went belong to tests that came or went. */
function regenerated({ change, golden }: ScannedFile, { gone }: TestChange): Unweighed[] {
  if (!isGolden(change.path) || change.base?.oid === change.head?.oid) return [];
  const place = { tests: [], range: null, before: null, after: null, why: WHY };
  if (!change.head)
    return gone.length > 0 || !change.base
      ? []
      : [{ ...place, path: change.base.path, side: 'base', fact: 'What a test compares with is deleted.' }];
  if (!change.base) return [];
  const names = golden ? changedNames(golden) : [''];
  if (names.length === 0) return [];
  const named = names.filter((name) => name !== '');
  const list =
    named.length === 0
      ? ''
      : `: ${named
          .slice(0, 5)
          .map((name) => `“${name}”`)
          .join(', ')}`;
  const fact = `What ${named.length > 1 ? `${named.length} tests compare` : 'a test compares'} with was written anew${list}${named.length > 5 ? ' and others' : ''}.`;
  return [{ ...place, path: change.head.path, side: 'head', tests: named.map((name) => [name]), fact }];
}

function changedNames({ base, head }: GoldenSides): string[] {
  return [...(base ?? [])].flatMap(([name, value]) => {
    const after = head?.get(name);
    return after !== undefined && after !== value ? [name] : [];
  });
}

function inline({ pairs }: TestChange): Unweighed[] {
  return pairs.flatMap((pair) =>
    (assertionChanges(pair)?.changed ?? [])
      .filter(({ before, after, sameSubject }) => {
        const both =
          before.kind === 'snapshot' && after.kind === 'snapshot' && before.literal && after.literal;
        return sameSubject && both && before.expected !== after.expected;
      })
      .map(({ before, after }) => ({
        ...atPair(pair, after),
        before: before.expected?.slice(0, 200) ?? before.text,
        after: after.expected?.slice(0, 200) ?? after.text,
        fact: `The snapshot in the test “${fullName(pair.head.test.path)}” was written anew.`,
        why: WHY,
      })),
  );
}
