import type { TestChange } from '../change.js';
import { type ConfigChange, isNew, listed, type Said } from '../config/configChange.js';
import { lostFiles } from '../config/lostFiles.js';
import { newConditions, type Weakened, weakened } from '../config/weakened.js';
import type { Setting } from '../config/runnerConfig.js';
import { matcherOf, looksLikeTest } from '../config/takes.js';
import { leftOutMore } from './leftOutMore.js';
import { testsExcludedPage } from './pages/testsExcluded.js';
import { type Finding, lower, type Rule } from './rule.js';

/** Tests that the runner no longer takes because its configuration, or the command that starts it, leaves them out. */
export const testsExcluded: Rule = {
  id: 'TI501',
  name: 'tests-excluded',
  page: testsExcludedPage,
  check: (change) => [
    ...lostFiles(change.configs, change.tracked),
    ...settings(change),
    ...leftOutMore(change.files),
  ],
};

function settings({ configs, tracked, files }: TestChange): Finding[] {
  const told = namesTold(files);
  return weakened(configs, 'selection').flatMap((each) => {
    const said = each.after ?? each.before;
    if (!said || (each.after === null && told.has(stemOf(said.item.shown)))) return [];
    const hit = filesHit(each, tracked?.head ?? null);
    return hit?.length === 0 ? [] : [findingOf(each, said, hit)];
  });
}

/** Names of files that were renamed, and of deleted ones whose tests are told of one by one. */
function namesTold(files: TestChange['files']): ReadonlySet<string> {
  const told = files.filter(({ change, base }) => {
    if (change.head !== null) return change.base !== null && change.base.path !== change.head.path;
    return (base?.tests.length ?? 0) > 0;
  });
  return new Set(told.map(({ change }) => stemOf(change.base?.path ?? '')));
}

/** The last name of a path without its extension; `-` and `_` are one. */
function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll('-', '_');
}

/**
 * The files that a pattern leaves out now, or that were taken by one that is gone; null where the setting does not go by
 * files, or where no file is named like a test, so that nothing can be told.
 */
function filesHit({ before, after }: Weakened, paths: readonly string[] | null): string[] | null {
  const pattern = (after ?? before)?.item.pattern ?? null;
  if (!pattern || !paths) return null;
  const takes = matcherOf(pattern, '');
  const hit = paths.filter((path) => takes(path));
  if (after === null) return hit;
  if (!paths.some((path) => looksLikeTest(path))) return null;
  return pattern.kind === 'path' ? hit : hit.filter((path) => looksLikeTest(path));
}

function findingOf({ before, after }: Weakened, said: Said<Setting>, hit: readonly string[] | null): Finding {
  const conditions = newConditions(before?.item ?? null, after?.item ?? null);
  const severity = severityOf(said);
  return {
    severity: conditions.length > 0 ? lower(severity) : severity,
    path: pathOf(said.file, after ? 'head' : 'base'),
    side: after ? 'head' : 'base',
    range: said.item.range,
    tests: [],
    before: before?.item.text ?? null,
    after: after?.item.text ?? null,
    fact: factOf({ before, after }, conditions, hit),
    why: 'A run passes without them.',
  };
}

function factOf(
  { before, after }: Weakened,
  conditions: readonly string[],
  hit: readonly string[] | null,
): string {
  const said = after ?? before;
  if (!said) return '';
  const { shown, weaker } = said.item;
  const condition = conditions.join(' and ');
  if (before && condition !== '')
    return `“${shown}” holds only on a condition now: “${condition}”. Otherwise the run ${weaker}.`;
  const where = condition === '' ? '' : ` on the condition “${condition}”`;
  return `“${shown}” is ${after ? 'new' : 'gone'}${where}: the run ${weaker}${filesPhrase(hit)}.`;
}

function filesPhrase(hit: readonly string[] | null): string {
  return hit === null ? '' : `: ${hit.length} test file${hit.length === 1 ? '' : 's'} (${listed(hit)})`;
}

/** A build that is new took no test away. */
function severityOf({ file, item }: Said<Setting>): Finding['severity'] {
  if (isNew(file) && /^(cmake|meson|make|bazel)$/.test(item.tool)) return 'low';
  const part =
    isNew(file) && !/conftest\.py$|pytest\.ini$|test_helper\.exs$|spec_helper\.rb$/.test(file.change.path);
  return part ? lower('high') : 'high';
}

function pathOf({ change }: ConfigChange, side: 'base' | 'head'): string {
  return change[side]?.path ?? change.path;
}
