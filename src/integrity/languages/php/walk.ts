import type { Mark, Rows, Test } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { type Syntax, textOf } from '../../syntax.js';
import { branchesOf } from '../branches.js';
import { withCalledFunctions } from '../calledFunctions.js';
import { type Dialect, TOP } from '../dialect.js';
import { type Draft, fileSuite, marksOfStanding, suiteIn, testsOf } from '../drafts.js';
import { emptyBody, plainMark, type ReadBody, readBody } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { aliasesOf } from './annotations.js';
import { bodyOf, type Call, chainOf } from './calls.js';
import type { Following } from './following.js';
import { modifierMarks } from './modifiers.js';
import type { Place, Walk } from './place.js';
import { listRows } from './rows.js';
import { methodBody, visitClass } from './testCases.js';

/** Methods of PHPUnit's and Codeception's classes, and Pest's calls. */
export function readTests(following: Following, collected: boolean): { tests: Test[]; undiscovered: Test[] } {
  const { dialect } = following;
  const { source } = dialect;
  const walk: Walk = { dialect, aliases: aliasesOf(source), collected, tests: [], others: [] };
  visitAll(walk, source.root, { suite: fileSuite(), at: TOP, rows: null });
  const read = (draft: Draft, whole: Dialect): ReadBody => readAgain({ ...walk, dialect: whole }, draft);
  const tests = withCalledFunctions({ ...following, read }, walk.tests);
  return { tests: testsOf(source, tests), undiscovered: testsOf(source, walk.others) };
}

/** A test once more, in another dialect. */
function readAgain(walk: Walk, { node, block }: Draft): ReadBody {
  if (!block) return emptyBody();
  if (node.type === 'method_declaration') return methodBody(walk, node, block);
  return withThrows(walk, block, chainOf(walk.dialect.source, node).slice(1));
}

function visitAll(walk: Walk, node: Syntax, place: Place): void {
  for (const child of node.children) visit(walk, child, place);
}

function visit(walk: Walk, node: Syntax, place: Place): void {
  switch (node.type) {
    case 'class_declaration':
    case 'trait_declaration':
      visitClass(walk, node, place);
      return;
    case 'if_statement':
    case 'else_if_clause':
      for (const { part, condition, never } of branchesOf(walk.dialect.source, node)) {
        const dead = never ? (place.at.dead ?? node) : place.at.dead;
        visit(walk, part, {
          ...place,
          at: { ...place.at, condition: condition ?? place.at.condition, dead },
        });
      }
      return;
    case 'foreach_statement':
      visitAll(walk, node, { ...place, rows: loopRows(walk, node) });
      return;
    case 'expression_statement':
      for (const child of node.children) visitChain(walk, child, place);
      return;
    default:
      if (BLOCKS.test(node.type)) visitAll(walk, node, place);
  }
}

const BLOCKS =
  /^(program|namespace_definition|compound_statement|colon_block|else_clause|declare_statement|try_statement)$/;

function loopRows({ dialect }: Walk, node: Syntax): Rows {
  const list = node.children[0] ?? node;
  const place = placeOf(dialect.source, list);
  return list.type === 'array_creation_expression'
    ? { ...place, ...listRows(dialect.source, list) }
    : { ...place, values: [], open: true };
}

const FUNCTIONS = /^(anonymous_function|arrow_function)$/;

function visitChain(walk: Walk, node: Syntax, place: Place): void {
  const [first, ...then] = chainOf(walk.dialect.source, node);
  if (first?.object !== null) return;
  const closure = first.values.find(({ type }) => FUNCTIONS.test(type)) ?? null;
  const block = closure && bodyOf(closure);
  const name =
    first.values[0] && first.values[0] !== closure
      ? unquoted(textOf(walk.dialect.source, first.values[0]))
      : '';
  const chain: Chain = { node, first, then, name, block };
  if (/^(it|test|todo|arch)$/.test(first.name)) visitTest(walk, chain, place);
  else if (first.name === 'describe' && block) visitDescribe(walk, chain, place);
  else if (/^before(Each|All)$/.test(first.name)) visitHook(walk, chain, place);
}

/** What a hook skips, and what is said behind it, holds for every test in reach. */
function visitHook({ dialect }: Walk, { then, block }: Chain, { suite }: Place): void {
  const within = block ? readBody(dialect, block).marks : [];
  suite.marks.push(...within, ...modifierMarks(dialect.source, then));
}

/** A statement of Pest's: what is declared, and what is said of it behind. */
export type Chain = {
  readonly node: Syntax;
  readonly first: Call;
  readonly then: readonly Call[];
  readonly name: string;
  readonly block: Syntax | null;
};

function visitDescribe(walk: Walk, { node, then, name, block }: Chain, place: Place): void {
  const { source } = walk.dialect;
  const marks = [...marksOfStanding(source, node, place.at), ...modifierMarks(source, then)];
  const suite = suiteIn(place.suite, name, marks);
  if (block) visitAll(walk, block, { suite, at: TOP, rows: tableOf(walk, then) ?? place.rows });
}

/** What is called behind a test's name is its body where it has no function. */
const MODIFIERS =
  /^(skip\w*|todo|only|with|group|throws\w*|fails|repeat|depends|covers\w*|wip|done|note|issue|pr|assignee|ticket|after|flaky|defer|references|see|not|coversNothing|mutate|ignore)$/;

function visitTest(walk: Walk, chain: Chain, place: Place): void {
  const { source } = walk.dialect;
  const { node, first, then, name } = chain;
  if (name === '' || (chain.block === null && !walk.collected)) return;
  const calls = then.filter((call) => !MODIFIERS.test(call.name));
  const block = chain.block ?? (calls.length > 0 ? node : null);
  const open: Mark[] = block ? [] : [{ ...plainMark(source, node), kind: 'todo' }];
  const own = first.name === 'todo' ? modifierMarks(source, [first]) : open;
  const marks = [...marksOfStanding(source, node, place.at), ...own, ...modifierMarks(source, then)];
  const rows = tableOf(walk, then) ?? place.rows;
  const body = block ? withThrows(walk, block, then) : emptyBody();
  const whole =
    block && then.some((call) => call.name.startsWith('throws'))
      ? { ...node, children: block.children }
      : block;
  walk.tests.push({ framework: 'pest', name, node, block: whole, body, suite: place.suite, marks, rows });
}

/** `->throws(…)` behind a test is one of its assertions. */
function withThrows({ dialect }: Walk, block: Syntax, then: readonly Call[]): Draft['body'] {
  const body = readBody(dialect, block);
  const throws = then.find(({ name }) => name.startsWith('throws'));
  if (!throws || !body.read) return body;
  const { source } = dialect;
  const [error] = throws.values;
  body.assertions.push({
    ...placeOf(source, throws.node),
    kind: throws.values.length > 1 ? 'throwsMatching' : error ? 'throws' : 'defined',
    matcher: throws.name,
    subject: 'test',
    expected: error ? textOf(source, error) : null,
    literal: false,
    negated: false,
    weakness: null,
  });
  return body;
}

function tableOf({ dialect }: Walk, then: readonly Call[]): Rows | null {
  const tables = then.filter(({ name }) => name === 'with');
  const [first] = tables;
  if (!first) return null;
  const { source } = dialect;
  const lists = tables.flatMap(({ values }) => values);
  const place = {
    ...placeOf(source, first.values[0] ?? first.node),
  };
  const written = lists.filter(({ type }) => type === 'array_creation_expression');
  return {
    ...place,
    values: written.flatMap((list) => listRows(source, list).values),
    open: written.length < lists.length,
  };
}
