import { fingerprintOf, type Source, type Syntax } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callAt, className } from './calls.js';
import { CONSTRAINT_MATCHERS, FLUENT_MATCHERS, type Matcher } from './matchers.js';
import { field } from '../../syntax.js';

const ANY_ERROR = /^(System\.)?(Exception|SystemException)$/;

/**
 * FluentAssertions, `value.Should().Be(3).And.NotBe(4)`, Shouldly, `value.ShouldBe(3)`, and TUnit,
 * `Assert.That(value).IsEqualTo(3)`: each word of the chain that asks something is an assertion.
 */
export function fluentForm(source: Source, call: Call): Form | null {
  if (!call.receiver) return null;
  const shouldly = /^Should(?=[A-Z])/.test(call.name);
  const start = shouldly ? null : startOf(source, call.receiver);
  if (!shouldly && start === null) return null;
  if (/^(And|Which|Subject|As|Where|Because|Using)$/.test(call.name)) return null;
  const word = call.name.replace(/^Should/, '').replace(/Async$/, '');
  const negated = /Not(?!Null(?!Or))/.test(word) && word !== 'NotBeNull';
  return fluent(source, call, { word, negated, subject: start ?? call.receiver });
}

type Fluent = { readonly word: string; readonly negated: boolean; readonly subject: Syntax };

function fluent(source: Source, call: Call, { word, negated, subject }: Fluent): Form {
  const matcher = matcherOf(word);
  const [first = null] = call.values;
  const isMessage = matcher.order === 'subjectOnly';
  const expected = call.type ?? (isMessage ? null : first);
  const form = { matcher: call.name, subject, expected, negated };
  if (word === 'NotBeNull' || word === 'IsNotNull') return { ...form, kind: 'defined', negated: false };
  if (matcher.kind === 'throws') {
    const precise = call.type !== null && !ANY_ERROR.test(fingerprintOf(source, call.type));
    return { ...form, kind: precise ? 'throwsMatching' : 'throws' };
  }
  const tolerance =
    word === 'Be' && /^[\d.]/.test(call.values[1] ? fingerprintOf(source, call.values[1]) : '');
  return { ...form, kind: tolerance ? 'close' : matcher.kind };
}

const UNKNOWN: Matcher = { kind: 'other', order: 'subjectFirst' };

function matcherOf(word: string): Matcher {
  const bare = word.replace(/^Not/, '');
  return (
    FLUENT_MATCHERS.get(bare) ??
    CONSTRAINT_MATCHERS.get(bare) ??
    CONSTRAINT_MATCHERS.get(bare.replace(/^(Is|Does|Has)(Not)?/, '')) ??
    UNKNOWN
  );
}

/** What the chain before a word asks about: what stands before `.Should()` or in `Assert.That(…)`; null for no chain. */
function startOf(source: Source, receiver: Syntax): Syntax | null {
  let at: Syntax | null = receiver;
  while (at) {
    const call = callAt(source, at);
    if (call?.name === 'Should' && call.receiver) return call.receiver;
    if (call?.name === 'That' && call.values.length === 1 && className(source, call.receiver) === 'Assert')
      return call.values[0] ?? null;
    at = call
      ? call.receiver
      : at.type.endsWith('access_expression')
        ? (field(at, 'expression') ?? at.children[0] ?? null)
        : null;
  }
  return null;
}
