import { entryOf } from '../../entryOf.js';
import type { AssertionKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callOf, chainOf } from './calls.js';
import { MATCHERS } from './matchers.js';

const TO = /^(to|not_to|to_not|should|should_not|to_eventually)$/;
const EXPECT = /^(expect|is_expected|are_expected|expect_any_instance_of|wait_for|wait|assert_that)$/;

/** `expect(cart.total).to eq(3)`, `is_expected.to be_valid`, `cart.should be_valid`, `should be_valid`. */
export function matcherForm(source: Source, call: Call): Form | null {
  const [asked] = call.values;
  if (!TO.test(call.name) || !asked) return null;
  const about = aboutOf(source, call);
  if (!about) return null;
  return { ...askedForm(source, asked), ...about, negated: call.name.includes('not') };
}

function aboutOf(source: Source, { name, receiver }: Call): Pick<Form, 'subject' | 'bare'> | null {
  if (name.startsWith('should')) return { subject: receiver, bare: 'subject' };
  if (!receiver) return null;
  const expect = receiver.type === 'identifier' ? textOf(source, receiver) : callOf(source, receiver)?.name;
  if (expect === undefined || !EXPECT.test(expect)) return null;
  const subject = field(receiver, 'arguments')?.children[0] ?? field(receiver, 'block');
  return { subject, bare: 'subject' };
}

/** Matchers by what they are called since RSpec 3. */
const FORMER: Readonly<Record<string, string>> = { be_true: 'be_truthy', be_false: 'be_falsey' };

type Asked = Pick<Form, 'kind' | 'matcher' | 'expected' | 'negated' | 'subject'>;

function askedForm(source: Source, asked: Syntax): Asked {
  const plain = { subject: null, negated: false };
  if (asked.type === 'binary') return { ...plain, ...comparison(source, asked) };
  const { first, then } = chainOf(source, asked);
  const written = textOf(source, field(first, 'method') ?? first);
  const matcher = entryOf(FORMER, written) ?? written;
  const values = field(first, 'arguments')?.children ?? [];
  const kind = kindOf(source, matcher, { values, then });
  const last = then.flatMap((call) => call.values).at(-1) ?? null;
  const about = kind === 'calledWith' || kind === 'close' || matcher === 'change' || matcher === 'output';
  return { ...plain, kind, matcher, expected: (about ? last : null) ?? expectedOf(matcher, values) };
}

function expectedOf(matcher: string, values: readonly Syntax[]): Syntax | null {
  return (matcher.startsWith('raise_') ? values[1] : undefined) ?? values[0] ?? null;
}

/** `be > 3`. */
function comparison(source: Source, asked: Syntax): Pick<Asked, 'kind' | 'matcher' | 'expected'> {
  const [left, right] = [field(asked, 'left'), field(asked, 'right')];
  const operator = left && right ? source.text.slice(left.end, right.start).trim() : '';
  return { kind: MATCHERS.get(operator) ?? 'other', matcher: `be ${operator}`, expected: right };
}

type Parts = { readonly values: readonly Syntax[]; readonly then: readonly Call[] };

/** What follows a matcher in its chain, and what it is given, make it ask more or less. */
function kindOf(source: Source, matcher: string, { values, then }: Parts): AssertionKind {
  const names = new Set(then.map(({ name }) => name));
  const kind = MATCHERS.get(matcher) ?? 'other';
  if (kind === 'throws') return errorKind(source, values, names.has('with_message'));
  if (kind === 'called') return callKind(names);
  if (kind === 'equal') return names.has('or') ? 'partial' : kind;
  if (matcher === 'be' && values.length > 0) return 'equal';
  return /^(change|output)$/.test(matcher) && then.length === 0 ? 'called' : kind;
}

function callKind(names: ReadonlySet<string>): AssertionKind {
  if (names.has('with')) return 'calledWith';
  return ['once', 'twice', 'thrice', 'exactly'].some((name) => names.has(name)) ? 'count' : 'called';
}

const BROAD = /^(::)?(Exception|StandardError|RuntimeError)$/;

/** Any error is the least to ask, one class more, and a message most. */
function errorKind(source: Source, [first, second]: readonly Syntax[], message: boolean): AssertionKind {
  if (second !== undefined || message) return 'throwsMatching';
  if (!first || BROAD.test(fingerprintOf(source, first))) return 'defined';
  return /^(string|regex)$/.test(first.type) ? 'throwsMatching' : 'throws';
}
