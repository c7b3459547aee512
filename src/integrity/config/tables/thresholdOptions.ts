import { asks, loosens, least, most, type OptionRow } from './option.js';

const OFF = /^(false|0|no|off|)$/i;

export const THRESHOLD_OPTIONS: readonly OptionRow[] = [
  asks('-race', 'no longer looks for data races', { programs: /^(go|gotestsum)$/ }),
  asks(
    '--forbid-only --forbidOnly --check-leaks --strict-markers --strict-config --failZero --fail-zero --strict-warnings --fail-on-warning --fail-on-risky --fail-on-skipped --fail-on-empty-test-suite --warnings-as-errors --error-on-warnings --fail-on-errors --fail-if-no-tests',
    'is less strict',
    { value: 'attached', off: OFF },
  ),
  loosens('--allowOnly', 'lets focused tests pass', { value: 'attached', off: OFF }),
  most(
    '--retries --retry --reruns --flake-attempts --rerun-fails --retry-times -Dsurefire.rerunFailingTestsCount --repeat-until-pass --retry-tests-on-failure --force-reruns --flaky_test_attempts',
    'repeats tests that fail',
  ),
  most(
    '--timeout --testTimeout --test-timeout -timeout --hookTimeout --slow-timeout --test_timeout',
    'waits longer',
    {
      programs:
        /^(jest|vitest|playwright|_?mocha|pytest|go|gotestsum|ava|tap|bun|ctest|node|c8|nyc|mix|dart|flutter|react-scripts)$/,
      absent: Number.NaN,
    },
  ),
  least(
    '--cov-fail-under --fail-under --fail-under-lines --fail-under-functions --fail-under-regions --min-coverage --min --coverage-threshold',
    'asks for less coverage',
  ),
  least(
    '--lines --branches --functions --statements --coverage.thresholds.lines --coverage.thresholds.branches --coverage.thresholds.functions --coverage.thresholds.statements --coverage.thresholds.100',
    'asks for less coverage',
  ),
  asks('--check-coverage --100', 'no longer checks the coverage', { value: 'attached', off: OFF }),
  asks('--coverageThreshold', 'changes the coverage asked for', { value: 'next' }),
  least('-p:Threshold /p:Threshold', 'asks for less coverage', { value: 'attached' }),
  most('--max-warnings', 'lets more warnings pass', { absent: Number.POSITIVE_INFINITY }),
  loosens('--quiet', 'passes over warnings', { programs: /^(eslint|oxlint)$/ }),
  asks('--strict --noEmit --disallow-untyped-defs --warn-unused-ignores', 'is less strict', {
    programs: /^(mypy|tsc|vue-tsc)$/,
    value: 'attached',
    off: OFF,
  }),
  loosens(
    '--skipLibCheck --ignore-missing-imports --no-strict --noCheck --allow-untyped-defs --ignore-errors',
    'is less strict',
    { programs: /^(mypy|tsc|vue-tsc)$/, value: 'attached', off: OFF },
  ),
  loosens(
    '--ignore --extend-ignore --disable --ignore-path --ignore-pattern --exclude --per-file-ignores --extend-exclude',
    'leaves something out',
    { programs: /^(ruff|flake8|pylint|eslint|black|isort|mypy|shellcheck|oxlint|biome)$/, value: 'next' },
  ),
  loosens('--rule', 'sets a rule differently', { programs: /^(eslint|oxlint)$/, value: 'next' }),
  loosens('-A', 'lets a lint pass', { programs: /^cargo$/, value: 'next' }),
  asks('-D --deny', 'no longer fails on a lint', { programs: /^cargo$/, value: 'next' }),
];
