import type { Source, Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms } from '../calledForms.js';
import { withCalledFunctions } from '../calledFunctions.js';
import type { Dialect, Form } from '../dialect.js';
import { type Draft, fileSuite, type Suite } from '../drafts.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE } from '../specialCases.js';
import { emptyBody, type ReadBody, readBody } from '../readBody.js';
import { skippersOf, withSkippers } from '../skippers.js';
import { bodyOf, type ClassWalk, visitDeclaration } from './classTests.js';
import { QUIETS } from './directives.js';
import type { Annotation, Grammar } from './grammar.js';
import { inventoryFrom } from './inventoryFrom.js';
import { bodiesOf, calledBy, methodsOf } from './methods.js';
import { importsFramework } from './names.js';
import type { Shapes, TypeShape } from './shapes.js';
import { TAMPERS } from './tampering.js';

/** How the bodies of one file are read, before calls of its own methods are followed. */
export type PlainDialect = Omit<Dialect, 'formOf'> & { readonly formOf: (node: Syntax) => Form | null };

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
  readonly dialectOf: (grammar: Grammar, touched: Touched) => PlainDialect;
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

type Found = { readonly tests: readonly Draft[]; readonly others: readonly Draft[] };

function readTests(parts: Parts, grammar: Grammar, touched: Touched): Found {
  const shapes = parts.shapesOf(grammar.source);
  const methods = methodsOf(grammar, shapes);
  const bodies = bodiesOf(methods);
  const nameOf = (node: Syntax): string | null => calledBy(grammar, node);
  const plain = parts.dialectOf(grammar, touched);
  const formsExcept = calledForms({ bodies, calledBy: nameOf, formOf: plain.formOf });
  const dialect = withSkippers({ ...plain, formOf: formsExcept() }, skippersOf(plain, methods), nameOf);
  const walk: ClassWalk = {
    grammar,
    shapes,
    dialect,
    tests: [],
    others: [],
    visitSpec: (type, suite) => parts.visitSpec?.(walk, type, suite),
  };
  for (const node of grammar.source.root.children) visitDeclaration(walk, node, fileSuite());
  const read = (draft: Draft, whole: Dialect): ReadBody => readAgain({ ...walk, dialect: whole }, draft);
  return {
    tests: withCalledFunctions({ dialect, bodies, formsExcept, read }, walk.tests),
    others: walk.others,
  };
}

function readAgain(walk: ClassWalk, { node, block }: Draft): ReadBody {
  const method = walk.shapes.methodOf(node);
  if (method) return bodyOf(walk, method);
  return block ? readBody(walk.dialect, block) : emptyBody();
}
