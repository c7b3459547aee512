import { fingerprintOf, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Call, Grammar } from '../jvm/grammar.js';
import { takesAnything } from '../jvm/verifyForm.js';

/** `verify(exactly = 1) { bank.withdraw("Ann", 10) }` of MockK: what the last call of its block is asked with. */
export function blockVerifyForm(grammar: Grammar, call: Call): Form | null {
  const block = call.values.at(-1);
  if (!/^(co)?verify(All|Order|Sequence)?$/.test(call.name) || call.receiver !== null) return null;
  if (block?.type !== 'lambda_literal') return null;
  const last = block.children.at(-1);
  const inner = last ? grammar.callOf(last) : null;
  const loose = call.named.has('atLeast') || call.named.has('atMost');
  const exactly = call.named.get('exactly');
  return {
    kind: loose || (inner && takesAnything(grammar, inner)) ? 'called' : 'calledWith',
    matcher: call.name,
    subject: null,
    expected: inner?.list ?? null,
    negated: exactly !== undefined && textOf(grammar.source, exactly) === '0',
    bare: inner?.receiver
      ? `${fingerprintOf(grammar.source, inner.receiver)}.${inner.name}`
      : fingerprintOf(grammar.source, block),
  };
}
