import { ceiling, exempt, filter, floor, lax, options, require, type Row, strict } from './row.js';

const NO_TESTS = 'no longer fails when no test is found';
const WAITS = 'waits longer';
const REPEATS = 'repeats tests that fail';
const COVERED = 'leaves files out of the coverage';
const SUITES = { effect: 'selection', aside: false } as const;

export const JEST: readonly Row[] = [
  require('projects.*.displayName', 'leaves a project out', SUITES),
  lax('passWithNoTests', NO_TESTS),
  lax('onlyChanged', 'runs only a part of the tests', SUITES),
  lax('onlyFailures', 'runs only a part of the tests', SUITES),
  filter('testNamePattern'),
  ceiling('testTimeout', WAITS, 5000),
  ceiling('retryTimes', REPEATS, 0),
  floor('coverageThreshold'),
  strict('errorOnDeprecated', 'no longer fails on what is deprecated'),
  exempt('coveragePathIgnorePatterns', COVERED),
  exempt('modulePathIgnorePatterns', 'hides files from the runner', { ...SUITES, excludes: 'regex' }),
];

export const VITEST: readonly Row[] = [
  require('projects.*.test.name', 'leaves a project out', SUITES),
  lax('passWithNoTests', NO_TESTS),
  lax('dangerouslyIgnoreUnhandledErrors', 'no longer fails on unhandled errors'),
  lax('allowOnly', 'lets focused tests pass', { effect: 'threshold' }),
  lax('typecheck.ignoreSourceErrors', 'no longer fails on type errors', { effect: 'threshold' }),
  filter('testNamePattern'),
  ceiling('retry', REPEATS, 0),
  ceiling('testTimeout', WAITS, 5000),
  ceiling('hookTimeout', WAITS, 10000),
  floor('coverage.thresholds'),
  floor('coverage.lines'),
  floor('coverage.branches'),
  floor('coverage.functions'),
  floor('coverage.statements'),
  exempt('coverage.exclude', COVERED),
];

export const MOCHA: readonly Row[] = [
  filter('grep'),
  filter('fgrep'),
  lax('invert', 'turns the choice of tests round', SUITES),
  lax('dry-run', 'runs no tests at all', SUITES),
  lax('dryRun', 'runs no tests at all', SUITES),
  lax('pass-on-failing-test-suite', 'no longer fails when tests fail'),
  strict('forbid-only', 'lets focused tests pass'),
  strict('forbidOnly', 'lets focused tests pass'),
  strict('forbid-pending', 'lets skipped tests pass'),
  strict('forbidPending', 'lets skipped tests pass'),
  strict('fail-zero', NO_TESTS, { effect: 'outcome' }),
  strict('failZero', NO_TESTS, { effect: 'outcome' }),
  strict('check-leaks', 'no longer looks for leaked globals'),
  strict('checkLeaks', 'no longer looks for leaked globals'),
  lax('allow-uncaught', 'lets uncaught errors pass'),
  ceiling('retries', REPEATS, 0),
  ceiling('timeout', WAITS, 2000),
];

export const PLAYWRIGHT: readonly Row[] = [
  require('projects.*.name', 'leaves a project out', SUITES),
  filter('grep'),
  filter('grepInvert'),
  filter('projects.*.grep'),
  filter('projects.*.grepInvert'),
  strict('forbidOnly', 'lets focused tests pass'),
  strict('failOnFlakyTests', 'lets flaky tests pass'),
  lax('ignoreSnapshots', 'no longer compares snapshots'),
  ceiling('retries', REPEATS, 0),
  ceiling('projects.*.retries', REPEATS, 0),
  ceiling('timeout', WAITS, 30000),
  ceiling('projects.*.timeout', WAITS, 30000),
  ceiling('expect.timeout', WAITS, 5000),
  ceiling('expect.toHaveScreenshot.maxDiffPixels', 'lets pictures differ more', 0),
  ceiling('expect.toHaveScreenshot.maxDiffPixelRatio', 'lets pictures differ more', 0),
  ceiling('expect.toHaveScreenshot.threshold', 'lets pictures differ more', 0.2),
  ceiling('expect.toMatchSnapshot.maxDiffPixels', 'lets pictures differ more', 0),
  ceiling('expect.toMatchSnapshot.maxDiffPixelRatio', 'lets pictures differ more', 0),
  ceiling('expect.toMatchSnapshot.threshold', 'lets pictures differ more', 0.2),
];

export const CYPRESS: readonly Row[] = [
  ceiling('retries', REPEATS, 0),
  ceiling('e2e.retries', REPEATS, 0),
  ceiling('defaultCommandTimeout', WAITS, 4000),
  ceiling('e2e.defaultCommandTimeout', WAITS, 4000),
  ceiling('pageLoadTimeout', WAITS, 60000),
  filter('env.grepTags'),
  filter('env.grep'),
  filter('e2e.env.grepTags'),
];

export const KARMA: readonly Row[] = [
  strict('failOnEmptyTestSuite', NO_TESTS, { effect: 'outcome', absent: true }),
  strict('failOnFailingTestSuite', 'no longer fails when tests fail', { effect: 'outcome', absent: true }),
  strict('failOnSkippedTests', 'lets skipped tests pass'),
  ceiling('captureTimeout', WAITS, 60000),
  ceiling('browserNoActivityTimeout', WAITS, 30000),
  floor('coverageReporter.check'),
  floor('coverageIstanbulReporter.thresholds'),
  filter('client.args'),
  filter('client.mocha.grep'),
];

export const JASMINE: readonly Row[] = [
  filter('filter'),
  strict('failSpecWithNoExpectations', 'lets tests without an expectation pass'),
  strict('env.failSpecWithNoExpectations', 'lets tests without an expectation pass'),
  strict('env.forbidDuplicateNames', 'lets tests of the same name pass'),
];

export const AVA: readonly Row[] = [
  filter('match'),
  strict('failWithoutAssertions', 'lets tests without an assertion pass', { absent: true }),
  ceiling('timeout', WAITS, 10),
];

export const COVERAGE_JS: readonly Row[] = [
  strict('check-coverage', 'no longer checks the coverage'),
  strict('checkCoverage', 'no longer checks the coverage'),
  strict('per-file', 'no longer checks the coverage of each file'),
  strict('100', 'no longer asks for full coverage'),
  floor('lines'),
  floor('branches'),
  floor('functions'),
  floor('statements'),
  exempt('exclude', COVERED),
];

export const BUN: readonly Row[] = [
  floor('test.coverageThreshold'),
  ceiling('test.retry', REPEATS, 0),
  ceiling('test.timeout', WAITS, 5000),
  exempt('test.coveragePathIgnorePatterns', COVERED),
];

export const DENO: readonly Row[] = [
  exempt('lint.rules.exclude', 'lets a lint pass'),
  exempt('lint.exclude', 'leaves files out of the lint'),
  require('lint.rules.include', 'turns a lint off'),
  strict('compilerOptions.strict', 'checks types less strictly', { absent: true, aside: true }),
];

export const NX: readonly Row[] = [
  lax('targets.test.options.passWithNoTests', NO_TESTS),
  lax('targetDefaults.*.options.passWithNoTests', NO_TESTS),
  options('targets.test.options.args', 'jest'),
];
