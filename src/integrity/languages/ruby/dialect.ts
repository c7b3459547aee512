import { entryOf } from '../../entryOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branch, branchesOf } from '../branches.js';
import type { BodyMark, Branch, Dialect, Role } from '../dialect.js';
import { unquoted } from '../unquoted.js';
import { formOf } from './assertions.js';
import { callOf, isOwnCall } from './calls.js';
import { BODY_MARKS } from './words.js';

const ROLES: Readonly<Record<string, Role>> = {
  program: 'block',
  body_statement: 'block',
  block_body: 'block',
  then: 'block',
  else: 'block',
  ensure: 'block',
  parenthesized_statements: 'block',
  if: 'branch',
  unless: 'branch',
  elsif: 'branch',
  if_modifier: 'branch',
  unless_modifier: 'branch',
  conditional: 'branch',
  case: 'branch',
  while: 'loop',
  until: 'loop',
  for: 'loop',
  while_modifier: 'loop',
  begin: 'try',
  rescue_modifier: 'try',
  do_block: 'closure',
  block: 'closure',
  lambda: 'closure',
  method: 'closure',
};

const LITERALS =
  'integer float string true false nil simple_symbol hash_key_symbol array hash pair regex unary ' +
  'string_array symbol_array bare_string bare_symbol chained_string delimited_symbol heredoc_beginning range rational';

/** Words that skip a test. */
const BEARS = /\b(skip|pending|omit|pend|(skip|omit)_(until|if|unless|on|when|without|in)\w*)\b/;

/** The framework's own words, and no methods of the file. */
export function plainDialect(source: Source, touched: Touched): Dialect {
  const marks = wordsOfProject(source);
  return {
    source,
    touched,
    roles: ROLES,
    roleOf: (node) => roleOf(source, node),
    names: new Set(['constant']),
    literals: new Set(LITERALS.split(' ')),
    ends: (statement) =>
      statement.type === 'return' || statement.type === 'next' || isExit(source, statement),
    markOf: (node) => markOf(source, node, marks),
    isComputed: (node) => /string|regex|symbol/.test(node.type) && /(?<!\\)#\{/.test(textOf(source, node)),
    formOf: (node) => formOf(source, node),
    runsAtOnce: (closure) => runsAtOnce(source, closure),
    isQuiet: (node) => isQuiet(source, node),
    branches: (node) => rubyBranches(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: BEARS,
  };
}

/** A name that the file gives a meaning of its own says nothing of the test. */
function wordsOfProject({ text }: Source): (name: string) => boolean {
  return (name) =>
    new RegExp(
      `\\bdef (self\\.)?${name}\\b|\\b${name}\\s*=[^=~>]|\\|[^|\\n]*\\b${name}\\b[^|\\n]*\\||\\blet!?\\(:${name}\\)`,
    ).test(text);
}

function markOf(source: Source, node: Syntax, isOwn: (name: string) => boolean): BodyMark | null {
  const call = callOf(source, node);
  if (!call || !isOwnCall(source, call)) return null;
  const said = entryOf(BODY_MARKS, call.name);
  if (!said) return SKIPS_IF.test(call.name) ? { kind: 'skipped', condition: textOf(source, node) } : null;
  if (isOwn(call.name)) return null;
  const [first, second] = call.values;
  const reason = said.condition ? second : first;
  const condition = said.condition && first ? textOf(source, first) : undefined;
  return {
    kind: said.kind,
    ...(condition === undefined
      ? {}
      : { condition: said.condition === 'unless' ? `not (${condition})` : condition }),
    reason: reason?.type.includes('string') ? unquoted(textOf(source, reason)) : null,
  };
}

/** The project's own, by their name. */
const SKIPS_IF = /^(skip|omit)_(if|unless|on|when|without|in)(_|$)/;

/** A method or block with `rescue` clauses is a `begin`; `a and b` runs `b` under a condition. */
function roleOf(source: Source, node: Syntax): Role | null {
  if (/^(body_statement|block_body)$/.test(node.type))
    return node.children.some(({ type }) => type === 'rescue') ? 'try' : null;
  if (node.type === 'call' && isNeverEach(source, node)) return 'loop';
  return node.type === 'binary' && shortCircuit(source, node) ? 'branch' : null;
}

/** `[].each do … end`. */
function isNeverEach(source: Source, node: Syntax): boolean {
  const receiver = field(node, 'block') && field(node, 'receiver');
  return receiver?.type === 'array' && receiver.children.length === 0 && textOf(source, receiver) === '[]';
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  if (loop.type === 'call') return true;
  const over = field(loop, 'value');
  const inner = over?.children[0] ?? over;
  const condition = field(loop, 'condition');
  if (condition && loop.type.startsWith('while')) return /^(false|nil)$/.test(textOf(source, condition));
  return inner?.type === 'array' && inner.children.length === 0;
}

/** Only where the right side is a statement that ends or skips: in `a && b` as a value nothing is conditional. */
function shortCircuit(source: Source, node: Syntax): 'and' | 'or' | null {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (!left || !right) return null;
  const operator = source.text.slice(left.end, right.start).trim();
  if (/^(&&|and)$/.test(operator)) return 'and';
  return /^(\|\||or)$/.test(operator) ? 'or' : null;
}

export function rubyBranches(source: Source, node: Syntax): readonly Branch[] {
  if (node.type === 'binary') {
    const [left, right] = [field(node, 'left'), field(node, 'right')];
    if (!left || !right) return [];
    const text = textOf(source, left);
    return [
      { part: left, condition: null, never: false },
      branch(right, { text, otherwise: shortCircuit(source, node) === 'or' }),
    ];
  }
  if (node.type === 'case') {
    const value = field(node, 'value');
    const condition = value ? textOf(source, value) : 'case';
    return node.children.map((part) => ({
      part,
      condition: part === value ? null : condition,
      never: false,
    }));
  }
  if (!node.type.startsWith('unless')) return branchesOf(source, node);
  const condition = field(node, 'condition');
  const text = condition ? textOf(source, condition) : '';
  return node.children.map((part) =>
    part === condition
      ? { part, condition: null, never: false }
      : branch(part, { text, otherwise: part.field !== 'alternative' }),
  );
}

/** `exit`, `exit 0`, `exit!(true)`: the process ends and says that all went well. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  if (!call || !/^exit!?$/.test(call.name)) return false;
  if (call.receiver && !/^(Kernel|Process)$/.test(textOf(source, call.receiver))) return false;
  const [status] = call.values;
  return !status || /^(0|true)$/.test(textOf(source, status));
}

const CAUGHT =
  /^(\s*|.*\b(Exception|StandardError|ExpectationNotMetError|Assertion|AssertionFailedError)\b.*)$/s;

/** Blocks of these are kept for later, are tests of their own, or are asked what they raise. */
const DEFERS =
  /^(lambda|proc|define_method|define_singleton_method|new|fork|at_exit|let!?|subject!?|on|subscribe|stub\w*|returns|to_return|and_return|receive|expect|assert_(raises?|throws|nothing_raised|skip\w*)|flunk|run\w*|describe|context|it|specify|example|test|should|before|after|around|setup|teardown)$/;

/** A block that is handed to a call: `Dir.mktmpdir do |folder|`. */
function runsAtOnce(source: Source, { type, parent }: Syntax): boolean {
  const call = parent && /^(do_block|block)$/.test(type) ? callOf(source, parent) : null;
  return call !== null && !DEFERS.test(call.name);
}

/** Catches a failed assertion, or any error before it, and goes on. */
function isQuiet(source: Source, node: Syntax): boolean {
  if (node.type === 'rescue_modifier') return true;
  return node.children.some((clause) => {
    if (clause.type !== 'rescue') return false;
    const exceptions = field(clause, 'exceptions');
    const handler = field(clause, 'body')?.children ?? [];
    return (
      CAUGHT.test(exceptions ? textOf(source, exceptions) : '') &&
      handler.every((each) => isIdle(source, each))
    );
  });
}

/** A statement that neither fails the test nor looks at anything. */
function isIdle(source: Source, statement: Syntax): boolean {
  if (/^(nil|true|false|return|next|string|simple_symbol)$/.test(statement.type)) return true;
  const call = callOf(source, statement);
  if (!call) return false;
  const receiver = call.receiver ? textOf(source, call.receiver) : '';
  return (
    /^(puts|p|pp|print|warn|info|debug|error)$/.test(call.name) &&
    /^(\w*\.)?\w*logger$|^\$std(out|err)$|^$/i.test(receiver)
  );
}
