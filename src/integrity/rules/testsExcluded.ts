import type { TestChange } from '../change.js';
import { type ConfigChange, isNew, listed, type Said } from '../config/configChange.js';
import { lostFiles } from '../config/lostFiles.js';
import { type Weakened, weakened } from '../config/weakened.js';
import type { Setting } from '../config/runnerConfig.js';
import { matcherOf, looksLikeTest } from '../config/takes.js';
import { testsExcludedPage } from './pages/testsExcluded.js';
import { type Finding, lower, type Rule } from './rule.js';

/** Tests that the runner no longer takes because its configuration, or the command that starts it, leaves them out. */
export const testsExcluded: Rule = {
  id: 'TI501',
  name: 'tests-excluded',
  page: testsExcludedPage,
  check: (change) => [...lostFiles(change.configs, change.tracked), ...settings(change)],
};

function settings({ configs, tracked }: TestChange): Finding[] {
  return weakened(configs, 'selection').flatMap((each) => {
    const said = each.after ?? each.before;
    if (!said) return [];
    const hit = filesHit(each, tracked?.head ?? null);
    return hit?.length === 0 ? [] : [findingOf(each, said, hit)];
  });
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
  const effect =
    hit === null ? '' : `: ${hit.length} test file${hit.length === 1 ? '' : 's'} (${listed(hit)})`;
  return {
    severity: severityOf(said.file),
    path: pathOf(said.file, after ? 'head' : 'base'),
    side: after ? 'head' : 'base',
    range: said.item.range,
    tests: [],
    before: before?.item.text ?? null,
    after: after?.item.text ?? null,
    fact: `“${said.item.shown}” is ${after ? 'new' : 'gone'}: the run ${said.item.weaker}${effect}.`,
    why: 'A run passes without them.',
  };
}

function severityOf(file: ConfigChange): Finding['severity'] {
  const part =
    isNew(file) && !/conftest\.py$|pytest\.ini$|test_helper\.exs$|spec_helper\.rb$/.test(file.change.path);
  return part ? lower('high') : 'high';
}

function pathOf({ change }: ConfigChange, side: 'base' | 'head'): string {
  return change[side]?.path ?? change.path;
}
