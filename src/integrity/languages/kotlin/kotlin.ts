import { jvmLanguage } from '../jvm/jvmLanguage.js';
import type { Language } from '../language.js';
import { visitSpec } from './kotestSpec.js';
import { kotlinDialect } from './kotlinDialect.js';
import { annotationFrom, kotlinGrammar } from './kotlinGrammar.js';
import { kotlinShapes } from './kotlinShapes.js';

/** Gradle takes every class of a source set of tests; elsewhere the name tells. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/(main|commonMain)\/)(?!.*(^|\/)(testdata|resources|testData)\/)(.*(^|\/)(src\/)?(test|\w+Test|tests)\/(.*\/)?[^/]+\.kts?$|.*?(^|\/)[^/]*(Test|Tests|TestCase|IT|Spec|Specs)\.kt$)/;

const COMMENTED = /(?:\bfun\s+`?|\b\w+\(\s*"|(?:\/\/|\n)\s*")([^`"(\n]+)/g;

/** Kotlin with kotlin.test, JUnit, TestNG and Kotest. */
export const kotlin: Language = jvmLanguage({
  id: 'kotlin',
  matches: (path) => /\.kts?$/.test(path),
  grammars: () => ['tree-sitter-kotlin'],
  testPath: TEST_PATH,
  mentionsTests: /[tT]est|Spec|junit|assum/,
  marksTests: /@Test\b|TestCase|Spec\(/,
  commented: COMMENTED,
  grammarOf: kotlinGrammar,
  shapesOf: kotlinShapes,
  dialectOf: kotlinDialect,
  annotationsAt: annotationFrom,
  visitSpec,
});
