import type { Assertion, Mark, Weakness } from '../../inventory.js';
import { field, firstLineOf, linesOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { assertionOf } from './assertions.js';
import { conditionsOf, isExit, isFalse, isGuard, isQuiet } from './flow.js';
import type { Touched } from '../../touched.js';
import { CALLS } from './marks.js';
import { dottedName, type Names } from './names.js';

/** What a function's body holds. */
export type Body = {
  readonly read: boolean;
  readonly assertions: Assertion[];
  readonly marks: Mark[];
  readonly uses: Set<string>;
  /** The first thing met that keeps code of the body from running. */
  cause: Syntax | null;
};

/** What keeps a statement from running or from failing the test. */
export type Standing = {
  readonly condition: string | null;
  readonly dead: Syntax | null;
  readonly swallowed: boolean;
};

/** `imported` are the names whose use is noted. */
export type Reader = {
  readonly source: Source;
  readonly names: Names;
  readonly imported: ReadonlySet<string>;
  readonly touched: Touched;
};

export const TOP: Standing = { condition: null, dead: null, swallowed: false };

type Reading = { readonly body: Body; readonly at: Standing };

/** What in a body bears on the test as a whole is read in any case. */
const BEARS = /skip|xfail/i;

export function readBody(reader: Reader, block: Syntax): Body {
  const read = reader.touched(block) || BEARS.test(textOf(reader.source, block));
  const body = emptyBody(read);
  if (!read) return body;
  readBlock(reader, block, { body, at: TOP, outer: true });
  return body;
}

export function emptyBody(read = true): Body {
  return { read, assertions: [], marks: [], uses: new Set(), cause: null };
}

/** A mark of the thing itself, unconditional. */
export function plainMark(place: Pick<Mark, 'range' | 'text'>): Omit<Mark, 'kind'> {
  return { range: place.range, text: place.text, condition: null, reason: null, strict: true, suite: null };
}

export function markAt(source: Source, node: Syntax): Omit<Mark, 'kind'> {
  return plainMark({ range: linesOf(source, node), text: firstLineOf(source, node) });
}

/** `pass`, `...` and a docstring do nothing. */
export function isFiller(statement: Syntax): boolean {
  const only = statement.children[0];
  return (
    statement.type === 'pass_statement' ||
    (statement.type === 'expression_statement' && /^(ellipsis|string)$/.test(only?.type ?? ''))
  );
}

/** Statements in order: what follows an ending one never runs. */
function readBlock(reader: Reader, block: Syntax, { body, at, outer }: Reading & { outer: boolean }): void {
  let dead = at.dead;
  for (const statement of block.children) {
    if (dead !== null && !isFiller(statement)) body.cause ??= dead;
    readStatement(reader, statement, { body, at: dead === at.dead ? at : { ...at, dead } });
    if (dead !== null || at.condition !== null) continue;
    if (statement.type === 'return_statement' || isExit(reader.source, statement)) dead = statement;
    else if (outer) noteGuard(reader.source, statement, body);
  }
}

/** A condition under which the test ends before its first assertion. */
function noteGuard(source: Source, statement: Syntax, body: Body): void {
  const condition = body.assertions.length === 0 && isGuard(statement) ? field(statement, 'condition') : null;
  if (condition)
    body.marks.push({ ...markAt(source, statement), kind: 'skipped', condition: textOf(source, condition) });
}

export function readStatement(reader: Reader, node: Syntax, { body, at }: Reading): void {
  switch (node.type) {
    case 'block':
      readBlock(reader, node, { body, at, outer: false });
      return;
    case 'if_statement':
      readBranches(reader, node, { body, at });
      return;
    case 'for_statement':
    case 'while_statement':
      readChildren(reader, node, {
        body,
        at: neverEntered(reader.source, node) ? { ...at, dead: at.dead ?? node } : at,
      });
      return;
    case 'try_statement':
      readTry(reader, node, { body, at });
      return;
    case 'function_definition':
    case 'lambda':
      // What is defined inside runs when it is called, if at all: a skip in it is not the test's own.
      readChildren(reader, node, { body: { ...body, marks: [] }, at });
      return;
    default:
      note(reader, node, { body, at });
      readChildren(reader, node, { body, at });
  }
}

function readBranches(reader: Reader, node: Syntax, { body, at }: Reading): void {
  for (const { part, condition, never } of conditionsOf(reader.source, node)) {
    const dead = never ? (at.dead ?? node) : at.dead;
    readStatement(reader, part, { body, at: { ...at, condition: condition ?? at.condition, dead } });
  }
}

function readTry(reader: Reader, node: Syntax, { body, at }: Reading): void {
  for (const child of node.children) {
    const swallowed = at.swallowed || (child.field === 'body' && isQuiet(reader.source, node));
    readStatement(reader, child, { body, at: { ...at, swallowed } });
  }
}

function readChildren(reader: Reader, node: Syntax, reading: Reading): void {
  for (const child of node.children) readStatement(reader, child, reading);
}

/** A loop over nothing. */
function neverEntered(source: Source, loop: Syntax): boolean {
  const over = field(loop, 'right') ?? field(loop, 'condition');
  if (!over) return false;
  return isFalse(source, over) || (/^(list|tuple)$/.test(over.type) && over.children.length === 0);
}

function note(reader: Reader, node: Syntax, reading: Reading): void {
  switch (node.type) {
    case 'identifier':
      if (reader.imported.has(textOf(reader.source, node)))
        reading.body.uses.add(textOf(reader.source, node));
      return;
    case 'assert_statement':
      noteAssertion(reader, node, reading);
      return;
    case 'call':
      if (!noteSkip(reader, node, reading)) noteAssertion(reader, node, reading);
      return;
    case 'raise_statement': {
      const [raised] = node.children;
      if (raised && raised.type !== 'call') noteSkip(reader, raised, reading);
      return;
    }
    default:
      return;
  }
}

function noteAssertion(reader: Reader, node: Syntax, { body, at }: Reading): void {
  const flow: Weakness | null = at.dead ? 'unreached' : at.swallowed ? 'swallowed' : null;
  const assertion = assertionOf(reader.source, node, flow);
  if (!assertion) return;
  body.assertions.push(assertion);
  if (at.dead) body.cause ??= at.dead;
}

function noteSkip(reader: Reader, node: Syntax, { body, at }: Reading): boolean {
  const name = dottedName(reader.source, node, reader.names);
  const mark = name !== null && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (!mark) return false;
  const values = field(node, 'arguments')?.children ?? [];
  const said = values.find(({ type }) => type === 'string');
  const condition = mark.when === 'if' ? textOf(reader.source, values[0] ?? node) : at.condition;
  const reason =
    said && mark.when !== 'if' ? textOf(reader.source, said).replace(/^\w*['"]+|['"]+$/g, '') : null;
  if (at.dead === null)
    body.marks.push({ ...markAt(reader.source, node), kind: mark.kind, condition, reason, strict: false });
  return true;
}
