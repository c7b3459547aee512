import { collect, field } from '../../syntax.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import { testsOf } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { DIRECTIVES, QUIETS, suppressionFrom } from '../jvm/directives.js';
import type { Grammar } from '../jvm/grammar.js';
import { importsOf } from '../jvm/importsOf.js';
import { mockOf } from '../jvm/mocks.js';
import { importsFramework } from '../jvm/names.js';
import { equalityAt, hookAt, tamperingOf, TAMPERS } from '../jvm/tampering.js';
import type { Placed, Suppression, Tampering } from '../../inventory.js';
import { type Syntax, textOf } from '../../syntax.js';
import { annotationsOf, javaGrammar } from './javaGrammar.js';
import { readTests } from './readTests.js';

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
  concerns: (text) => /Test|junit|assum/.test(text) || QUIETS.test(text) || TAMPERS.test(text),
  inventory: (source, touched) => {
    const grammar = javaGrammar(source);
    const collected = TEST_PATH.test(source.path);
    const isTest = collected || importsFramework(grammar.names) || /@Test\b|TestCase/.test(source.text);
    const { tests, others } = isTest ? readTests(grammar, touched) : { tests: [], others: [] };
    return inventoryOf(source, {
      collected,
      tests: testsOf(source, tests),
      undiscovered: testsOf(source, others),
      commentedOut: isTest ? commentedOutTests(source, COMMENTED) : [],
      imports: isTest ? importsOf(grammar.names) : [],
      mocks: isTest ? mocksOf(grammar) : [],
      suppressions: suppressionsIn(grammar),
      tampering: tamperingIn(grammar),
    });
  },
};

function mocksOf(grammar: Grammar): Placed[] {
  if (!/[mM]ock|[sS]tub|[sS]py/.test(grammar.source.text)) return [];
  return collect(grammar.source.root, (node) => {
    const call = grammar.callOf(node);
    return call && mockOf(grammar, call);
  });
}

function suppressionsIn(grammar: Grammar): Suppression[] {
  const { source } = grammar;
  if (!QUIETS.test(source.text)) return [];
  const annotated = collect(source.root, (node) =>
    node.type === 'modifiers' && node.parent ? annotationsOf(source, node.parent) : null,
  );
  return [
    ...suppressionsOf(source, DIRECTIVES),
    ...annotated.flat().flatMap((annotation) => suppressionFrom(grammar, annotation) ?? []),
  ];
}

function tamperingIn(grammar: Grammar): Tampering[] {
  if (!TAMPERS.test(grammar.source.text)) return [];
  return collect(grammar.source.root, (node) => {
    const call = grammar.callOf(node);
    if (call) return tamperingOf(grammar, call);
    return node.type === 'method_declaration' ? methodTampering(grammar, node) : null;
  });
}

function methodTampering({ source }: Grammar, method: Syntax): Tampering | null {
  const [name, body] = [field(method, 'name'), field(method, 'body')];
  if (!name || !body) return null;
  const own = textOf(source, name);
  const alone = field(method, 'parameters')?.children.length === 1;
  return own === 'equals' && alone
    ? equalityAt(source, method, body.children)
    : hookAt(source, method, own, body);
}
