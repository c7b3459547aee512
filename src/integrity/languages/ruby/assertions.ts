import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import { type Call, callOf, isPlace } from './calls.js';
import { matcherForm } from './expectations.js';
import { ASSERTIONS } from './matchers.js';

/** What a node asserts, in RSpec, Minitest, Test::Unit, shoulda or mocha. */
export function formOf(source: Source, node: Syntax): Form | null {
  if (node.type === 'binary') return shouldForm(source, node);
  const call = callOf(source, node);
  if (!call) return null;
  const form =
    matcherForm(source, call) ??
    mustForm(call) ??
    assertForm(source, call) ??
    askedForm(source, call) ??
    mockForm(source, call);
  return form && withSelf(source, form);
}

/** `expect(cart.total).to eq(cart.total)`. */
function withSelf(source: Source, form: Form): Form {
  const { kind, subject, expected, negated } = form;
  if (kind !== 'equal' || negated || !subject || !expected || form.weakness) return form;
  const same = fingerprintOf(source, subject) === fingerprintOf(source, expected);
  return same && isPlace(source, subject) ? { ...form, weakness: 'selfCompare' } : form;
}

/** `cart.total.should.zero?`. */
function askedForm(source: Source, { name, receiver, values }: Call): Form | null {
  const should = receiver && callOf(source, receiver);
  if (!should?.receiver || !/^should(_not)?$/.test(should.name)) return null;
  const negated = should.name.endsWith('_not');
  return { kind: 'other', matcher: name, subject: should.receiver, expected: values[0] ?? null, negated };
}

/** `cart.total.should == 3`. */
function shouldForm(source: Source, node: Syntax): Form | null {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  const call = left && callOf(source, left);
  if (!call || !right || !/^should(_not)?$/.test(call.name)) return null;
  const matcher = source.text.slice(call.node.end, right.start).trim();
  const kind = /^={2,3}$/.test(matcher) ? 'equal' : 'compare';
  const negated = call.name.endsWith('_not') || matcher === '!=';
  return { kind, matcher, subject: call.receiver, expected: right, negated };
}

const ASSERT = /^(assert|refute|assert_not|deny)(?:_(\w+[?!]?))?$/;
const OBJECTS = /^(self|T|t|test|Assert)$/;
const OWN = /^(flunk|pass|(expect|verify|check|should)_\w+)$/;

function assertForm(source: Source, call: Call): Form | null {
  if (call.receiver && !OBJECTS.test(textOf(source, call.receiver))) return null;
  if (OWN.test(call.name)) return ownForm(call);
  const [, verb, name] = ASSERT.exec(call.name) ?? [];
  if (verb === undefined) return null;
  const negated = verb !== 'assert' || /^not_(?!nil|empty)/.test(name ?? '');
  if (name !== undefined) return namedForm(source, call, { name, negated });
  const [value] = call.values;
  return value ? truthForm(source, value, negated) : null;
}

/** Those that take the value first, and those that take nothing else. */
const VALUE_FIRST = /^(not_)?(predicate|includes?|respond_to|difference|changes|redirected_to|select)$/;
const VALUE_ONLY = /^(not_)?(nil|empty|true|false|present)$/;

type Named = { readonly name: string; readonly negated: boolean };

/** `assert_equal 3, total`: what is expected stands first in most. */
function namedForm(source: Source, call: Call, { name, negated }: Named): Form {
  const [first = null, second = null, third = null] = call.values;
  const kind = ASSERTIONS.get(name) ?? ASSERTIONS.get(name.replace(/^not_/, '')) ?? 'other';
  const plain: Form = { kind, matcher: call.name, subject: first, expected: second, negated };
  if (/^raise|^throws?/.test(name)) return raiseForm(source, call, plain);
  if (name === 'operator') return operatorForm(source, plain, third);
  if (VALUE_ONLY.test(name))
    return { ...plain, expected: null, ...(kind === 'equal' ? { stated: name } : {}) };
  return VALUE_FIRST.test(name) || !second ? plain : { ...plain, subject: second, expected: first };
}

function ownForm({ name, values }: Call): Form {
  const weakness = name === 'pass' ? 'tautology' : null;
  const [subject = null] = values;
  return { ...bareForm(name, { subject }), weakness };
}

/** `assert a == b` asks what `assert_equal b, a` does. */
function truthForm(source: Source, value: Syntax, negated: boolean): Form {
  const matcher = negated ? 'refute' : 'assert';
  const [left, right] = [field(value, 'left'), field(value, 'right')];
  if (value.type !== 'binary' || !left || !right)
    return { kind: 'truthy', matcher, subject: value, expected: null, negated };
  const operator = source.text.slice(left.end, right.start).trim();
  const kind = /^[!=]={1,2}$/.test(operator)
    ? 'equal'
    : /^[<>]=?$|^=~$/.test(operator)
      ? 'compare'
      : 'truthy';
  if (kind === 'truthy') return { kind, matcher, subject: value, expected: null, negated };
  return {
    kind,
    matcher: operator,
    subject: left,
    expected: right,
    negated: negated !== operator.startsWith('!'),
  };
}

function operatorForm(source: Source, plain: Form, third: Syntax | null): Form {
  const operator = plain.expected ? textOf(source, plain.expected) : '';
  return { ...plain, kind: /^:={2,3}$/.test(operator) ? 'equal' : 'compare', expected: third };
}

const BROAD = /^(::)?(Exception|StandardError|RuntimeError)$/;

/** Any error is the least to ask, one class more, and a message most. */
function raiseForm(source: Source, call: Call, plain: Form): Form {
  const [error] = call.values;
  const subject = call.block ?? null;
  if (plain.kind === 'throwsMatching') return { ...plain, subject, expected: call.values[0] ?? null };
  const kind = !error || BROAD.test(textOf(source, error)) ? 'defined' : 'throws';
  return { ...plain, kind, subject, expected: error ?? null, bare: 'block' };
}

/** Minitest's spec style: `_(cart.total).must_equal 3`. */
function mustForm({ name, receiver, values }: Call): Form | null {
  const [, verb, matcher] = /^(must|wont)_(\w+)$/.exec(name) ?? [];
  if (!receiver || matcher === undefined) return null;
  const inner = field(receiver, 'arguments')?.children[0];
  const subject = inner ?? field(receiver, 'block') ?? receiver;
  const [expected = null, second = null] = values;
  const kind = ASSERTIONS.get(matcher) ?? 'other';
  if (matcher === 'be' && second)
    return { kind: 'compare', matcher: name, subject, expected: second, negated: verb === 'wont' };
  const weaker = kind === 'throws' && !expected ? 'defined' : kind;
  return { kind: weaker, matcher: name, subject, expected, negated: verb === 'wont' };
}

/** `mock.verify`, mocha's `Cart.expects(:total)` and RSpec's old `should_receive`. */
function mockForm(source: Source, { name, receiver, values, node }: Call): Form | null {
  const [first = null] = values;
  const symbol = first?.type === 'simple_symbol';
  if (!receiver || !(symbol ? /^(expects|should_receive|should_not_receive)$/ : /^verify!?$/).test(name))
    return null;
  if (!symbol && values.length > 0) return null;
  const around = node.parent ? callOf(source, node.parent) : null;
  const kind = around?.receiver === node && around.name === 'with' ? 'calledWith' : 'called';
  return { kind, matcher: name, subject: receiver, expected: first, negated: name.includes('_not_') };
}
