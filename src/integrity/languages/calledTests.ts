import type { Mark, Rows } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax } from '../syntax.js';
import { branchesOf } from './branches.js';
import { type Dialect, type Standing, TOP } from './dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from './drafts.js';
import { emptyBody, readBody } from './readBody.js';

/** What a call declares. `block` is what it runs, null for a test without a body. */
export type Declared =
  | { readonly kind: 'suite'; readonly name: string; readonly block: Syntax; readonly marks: readonly Mark[] }
  | { readonly kind: 'setUp'; readonly block: Syntax }
  | {
      readonly kind: 'test';
      readonly name: string;
      readonly block: Syntax | null;
      readonly marks: readonly Mark[];
      readonly framework: string;
    };

/** How a language declares tests by calls, such as `group('sums', () { test('adds', () { … }); })`. */
export type Declaring = {
  readonly dialect: Dialect;
  readonly declaredBy: (node: Syntax) => Declared | null;
};

type Place = { readonly suite: Suite; readonly at: Standing; readonly rows: Rows | null };

/** The tests that are declared by calls anywhere under a node, as parts of a suite. */
export function calledDrafts(declaring: Declaring, root: Syntax, suite: Suite): Draft[] {
  const drafts: Draft[] = [];
  visit({ declaring, drafts }, root, { suite, at: TOP, rows: null });
  return drafts;
}

type Walk = { readonly declaring: Declaring; readonly drafts: Draft[] };

function visit(walk: Walk, node: Syntax, place: Place): void {
  const declared = walk.declaring.declaredBy(node);
  if (declared) {
    declare(walk, node, { declared, place });
    return;
  }
  const { dialect } = walk.declaring;
  switch (dialect.roles[node.type]) {
    case 'block':
      visitStatements(walk, node, place);
      return;
    case 'branch':
      for (const { part, condition, never } of branchesOf(dialect.source, node)) {
        const dead = never ? (place.at.dead ?? node) : place.at.dead;
        visit(walk, part, {
          ...place,
          at: { ...place.at, condition: condition ?? place.at.condition, dead },
        });
      }
      return;
    case 'loop':
      visitChildren(walk, node, { ...place, rows: rowsOf(dialect, field(node, 'right')) ?? place.rows });
      return;
    case 'try':
    case 'closure':
    case undefined:
      visitChildren(walk, node, { ...place, rows: repeated(dialect, node) ?? place.rows });
  }
}

/** `[1, 2].forEach((each) { test(…); })`. */
function repeated(dialect: Dialect, node: Syntax): Rows | null {
  const callee = field(node, 'function');
  const name = callee && field(callee, 'name');
  if (!callee || !name || fingerprintOf(dialect.source, name) !== 'forEach') return null;
  return rowsOf(dialect, field(callee, 'object'));
}

function visitChildren(walk: Walk, node: Syntax, place: Place): void {
  for (const child of node.children) visit(walk, child, place);
}

/** What stands behind a return is never declared. */
function visitStatements(walk: Walk, block: Syntax, place: Place): void {
  const { dialect } = walk.declaring;
  let dead = place.at.dead;
  for (const statement of block.children) {
    visit(walk, statement, { ...place, at: { ...place.at, dead } });
    if (dead === null && place.at.condition === null && dialect.ends(statement)) dead = statement;
  }
}

function declare(
  walk: Walk,
  node: Syntax,
  { declared, place }: { readonly declared: Declared; readonly place: Place },
): void {
  const { dialect } = walk.declaring;
  const { source } = dialect;
  const { suite, at, rows } = place;
  switch (declared.kind) {
    case 'suite': {
      const marks = [...marksOfStanding(source, node, at), ...declared.marks];
      visit(walk, declared.block, { suite: suiteIn(suite, declared.name, marks), at: TOP, rows });
      return;
    }
    case 'setUp':
      suite.marks.push(...readBody(dialect, declared.block).marks);
      return;
    case 'test': {
      const { name, block, framework, marks } = declared;
      const body = block ? readBody(dialect, block) : emptyBody();
      const all = [...marksOfStanding(source, node, at), ...marks];
      walk.drafts.push({ framework, name, node, block, body, suite, marks: all, rows });
    }
  }
}

/** The elements of a list that is written out. */
export function rowsOf({ source }: Pick<Dialect, 'source'>, node: Syntax | null): Rows | null {
  if (node?.type !== 'list') return null;
  const values = node.children.map((element) => fingerprintOf(source, element));
  return { ...placeOf(source, node), values, open: false };
}

/** What a string says, without its quotes; anything else as written. */
export function stringValue(source: Source, node: Syntax): string {
  const text = source.text.slice(node.start, node.end);
  return node.type.endsWith('string')
    ? text.replace(/^[r#]*("""|'''|"|')|("""|'''|"|')#*$/g, '').trim()
    : fingerprintOf(source, node);
}
