import { callAt } from '../../reader/calls.js';
import type { Source, Syntax } from '../../syntax.js';
import { stringValue } from '../calledTests.js';
import type { BodyMark } from '../dialect.js';

/** `markTestSkipped('later')`: the test counts as skipped, whatever it goes on to do. */
export function bodyMarkOf(source: Source, node: Syntax): BodyMark | null {
  const call = callAt(source, node);
  if (call?.name !== 'markTestSkipped') return null;
  const [reason] = call.values;
  return { kind: 'skipped', reason: reason ? stringValue(source, reason) : null };
}
