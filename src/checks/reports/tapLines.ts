import { Parser } from 'tap-parser';
import type { Outcome } from '../../core/evidence.js';
import { firstLine } from './reportFormat.js';

/** A line of TAP that says whether something went well: a test, an assertion, or what closes a subtest. */
export type TapLine = {
  readonly name: string;
  readonly outcome: Outcome;
  /** Milliseconds, if told. */
  readonly took: number | null;
  /** Why it was skipped. */
  readonly message: string | null;
  /** Those of the subtest that it closes; null where it closes none. */
  readonly inner: readonly TapLine[] | null;
};

export type TapLines = {
  readonly lines: readonly TapLine[];
  /** What keeps the report from being complete, a sentence each. */
  readonly problems: readonly string[];
};

/**
 * The Test Anything Protocol, 13 and 14, with subtests of any depth: a subtest is told before the line that closes it,
 * which has its name. Null for a text that has nothing of it.
 */
export function tapLines(report: string): TapLines | null {
  if (!/^(TAP version \d+|\d+\.\.\d+|(not )?ok\b)/m.test(report)) return null;
  const events: unknown = Parser.parse(report);
  return readEvents(listOf(events), []);
}

/** Subtests wait for the line after them. */
function readEvents(events: readonly unknown[], above: readonly string[]): TapLines {
  const lines: TapLine[] = [];
  const problems: string[] = [];
  let child: readonly unknown[] | null = null;
  for (const event of events) {
    const [kind, value] = listOf(event);
    if (kind === 'child') child = listOf(value);
    else if (kind === 'bailout') problems.push(`The run was given up: ${String(value)}.`);
    else if (kind === 'assert') {
      const line = lineOf(value);
      const read = child && readEvents(child, [...above, line.name]);
      if (read?.lines.length) problems.push(...read.problems);
      lines.push({ ...line, inner: read?.lines ?? null });
      child = null;
    } else if (kind === 'complete') problems.push(...planProblems(value, above));
  }
  return { lines, problems };
}

function lineOf(value: unknown): Omit<TapLine, 'inner'> {
  const skip = memberOf(value, 'skip');
  const took = memberOf(memberOf(value, 'diag'), 'duration_ms') ?? memberOf(value, 'time');
  return {
    name: textIn(value, 'name').replace(/^- /, ''),
    outcome: outcomeOf(value),
    took: typeof took === 'number' ? Math.round(took) : null,
    message: typeof skip === 'string' ? firstLine(skip) : null,
  };
}

/** A test to do may fail; one that does is expected to. */
function outcomeOf(value: unknown): Outcome {
  const ok = memberOf(value, 'ok') === true;
  if (isSaid(memberOf(value, 'skip'))) return 'skipped';
  if (isSaid(memberOf(value, 'todo'))) return ok ? 'passed' : 'expectedFailure';
  return ok ? 'passed' : 'failed';
}

function isSaid(directive: unknown): boolean {
  return directive === true || (typeof directive === 'string' && directive !== '');
}

function planProblems(value: unknown, above: readonly string[]): string[] {
  const where = above.length === 0 ? '' : ` of ${above.join(' › ')}`;
  const errors = listOf(memberOf(value, 'failures')).flatMap((failure) => textIn(failure, 'tapError') || []);
  if (errors.length > 0) return errors.map((error) => `The report${where} is broken: ${error}.`);
  const plan = memberOf(value, 'plan');
  const [end, count] = [memberOf(plan, 'end'), memberOf(value, 'count')];
  if (typeof end !== 'number') return [`The report${where} has no plan.`];
  return end === count ? [] : [`The report${where} plans ${end} tests and has ${String(count)}.`];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown, name: string): string {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : '';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
