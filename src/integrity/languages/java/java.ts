import { fileSuite } from '../drafts.js';
import { type ClassWalk, noteOwn, visitDeclaration } from '../jvm/classTests.js';
import { QUIETS } from '../jvm/directives.js';
import type { Grammar } from '../jvm/grammar.js';
import { inventoryFrom } from '../jvm/inventoryFrom.js';
import { importsFramework } from '../jvm/names.js';
import { TAMPERS } from '../jvm/tampering.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE } from '../specialCases.js';
import type { Touched } from '../../touched.js';
import { javaDialect } from './javaDialect.js';
import { annotationsOf, javaGrammar } from './javaGrammar.js';
import { javaShapes } from './javaShapes.js';

/** What Surefire and Failsafe take, outside of the code that is shipped. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/main\/)(?!.*(^|\/)(testdata|resources)\/).*?(^|\/)([^/]*(Test|Tests|TestCase|IT|ITCase|TestNG)|(Test|IT)[A-Z0-9_][^/]*)\.java$/;

const COMMENTED = /\bvoid\s+(\w+)\s*\([^)]*\)/g;

/** Java with JUnit 3 to 5 and TestNG. */
export const java: Language = {
  id: 'java',
  matches: (path) => path.endsWith('.java'),
  grammars: () => ['tree-sitter-java'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /Test|junit|assum/.test(text) ||
    QUIETS.test(text) ||
    TAMPERS.test(text) ||
    MENTIONS_SPECIAL_CASE.test(text),
  inventory: (source, touched) => {
    const grammar = javaGrammar(source);
    const collected = TEST_PATH.test(source.path);
    const isTest = collected || importsFramework(grammar.names) || /@Test\b|TestCase/.test(source.text);
    return inventoryFrom(grammar, {
      collected,
      drafts: isTest ? readTests(grammar, touched) : null,
      commented: COMMENTED,
      shapes: javaShapes(source),
      annotationsAt: (node) =>
        node.type === 'modifiers' && node.parent ? annotationsOf(source, node.parent) : [],
    });
  },
};

function readTests(grammar: Grammar, touched: Touched): ClassWalk {
  const own = new Map<string, number>();
  const dialect = javaDialect(grammar, { touched, own });
  const walk: ClassWalk = {
    grammar,
    shapes: javaShapes(grammar.source),
    dialect,
    own,
    tests: [],
    others: [],
  };
  for (const node of grammar.source.root.children) noteOwn(walk, node);
  for (const node of grammar.source.root.children) visitDeclaration(walk, node, fileSuite());
  return walk;
}
