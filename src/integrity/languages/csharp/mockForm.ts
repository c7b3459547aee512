import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callAt } from './calls.js';

/**
 * A call that a mock is asked for: `mock.Verify(x => x.Send(3), Times.Once())` of Moq, `sub.Received(1).Send(3)` of
 * NSubstitute, `A.CallTo(() => fake.Send(3)).MustHaveHappenedOnceExactly()` of FakeItEasy.
 */
export function mockForm(source: Source, call: Call): Form | null {
  if (!call.receiver) return null;
  if (/^Verify(?!All)/.test(call.name)) return verifyForm(source, call, call.receiver);
  if (call.name.startsWith('Must')) return happenedForm(source, call, call.receiver);
  const received = callAt(source, call.receiver);
  return received?.receiver && RECEIVED.test(received.name)
    ? receivedForm(source, call, { received, mock: received.receiver })
    : null;
}

const RECEIVED = /^(Received|DidNotReceive)(WithAnyArgs)?$/;

/** `sub.Received()` alone asks nothing before the call on it. */
export function isUnfinished({ name, node }: Call): boolean {
  return RECEIVED.test(name) && node.parent?.type === 'member_access_expression';
}

function verifyForm(source: Source, { name, values }: Call, mock: Syntax): Form | null {
  const [asked, ...others] = values;
  const times = others
    .map((value) => fingerprintOf(source, value))
    .find((text) => /^Times\b|Times\./.test(text));
  const never = times?.includes('Never') === true || (times ?? '').includes('(0)');
  if (asked?.type !== 'lambda_expression') return null;
  return askedForm(source, asked, {
    matcher: name,
    owner: textOf(source, mock),
    negated: never,
    slack: times === undefined || /AtLeast|AtMost|Between/.test(times) ? 1 : 0,
  });
}

function happenedForm(source: Source, { name, values }: Call, receiver: Syntax): Form | null {
  const callTo = callAt(source, receiver);
  const asked = callTo?.name === 'CallTo' ? callTo.values[0] : undefined;
  if (asked?.type !== 'lambda_expression') return null;
  const exactly =
    /Exactly|NotHave/.test(name) || (values[1] ? textOf(source, values[1]) : '').includes('Exactly');
  return askedForm(source, asked, {
    matcher: 'MustHaveHappened',
    owner: '',
    negated: name.startsWith('MustNot'),
    slack: exactly ? 0 : 1,
  });
}

type Asked = Pick<Form, 'matcher' | 'negated'> & {
  readonly owner: string;
  readonly slack: number;
};

/** The call, or the property, that a lambda names. */
function askedForm(source: Source, lambda: Syntax, { matcher, owner, negated, slack }: Asked): Form {
  const body = field(lambda, 'body') ?? lambda;
  const inner = collect(body, (each) => callAt(source, each))[0];
  const list = inner ? field(inner.node, 'arguments') : null;
  const bare =
    `${owner} ${fingerprintOf(source, { start: body.start, end: list?.start ?? body.end })}`.trim();
  const given = inner?.values.length ? list : null;
  return {
    kind: given ? 'calledWith' : 'called',
    matcher,
    subject: null,
    bare,
    expected: given,
    negated,
    slack,
  };
}

function receivedForm(
  source: Source,
  call: Call,
  { received, mock }: { readonly received: Call; readonly mock: Syntax },
): Form {
  const anything = received.name.endsWith('WithAnyArgs');
  const given = call.values.length > 0 && !anything ? field(call.node, 'arguments') : null;
  const how = received.values[0] ? textOf(source, received.values[0]) : '';
  return {
    kind: given ? 'calledWith' : 'called',
    matcher: 'Received',
    subject: null,
    bare: `${textOf(source, mock)}.${call.name}`,
    expected: given,
    negated: received.name.startsWith('DidNot') || how === '0',
    slack: how === '' ? 1 : 0,
  };
}
