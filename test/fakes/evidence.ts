import { compareRuns } from '../../src/core/compareRuns.js';
import type {
  Check,
  CheckedCommand,
  CheckEnd,
  CheckRun,
  Evidence,
  Outcome,
  TestResult,
} from '../../src/core/evidence.js';
import type { Ports } from '../../src/session/ports.js';

export const NPM_TEST: Check = { id: 'npm-test', role: 'test', command: 'npm test', folder: '' };

/** The user confirmed `npm test`. */
export const CONFIRMED: Pick<Ports, 'confirmedChecks'> = {
  confirmedChecks: () => ({ kind: 'confirmed', checks: [NPM_TEST], beforeLanding: true }),
};

/** `adds: passed, rounds: skipped` as the results of one file. */
export function results(told: string, file = 'cart.test.js'): TestResult[] {
  return told
    .split(',')
    .map((each) => each.trim().split(': '))
    .filter(([name]) => name !== '')
    .map(([name = '', outcome = '']) => ({
      project: '',
      file,
      suite: ['cart'],
      name,
      outcome: outcome as Outcome, // checked border: the tests of these tests spell outcomes
      took: 5,
      message: outcome === 'failed' ? `expected 1 to equal 2` : null,
    }));
}

/** A run that left a complete report; it exits with 1 when a test failed, unless told otherwise. */
export function runOf(told: string, ended?: CheckEnd): CheckRun {
  const tests = results(told);
  const code = tests.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
  return {
    tree: '1234567',
    command: 'npm test -- --reporter=json',
    ended: ended ?? { kind: 'exited', code },
    took: 1200,
    report: { format: 'jest', tests, complete: true, problems: [] },
    output: code === 0 ? 'all passed\n' : 'AssertionError: expected 1 to equal 2\n',
  };
}

/** A run of a command that reports nothing. */
export function bareRun(ended: CheckEnd): CheckRun {
  return { ...runOf(''), ended, report: null };
}

export function checkedOf(base: CheckRun, head: CheckRun, check: Check = NPM_TEST): CheckedCommand {
  return { check, base, head, comparison: compareRuns(base, head, () => null) };
}

/** `npm test` on both sides, each as `runOf` reads it. */
export function evidenceOf(base: string, head: string): Evidence {
  return { kind: 'ran', checks: [checkedOf(runOf(base), runOf(head))] };
}
