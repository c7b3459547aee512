import type { Check } from '../../../../src/core/evidence.js';

/** A project of test/fixtures/checks, and how its runner is told to leave a test out. */
export type RunnerCase = {
  /** Name of the fixture. */
  readonly runner: string;
  /** Where the fixture is that of another case too. */
  readonly title?: string;
  /** By default `npm test`. */
  readonly check?: Partial<Check>;
  /** The file with the tests adds, subtracts, doubles and halves, and the one with joins, splits and trims. */
  readonly files: readonly [sums: string, words: string];
  /** What the file of a test and its suites are called in a difference, before its name. */
  readonly within: readonly [sums: string, words: string];
  /** The text of one test that is skipped. */
  readonly skip: Replacement;
  /** False: the runner says nothing of a test that is skipped, so it is missing. */
  readonly tellsSkipped?: false;
  readonly focus: Focus | null;
  /** The names under which a test is reported, if it is not the plain word. */
  readonly nameOf?: (word: string) => readonly string[];
  /** False: nobody can tell that a test has another name now. */
  readonly renamed?: false;
};

/** What is replaced in the text of one test. */
export type Replacement = readonly [part: string | RegExp, by: string];

/** Focus on one test of the first file: which others do not run. */
export type Focus = {
  readonly by: Replacement;
  readonly leaves:
    | { readonly kind: 'disappeared' | 'newlySkipped'; readonly both: boolean }
    /** The runner takes it for a mistake where it runs in CI: the test in focus fails. */
    | { readonly kind: 'newlySkipped'; readonly both: false; readonly fails: true }
    /** This runner takes no notice of it unless it is asked to. */
    | { readonly kind: 'nothing' };
};

const JS = ['test/sums.test.js', 'test/words.test.js'] as const;
const JS_SUITES = ['test/sums.test.js › sums', 'test/words.test.js › words'] as const;

export const RUNNER_CASES: readonly RunnerCase[] = [
  {
    runner: 'mocha',
    files: JS,
    within: JS_SUITES,
    skip: ['it(', 'it.skip('],
    focus: { by: ['it(', 'it.only('], leaves: { kind: 'disappeared', both: true } },
  },
  {
    runner: 'node',
    files: JS,
    within: JS_SUITES,
    skip: ["', () =>", "', { skip: true }, () =>"],
    focus: { by: ['it(', 'it.only('], leaves: { kind: 'nothing' } },
  },
  {
    runner: 'jest',
    files: JS,
    within: JS_SUITES,
    skip: ['test(', 'test.skip('],
    focus: { by: ['test(', 'test.only('], leaves: { kind: 'newlySkipped', both: false } },
  },
  {
    runner: 'vitest',
    files: JS,
    within: JS_SUITES,
    skip: ['test(', 'test.skip('],
    focus: { by: ['test(', 'test.only('], leaves: { kind: 'newlySkipped', both: false, fails: true } },
  },
  {
    runner: 'ava',
    files: JS,
    within: ['sums', 'words'],
    skip: ['test(', 'test.skip('],
    focus: { by: ['test(', 'test.only('], leaves: { kind: 'disappeared', both: false } },
  },
  {
    runner: 'tape',
    files: JS,
    within: ['', ''],
    skip: ['test(', 'test.skip('],
    tellsSkipped: false,
    focus: { by: ['test(', 'test.only('], leaves: { kind: 'disappeared', both: true } },
  },
  {
    runner: 'tap',
    files: JS,
    within: JS,
    skip: ["', (t) =>", "', { skip: true }, (t) =>"],
    focus: { by: ['tap.test(', 'tap.only('], leaves: { kind: 'nothing' } },
  },
  {
    runner: 'playwright',
    files: ['test/sums.spec.ts', 'test/words.spec.ts'],
    within: ['test/sums.spec.ts', 'test/words.spec.ts'],
    skip: ['test(', 'test.skip('],
    focus: { by: ['test(', 'test.only('], leaves: { kind: 'disappeared', both: true } },
  },
  {
    runner: 'playwright',
    title: 'playwright, which only lists',
    check: { command: 'npm test -- --list' },
    files: ['test/sums.spec.ts', 'test/words.spec.ts'],
    within: ['test/sums.spec.ts', 'test/words.spec.ts'],
    skip: ['test(', 'test.skip('],
    focus: null, // a list has every test, whatever the focus is on
  },
  {
    runner: 'ctest',
    check: { command: 'cmake -S . -B build >build.log && ctest --test-dir build' },
    files: ['sums.cmake', 'words.cmake'],
    within: ['', ''],
    skip: [/$/, '\nset_tests_properties(doubles PROPERTIES DISABLED ON)'],
    focus: null,
    renamed: false,
  },
  {
    runner: 'pytest',
    check: { command: 'python3 -m pytest' },
    files: ['tests/test_sums.py', 'tests/test_words.py'],
    within: ['tests/test_sums.py › tests.test_sums', 'tests/test_words.py › tests.test_words'],
    skip: ['def ', '@pytest.mark.skip\ndef '],
    focus: null,
    nameOf: (word) => (word === 'subtracts' ? ['test_subtracts[4]', 'test_subtracts[5]'] : [`test_${word}`]),
  },
  {
    runner: 'unittest',
    check: { command: 'python3 -m unittest discover' },
    files: ['tests/test_sums.py', 'tests/test_words.py'],
    within: ['tests.test_sums.Sums', 'tests.test_words.Words'],
    skip: ['    def ', '    @unittest.skip("later")\n    def '],
    focus: null,
    nameOf: (word) => [`test_${word}`],
  },
  {
    runner: 'go',
    check: { command: 'go test -vet=off ./...' }, // vet costs three times what the tests do
    files: ['sums/sums_test.go', 'words/words_test.go'],
    within: ['shop/sums', 'shop/words'],
    skip: [' {\n', ' {\n\tt.Skip("later")\n'],
    focus: null,
    nameOf: (word) => [`Test_${word}`],
  },
  {
    runner: 'bats',
    check: { command: 'bats test' },
    files: ['test/sums.bats', 'test/words.bats'],
    within: ['sums.bats', 'words.bats'],
    skip: [' {\n', ' {\n  skip\n'],
    focus: null,
  },
];
