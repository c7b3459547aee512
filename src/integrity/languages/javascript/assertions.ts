import type { Assertion, Weakness } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { isAlwaysTrue } from '../alwaysTrue.js';
import { slackOf } from '../slack.js';
import { type Chain, chainOf, type Link } from './chain.js';
import { comparedForm, type Form, unNegated } from './comparedForm.js';
import { ASYNC_MATCHERS, KINDS, LINKS, PROMISED } from './matchers.js';

/** Names whose call asserts without a chain: `assert(x)`, and the project's own `expectSorted(x)`, `checkTree(x)`. */
const OWN =
  /^(assert|expect|should|verify|check|ensure|validate)(?=[A-Z_]|$)|^(ok|fail|equal|deepEqual|strictEqual|throws|rejects)$/;
/** Objects whose methods assert. */
const ASSERTERS = /^(assert|chai|should|sinon|t|tap|test|assertions?|is)$/;
/** Methods of any other object that assert by their name. */
const OWN_METHOD = /^(assert|expect|should|verify|check)(?=[A-Z_])|^assert$/;
const LITERALS = new Set([
  'number',
  'string',
  'true',
  'false',
  'null',
  'undefined',
  'regex',
  'unary_expression',
]);

/** Whether a name stands for a test's context, or for an assertion taken out of it. */
export type Asserts = (name: Syntax) => 'context' | 'asserter' | null;

/** The assertion that a whole chain makes, or null if it makes none. `flow` is what its surroundings do to it. */
export function assertionOf(
  source: Source,
  node: Syntax,
  { flow, asserts }: { readonly flow: Weakness | null; readonly asserts: Asserts },
): Assertion | null {
  const chain = chainOf(source, node);
  if (!chain) return null;
  const known = asserts(chain.head);
  const found = expectForm(source, chain) ?? shouldForm(source, chain) ?? callForm(source, chain, known);
  if (!found) return null;
  const form = comparedForm(source, unNegated(source, found));
  const asserted = normalForm(source, form);
  const dropped = form.promised && isDropped(node) ? 'notAwaited' : null;
  const weakness = flow ?? weaknessOf(asserted, form) ?? unmatched(chain, node) ?? dropped;
  const slack = asserted.kind === 'close' ? slackOf(asserted.matcher, textOf(source, node)) : null;
  return { ...asserted, slack, weakness, ...placeOf(source, node) };
}

/** `expect(sum)` and `expect(sum).toBe`, which end there: chai's matchers that are no calls do not begin with `to…`. */
function unmatched({ root, rootValues, links }: Chain, node: Syntax): Weakness | null {
  if (!EXPECTS.test(root) || !rootValues || node.parent?.type !== 'expression_statement') return null;
  const last = links.at(-1);
  return !last || (last.values === null && (/^to[A-Z]/.test(last.name) || CALLED.test(last.name)))
    ? 'unmatched'
    : null;
}

/** Chai's matchers that ask nothing until they are called. */
const CALLED =
  /^(equals?|eql|include|contain|throws?|match|above|below|least|most|within|property|lengthOf|members|keys|instanceof|instanceOf|closeTo|satisfy|string|oneOf|calledWith)$/;

function normalForm(source: Source, form: Form): Omit<Assertion, 'weakness' | 'range' | 'text'> {
  const { subject, expected, matcher, negated } = form;
  const kind = KINDS.get(matcher) ?? 'other';
  return {
    kind: kind === 'throws' && expected ? 'throwsMatching' : kind,
    matcher,
    subject: subject ? fingerprintOf(source, subject) : (form.bare ?? ''),
    expected: expected && fingerprintOf(source, expected),
    literal: expected !== null && isLiteral(expected),
    negated,
  };
}

/** The roots of chains; Jasmine's `expectAsync` gives a promise, and `expectTypeOf` is checked by the compiler. */
const EXPECTS = /^expect(Async|TypeOf)?$/;

/** `expect(subject).not.toBe(expected)`, chai's `expect(subject).to.be.true`. */
function expectForm(source: Source, chain: Chain): Form | null {
  const start = EXPECTS.test(chain.root)
    ? (chain.rootValues ?? chain.links.find(({ values }) => values)?.values)
    : null;
  if (!start || chain.links.length === 0) return null;
  const direct = chain.rootValues === null && !LINKS.has(chain.links[0]?.name ?? '');
  if (direct) return null;
  const form = linkedForm(chain.rootValues ?? start, chain.links, source);
  return chain.root === 'expectAsync' ? { ...form, promised: true } : form;
}

function shouldForm(source: Source, chain: Chain): Form | null {
  const at = chain.links.findIndex(({ name }) => name === 'should');
  if (at < 0 || at === chain.links.length - 1) return null;
  return { ...linkedForm([chain.head], chain.links.slice(at + 1), source), subject: chain.head };
}

function linkedForm(subject: readonly Syntax[], links: readonly Link[], source: Source): Form {
  const names = links.map(({ name }) => name);
  const told = links.filter(({ name, values }) => !LINKS.has(name) || (values !== null && values.length > 0));
  const last = told.find(({ name }) => KINDS.has(name)) ?? told.at(-1) ?? links.at(-1);
  const matcher = last?.name ?? '';
  const promised =
    names.some((name) => PROMISED.has(name)) || (ASYNC_MATCHERS.has(matcher) && startsAsync(source, subject));
  return {
    subject: subject[0] ?? null,
    expected: valueOf(matcher, last?.values ?? []),
    matcher,
    negated: names.includes('not') || names.includes('never'),
    promised: promised && !names.includes('notify') && !names.includes('then'),
  };
}

/** The first argument; all of them where the others say more of what is asked. */
function valueOf(matcher: string, values: readonly Syntax[]): Syntax | null {
  const [first = null, second] = values;
  const kind = KINDS.get(matcher);
  return second && (kind === 'calledWith' || kind === 'partial') ? (second.parent ?? first) : first;
}

/** Playwright waits for pages and locators; the same matcher names elsewhere do not. */
function startsAsync(source: Source, subject: readonly Syntax[]): boolean {
  return subject[0] !== undefined && /\b(page|locator|getBy\w+)\b/.test(textOf(source, subject[0]));
}

/** `assert.equal(subject, expected)`, `t.is(…)`, `assert(x)`, `cy.get(…).should('be.visible')`, `request(app).expect(200)`. */
function callForm(source: Source, chain: Chain, known: ReturnType<Asserts>): Form | null {
  const last = chain.links.at(-1);
  if (!last)
    return (known === 'asserter' || OWN.test(chain.root)) && chain.rootValues
      ? plain(chain.root, chain.rootValues)
      : null;
  if (last.values === null) return null;
  if (isAsserter(chain, last, known !== null))
    return isNote(last) ? plain('pass', []) : plain(last.name, last.values);
  const fluent = /^(should|and)$/.test(last.name) ? chain.root === 'cy' : last.name === 'expect';
  if (fluent && last.values.length > 0) return fluentForm(source, last);
  return OWN_METHOD.test(last.name) ? plain(last.name, last.values) : null;
}

/** `t.ok(true, 'message')`, `t.ok('called')`: says that a line was reached, as `t.pass` does. */
function isNote({ name, values }: Link): boolean {
  const [first, message] = values ?? [];
  if (KINDS.get(name) !== 'truthy' || !first) return false;
  return first.type === 'string' || (first.type === 'true' && message !== undefined);
}

function isAsserter(chain: Chain, last: Link, known: boolean): boolean {
  if (!known && !ASSERTERS.test(chain.root)) return false;
  return KINDS.has(last.name) || chain.root === 'assert' || /^(fail|pass)$/.test(last.name) || isUnder(chain);
}

/** Nightwatch's `browser.assert.visible('#menu')`. */
function isUnder({ links }: Chain): boolean {
  return links.some(({ name, values }) => values === null && /^(assert|verify)$/.test(name));
}

function fluentForm(source: Source, { values, on }: Link): Form {
  const [first, second] = values ?? [];
  const said = first ? textOf(source, first).replace(/['"`]/g, '') : '';
  const matcher = said.replace(/^not\./, '');
  return {
    subject: on,
    expected: second ?? (KINDS.has(matcher) ? null : (first ?? null)),
    matcher,
    negated: said !== matcher,
    promised: false,
  };
}

function plain(matcher: string, values: readonly Syntax[]): Form {
  const one = KINDS.get(matcher) === 'truthy' || matcher === 'fail' || matcher === 'pass';
  return {
    subject: values[0] ?? null,
    expected: one ? null : (values[1] ?? null),
    matcher,
    negated: /^not(?=[A-Z]|$)|^doesNot|^isNot|^isUnlike$|^unlike$/.test(matcher),
    promised: matcher === 'rejects' || matcher === 'doesNotReject' || matcher === 'throwsAsync',
    bare: matcher,
  };
}

function weaknessOf(asserted: Omit<Assertion, 'weakness' | 'range' | 'text'>, form: Form): Weakness | null {
  const { kind, subject, expected, negated } = asserted;
  if (negated || !form.subject) return null;
  if (asksForTrue(asserted) && isAlwaysTrue(subject)) return 'tautology';
  const constant = isLiteral(form.subject);
  if (constant && expected === null && holds(asserted)) return subject === 'false' ? null : 'tautology';
  if (kind !== 'equal' || expected !== subject) return null;
  if (constant) return 'tautology';
  return /^(identifier|member_expression)$/.test(form.subject.type) ? 'selfCompare' : null;
}

/** What is asked of a constant is so. */
function holds({ kind, matcher, subject }: Pick<Assertion, 'kind' | 'matcher' | 'subject'>): boolean {
  if (kind === 'truthy' || kind === 'defined') return subject !== 'false';
  return kind !== 'other' && (matcher === subject || IS_TRUE.test(matcher));
}

function asksForTrue({ kind, matcher, expected }: Pick<Assertion, 'kind' | 'matcher' | 'expected'>): boolean {
  return kind === 'truthy' || IS_TRUE.test(matcher) || expected === 'true';
}

const IS_TRUE = /^(toBeTrue|isTrue|true)$/;

function isLiteral(node: Syntax): boolean {
  if (/^(array|object|arguments)$/.test(node.type)) return node.children.every(isLiteral);
  if (node.type === 'pair') return node.children.slice(1).every(isLiteral);
  if (node.type === 'unary_expression') return node.children.every(isLiteral);
  return (
    LITERALS.has(node.type) ||
    (node.type === 'template_string' && node.children.every(({ type }) => type !== 'template_substitution'))
  );
}

/** A promise that nobody waits for. */
function isDropped(node: Syntax): boolean {
  const { parent } = node;
  return (
    parent?.type === 'expression_statement' || (parent?.type === 'unary_expression' && isDropped(parent))
  );
}
