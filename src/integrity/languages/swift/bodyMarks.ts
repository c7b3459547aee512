import { type Call, callAt } from '../../reader/calls.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { stringValue } from '../calledTests.js';
import type { BodyMark } from '../dialect.js';

/** A skip or an expected failure from within: `throw XCTSkip("later")`, `withKnownIssue { … }`. */
export function bodyMarkOf(source: Source, node: Syntax): BodyMark | null {
  const call = callAt(source, node);
  switch (call?.name) {
    case 'XCTSkip':
      return /^throw/.test(node.parent?.type ?? '')
        ? { kind: 'skipped', reason: reasonOf(source, call, 0) }
        : null;
    case 'XCTSkipIf':
      return conditional(source, call, 'true');
    case 'XCTSkipUnless':
      return conditional(source, call, 'false');
    case 'cancel':
      return call.receiver && textOf(source, call.receiver) === 'Test'
        ? { kind: 'skipped', reason: reasonOf(source, call, 0) }
        : null;
    case 'pending':
      return call.receiver === null && call.closures.length === 0 && call.values.length < 2
        ? { kind: 'todo', reason: reasonOf(source, call, 0) }
        : null;
    case 'XCTExpectFailure':
    case 'withKnownIssue':
      return { kind: 'expectedToFail', reason: reasonOf(source, call, 0), strict: isStrict(source, call) };
    default:
      return null;
  }
}

function conditional(source: Source, call: Call, always: string): BodyMark {
  const asked = call.values[0] ? fingerprintOf(source, call.values[0]) : always;
  const told = { kind: 'skipped' as const, reason: reasonOf(source, call, 1) };
  if (asked === always) return told;
  return { ...told, condition: call.name === 'XCTSkipIf' ? asked : `not (${asked})` };
}

function reasonOf(source: Source, { values }: Call, at: number): string | null {
  const said = values[at];
  return said && /string$/.test(said.type) ? stringValue(source, said) : null;
}

/** A test that passes after all fails the run, unless that is given up. */
function isStrict(source: Source, { node, labels }: Call): boolean {
  const said = (label: string): string => textOf(source, labels.get(label) ?? node);
  return (
    said('isIntermittent') !== 'true' && said('strict') !== 'false' && !/nonStrict/.test(said('options'))
  );
}
