import { type Doubt, failuresOf } from '../core/doubts.js';
import type { Evidence, TestResult } from '../core/evidence.js';
import { testName } from '../core/evidence.js';

/** As many of a doubt's tests are named, and as many characters of a run's output quoted. */
const NAMED = 20;
const QUOTED = 4000;

/**
 * What the agent is told of our runs: each doubt with its tests, what the runner said of those, and the end of the
 * output. Quoted text is indented, so that it cannot pass for a sentence of ours.
 */
export function failureReport(evidence: Evidence): string {
  const doubts = failuresOf(evidence);
  return [
    'You have worked on this task before, in this folder; what you made is in it. Our own runs of the checks, on a clean copy, showed:',
    ...doubts.map((doubt) => doubtText(doubt, evidence)),
    'Go on with the task until they pass. A test that is skipped, weakened or gone does not count as passed.',
  ].join('\n\n');
}

function doubtText({ command, sentence, tests }: Doubt, evidence: Evidence): string {
  const checked =
    evidence.kind === 'notRun' ? undefined : evidence.checks.find(({ check }) => check.command === command);
  const messages = new Map(
    (checked?.head.report?.tests ?? []).map((test) => [testName(test), messageOf(test)]),
  );
  const named = tests.slice(0, NAMED).map((name) => `- ${name}${messages.get(name) ?? ''}`);
  const more = tests.length > NAMED ? [`- and ${tests.length - NAMED} more`] : [];
  const output = (checked?.head.output ?? '').slice(-QUOTED);
  return [
    sentence,
    ...named,
    ...more,
    ...(output === '' ? [] : ['The end of its output:', indented(output)]),
  ].join('\n');
}

function messageOf({ message }: TestResult): string {
  return message === null ? '' : `: ${message}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
