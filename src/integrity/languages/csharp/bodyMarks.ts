import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { BodyMark } from '../dialect.js';
import { wordsOf } from './attributes.js';
import { type Call, callAt, className } from './calls.js';

/** How a call skips: always, when its first value holds, or unless it does. */
type When = 'always' | 'if' | 'unless';

/** By class and method: NUnit, MSTest, xUnit 3, Xunit.SkippableFact, TUnit. */
const CALLS: ReadonlyMap<string, When> = new Map([
  ['Assert.Ignore', 'always'],
  ['Assert.Inconclusive', 'always'],
  ['Assert.Skip', 'always'],
  ['Assert.SkipWhen', 'if'],
  ['Assert.SkipUnless', 'unless'],
  ['Assume.That', 'unless'],
  ['Skip.If', 'if'],
  ['Skip.IfNot', 'unless'],
  ['Skip.When', 'if'],
  ['Skip.Unless', 'unless'],
  ['Skip.Test', 'always'],
  ['Skip.Always', 'always'],
  ['SkipException.ForSkip', 'always'],
]);

const THROWN = /^(Skip\w*|Ignore|Inconclusive|AssertInconclusive|SkipTest\w*)Exception$/;

/** A skip from within: `Assert.Ignore("later")`, `Skip.If(condition)`, `throw new SkipException("later")`. */
export function bodyMarkOf(source: Source, node: Syntax, statics: boolean): BodyMark | null {
  if (node.type === 'throw_statement' || node.type === 'throw_expression') return thrown(source, node);
  const call = callAt(source, node);
  if (!call) return null;
  const owner = call.receiver === null ? (statics ? 'Assert' : '') : className(source, call.receiver);
  const when = CALLS.get(`${owner}.${call.name}`);
  return when ? called(source, call, when) : null;
}

function called(source: Source, { values, named, node }: Call, when: When): BodyMark {
  const reason = named.get('reason') ?? values[when === 'always' ? 0 : 1];
  const asked = values[0] && fingerprintOf(source, values[0]);
  const told = { kind: 'skipped' as const, reason: reason ? wordsOf(source, reason) : null };
  if (when === 'always' || asked === undefined || node.children.length === 0) return told;
  if (asked === (when === 'if' ? 'true' : 'false')) return told;
  return { ...told, condition: when === 'if' ? asked : `not (${asked})` };
}

function thrown(source: Source, node: Syntax): BodyMark | null {
  const made = node.children[0];
  const type = made?.type === 'object_creation_expression' ? field(made, 'type') : null;
  if (!made || !type || !THROWN.test(textOf(source, type).split('.').at(-1) ?? '')) return null;
  const [reason] = field(made, 'arguments')?.children ?? [];
  return { kind: 'skipped', reason: reason ? wordsOf(source, reason) : null };
}
