import type { Import } from '../../inventory.js';
import { bodiesOf, calledBy } from '../../reader/calls.js';
import { isConstant } from '../../reader/constants.js';
import { DART, DART_LEXICON } from '../../reader/dartGrammar.js';
import { readSource } from '../../reader/readSource.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledDrafts } from '../calledTests.js';
import { calledForms } from '../calledForms.js';
import { withCalledFunctions } from '../calledFunctions.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import type { Dialect } from '../dialect.js';
import { type Draft, fileSuite, testsOf } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { emptyBody, type ReadBody, readBody } from '../readBody.js';
import { fileMarks } from './annotations.js';
import { formOf } from './assertions.js';
import { bodyMarkOf } from './bodyMarks.js';
import { declaredBy } from './declarations.js';
import { ends, isQuiet, LITERALS, NAMES, ROLES } from './flow.js';
import { reflectiveTests } from './reflective.js';
import { tamperingOf } from './tampering.js';

const COMMENTED =
  /\b(?:test|testWidgets|blocTest(?:<[^>\n]*>)?)\s*\(\s*[\s/*]*r?(?:"([^"\n]+)"|'([^'\n]+)')/g;

const DIRECTIVES: readonly Directive[] = [
  { tool: 'ignore_for_file', extent: 'file', pattern: /\/\/\s*ignore_for_file:\s*((?!type=)\w+)?/ },
  { tool: 'ignore', extent: 'line', pattern: /\/\/\s*ignore:\s*((?!type=)\w+)?/ },
  { tool: 'coverage:ignore-file', extent: 'file', pattern: /\/\/\s*coverage:ignore-file()/ },
  { tool: 'coverage:ignore', extent: 'block', pattern: /\/\/\s*coverage:ignore-(?:start|line)()/ },
  { tool: '@dart', extent: 'file', pattern: /\/\/\s*@dart\s*=\s*(2\.\d)\b/ },
];

/** Dart with its test package and Flutter's; read without a grammar, which the parser here could not load. */
export const dart: Language = {
  id: 'Dart',
  matches: (path) => path.endsWith('.dart'),
  grammars: () => [],
  read: (text) => readSource(text, DART_LEXICON, DART),
  collects: (path) => path.endsWith('_test.dart'),
  concerns: (text) =>
    /\btest\w*\s*\(|\bgroup\s*\(|Test\s*(<[^>]*>)?\(|\/\/\s*(ignore|coverage)|\bexit\s*\(|operator\s*==|FLUTTER_TEST|DART_TEST|IS_?TEST|UNIT_?TEST|RUNNING_?TESTS?|reflectiveTest/i.test(
      text,
    ),
  inventory: (source, touched) => {
    const bodies = bodiesOf(source);
    const dialect = dialectOf(source, touched, bodies);
    const declaring = { dialect, declaredBy: declaredBy(source, aliasesOf(source)) };
    const suite = fileSuite();
    suite.marks.push(...fileMarks(source));
    const drafts = [...calledDrafts(declaring, source.root, suite), ...reflectiveTests(dialect, suite)];
    const read = ({ block }: Draft, whole: Dialect): ReadBody =>
      block ? readBody(whole, block) : emptyBody();
    const calling = { dialect, bodies, formsExcept: formsExcept(source, bodies), read };
    const tests = testsOf(source, withCalledFunctions(calling, drafts));
    return inventoryOf(source, {
      collected: source.path.endsWith('_test.dart'),
      tests,
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
    bears: /markTestSkipped/,
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
  return source.root.children
    .filter(({ type }) => type === 'import_declaration')
    .map((node) => ({
      module: textOf(source, node.children.find(({ type }) => type === 'string') ?? node).replace(
        /['"]/g,
        '',
      ),
      names: [],
    }));
}

/** `import 'package:test/test.dart' as t;`: the names in front of the dot. */
function aliasesOf(source: Source): ReadonlySet<string> {
  return new Set(
    source.root.children.flatMap((node) => {
      const found = node.type === 'import_declaration' ? /\bas\s+(\w+)/.exec(textOf(source, node)) : null;
      return found?.[1] === undefined ? [] : [found[1]];
    }),
  );
}
