import type { Source, Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { Dialect } from '../dialect.js';
import { fileSuite, type Suite } from '../drafts.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE } from '../specialCases.js';
import { type ClassWalk, noteOwn, visitDeclaration } from './classTests.js';
import { QUIETS } from './directives.js';
import type { Annotation, Grammar } from './grammar.js';
import { inventoryFrom } from './inventoryFrom.js';
import { importsFramework } from './names.js';
import type { Shapes, TypeShape } from './shapes.js';
import { TAMPERS } from './tampering.js';

/** `own`: methods of the file that assert, with how often. */
export type BodyReading = { readonly touched: Touched; readonly own: ReadonlyMap<string, number> };

/** What one language of the JVM has of its own. */
type Parts = Pick<Language, 'id' | 'matches' | 'grammars'> & {
  /** Paths of tests, by what its build tools take. */
  readonly testPath: RegExp;
  /** A word of each of its frameworks, for a cheap look at a text. */
  readonly mentionsTests: RegExp;
  /** What tells a file of tests whose path and imports do not. */
  readonly marksTests: RegExp;
  /** How a test is declared, in a comment. */
  readonly commented: RegExp;
  readonly grammarOf: (source: Source) => Grammar;
  readonly shapesOf: (source: Source) => Shapes;
  readonly dialectOf: (grammar: Grammar, reading: BodyReading) => Dialect;
  readonly annotationsAt: (source: Source, node: Syntax) => readonly Annotation[];
  /** Takes the members of a class whose tests are no methods. */
  readonly visitSpec?: (walk: ClassWalk, type: TypeShape, suite: Suite) => void;
};

/** A language whose tests are methods of classes, as JUnit and its kin take them. */
export function jvmLanguage(parts: Parts): Language {
  const { id, matches, grammars, testPath } = parts;
  return {
    id,
    matches,
    grammars,
    collects: (path) => testPath.test(path),
    concerns: (text) =>
      parts.mentionsTests.test(text) ||
      QUIETS.test(text) ||
      TAMPERS.test(text) ||
      MENTIONS_SPECIAL_CASE.test(text),
    inventory: (source, touched) => {
      const grammar = parts.grammarOf(source);
      const collected = testPath.test(source.path);
      const isTest = collected || importsFramework(grammar.names) || parts.marksTests.test(source.text);
      return inventoryFrom(grammar, {
        collected,
        drafts: isTest ? readTests(parts, grammar, touched) : null,
        commented: parts.commented,
        shapes: parts.shapesOf(source),
        annotationsAt: (node) => parts.annotationsAt(source, node),
      });
    },
  };
}

function readTests(parts: Parts, grammar: Grammar, touched: Touched): ClassWalk {
  const own = new Map<string, number>();
  const walk: ClassWalk = {
    grammar,
    shapes: parts.shapesOf(grammar.source),
    dialect: parts.dialectOf(grammar, { touched, own }),
    own,
    tests: [],
    others: [],
    visitSpec: (type, suite) => parts.visitSpec?.(walk, type, suite),
  };
  for (const node of grammar.source.root.children) noteOwn(walk, node);
  for (const node of grammar.source.root.children) visitDeclaration(walk, node, fileSuite());
  return walk;
}
