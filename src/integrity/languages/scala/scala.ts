import { jvmLanguage } from '../jvm/jvmLanguage.js';
import type { Language } from '../language.js';
import { scalaDialect } from './scalaDialect.js';
import { annotationFrom, scalaGrammar } from './scalaGrammar.js';
import { scalaShapes } from './scalaShapes.js';
import { visitSpec } from './scalaSpec.js';

/** sbt takes every class of the sources of tests; elsewhere the name tells. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/main\/)(?!.*(^|\/)(testdata|resources)\/)(.*(^|\/)(src\/)?(test|it|tests)\/(.*\/)?[^/]+\.scala$|.*?(^|\/)[^/]*(Test|Tests|Spec|Specs|Suite|Check|IT|Specification)\.scala$)/;

const COMMENTED = /(?:\bdef\s+|\b\w+\(\s*"|\b(?:should|must|can|it|they)\s+"|(?:\/\/|\n)\s*")([^"(\n]+)/g;

/** Scala with ScalaTest, munit, specs2, utest, ZIO Test and JUnit. */
export const scala: Language = jvmLanguage({
  id: 'scala',
  matches: (path) => /\.(scala|sc)$/.test(path),
  grammars: () => ['tree-sitter-scala'],
  testPath: TEST_PATH,
  mentionsTests: /[tT]est|Spec|Suite|munit|assum/,
  marksTests: /@Test\b|\bmunit\./,
  commented: COMMENTED,
  grammarOf: scalaGrammar,
  shapesOf: scalaShapes,
  dialectOf: scalaDialect,
  annotationsAt: annotationFrom,
  visitSpec,
});
