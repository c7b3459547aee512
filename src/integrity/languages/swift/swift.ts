import type { Import } from '../../inventory.js';
import { readSource } from '../../reader/readSource.js';
import { SWIFT, SWIFT_LEXICON } from '../../reader/swiftGrammar.js';
import { collect, type Source, textOf } from '../../syntax.js';
import { bracedReading } from '../braced/bracedReading.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { testsOf } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { formOf } from './assertions.js';
import { bodyMarkOf } from './bodyMarks.js';
import { isExit, isQuiet } from './flow.js';
import { tamperingOf } from './tampering.js';
import { readTests } from './walk.js';

const TEST_PATH = /(^|\/)Tests?\/|(Tests?|Spec|Specs|TestCase)(\/|\.swift$)/;

const COMMENTED =
  /(?:@Test\b[^\n]*\s+)?(?:^|[\s/*])func\s+(test\w+)\s*\(\s*\)|@Test\b[^\n]*\n?[\s/*]*func\s+(\w+)\s*\(|\b(?:it|test)\s*\(\s*"([^"\n]+)"\s*\)\s*\{/g;

const DIRECTIVES: readonly Directive[] = [
  { tool: 'swiftlint:disable', extent: 'file', pattern: /swiftlint:disable\s+all()/ },
  {
    tool: 'swiftlint:disable',
    extent: 'line',
    pattern: /swiftlint:disable:(?:next|this|previous)\s+((?!all\b)\w+)?/,
  },
  { tool: 'swiftlint:disable', extent: 'block', pattern: /swiftlint:disable\s+(\w+)/ },
  { tool: 'swift-format-ignore-file', extent: 'file', pattern: /swift-format-ignore-file:?\s*(\w+)?/ },
  { tool: 'sourcery:skip', extent: 'block', pattern: /sourcery:\s*(skipCoverage)/ },
];

const PARTS = {
  formOf,
  markOf: bodyMarkOf,
  isExit,
  isQuiet,
  bears: /XCTSkip|XCTExpectFailure|withKnownIssue|pending|Test\.cancel/,
};

/** Swift with XCTest, Swift Testing, and Quick with Nimble; read without a grammar, whose parser takes seconds a file. */
export const swift: Language = {
  id: 'Swift',
  matches: (path) => path.endsWith('.swift'),
  grammars: () => [],
  read: (text) => readSource(text, SWIFT_LEXICON, SWIFT),
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /XCTest|XCInject|IS_?TEST|UNIT_?TEST|RUNNING_?TESTS?|@Test\b|QuickSpec|AsyncSpec|func\s+test|swiftlint:disable|swift-format-ignore|\bexit\s*\(|func\s*==|TestCase|Tests?\b/.test(
      text,
    ),
  inventory: (source, touched) => {
    const { dialect, testsFrom } = bracedReading(source, touched, PARTS);
    const { drafts, others } = readTests(source, dialect);
    const tests = testsFrom(drafts);
    return inventoryOf(source, {
      collected: TEST_PATH.test(source.path) || tests.length > 0,
      tests,
      undiscovered: testsOf(source, others),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    });
  },
};

function importsOf(source: Source): Import[] {
  return collect(source.root, (node) =>
    node.type === 'import_declaration'
      ? { module: textOf(source, node).replace(/^.*\s/, ''), names: [] }
      : null,
  );
}
