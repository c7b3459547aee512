import { type Call, callAt } from '../../reader/calls.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import { conditionForm } from '../conditionForm.js';
import type { Form } from '../dialect.js';
import { CHECK_WORDS, DART_MATCHERS, OWN } from './matchers.js';

/** The assertion that a node makes; null for everything else. */
export function formOf(source: Source, node: Syntax): Form | null {
  if (node.type === 'argument') return blocForm(source, node);
  const call = callAt(source, node);
  if (!call) return null;
  if (/^expect(Later|Sync)?$/.test(call.name) && call.values.length >= 1) return expectForm(source, call);
  return verifyForm(source, call) ?? checkForm(source, call) ?? ownForm(source, call);
}

function plain({ name, values }: Call): Form {
  return bareForm(name, { subject: values[0] ?? null });
}

/** `expect(value, matcher)`; with `skip:` it is reported and never fails. */
function expectForm(source: Source, call: Call): Form | null {
  const [subject, matcher] = call.values;
  const skip = call.labels.get('skip');
  if (skip && !/^(false|null)$/.test(textOf(source, skip))) return null;
  if (!subject || !matcher) return plain(call);
  const name = callAt(source, matcher)?.name ?? textOf(source, matcher);
  if (/^(isTrue|true)$/.test(name)) return { ...conditionForm(source, subject, name) };
  return { ...matched(source, matcher), subject };
}

type Matched = Omit<Form, 'subject'>;

const NOTHING = /^(isNull|null)$/;

/** A matcher, or a plain value that is compared. */
function matched(source: Source, matcher: Syntax): Matched {
  const call = callAt(source, matcher);
  const name = call?.name ?? textOf(source, matcher);
  const value = call?.values[0] ?? null;
  if (name === 'isNot' && value) return opposite(matched(source, value));
  if (NOTHING.test(name)) return { kind: 'equal', matcher: 'isNull', expected: null, negated: false };
  if (name === 'throwsA')
    return { kind: errorKind(source, value), matcher: name, expected: value, negated: false };
  const kind = DART_MATCHERS.get(name);
  if (!kind) return { kind: 'equal', matcher: 'equals', expected: matcher, negated: false };
  const negated = /^(returnsNormally|completes|isNotEmpty)$/.test(name);
  return { kind, matcher: name, expected: call && (value ?? matcher), negated };
}

function opposite(inner: Matched): Matched {
  if (NOTHING.test(inner.matcher)) return { ...inner, kind: 'defined', matcher: 'isNotNull' };
  return { ...inner, negated: !inner.negated };
}

/** `throwsA(isA<StateError>())` names the error, `throwsA(anything)` does not. */
function errorKind(source: Source, value: Syntax | null): Form['kind'] {
  const text = value ? fingerprintOf(source, value) : '';
  return /^(anything|isNotNull|isException|isA<(Object|Exception|Error|dynamic)>\(\))?$/.test(text)
    ? 'throws'
    : 'throwsMatching';
}

/** Mockito and mocktail: `verify(mock.pay()).called(1)`, `verifyNever(…)`. */
function verifyForm(source: Source, call: Call): Form | null {
  if (/^verify(Never|InOrder|NoMoreInteractions|ZeroInteractions)?$/.test(call.name))
    return { ...plain(call), kind: 'calledWith', negated: /Never|No|Zero/.test(call.name) };
  const of = call.receiver && callAt(source, call.receiver);
  if (call.name !== 'called' || of?.name !== 'verify') return null;
  return { ...plain(call), kind: 'count', subject: of.values[0] ?? null, expected: call.values[0] ?? null };
}

/** `check(value).equals(3)`, `check(value)..isNotNull()..equals(3)`. */
function checkForm(source: Source, call: Call): Form | null {
  const kind = CHECK_WORDS.get(call.name);
  const asked = kind && call.receiver ? checked(source, call.receiver) : null;
  if (!kind || !asked) return null;
  return { kind, matcher: call.name, subject: asked, expected: call.values[0] ?? null, negated: false };
}

function checked(source: Source, node: Syntax): Syntax | null {
  const call = callAt(source, node);
  if (call?.name === 'check' && call.receiver === null) return call.values[0] ?? null;
  const before = call ? call.receiver : field(node, 'object');
  return before ? checked(source, before) : null;
}

/** `blocTest(…, expect: () => [Loaded()])`. */
function blocForm(source: Source, node: Syntax): Form | null {
  const [label, value] = [field(node, 'label'), node.children.at(-1)];
  const declares = node.parent?.parent && callAt(source, node.parent.parent)?.name === 'blocTest';
  if (!label || !value || declares !== true) return null;
  const name = textOf(source, label);
  if (!/^(expect|errors)$/.test(name)) return null;
  return { kind: 'equal', matcher: name, subject: null, expected: answer(value), negated: false, bare: name };
}

/** What a closure of one expression gives. */
function answer(closure: Syntax): Syntax {
  const body = field(closure, 'body');
  const [only] = body?.children ?? [];
  return body?.children.length === 1 && only ? only : closure;
}

function ownForm(source: Source, call: Call): Form | null {
  if (call.name === 'fail') return plain(call);
  if (!OWN.test(call.name) || /^(check|expect|verify|verified)$/.test(call.name)) return null;
  return { ...plain(call), bare: fingerprintOf(source, call.node).slice(0, 80) };
}
