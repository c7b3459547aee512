import type { AssertionKind } from '../../inventory.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import { type Call, callAt, className } from './calls.js';
import { conditionForm, negate } from '../conditionForm.js';
import { constraintForm } from './constraintForm.js';
import { fluentForm } from './fluentForm.js';
import type { Framework } from './frameworks.js';
import { ASSERT_CLASSES, ASSERT_MATCHERS, OWN } from './matchers.js';
import { isUnfinished, mockForm } from './mockForm.js';

/** What the readers of assertions know of a file. */
export type Asserting = {
  readonly source: Source;
  readonly framework: Framework;
  /** `using static Xunit.Assert;`: its methods are called by their bare names. */
  readonly statics: boolean;
};

/** The assertion that a node makes, in any of the libraries; null for everything else. */
export function formOf(asserting: Asserting, node: Syntax): Form | null {
  const call = callAt(asserting.source, node);
  if (!call) return null;
  const form =
    assertForm(asserting, call) ??
    fluentForm(asserting.source, call) ??
    mockForm(asserting.source, call) ??
    ownForm(asserting.source, call);
  return form && { ...form, ...weaknessOf(asserting, call, form) };
}

function assertForm(asserting: Asserting, call: Call): Form | null {
  const { source, statics } = asserting;
  const owner = className(source, call.receiver);
  if (call.receiver === null ? !statics : !ASSERT_CLASSES.test(owner)) return null;
  if (call.name === 'That') return thatForm(source, call);
  const negated = /Not(?!Null)|^No|DoesNot|^Doesnt/.test(call.name);
  const matcher = ASSERT_MATCHERS.get(call.name) ?? ASSERT_MATCHERS.get(bareName(call.name));
  if (!matcher)
    return call.receiver && /^(?!Multiple|Ignore|Inconclusive|Pass|Skip|Warn|EnterMultiple)/.test(call.name)
      ? other(call)
      : null;
  if (matcher.kind === 'truthy' || call.name.endsWith('False')) return truthForm(source, call);
  const [first, second] = ordered(call, owner, matcher.order);
  const form: Form = {
    kind: kindOf(source, call, matcher.kind),
    matcher: call.name,
    subject: first,
    expected: call.type ?? second,
    negated,
  };
  return matcher.kind === 'throws' ? throwsForm(source, call, form) : form;
}

/** `IsNotEqual` is about `Equal`; the negation is told beside it. */
function bareName(name: string): string {
  return name
    .replace(/^(Is|Has|Does|Are)?(Not|No)?(?=[A-Z])/, '')
    .replace(/^Not/, '')
    .replace(/Async$/, '');
}

function other({ name, values }: Call): Form {
  return bareForm(name, { subject: values[0] ?? null });
}

/** `expected:` and `actual:` by name come first; NUnit's `StringAssert` has the expected value in front, MSTest's not. */
function ordered(call: Call, owner: string, order: string): [Syntax | null, Syntax | null] {
  const [first = null, second = null] = call.values;
  const actual = call.named.get('actual') ?? call.named.get('value') ?? null;
  if (actual)
    return [actual, call.named.get('expected') ?? call.values.find((each) => each !== actual) ?? null];
  if (order === 'subjectOnly') return [first, null];
  return order === 'expectedFirst' && owner !== 'Should' ? [second, first] : [first, second];
}

/** With a tolerance, or blind to case, it asks less than equality. */
function kindOf(source: Source, { name, values, named }: Call, kind: AssertionKind): AssertionKind {
  if (kind !== 'equal' || values.length < 3) return name.includes('IgnoringCase') ? 'partial' : kind;
  const third = values[2];
  if (named.has('ignoreCase') || third?.type === 'boolean_literal') return 'partial';
  const isNumber =
    third !== undefined && /^(-?[\d.]|Tolerance|Epsilon|TimeSpan)/i.test(textOf(source, third));
  return isNumber || named.has('precision') || named.has('tolerance') || named.has('delta') ? 'close' : kind;
}

function truthForm(source: Source, call: Call): Form | null {
  const [asked] = call.values;
  if (!asked) return null;
  const form = conditionForm(source, asked, call.name);
  return call.name.endsWith('False') ? negate(form) : form;
}

const ANY_ERROR = /^(System\.)?(Exception|SystemException)$/;

/** Naming the exception asks for more than that there is one. */
function throwsForm(source: Source, call: Call, form: Form): Form {
  const named = call.type ?? call.values.find(({ type }) => type === 'typeof_expression') ?? null;
  const subject = call.values.find((each) => each !== named) ?? null;
  const wanted = named ? fingerprintOf(source, named).replace(/^typeof\((.*)\)$/, '$1') : '';
  const precise = wanted !== '' && !ANY_ERROR.test(wanted) && !call.name.includes('Any');
  const negated = /DoesNot|Nothing|^NotThrow|^Not/.test(call.name);
  return { ...form, kind: precise ? 'throwsMatching' : 'throws', subject, expected: named, negated };
}

/** `Assert.That(value, Is.EqualTo(3))`, `Assert.That(value == 3, "message")`. */
function thatForm(source: Source, call: Call): Form | null {
  const [subject, constraint] = call.values;
  if (!subject) return null;
  const form = constraint && constraintForm(source, constraint);
  return form ? { ...form, subject } : conditionForm(source, subject, 'That');
}

/** `VerifyOrder(…)`, `mock.Verify(…)`, `sub.Received().Send()`: asserting by their own word. */
function ownForm(source: Source, call: Call): Form | null {
  if (!OWN.test(call.name) || /^(Assertion|Checked|Expected|Verified|Verifier)$/.test(call.name)) return null;
  if (isUnfinished(call)) return null;
  const mocked = /^(Verify|Received|DidNotReceive|Must)/.test(call.name) && call.receiver !== null;
  if (mocked)
    return {
      kind: call.values.length > 0 || call.name.startsWith('Must') ? 'calledWith' : 'called',
      matcher: call.name,
      subject: call.values[0] ?? call.receiver,
      expected: call.values[1] ?? null,
      negated: call.name.includes('Not'),
    };
  const kind = /^(Verify|MatchSnapshot|ShouldMatchApproved)$/.test(call.name) ? 'snapshot' : 'other';
  return { ...other(call), kind, bare: fingerprintOf(source, call.node).slice(0, 80) };
}

/** A promise nobody waits for, and what is written out on both sides. NUnit's `ThrowsAsync` waits by itself. */
function weaknessOf(
  { source, framework }: Asserting,
  call: Call,
  form: Form,
): Pick<Form, 'weakness' | 'stated'> {
  const alone = call.node.parent?.type === 'expression_statement';
  const inAssert = ASSERT_CLASSES.test(className(source, call.receiver));
  if (
    alone &&
    call.name.endsWith('Async') &&
    form.kind.startsWith('throws') &&
    !(framework === 'nunit' && inAssert)
  )
    return { weakness: 'notAwaited' };
  if (alone && framework === 'tunit' && startsAtThat(source, call)) return { weakness: 'notAwaited' };
  return form.kind === 'equal' && !form.negated ? statedBy(call) : {};
}

/** `Assert.False(false)` and `Assert.Null(null)` hold by themselves. */
function statedBy({ name }: Call): Pick<Form, 'stated'> {
  if (name.endsWith('False')) return { stated: 'false' };
  return name.endsWith('Null') ? { stated: 'null' } : {};
}

/** `Assert.That(value).IsEqualTo(3)` of TUnit checks nothing until it is awaited. */
function startsAtThat(source: Source, { receiver }: Call): boolean {
  return receiver !== null && /^Assert\s*\.\s*That\s*\(/.test(textOf(source, receiver));
}
