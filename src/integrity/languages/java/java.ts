import { jvmLanguage } from '../jvm/jvmLanguage.js';
import type { Language } from '../language.js';
import { javaDialect } from './javaDialect.js';
import { annotationsOf, javaGrammar } from './javaGrammar.js';
import { javaShapes } from './javaShapes.js';

/** What Surefire and Failsafe take, outside of the code that is shipped. */
const TEST_PATH =
  /^(?!.*(^|\/)src\/main\/)(?!.*(^|\/)(testdata|resources)\/).*?(^|\/)([^/]*(Test|Tests|TestCase|IT|ITCase|TestNG)|(Test|IT)[A-Z0-9_][^/]*)\.java$/;

const COMMENTED = /\bvoid\s+(\w+)\s*\([^)]*\)/g;

/** Java with JUnit 3 to 5 and TestNG. */
export const java: Language = jvmLanguage({
  id: 'java',
  matches: (path) => path.endsWith('.java'),
  grammars: () => ['tree-sitter-java'],
  testPath: TEST_PATH,
  mentionsTests: /Test|junit|assum/,
  marksTests: /@Test\b|TestCase/,
  commented: COMMENTED,
  grammarOf: javaGrammar,
  shapesOf: javaShapes,
  dialectOf: javaDialect,
  annotationsAt: (source, node) =>
    node.type === 'modifiers' && node.parent ? annotationsOf(source, node.parent) : [],
});
