import type { Placed, Suppression, Tampering, TestInventory } from '../../inventory.js';
import { collect, type Syntax } from '../../syntax.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import { type Draft, testsOf } from '../drafts.js';
import { inventoryOf } from '../inventoryOf.js';
import { specialCasesOf } from '../specialCases.js';
import { DIRECTIVES, QUIETS, suppressionFrom } from './directives.js';
import type { Annotation, Grammar } from './grammar.js';
import { importsOf } from './importsOf.js';
import { mockOf } from './mocks.js';
import type { Shapes } from './shapes.js';
import { equalityAt, hookAt, tamperingOf, TAMPERS } from './tampering.js';

type Found = {
  readonly collected: boolean;
  /** Null for a file that has nothing to do with tests. */
  readonly drafts: { readonly tests: readonly Draft[]; readonly others: readonly Draft[] } | null;
  /** How a test is declared, in a comment. */
  readonly commented: RegExp;
  readonly shapes: Shapes;
  readonly annotationsAt: (node: Syntax) => readonly Annotation[];
};

/** What all languages of the JVM tell in the same way, around the tests that their own readers found. */
export function inventoryFrom(grammar: Grammar, found: Found): TestInventory {
  const { source } = grammar;
  const { collected, drafts, commented } = found;
  return inventoryOf(source, {
    collected,
    tests: testsOf(source, drafts?.tests ?? []),
    undiscovered: testsOf(source, drafts?.others ?? []),
    commentedOut: drafts ? commentedOutTests(source, commented) : [],
    imports: drafts ? importsOf(grammar.names) : [],
    mocks: drafts ? mocksIn(grammar) : [],
    suppressions: suppressionsIn(grammar, found),
    ...(isSupport(source.path, found) ? { testCode: [{ start: 0, end: source.lineStarts.length }] } : {}),
    specialCases: collected ? [] : specialCasesOf(source),
    tampering: tamperingIn(grammar, found),
  });
}

/** Code beside the tests that holds none: listeners, rules, what makes their data. */
function isSupport(path: string, { collected, drafts }: Found): boolean {
  const tests = drafts?.tests.length ?? 0;
  return !collected && tests === 0 && /(^|\/)src\/(test\w*|\w+Test|it)\//.test(path);
}

function mocksIn(grammar: Grammar): Placed[] {
  if (!/[mM]ock|[sS]tub/.test(grammar.source.text)) return [];
  return collect(grammar.source.root, (node) => {
    const call = grammar.callOf(node);
    return call && mockOf(grammar, call);
  });
}

function suppressionsIn(grammar: Grammar, { annotationsAt }: Found): Suppression[] {
  const { source } = grammar;
  if (!QUIETS.test(source.text)) return [];
  const annotated = collect(source.root, (node) =>
    annotationsAt(node).flatMap((annotation) => suppressionFrom(grammar, annotation) ?? []),
  );
  return [...suppressionsOf(source, DIRECTIVES), ...annotated.flat()];
}

function tamperingIn(grammar: Grammar, { shapes }: Found): Tampering[] {
  const { source } = grammar;
  if (!TAMPERS.test(source.text)) return [];
  return collect(source.root, (node) => {
    const call = grammar.callOf(node);
    if (call) return tamperingOf(grammar, call);
    const method = shapes.methodOf(node);
    if (!method?.block) return null;
    return method.name === 'equals' && method.parameters === 1
      ? equalityAt(source, node, method.block === node ? node.children.slice(-1) : method.block.children)
      : hookAt(source, node, method);
  });
}
