import { fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Grammar } from './grammar.js';

/**
 * What `assertTrue(condition)` asks, as if the framework's own matcher had been written: `a == b`, `a.equals(b)`,
 * `a > b`, `a != null`, `a.contains(b)`.
 */
export function conditionForm(
  grammar: Grammar,
  condition: Syntax,
  { matcher, negated }: { readonly matcher: string; readonly negated: boolean },
): Form {
  const inner = bare(condition);
  const opposite = grammar.negatedBy(inner);
  if (opposite) return conditionForm(grammar, opposite, { matcher, negated: !negated });
  return (
    comparisonForm(grammar, inner, { matcher, negated }) ??
    methodForm(grammar, inner, { matcher, negated }) ??
    presenceForm(grammar, inner, { matcher, negated }) ?? {
      kind: 'equal',
      matcher,
      subject: inner,
      expected: null,
      stated: String(!negated),
      negated: false,
      weakness: isAlways(grammar, inner, negated) ? 'tautology' : null,
    }
  );
}

export function bare(node: Syntax): Syntax {
  const [only] = node.children;
  return /^parenthesized_expression$/.test(node.type) && only && node.children.length === 1
    ? bare(only)
    : node;
}

/** `true`, `x || true`; of what has to be false, `false` and `x && false`. */
function isAlways({ source }: Grammar, node: Syntax, negated: boolean): boolean {
  const text = fingerprintOf(source, node);
  return (negated ? /^(false|false&&.*|.*&&false)$/s : /^(true|true\|\|.*|.*\|\|true)$/s).test(text);
}

type Asked = { readonly matcher: string; readonly negated: boolean };

function comparisonForm(grammar: Grammar, node: Syntax, { negated }: Asked): Form | null {
  const comparison = grammar.comparisonOf(node);
  if (!comparison) return null;
  const { operator } = comparison;
  const matcher = operator;
  const sides = sidesOf(grammar, comparison.left, comparison.right);
  if (/^(={2,3}|eq|!={1,2}|=!=|ne)$/.test(operator)) {
    const unequal = negated !== /^(!|=!|ne)/.test(operator);
    const isNull = sides.expected !== null && textOf(grammar.source, sides.expected) === 'null';
    if (isNull && unequal)
      return { kind: 'defined', matcher, subject: sides.subject, expected: null, negated: false };
    return { kind: 'equal', matcher, ...sides, negated: unequal };
  }
  if (/^[<>]=?$/.test(operator)) return { kind: 'compare', matcher, ...sides, negated: false };
  return /^(instanceof|is|!is)$/.test(operator)
    ? { kind: 'type', matcher, subject: comparison.left, expected: comparison.right, negated }
    : null;
}

/** The side that is written out is the expected one, wherever it stands. */
export function sidesOf(
  grammar: Grammar,
  subject: Syntax,
  expected: Syntax | null,
): { subject: Syntax; expected: Syntax | null } {
  const swapped = expected && grammar.isConstant(subject) && !grammar.isConstant(expected);
  return swapped ? { subject: expected, expected: subject } : { subject, expected };
}

function methodForm(grammar: Grammar, node: Syntax, { negated }: Asked): Form | null {
  const call = grammar.callOf(node);
  if (!call?.receiver) return null;
  const kind = KINDS.get(call.name);
  const [value] = call.values;
  if (!kind || !value || call.values.length !== 1) return null;
  // An object's equality with itself is a law that tests rightly hold it to.
  if (fingerprintOf(grammar.source, call.receiver) === fingerprintOf(grammar.source, value)) return null;
  const sides =
    kind === 'equal' ? sidesOf(grammar, call.receiver, value) : { subject: call.receiver, expected: value };
  return { kind, matcher: call.name, ...sides, negated };
}

/** `names.nonEmpty`, `found.isPresent()`: that something is there. */
function presenceForm({ source }: Grammar, node: Syntax, { negated }: Asked): Form | null {
  const text = textOf(source, node);
  const [, asked] = /\.(nonEmpty|isNotEmpty|isDefined|isPresent|isNotBlank)(\(\))?$/.exec(text) ?? [];
  const subject = asked === undefined ? null : (receiverOf(node) ?? null);
  return (
    subject && {
      kind: 'defined',
      matcher: asked ?? '',
      subject,
      expected: null,
      stated: negated ? 'absent' : 'present',
      negated: false,
    }
  );
}

/** What stands before the last dot. */
function receiverOf(node: Syntax): Syntax | undefined {
  const [first] = node.children;
  return /^(call_expression)$/.test(node.type) && first ? receiverOf(first) : first;
}

const KINDS: ReadonlyMap<string, Form['kind']> = new Map([
  ['equals', 'equal'],
  ['contentEquals', 'equal'],
  ['contains', 'partial'],
  ['containsKey', 'partial'],
  ['containsAll', 'partial'],
  ['startsWith', 'partial'],
  ['endsWith', 'partial'],
  ['matches', 'partial'],
] as const);
