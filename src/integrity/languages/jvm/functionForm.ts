import { textOf, type Syntax } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { conditionForm, sidesOf } from './conditionForm.js';
import type { Call, Grammar } from './grammar.js';
import type { Matcher } from './matchers.js';
import { importsFrom } from './names.js';
import { throwsForm } from './throwsForm.js';

/** `assertEquals(expected, actual)` and its kin, whose order of values and place of the message differ. */
export function functionForm(grammar: Grammar, call: Call, matcher: Matcher): Form {
  const plain: Form = {
    kind: matcher.kind,
    matcher: call.name,
    subject: null,
    expected: null,
    negated: matcher.negated ?? false,
    bare: call.name,
  };
  const { kind, stated } = matcher;
  if (kind === 'throws' || kind === 'throwsMatching') return throwsForm(grammar, call, plain);
  if (kind === 'other') return { ...plain, expected: call.list };
  if (kind === 'type') return typeForm(grammar, call, plain);
  if (kind === 'partial')
    return { ...plain, subject: call.values[0] ?? null, expected: call.values[1] ?? null };
  return stated === undefined && kind !== 'defined'
    ? equalForm(grammar, call, plain)
    : statedForm(grammar, call, { plain, stated });
}

function equalForm(grammar: Grammar, call: Call, plain: Form): Form {
  const [first, second, third] = withoutMessage(grammar, call.values);
  if (!first || !second) return { ...plain, expected: call.list };
  const sides = actualFirst(grammar, call)
    ? sidesOf(grammar, first, second)
    : sidesOf(grammar, second, first);
  const close = third !== undefined && /^[\d.]+(e-?\d+)?[fdFD]?$/i.test(textOf(grammar.source, third));
  return { ...plain, ...sides, kind: close ? 'close' : plain.kind };
}

/** TestNG and munit ask for what was got first. */
function actualFirst({ names, source }: Grammar, { receiver }: Call): boolean {
  const owner = receiver ? (names.paths.get(textOf(source, receiver)) ?? '') : '';
  return (
    owner === 'org.testng.Assert' ||
    (receiver === null && (importsFrom(names, 'org.testng.Assert') || importsFrom(names, 'munit')))
  );
}

/** JUnit 4 takes a message first, the others last. */
function withoutMessage(grammar: Grammar, values: readonly Syntax[]): readonly Syntax[] {
  const [first, , third] = values;
  const leading = values.length >= 3 && first && third && isText(first) && !isText(third);
  return leading === true && !importsFrom(grammar.names, 'org.testng.Assert') ? values.slice(1) : values;
}

/** A string that is written out, or put together. */
function isText(node: Syntax): boolean {
  return (
    node.type.includes('string') ||
    (/^(binary|infix)_expression$/.test(node.type) && node.children.some(isText))
  );
}

/** `assertNull(x)`, `assertTrue("message", x)`, `assertTrue { x }`. */
function statedForm(
  grammar: Grammar,
  call: Call,
  { plain, stated }: { readonly plain: Form; readonly stated: string | undefined },
): Form {
  const subject = call.values.find((value) => !isText(value)) ?? call.values[0] ?? null;
  if (!subject) return stated === undefined ? plain : { ...plain, stated };
  if (stated === 'true' || stated === 'false')
    return conditionForm(grammar, lastOf(subject), { matcher: call.name, negated: stated === 'false' });
  return stated === undefined ? { ...plain, subject } : { ...plain, subject, stated };
}

/** What a block comes to. */
function lastOf(node: Syntax): Syntax {
  const last = /^(lambda_literal|lambda_expression|annotated_lambda|block)$/.test(node.type)
    ? node.children.at(-1)
    : null;
  return last ? lastOf(last) : node;
}

function typeForm(grammar: Grammar, call: Call, plain: Form): Form {
  const [first, second] = call.values;
  if (call.typeArguments !== '') return { ...plain, subject: first ?? null, stated: call.typeArguments };
  const isClass = first !== undefined && /class|\.java$/.test(textOf(grammar.source, first));
  return isClass
    ? { ...plain, subject: second ?? null, expected: first }
    : { ...plain, subject: first ?? null, expected: second ?? null };
}
