import type { Import, Tampering } from '../../inventory.js';
import { collect, type Source, type Syntax, textOf } from '../../syntax.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { tamperingIn } from '../tamperingIn.js';
import { callOf, said } from './calls.js';
import { dialectOf } from './dialect.js';
import { isExit } from './flow.js';
import { shellTree } from './shellTree.js';
import { isScript } from './scriptTest.js';
import { readTests } from './walk.js';

const TEST_PATH = /\.bats$|(^|\/)(t\d{4}-[^/]*|test[_-][^/]*|[^/]*[_-](unit)?tests?)\.(ba)?sh$/;
const TESTS = /@test\b|\btest_expect_\w+|\btest(_|[A-Z])\w*\s*\(\)|\bfunction\s+test/;
const ASKS = /\b(test|check|expect|assert|verify|grep|diff|cmp)|\[ |Test\b/;
const COMMENTED =
  /^[#\s]*(?:@test\s+(["'])|test_expect_\w+\s+(?:[A-Z\d_,!]+\s+)?(["'])|(?:function\s+)?(?=test\w*\s*\(\)))(\w+(?=\s*\()|.*?)\1\2(?=\s|\(|$)/gm;

const DIRECTIVES: readonly Directive[] = [
  {
    tool: 'shellcheck disable',
    extent: 'line',
    pattern: /#\s*shellcheck\s+(?:\S+\s+)*?disable=((?!all\b)SC[\w,-]+)?/,
  },
  { tool: 'kcov-skip', extent: 'block', pattern: /#\s*(?:LCOV_EXCL_START|kcov-ignore)()/ },
  { tool: 'shfmt:ignore', extent: 'line', pattern: /#\s*shfmt:ignore()/ },
];

const TAMPERING = /\bexit\s+0\b|\bBATS_(TEST|VERSION|RUN|SUITE)\w*|\bHARNESS_ACTIVE\b|\bSHUNIT_\w+/;

/** Shell scripts with bats, git's own test style (sharness) and shunit2. */
export const bash: Language = {
  id: 'shell',
  matches: (path) => /\.(sh|bash|bats|ksh|zsh)$/.test(path),
  grammars: () => [],
  read: (text) => shellTree(text),
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    TESTS.test(text) ||
    ASKS.test(text) ||
    TAMPERING.test(text) ||
    /#\s*(shellcheck|LCOV|kcov|shfmt)/.test(text),
  inventory: (source, touched) =>
    inventoryOf(source, {
      collected: TEST_PATH.test(source.path),
      ...(TESTS.test(source.text) || TEST_PATH.test(source.path) || isScript(source.path)
        ? readTests(dialectOf(source, touched))
        : {}),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    }),
};

function importsOf(source: Source): Import[] {
  return collect(source.root, (node) => {
    const call = callOf(source, node);
    return call && /^(source|\.|load)$/.test(call.name)
      ? { module: said(source, call.values[0]), names: [] }
      : null;
  });
}

/** `exit 0`, and a script that asks for variables of the test run. */
function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  const text = /^(variable|expansion|raw)$/.test(node.type) ? textOf(source, node) : '';
  if (/\$\{?(BATS_(TEST|VERSION|RUN|SUITE)\w*|HARNESS_ACTIVE|SHUNIT_\w+)/.test(text)) return 'probe';
  // A script of its own has one end, and leaves early where it skips.
  if (!TESTS.test(source.text)) return null;
  const quoted = node.type === 'raw' && /^(['"])\s*exit 0\s*\1$/.test(text);
  return quoted || isExit(source, node) ? 'exit' : null;
}
