import type { Assertion, AssertionKind, Weakness } from '../../inventory.js';
import {
  field,
  fingerprintOf,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';
import { memberName } from './scope.js';

/** Matchers by what they ask. A name that is not here is `other`: it counts, but nothing is said of its strength. */
const MATCHERS: readonly (readonly [AssertionKind, string])[] = [
  [
    'equal',
    'toBe toEqual toStrictEqual equal equals strictEqual deepEqual deepStrictEqual eql is deep same sameDeep eq',
  ],
  [
    'equal',
    'toHaveText toHaveValue toHaveURL toHaveTitle have.text have.value isDeep notStrictEqual notEqual not isNot',
  ],
  [
    'snapshot',
    'toMatchSnapshot toMatchInlineSnapshot toThrowErrorMatchingSnapshot toHaveScreenshot snapshot matchSnapshot',
  ],
  [
    'calledWith',
    'toHaveBeenCalledWith toBeCalledWith toHaveBeenLastCalledWith toHaveBeenNthCalledWith lastCalledWith',
  ],
  [
    'calledWith',
    'calledWith calledOnceWith calledWithExactly calledOnceWithExactly toHaveBeenCalledExactlyOnceWith',
  ],
  ['close', 'toBeCloseTo closeTo approximately inDelta'],
  [
    'count',
    'toHaveLength lengthOf length toHaveBeenCalledTimes toBeCalledTimes toHaveReturnedTimes toHaveCount callCount',
  ],
  ['count', 'calledOnce calledTwice toHaveBeenCalledOnce'],
  [
    'partial',
    'toContain toContainEqual toMatch toMatchObject include includes contain contains match members keys',
  ],
  [
    'partial',
    'toHaveProperty property objectContaining arrayContaining stringContaining toContainText own like regex',
  ],
  ['partial', 'partialDeepStrictEqual deepInclude some toInclude'],
  [
    'compare',
    'toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within gt lt',
  ],
  ['compare', 'gte lte isAbove isBelow isAtLeast isAtMost greaterThan lessThan'],
  ['throws', 'toThrow toThrowError throw throws rejects toThrowException rejected rejectedWith throwsAsync'],
  ['called', 'toHaveBeenCalled toBeCalled called toHaveReturned toHaveBeenCalledBefore'],
  [
    'type',
    'toBeInstanceOf instanceOf instanceof a an typeOf isArray isString isObject isFunction isNumber toBeTypeOf',
  ],
  [
    'defined',
    'toBeDefined exist exists isDefined toBeInTheDocument toExist isNotNull isNotUndefined notNull',
  ],
  ['truthy', 'toBeTruthy ok assert isOk truthy toBeOk'],
  [
    'equal',
    'toBeNull toBeUndefined toBeNaN toBeFalsy toBeFalse toBeTrue true false null undefined NaN isTrue isFalse empty',
  ],
  ['equal', 'isNull isUndefined falsy notOk'],
];

const KINDS: ReadonlyMap<string, AssertionKind> = new Map(
  MATCHERS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Words between subject and matcher that only read well, or negate, or wait. */
const LINKS = new Set(
  'to be been is that which and has have with at of same but does still also deep should eventually resolves rejects not never soft poll own nested ordered any all toHave'.split(
    ' ',
  ),
);

/** Names whose call asserts without a chain: `assert(x)`, and the project's own `expectSorted(x)`, `checkTree(x)`. */
const OWN =
  /^(assert|expect|should|verify|check|ensure|validate)(?=[A-Z_]|$)|^(ok|fail|equal|deepEqual|strictEqual|throws|rejects)$/;
/** Objects whose methods assert. */
const ASSERTERS = /^(assert|chai|should|sinon|t|tap|expect|cy|test|assertions?|is|vi)$/;
const PROMISED = new Set(['resolves', 'rejects', 'eventually', 'rejected', 'rejectedWith', 'throwsAsync']);
const ASYNC_MATCHERS = new Set(
  'toBeVisible toBeHidden toHaveText toContainText toHaveURL toHaveTitle toHaveCount toBeEnabled toBeDisabled toBeChecked toHaveValue toHaveScreenshot toBeAttached toBeFocused'.split(
    ' ',
  ),
);
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

type Link = { readonly name: string; readonly values: readonly Syntax[] | null };
type Chain = {
  readonly root: string;
  readonly rootValues: readonly Syntax[] | null;
  readonly links: readonly Link[];
  readonly head: Syntax;
};

/** The chain of members and calls that ends in `node`, from its root on. */
export function chainOf(source: Source, node: Syntax): Chain | null {
  const links: Link[] = [];
  let values: readonly Syntax[] | null = null;
  let at = node;
  for (;;) {
    const inner = field(at, 'object') ?? field(at, 'function');
    if (at.type === 'call_expression' && inner) {
      values = field(at, 'arguments')?.children ?? [];
    } else if ((at.type === 'member_expression' || at.type === 'subscript_expression') && inner) {
      links.unshift({ name: memberName(source, at) ?? '', values });
      values = null;
    } else if (at.type === 'non_null_expression' && at.children[0]) {
      at = at.children[0];
      continue;
    } else break;
    at = inner;
  }
  if (at.type !== 'identifier' && at.type !== 'this')
    return links.length > 0 ? { root: '', rootValues: values, links, head: at } : null;
  return { root: textOf(source, at), rootValues: values, links, head: at };
}

/** The assertion that a whole chain makes, or null if it makes none. `flow` is what its surroundings do to it. */
export function assertionOf(source: Source, node: Syntax, flow: Weakness | null): Assertion | null {
  const chain = chainOf(source, node);
  const form = chain && (expectForm(source, chain) ?? shouldForm(source, chain) ?? callForm(source, chain));
  if (!form) return null;
  const { subject, expected } = form;
  const said = (each: Syntax | null): string | null => each && fingerprintOf(source, each);
  const kind =
    form.matcher === 'rejects' || form.matcher === 'throws' ? 'throws' : (KINDS.get(form.matcher) ?? 'other');
  const asserted = {
    kind: kind === 'throws' && expected ? ('throwsMatching' as const) : kind,
    matcher: form.matcher,
    subject: said(subject) ?? form.bare ?? '',
    expected: said(expected),
    literal: expected !== null && isLiteral(expected),
    negated: form.negated,
  };
  const weakness =
    flow ??
    weaknessOf(asserted, { subject, expected }) ??
    (form.promised && isDropped(node) ? 'notAwaited' : null);
  return { ...asserted, weakness, range: linesOf(source, node), text: firstLineOf(source, node) };
}

type Form = {
  readonly subject: Syntax | null;
  readonly expected: Syntax | null;
  readonly matcher: string;
  readonly negated: boolean;
  readonly promised: boolean;
  /** What stands for a subject that is no expression of its own. */
  readonly bare?: string;
};

/** `expect(subject).not.toBe(expected)`, chai's `expect(subject).to.be.true`. */
function expectForm(source: Source, chain: Chain): Form | null {
  const start =
    chain.root === 'expect' ? (chain.rootValues ?? chain.links.find(({ values }) => values)?.values) : null;
  if (!start || chain.links.length === 0) return null;
  const direct = chain.rootValues === null && !LINKS.has(chain.links[0]?.name ?? '');
  if (direct) return null;
  return linkedForm(chain.rootValues ?? start, chain.links, source);
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
    expected: last?.values?.[0] ?? null,
    matcher,
    negated: names.includes('not') || names.includes('never'),
    promised: promised && !names.includes('notify') && !names.includes('then'),
  };
}

/** Playwright waits for pages and locators; the same matcher names elsewhere do not. */
function startsAsync(source: Source, subject: readonly Syntax[]): boolean {
  return subject[0] !== undefined && /\b(page|locator|getBy\w+)\b/.test(textOf(source, subject[0]));
}

/** `assert.equal(subject, expected)`, `t.is(…)`, `assert(x)`, `cy.get(…).should('be.visible')`, `request(app).expect(200)`. */
function callForm(source: Source, chain: Chain): Form | null {
  const last = chain.links.at(-1);
  if (!last) return OWN.test(chain.root) && chain.rootValues ? plain(chain.root, chain.rootValues) : null;
  if (last.values === null) return null;
  const asserter =
    ASSERTERS.test(chain.root) && chain.root !== 'expect' && chain.root !== 'cy' && chain.root !== 'vi';
  if (asserter && (KINDS.has(last.name) || chain.root === 'assert' || /^(fail|pass)$/.test(last.name))) {
    return plain(last.name, last.values);
  }
  const fluent = ['should', 'expect', 'and'].includes(last.name) && last.values.length > 0;
  if (fluent && (chain.root === 'cy' || last.name === 'expect')) return fluentForm(source, last.values);
  return OWN.test(last.name) && last.name !== 'validate' && last.name !== 'check' && last.name !== 'verify'
    ? plain(last.name, last.values)
    : null;
}

function fluentForm(source: Source, values: readonly Syntax[]): Form {
  const [first, second] = values;
  const matcher = first ? textOf(source, first).replace(/['"`]/g, '') : '';
  return {
    subject: null,
    expected: second ?? first ?? null,
    matcher,
    negated: matcher.startsWith('not.'),
    promised: false,
  };
}

function plain(matcher: string, values: readonly Syntax[]): Form {
  const one = KINDS.get(matcher) === 'truthy' || matcher === 'fail' || matcher === 'pass';
  return {
    subject: values[0] ?? null,
    expected: one ? null : (values[1] ?? null),
    matcher,
    negated: /^not(?=[A-Z])|^doesNot|^isNot/.test(matcher),
    promised: matcher === 'rejects' || matcher === 'doesNotReject' || matcher === 'throwsAsync',
    bare: matcher,
  };
}

function weaknessOf(
  asserted: {
    kind: AssertionKind;
    matcher: string;
    subject: string;
    expected: string | null;
    negated: boolean;
  },
  nodes: { subject: Syntax | null; expected: Syntax | null },
): Weakness | null {
  if (asserted.negated || !nodes.subject) return null;
  const constant = isLiteral(nodes.subject);
  if (constant && (asserted.kind === 'truthy' || asserted.kind === 'defined'))
    return asserted.subject === 'false' ? null : 'tautology';
  if (constant && /^(toBeTrue|true|isTrue)$/.test(asserted.matcher) && asserted.subject === 'true')
    return 'tautology';
  if (asserted.kind !== 'equal' || asserted.expected !== asserted.subject) return null;
  if (constant) return 'tautology';
  return /^(identifier|member_expression)$/.test(nodes.subject.type) ? 'selfCompare' : null;
}

function isLiteral(node: Syntax): boolean {
  if (node.type === 'array' || node.type === 'object') return node.children.every(isLiteral);
  if (node.type === 'pair') return node.children.slice(1).every(isLiteral);
  if (node.type === 'unary_expression') return node.children.every(isLiteral);
  return LITERALS.has(node.type) || (node.type === 'template_string' && node.children.length === 0);
}

/** A promise that nobody waits for. */
function isDropped(node: Syntax): boolean {
  return node.parent?.type === 'expression_statement';
}
