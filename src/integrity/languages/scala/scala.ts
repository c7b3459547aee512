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
import { annotationFrom, scalaGrammar } from './scalaGrammar.js';
import { scalaDialect } from './scalaDialect.js';
import { scalaShapes } from './scalaShapes.js';
import { visitSpec } from './scalaSpec.js';

/** sbt takes every class of the sources of tests; elsewhere the name tells. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/main\/)(?!.*(^|\/)(testdata|resources)\/)(.*(^|\/)(src\/)?(test|it|tests)\/(.*\/)?[^/]+\.scala$|.*?(^|\/)[^/]*(Test|Tests|Spec|Specs|Suite|Check|IT|Specification)\.scala$)/;

const COMMENTED = /(?:\bdef\s+|\b\w+\(\s*"|\b(?:should|must|can|it|they)\s+"|(?:\/\/|\n)\s*")([^"(\n]+)/g;

/** Scala with ScalaTest, munit, specs2, utest, ZIO Test and JUnit. */
export const scala: Language = {
  id: 'scala',
  matches: (path) => /\.(scala|sc)$/.test(path),
  grammars: () => ['tree-sitter-scala'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /[tT]est|Spec|Suite|munit|assum/.test(text) ||
    QUIETS.test(text) ||
    TAMPERS.test(text) ||
    MENTIONS_SPECIAL_CASE.test(text),
  inventory: (source, touched) => {
    const grammar = scalaGrammar(source);
    const collected = TEST_PATH.test(source.path);
    const isTest = collected || importsFramework(grammar.names) || /@Test\b|\bmunit\./.test(source.text);
    return inventoryFrom(grammar, {
      collected,
      drafts: isTest ? readTests(grammar, touched) : null,
      commented: COMMENTED,
      shapes: scalaShapes(source),
      annotationsAt: (node) => annotationFrom(source, node),
    });
  },
};

function readTests(grammar: Grammar, touched: Touched): ClassWalk {
  const own = new Map<string, number>();
  const dialect = scalaDialect(grammar, { touched, own });
  const shapes = scalaShapes(grammar.source);
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
