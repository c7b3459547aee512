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
import { visitSpec } from './kotestSpec.js';
import { kotlinDialect } from './kotlinDialect.js';
import { annotationFrom, kotlinGrammar } from './kotlinGrammar.js';
import { kotlinShapes } from './kotlinShapes.js';

/** Gradle takes every class of a source set of tests; elsewhere the name tells. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/(main|commonMain)\/)(?!.*(^|\/)(testdata|resources|testData)\/)(.*(^|\/)(src\/)?(test|\w+Test|tests)\/(.*\/)?[^/]+\.kts?$|.*?(^|\/)[^/]*(Test|Tests|TestCase|IT|Spec|Specs)\.kt$)/;

const COMMENTED = /(?:\bfun\s+`?|\b\w+\(\s*"|(?:\/\/|\n)\s*")([^`"(\n]+)/g;

/** Kotlin with kotlin.test, JUnit, TestNG and Kotest. */
export const kotlin: Language = {
  id: 'kotlin',
  matches: (path) => /\.kts?$/.test(path),
  grammars: () => ['tree-sitter-kotlin'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /[tT]est|Spec|junit|assum/.test(text) ||
    QUIETS.test(text) ||
    TAMPERS.test(text) ||
    MENTIONS_SPECIAL_CASE.test(text),
  inventory: (source, touched) => {
    const grammar = kotlinGrammar(source);
    const collected = TEST_PATH.test(source.path);
    const isTest =
      collected || importsFramework(grammar.names) || /@Test\b|TestCase|Spec\(/.test(source.text);
    return inventoryFrom(grammar, {
      collected,
      drafts: isTest ? readTests(grammar, touched) : null,
      commented: COMMENTED,
      shapes: kotlinShapes(source),
      annotationsAt: (node) => annotationFrom(source, node),
    });
  },
};

function readTests(grammar: Grammar, touched: Touched): ClassWalk {
  const own = new Map<string, number>();
  const dialect = kotlinDialect(grammar, { touched, own });
  const shapes = kotlinShapes(grammar.source);
  const walk: ClassWalk = {
    grammar,
    shapes,
    dialect,
    own,
    tests: [],
    others: [],
    visitSpec: (type, suite) => {
      visitSpec(walk, type, suite);
    },
  };
  for (const node of grammar.source.root.children) noteOwn(walk, node);
  for (const node of grammar.source.root.children) visitDeclaration(walk, node, fileSuite());
  return walk;
}
