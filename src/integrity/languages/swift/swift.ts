import type { Import } from '../../inventory.js';
import { bodiesOf, calledBy } from '../../reader/calls.js';
import { isConstant } from '../../reader/constants.js';
import { readSource } from '../../reader/readSource.js';
import { SWIFT, SWIFT_LEXICON } from '../../reader/swiftGrammar.js';
import { collect, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms } from '../calledForms.js';
import { withCalledFunctions } from '../calledFunctions.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import type { Dialect } from '../dialect.js';
import { type Draft, testsOf } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { emptyBody, type ReadBody, readBody } from '../readBody.js';
import { formOf } from './assertions.js';
import { bodyMarkOf } from './bodyMarks.js';
import { ends, isQuiet, LITERALS, NAMES, ROLES } from './flow.js';
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
    const bodies = bodiesOf(source);
    const dialect = dialectOf(source, touched, bodies);
    const { drafts, others } = readTests(source, dialect);
    const read = ({ block }: Draft, whole: Dialect): ReadBody =>
      block ? readBody(whole, block) : emptyBody();
    const calling = { dialect, bodies, formsExcept: formsExcept(source, bodies), read };
    const tests = testsOf(source, withCalledFunctions(calling, drafts));
    const undiscovered = testsOf(source, others);
    return inventoryOf(source, {
      collected: TEST_PATH.test(source.path) || tests.length > 0,
      tests,
      undiscovered,
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    });
  },
};

function dialectOf(source: Source, touched: Touched, bodies: ReadonlyMap<string, Syntax>): Dialect {
  return {
    source,
    touched,
    roles: ROLES,
    names: NAMES,
    literals: LITERALS,
    ends: (statement) => ends(source, statement),
    markOf: (node) => bodyMarkOf(source, node),
    isConstant: (node) => isConstant(source, node),
    formOf: formsExcept(source, bodies)(new Set()),
    isQuiet: (node) => isQuiet(source, node),
    bears: /XCTSkip|XCTExpectFailure|withKnownIssue|pending|Test\.cancel/,
  };
}

/** What makes assertions, where calls of these functions are not followed. */
function formsExcept(
  source: Source,
  bodies: ReadonlyMap<string, Syntax>,
): (names: ReadonlySet<string>) => Dialect['formOf'] {
  const calling = { bodies, calledBy: (node: Syntax) => calledBy(source, node) };
  return (except) => calledForms({ ...calling, formOf: (node) => formOf(source, node), except });
}

function importsOf(source: Source): Import[] {
  return collect(source.root, (node) =>
    node.type === 'import_declaration'
      ? { module: textOf(source, node).replace(/^.*\s/, ''), names: [] }
      : null,
  );
}
