import type { TestChange } from '../change.js';
import { isNew, listed, type Said } from '../config/configChange.js';
import type { Setting } from '../config/runnerConfig.js';
import { looksLikeTest, matcherOf } from '../config/takes.js';
import { type Weakened, weakened } from '../config/weakened.js';
import { thresholdLoweredPage } from './pages/thresholdLowered.js';
import type { Finding, Rule } from './rule.js';

/** Coverage, retries, timeouts and the strictness of lints and types: less is asked for than before. */
export const thresholdLowered: Rule = {
  id: 'TI503',
  name: 'threshold-lowered',
  page: thresholdLoweredPage,
  check: (change) =>
    weakened(change.configs, 'threshold').flatMap((each) => {
      const said = each.after ?? each.before;
      return !said || (isNew(said.file) && !each.before) ? [] : findingOf(each, said, change);
    }),
};

/** Tools that look at tests as at any other code. */
const TAKES_TESTS = /^(tsconfig|mypy|pyright)$/;
const CODE = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|cs|rb|php|scala|exs?|c|h|cc|cpp|hpp|swift|dart|vue|svelte)$/;

function findingOf(change: Weakened, { item, file }: Said<Setting>, { tracked }: TestChange): Finding[] {
  const hit = item.pattern && tracked ? filesHit(item, tracked.head) : null;
  if (hit?.length === 0) return [];
  const [before, after] = [change.before?.item ?? null, change.after?.item ?? null];
  const side = after ? 'head' : 'base';
  const effect = hit ? ` (${hit.length}: ${listed(hit)})` : '';
  return [
    {
      severity: hit && isBorn(hit, tracked) ? 'low' : 'medium',
      path: file.change[side]?.path ?? file.change.path,
      side,
      range: item.range,
      tests: [],
      ...linesOf(before, after),
      fact: `${factOf(item, before, after)}${effect}.`,
      why: 'What would have failed before may pass now.',
    },
  ];
}

/** No run has ever looked at these files. */
function isBorn(paths: readonly string[], tracked: TestChange['tracked']): boolean {
  return tracked !== null && !paths.some((path) => tracked.base.includes(path));
}

function linesOf(before: Setting | null, after: Setting | null): Pick<Finding, 'before' | 'after'> {
  return { before: before?.text ?? null, after: after?.text ?? null };
}

function filesHit(item: Setting, paths: readonly string[]): string[] {
  if (!item.pattern) return [];
  const takes = matcherOf(item.pattern, '');
  return paths.filter(
    (path) => CODE.test(path) && takes(path) && (TAKES_TESTS.test(item.tool) || !looksLikeTest(path)),
  );
}

function factOf({ name, weaker }: Setting, before: Setting | null, after: Setting | null): string {
  const change =
    before && after ? `goes from ${before.shown} to ${after.shown}` : after ? 'is new' : 'is gone';
  return `“${name.replaceAll('[].', '')}” ${change}: the run ${weaker}`;
}
