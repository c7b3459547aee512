import { fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Call, Grammar } from './grammar.js';

/** Every argument is one of them. */
export function takesAnything({ source }: Grammar, { values }: Call): boolean {
  return values.length > 0 && values.every((value) => ANY.test(textOf(source, value)));
}

/** Matchers of arguments that take anything. */
const ANY =
  /^(\w+\.)*(any|anyString|anyInt|anyLong|anyBoolean|anyList|anyMap|anySet|anyObject|anyCollection|anyDouble|isA|anyVararg|\*)\b/;

/** The `verify(mock)` of Mockito that a call is made on. */
export function verifiedIn(grammar: Grammar, receiver: Syntax): Call | null {
  const call = grammar.callOf(receiver);
  return call?.name === 'verify' && call.values.length > 0 ? call : null;
}

/** `verify(mock, times(2)).method(arguments)`. */
export function verifyForm(grammar: Grammar, call: Call, verify: Call): Form {
  const { source } = grammar;
  const [mock, mode] = verify.values;
  const how = mode ? fingerprintOf(source, mode) : '';
  const called = /\b(atLeast|atMost|timeout|after)/.test(how);
  const anything = takesAnything(grammar, call);
  const times = mode && /\btimes\b/.test(how) ? (grammar.callOf(mode)?.values[0] ?? null) : null;
  return {
    kind: called || anything ? 'called' : 'calledWith',
    matcher: 'verify',
    subject: null,
    expected: call.values.length === 0 ? times : call.list,
    negated: /\bnever\b|\btimes\(0\)/.test(how),
    bare: `${mock ? fingerprintOf(source, mock) : ''}.${call.name}`,
  };
}
