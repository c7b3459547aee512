import type { Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { ClassWalk } from '../jvm/classTests.js';
import type { Call } from '../jvm/grammar.js';
import { listedIn } from '../jvm/rows.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { GROUPS, INFIX_GROUPS, TESTS } from './kotestWords.js';

/** A test or a group of tests, before it is known where it stands. */
export type Declared = {
  readonly node: Syntax;
  readonly name: string;
  readonly block: Syntax;
  readonly kind: 'test' | 'group' | 'unknown';
  readonly marks: readonly Mark[];
  readonly rows: Rows | null;
};

/** The test or the group that a statement declares; null for any other. */
export function declarationOf(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  if (node.type === 'call_expression') return callDeclaration(walk, node);
  const [left, operator, right] = node.children;
  const block = node.children.at(-1);
  if (left?.type !== 'string_literal' || block?.type !== 'lambda_literal') return null;
  const sign = source.text.slice(left.end, block.start).trim();
  const plain = { node, name: unquoted(textOf(source, left)), block, rows: null };
  if (node.type === 'binary_expression' && sign === '-')
    return { ...plain, kind: 'group', marks: nameMarks(walk, node, left) };
  if (node.type !== 'infix_expression' || !operator || !right || !INFIX_GROUPS.has(sign.replaceAll('`', '')))
    return null;
  const skipped: Mark[] = sign.startsWith('x') ? [{ ...plainMark(source, node), kind: 'skipped' }] : [];
  return { ...plain, kind: 'group', marks: [...skipped, ...nameMarks(walk, node, left)] };
}

function callDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const block = node.children.at(-1)?.children.at(-1);
  if (node.children.at(-1)?.type !== 'annotated_lambda' || !block) return null;
  const [callee] = node.children;
  const title = callee && titleOf(callee);
  if (callee && title) {
    const name = unquoted(textOf(source, title));
    return { node, name, block, kind: 'unknown', marks: nameMarks(walk, node, callee), rows: null };
  }
  const call = walk.grammar.callOf(node);
  return call && namedDeclaration(walk, call, block);
}

/** `"adds" { … }` and `!"adds" { … }`. */
function titleOf(callee: Syntax): Syntax | null {
  const inner = callee.type === 'unary_expression' ? callee.children[0] : callee;
  return inner?.type === 'string_literal' ? inner : null;
}

function namedDeclaration(walk: ClassWalk, call: Call, block: Syntax): Declared | null {
  const { grammar } = walk;
  if (call.name === 'config') return configured(walk, call, block);
  if (/^withData|^withContexts|^withTests/.test(call.name)) return dataDeclaration(walk, call, block);
  const word = call.name.replace(/^[xf](?=[a-z])/, '');
  const known = call.receiver === null ? (isWord(call.name) ? call.name : isWord(word) ? word : null) : null;
  const [title] = call.values;
  if (known === null || !title || title === block) return null;
  const marked =
    known === call.name
      ? []
      : [
          {
            ...plainMark(grammar.source, call.node),
            kind: call.name.startsWith('x') ? ('skipped' as const) : ('focused' as const),
          },
        ];
  return {
    node: call.node,
    name: unquoted(textOf(grammar.source, title)),
    block,
    kind: TESTS.has(known) ? 'test' : 'group',
    marks: [...marked, ...nameMarks(walk, call.node, title), ...configMarks(walk, call)],
    rows: null,
  };
}

function isWord(name: string): boolean {
  return TESTS.has(name) || GROUPS.has(name);
}

/** `test("adds").config(enabled = false) { … }`: the test that is configured. */
function configured(walk: ClassWalk, call: Call, block: Syntax): Declared | null {
  const { grammar } = walk;
  const { receiver } = call;
  if (!receiver) return null;
  const marks = configMarks(walk, call);
  const title = titleOf(receiver);
  if (title) {
    const name = unquoted(textOf(grammar.source, title));
    return {
      node: call.node,
      name,
      block,
      kind: 'unknown',
      marks: [...marks, ...nameMarks(walk, call.node, receiver)],
      rows: null,
    };
  }
  const inner = grammar.callOf(receiver);
  const declared = inner && namedDeclaration(walk, inner, block);
  return declared && { ...declared, node: call.node, marks: [...declared.marks, ...marks] };
}

/** `enabled = false`, and conditions on it. */
function configMarks({ grammar }: ClassWalk, { node, named }: Call): Mark[] {
  const { source } = grammar;
  const plain = plainMark(source, node);
  const enabled = named.get('enabled');
  const text = enabled ? fingerprintOf(source, enabled) : 'true';
  if (text === 'false') return [{ ...plain, kind: 'skipped' }];
  const asked =
    named.get('enabledIf') ?? named.get('enabledOrReasonIf') ?? (text === 'true' ? undefined : enabled);
  return asked ? [{ ...plain, kind: 'skipped', condition: `not (${fingerprintOf(source, asked)})` }] : [];
}

/** `!name` and `!"name"` skip, `f:name` focuses. */
function nameMarks({ grammar }: ClassWalk, node: Syntax, title: Syntax): Mark[] {
  const text = textOf(grammar.source, title);
  const plain = plainMark(grammar.source, node);
  if (text.startsWith('!') || /^"+!/.test(text)) return [{ ...plain, kind: 'skipped' }];
  return /^"+f:/.test(text) ? [{ ...plain, kind: 'focused' }] : [];
}

/** `withData(1, 2) { … }`: a test with rows. */
function dataDeclaration(walk: ClassWalk, call: Call, block: Syntax): Declared {
  const { source } = walk.grammar;
  const values = call.values.filter((value) => value.type !== 'lambda_literal');
  const [only] = values;
  const listed = values.length === 1 && only ? listedIn(walk.grammar, only) : null;
  const own: Rows = {
    ...placeOf(source, call.node),
    values: values.map((value) => fingerprintOf(source, value)),
    open: values.length === 1 && only !== undefined && !walk.grammar.isConstant(only),
  };
  return { node: call.node, name: call.name, block, kind: 'unknown', marks: [], rows: listed ?? own };
}
