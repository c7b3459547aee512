import type { Import } from '../../inventory.js';
import { DART, DART_LEXICON } from '../../reader/dartGrammar.js';
import { readSource } from '../../reader/readSource.js';
import { type Source, textOf } from '../../syntax.js';
import { bracedReading } from '../braced/bracedReading.js';
import { calledDrafts } from '../calledTests.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { fileSuite } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { fileMarks } from './annotations.js';
import { formOf } from './assertions.js';
import { bodyMarkOf } from './bodyMarks.js';
import { declaredBy } from './declarations.js';
import { isExit, isQuiet } from './flow.js';
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

const PARTS = { formOf, markOf: bodyMarkOf, isExit, isQuiet, bears: /markTestSkipped/ };

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
    const { dialect, testsFrom } = bracedReading(source, touched, PARTS);
    const declaring = { dialect, declaredBy: declaredBy(source, aliasesOf(source)) };
    const suite = fileSuite();
    suite.marks.push(...fileMarks(source));
    const drafts = [...calledDrafts(declaring, source.root, suite), ...reflectiveTests(dialect, suite)];
    return inventoryOf(source, {
      collected: source.path.endsWith('_test.dart'),
      tests: testsFrom(drafts),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    });
  },
};

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
