import { forgives, insists, type OptionRow } from './option.js';

const JS =
  /^(jest|vitest|playwright|cypress|mocha|_mocha|ava|react-scripts|craco|vue-cli-service|ng|npm|pnpm|yarn|bun|c8|nyc|tap|web-test-runner|wtr|nx|turbo|lerna|karma|jasmine)$/;
const OFF = /^(false|0|no|off|)$/i;
const NO_FAILURE = 'no longer fails when no test is found';
const IGNORES_FAILURE = 'no longer fails when tests fail';

export const OUTCOME_OPTIONS: readonly OptionRow[] = [
  forgives(
    '--passWithNoTests --pass-with-no-tests --allowNoTests --allow-no-tests --suppress-no-test-exit-code --allow-empty',
    NO_FAILURE,
    { value: 'attached', off: OFF },
  ),
  forgives('--no-tests', NO_FAILURE, { programs: /^cargo|nextest$/, value: 'next', off: /^fail$/ }),
  forgives('--if-present', 'no longer fails when the script is gone'),
  forgives(
    '--exit-zero --soft-fail --no-fail --nofail --force-exit-0 --exit-zero-even-if-changed --suppress-tests',
    'ends with success whatever it finds',
  ),
  forgives('--fix-only', 'ends with success whatever it finds'),
  forgives('-fn --fail-never', IGNORES_FAILURE, { programs: /^mvnw?$/ }),
  forgives(
    '-Dmaven.test.failure.ignore -DtestFailureIgnore -Dsurefire.testFailureIgnore -Dfailsafe.testFailureIgnore',
    IGNORES_FAILURE,
    { value: 'attached', off: /^false$/ },
  ),
  forgives('-Dsurefire.failIfNoSpecifiedTests -DfailIfNoTests -DfailIfNoSpecifiedTests', NO_FAILURE, {
    value: 'attached',
    off: /^true$/,
  }),
  forgives(
    '--dangerouslyIgnoreUnhandledErrors --dangerously-ignore-unhandled-errors',
    'no longer fails on unhandled errors',
    { value: 'attached', off: OFF },
  ),
  forgives('--no-verify', 'passes over the hooks'),
  forgives(
    '-u --update --updateSnapshot --update-snapshots --snapshot-update --inline-snapshot --force-regen --update-goldens',
    'writes new snapshots where it should compare',
    {
      programs: /^(jest|vitest|playwright|pytest|ava|react-scripts|flutter|npm|yarn|pnpm|bun|tap)$/,
      value: 'attached',
      off: OFF,
    },
  ),
  insists('--ci', 'writes missing snapshots where it should fail', {
    programs: /^(jest|react-scripts)$/,
    value: 'attached',
    off: OFF,
  }),
  forgives('--no-ci', 'writes missing snapshots where it should fail', { programs: JS }),
  forgives('-i --ignore-errors', IGNORES_FAILURE, { programs: /^g?make$/ }),
  forgives('-p', 'turns a plug-in off', { programs: /^(pytest|py\.test)$/, value: 'next', off: /^(?!no:)/ }),
  forgives('--no-tests', NO_FAILURE, { programs: /^ctest$/, value: 'attached', off: /^error$/ }),
];
