import type { Assertion, Mark } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { field, fingerprintOf, type Source, type Stretch, type Syntax, textOf } from '../syntax.js';
import { assertionFrom, isLiteral } from './assertionFrom.js';
import { branchesOf, isFalse, isGuard, statementsOf } from './branches.js';
import { type Dialect, roleOf, type Standing, TOP } from './dialect.js';

/** What a test's body holds, in order of the text. */
export type ReadBody = {
  /** Whether it was looked into: one that the change left alone is not. */
  readonly read: boolean;
  readonly assertions: Assertion[];
  readonly marks: Mark[];
  readonly uses: Set<string>;
  /** The first thing met that keeps code of the body from running. */
  cause: Syntax | null;
  /** How many tests of their own stand in it. */
  declared: number;
};

type Reading = { readonly body: ReadBody; readonly at: Standing };

export function emptyBody(read = true): ReadBody {
  return { read, assertions: [], marks: [], uses: new Set(), cause: null, declared: 0 };
}

/** Reads what stands in a test: assertions, marks, names, and what keeps them from running. */
export function readBody(dialect: Dialect, block: Syntax, at: Standing = TOP): ReadBody {
  const read = dialect.touched(block) || dialect.bears.test(textOf(dialect.source, block));
  const body = emptyBody(read);
  if (!read) return body;
  if (roleOf(dialect, block) === 'try') readNode(dialect, block, { body, at });
  else readStatements(dialect, statementsOf(block), { body, at, guards: body.marks });
  return body;
}

/** Statements in order: what follows an ending one never runs. `guards` takes what may end them before they ask. */
function readStatements(
  dialect: Dialect,
  statements: readonly Syntax[],
  { body, at, guards }: Reading & { readonly guards: Mark[] | null },
): void {
  let dead = at.dead;
  for (const statement of statements) {
    if (dead !== null) body.cause ??= dead;
    readNode(dialect, statement, { body, at: dead === at.dead ? at : { ...at, dead } });
    if (dead !== null || at.condition !== null) continue;
    if (dialect.ends(statement)) dead = statement;
    else if (guards && body.assertions.length === 0) guards.push(...guardsIn(dialect, statement));
  }
}

/** A condition under which the test ends before its first assertion. */
function guardsIn(dialect: Dialect, statement: Syntax): Mark[] {
  const condition = dialect.guardOf?.(statement) ?? isGuard(dialect, statement);
  if (!condition) return [];
  return [
    {
      ...plainMark(dialect.source, statement),
      kind: 'skipped',
      condition: fingerprintOf(dialect.source, condition),
    },
  ];
}

/** A mark on its own place, without condition or reason. */
export function plainMark(source: Source, at: Stretch): Omit<Mark, 'kind'> {
  return { ...placeOf(source, at), condition: null, reason: null, strict: true, suite: null };
}

/** Reads one node and what is under it into a body. */
export function readNode(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  if (dialect.declare?.(node, at) === true) {
    body.declared += 1;
    return;
  }
  switch (roleOf(dialect, node)) {
    case 'block':
      readStatements(dialect, statementsOf(node), { body, at, guards: null });
      return;
    case 'branch':
      note(dialect, node, { body, at });
      readBranches(dialect, node, { body, at });
      return;
    case 'loop':
      readLoop(dialect, node, {
        body,
        at: isNeverEntered(dialect, node) ? { ...at, dead: at.dead ?? node } : at,
      });
      return;
    case 'try':
      readTry(dialect, node, { body, at });
      return;
    case 'closure':
      note(dialect, node, { body, at });
      readClosure(dialect, node, { body, at });
      return;
    case undefined:
      note(dialect, node, { body, at });
      readChildren(dialect, node, { body, at });
  }
}

function readLoop(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  const { continues } = dialect;
  for (const child of node.children)
    if (continues && roleOf(dialect, child) === 'block') readRound(dialect, child, { body, at });
    else readNode(dialect, child, { body, at });
}

/** What follows a `continue` runs in no round, and what follows one in a branch runs in some. */
function readRound(dialect: Dialect, block: Syntax, { body, at }: Reading): void {
  const ends: Dialect['ends'] = (statement) =>
    dialect.ends(statement) || dialect.continues?.(statement) === true;
  const round = { ...body, assertions: [], declared: 0 };
  const guards: Mark[] = [];
  readStatements({ ...dialect, ends }, statementsOf(block), { body: round, at, guards });
  if (round.assertions.length + round.declared > 0) body.marks.push(...guards);
  body.assertions.push(...round.assertions);
  body.declared += round.declared;
  body.cause ??= round.cause;
}

/** It runs when it is called, if at all: an ending or a condition in it is not the test's own. */
function readClosure(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  const inner = dialect.runsAtOnce?.(node) === true ? { ...body } : { ...body, marks: [] };
  const dead = dialect.isNeverCalled?.(node) === true ? (at.dead ?? node) : at.dead;
  readChildren(dialect, node, { body: inner, at: { ...at, dead, condition: at.condition ?? '' } });
  body.cause ??= inner.cause;
}

function readChildren(dialect: Dialect, node: Syntax, reading: Reading): void {
  for (const child of node.children) readNode(dialect, child, reading);
}

function readBranches(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  for (const { part, condition, never } of (dialect.branches ?? ((each) => branchesOf(dialect.source, each)))(
    node,
  )) {
    const dead = never ? (at.dead ?? node) : at.dead;
    readNode(dialect, part, { body, at: { ...at, condition: condition ?? at.condition, dead } });
  }
}

/** What it guards is its `body`, or, in languages that name none, all that is no clause of its own. */
function readTry(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  const named = field(node, 'body');
  const isGuarded = (child: Syntax): boolean => (named ? child === named : !CLAUSE.test(child.type));
  const swallowed = at.swallowed || dialect.isQuiet(node);
  const statements = node.children.filter(isGuarded);
  readStatements(dialect, statements, { body, at: { ...at, swallowed }, guards: null });
  for (const child of node.children) if (!isGuarded(child)) readNode(dialect, child, { body, at });
}

const CLAUSE = /rescue|ensure|catch|except|finally|else|after/;

function isNeverEntered(dialect: Dialect, loop: Syntax): boolean {
  if (dialect.isNeverEntered) return dialect.isNeverEntered(loop);
  const condition = field(loop, 'condition');
  if (condition && isFalse(dialect.source, condition)) return true;
  const over = field(loop, 'right') ?? field(loop, 'value') ?? field(loop, 'collection');
  return (
    over !== null &&
    over.children.length === 0 &&
    isLiteral(dialect, over) &&
    /^[[({]/.test(textOf(dialect.source, over))
  );
}

function note(dialect: Dialect, node: Syntax, { body, at }: Reading): void {
  if (dialect.names.has(node.type)) {
    body.uses.add(textOf(dialect.source, node));
    return;
  }
  const mark = dialect.markOf(node);
  if (mark) {
    if (at.dead !== null) return;
    const condition = mark.condition ?? (at.condition === '' ? null : at.condition);
    const { kind, reason = null, strict = true, place } = mark;
    body.marks.push({ ...plainMark(dialect.source, node), ...place, kind, condition, reason, strict });
    return;
  }
  const forms = [dialect.formOf(node) ?? []].flat();
  const flow = at.dead ? 'unreached' : at.swallowed ? 'swallowed' : null;
  const guard = at.condition === '' ? null : at.condition;
  body.assertions.push(...forms.map((form) => ({ ...assertionFrom(dialect, node, { form, flow }), guard })));
  if (at.dead && forms.length > 0) body.cause ??= at.dead;
}
