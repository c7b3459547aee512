import { fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { BodyMark } from '../dialect.js';
import type { Call, Grammar } from './grammar.js';
import { unquoted } from '../unquoted.js';

/** Exceptions that tell the runner to count the test as skipped. */
const SKIPPING =
  /\b(SkipException|TestAbortedException|AssumptionViolatedException|TestSkippedException|AssumptionFailedException|TestCanceledException|TestPendingException|SkippedException|SkipTestException)\b/;

/** A word of each form, for a cheap look at a body. */
export const BEARS = /assum|[sS]kip|Abort|Violated|exit|halt|[pP]ending|cancel|disabled/;

/** What a call says of the test as a whole, whatever the language. */
export function callMark(grammar: Grammar, call: Call): BodyMark | null {
  return assumptionOf(grammar, call) ?? abortMark(grammar, call);
}

/** `assumeTrue(…)` and its kin: the test is skipped unless they hold. */
function assumptionOf(grammar: Grammar, call: Call): BodyMark | null {
  const match = /^assum(e|ing)(That|True|False|NotNull|NoException|Null)?$/.exec(call.name);
  if (!match || grammar.names.declared.has(call.name)) return null;
  const values = call.values.filter((value) => !value.type.includes('lambda'));
  const [condition, second] = match[1] === 'ing' ? values.slice(0, 1) : withoutReason(values);
  if (!condition) return null;
  const text = fingerprintOf(grammar.source, condition);
  const wanted = match[2] === 'False' ? /^\(*false\)*$/ : /^\(*true\)*$/;
  const refused = match[2] === 'False' ? /^\(*true\)*$/ : /^\(*false\)*$/;
  if (wanted.test(text) && !second) return null;
  const reason = values.find(({ type }) => type.includes('string'));
  return {
    kind: 'skipped',
    condition: refused.test(text)
      ? null
      : `not (${[text, second && fingerprintOf(grammar.source, second)].filter(Boolean).join(', ')})`,
    reason: reason ? unquoted(textOf(grammar.source, reason)) : null,
  };
}

function withoutReason(values: readonly Syntax[]): readonly Syntax[] {
  const others = values.filter(({ type }) => !type.includes('string'));
  return others.length === 0 ? values : others;
}

/** A statement that throws an exception of skipping. */
export function throwMark(grammar: Grammar, node: Syntax): BodyMark | null {
  const text = textOf(grammar.source, node);
  if (!/^throw\b/.test(text) || !SKIPPING.test(text.slice(0, 120))) return null;
  return { kind: 'skipped', reason: /"([^"]*)"/.exec(text)?.[1] ?? null };
}

/** `abort("…")` of JUnit, which throws one. */
function abortMark({ source, names }: Grammar, call: Call): BodyMark | null {
  const owner = call.receiver ? textOf(source, call.receiver) : '';
  const own =
    call.name === 'abort' &&
    (owner === 'Assumptions' || (owner === '' && (names.paths.get('abort') ?? '').includes('Assumptions')));
  return own ? { kind: 'skipped' } : null;
}
