import { type Call, callAt } from '../../reader/calls.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { isLiteral } from '../assertionFrom.js';
import { LITERALS } from '../braced/bracedReading.js';
import { bareForm } from '../bareForm.js';
import { conditionForm, negate } from '../conditionForm.js';
import type { Form } from '../dialect.js';
import { NIMBLE_MATCHERS, OWN, XCTEST_MATCHERS } from './matchers.js';

/** The assertion that a node makes with XCTest, Swift Testing or Nimble; null for everything else. */
export function formOf(source: Source, node: Syntax): Form | null {
  if (node.type === 'binary_expression') return operatorForm(source, node);
  const call = callAt(source, node);
  if (!call) return null;
  return (
    xctestForm(source, call) ?? macroForm(source, call) ?? nimbleForm(source, call) ?? ownForm(source, call)
  );
}

function plain({ name, values }: Call): Form {
  return bareForm(name, { subject: values[0] ?? null });
}

function xctestForm(source: Source, call: Call): Form | null {
  const { name, values, labels } = call;
  const [first] = values;
  if (/^XCTAssert(True|False)?$/.test(name)) {
    if (!first) return null;
    const form = conditionForm(source, first, name);
    return name === 'XCTAssertFalse' ? negate(form) : form;
  }
  const matcher = XCTEST_MATCHERS.get(name);
  if (!matcher) return null;
  if (/^(wait|fulfillment|fail)$/.test(name)) return waitForm(call);
  const negated = /Not(?!Nil)|NoThrow/.test(name);
  const [subject, expected] = matcher.pair ? ordered(values) : [first ?? null, null];
  const kind = labels.has('accuracy') ? 'close' : matcher.kind;
  return { ...plain(call), kind, subject, expected, negated };
}

/** `wait(for: [done], timeout: 1)`, and `fail("…")` of Nimble; others have methods of these names too. */
function waitForm(call: Call): Form | null {
  if (call.name === 'fail') return call.receiver === null ? plain(call) : null;
  const awaited = call.labels.get('for') ?? call.labels.get('of') ?? null;
  return awaited && { ...plain(call), kind: 'called', subject: awaited };
}

/** People write both orders: what is written out is the expected value. */
function ordered(values: readonly Syntax[]): [Syntax | null, Syntax | null] {
  const [first = null, second = null] = values;
  const turned = first !== null && second !== null && isWrittenOut(first) && !isWrittenOut(second);
  return turned ? [second, first] : [first, second];
}

function isWrittenOut(node: Syntax): boolean {
  return isLiteral({ literals: LITERALS }, node);
}

/** `#expect(a == b)`, `try #require(value)`, `#expect(throws: Failure.self) { … }`. */
function macroForm(source: Source, call: Call): Form | null {
  if (!/^#(expect|require)$/.test(call.name))
    return call.name === 'record' && call.receiver && textOf(source, call.receiver) === 'Issue'
      ? plain(call)
      : null;
  const thrown = call.labels.get('throws');
  if (thrown) return throwsForm(source, call, thrown);
  const [asked] = call.values;
  if (!asked) return plain(call);
  if (/^(Swift\.)?Bool\(true\)$/.test(fingerprintOf(source, asked)))
    return { ...plain(call), kind: 'truthy', weakness: 'tautology' };
  const form = conditionForm(source, asked, call.name);
  if (call.name === '#require' && form.kind === 'truthy') return { ...form, kind: 'defined' };
  const { subject, expected: value } = form;
  if (form.kind !== 'equal' || !subject || !value) return form;
  const [first, second] = ordered([subject, value]);
  return { ...form, subject: first, expected: second };
}

function throwsForm(source: Source, call: Call, thrown: Syntax): Form {
  const text = fingerprintOf(source, thrown);
  const precise = !/^\(?(any )?(Swift\.)?Error\)?\.self$/.test(text);
  return {
    kind: precise ? 'throwsMatching' : 'throws',
    matcher: call.name,
    subject: call.closures[0] ?? call.values[0] ?? null,
    expected: thrown,
    negated: text === 'Never.self',
  };
}

const TO = /^(to|toNot|notTo|toEventually|toEventuallyNot|toNotEventually|toAlways|toNever)$/;

/** `expect(value).to(equal(3))`. */
function nimbleForm(source: Source, call: Call): Form | null {
  const asked = TO.test(call.name) && call.receiver ? expected(source, call.receiver) : null;
  if (!asked) return null;
  const matching = call.values[0] ? callAt(source, call.values[0]) : null;
  const negated = /not|Not|never|Never/.test(call.name);
  if (!matching) return { ...plain(call), subject: asked, negated };
  if (matching.name === 'beNil' && negated) return { ...plain(matching), kind: 'defined', subject: asked };
  const [value = matching.labels.values().next().value ?? null] = matching.values;
  const kind = NIMBLE_MATCHERS.get(matching.name)?.kind ?? 'other';
  const precise = kind === 'throws' && value !== null ? 'throwsMatching' : kind;
  return { kind: precise, matcher: matching.name, subject: asked, expected: value, negated };
}

/** What `expect(…)` or `expect { … }` is about. */
function expected(source: Source, node: Syntax): Syntax | null {
  const call = callAt(source, node);
  if (call && /^(expect|expecta|require|requires)$/.test(call.name))
    return call.values[0] ?? call.closures[0] ?? null;
  return call?.receiver ? expected(source, call.receiver) : null;
}

/** `expect(value) == 3` of Nimble. */
function operatorForm(source: Source, node: Syntax): Form | null {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  const asked = left && node.parent?.type === 'expression_statement' ? expected(source, left) : null;
  if (!asked || !left || !right) return null;
  const operator = source.text.slice(left.end, right.start).trim();
  const kind = /^[!=]={1,2}$/.test(operator) ? 'equal' : 'compare';
  return { kind, matcher: operator, subject: asked, expected: right, negated: operator.startsWith('!') };
}

/** `assertOrder(…)`; what `expect` starts is told by what follows it. */
function ownForm(source: Source, call: Call): Form | null {
  if (!OWN.test(call.name) || /^(expect|expectation|require)$/.test(call.name)) return null;
  return { ...plain(call), bare: fingerprintOf(source, call.node).slice(0, 80) };
}
