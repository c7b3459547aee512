import type { Assertion, Weakness } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../syntax.js';
import { isAlwaysTrue } from './alwaysTrue.js';
import type { Dialect, Form } from './dialect.js';
import { slackOf } from './slack.js';

/** Puts a form into words. `flow`: what the code around it does to it. */
export function assertionFrom(
  dialect: Dialect,
  node: Syntax,
  { form, flow }: { readonly form: Form; readonly flow: Weakness | null },
): Assertion {
  const { source } = dialect;
  const { kind, matcher, subject, expected, negated, bare, stated } = form;
  return {
    ...placeOf(source, node),
    kind,
    matcher,
    subject: subject ? fingerprintOf(source, subject) : (bare ?? ''),
    expected: expected ? fingerprintOf(source, expected) : (stated ?? null),
    literal: expected ? isLiteral(dialect, expected) : stated !== undefined,
    negated,
    slack: form.slack ?? (kind === 'close' ? slackOf(matcher, textOf(source, node)) : null),
    weakness: flow ?? form.weakness ?? weaknessOf(dialect, form),
  };
}

/** A value that is written out, whatever it is made of. */
export function isLiteral(
  dialect: Pick<Dialect, 'literals' | 'isConstant' | 'isComputed'>,
  node: Syntax,
): boolean {
  if (dialect.isConstant?.(node) === true) return true;
  if (dialect.isComputed?.(node) === true) return false;
  return dialect.literals.has(node.type) && node.children.every((child) => isLiteral(dialect, child));
}

const TRUE = /^\(*(true|1|TRUE|True|1L|YES|:true)\)*$/;

function weaknessOf(dialect: Dialect, form: Form): Weakness | null {
  const { kind, subject, expected, negated, stated } = form;
  if (!subject || negated) return null;
  if (asksForTrue(dialect.source, form) && isAlwaysTrue(fingerprintOf(dialect.source, subject)))
    return 'tautology';
  const text = fingerprintOf(dialect.source, subject);
  if (stated !== undefined && stated === text) return 'tautology';
  if (kind === 'truthy') return TRUE.test(text) ? 'tautology' : comparesItself(dialect.source, subject);
  if (kind === 'defined') return isPlainValue(dialect, subject) ? 'tautology' : null;
  const same = kind === 'equal' && expected !== null && fingerprintOf(dialect.source, expected) === text;
  return same ? weaknessOfSame(dialect, subject) : null;
}

function weaknessOfSame(dialect: Dialect, subject: Syntax): Weakness | null {
  if (isLiteral(dialect, subject)) return 'tautology';
  return isPlace(subject) ? 'selfCompare' : null;
}

function asksForTrue(source: Source, { kind, expected, stated }: Form): boolean {
  if (kind !== 'equal') return kind === 'truthy';
  return /^true$/i.test(expected ? fingerprintOf(source, expected) : (stated ?? ''));
}

/** A literal other than the ones that say that nothing is there. */
function isPlainValue({ source, literals, isComputed }: Dialect, node: Syntax): boolean {
  return (
    isLiteral({ literals, ...(isComputed ? { isComputed } : {}) }, node) &&
    !/^(nil|null|None|NULL|undefined)$/.test(fingerprintOf(source, node))
  );
}

/** `assert(a == a)`. */
function comparesItself(source: Source, node: Syntax): Weakness | null {
  const [left, right] = node.children;
  if (!left || !right || node.children.length > 2 || !isPlace(left)) return null;
  const operator = source.text.slice(left.end, right.start).trim();
  return /^={2,3}$/.test(operator) && fingerprintOf(source, left) === fingerprintOf(source, right)
    ? 'selfCompare'
    : null;
}

/** A name or a member of one: reading it twice gives the same value. A call need not. */
function isPlace(node: Syntax): boolean {
  return (
    /(identifier|variable|_name|^name|selector_expression|field_access|member_access\w*|field_expression|navigation_expression|attribute)$/.test(
      node.type,
    ) && node.children.every((child) => isPlace(child) || child.children.length === 0)
  );
}
