import { drops, takes, type OptionRow } from './option.js';

const JS =
  /^(jest|vitest|playwright|cypress|mocha|_mocha|ava|react-scripts|craco|vue-cli-service|ng|npm|pnpm|yarn|bun|c8|nyc|tap|web-test-runner|wtr|nx|turbo|lerna|karma|jasmine)$/;
const PY = /^(pytest|py\.test|tox|nox|npm|make|trial|nose2|nosetests|coverage|unittest|hatch)$/;
const JVM = /^(mvn|mvnw|gradle|gradlew)$/;
const OFF = /^(false|0|no|off|)$/i;
/** Build tags that are not named like a kind of test choose what is built. */
const NO_TESTS =
  /^(?!.*(?:integration|e2e|accept|functional|system|slow|test|smoke|docker|live|network)).*$/i;
const NAMES_LEFT_OUT = 'leaves tests out by their names or tags';
const NONE_RUN = 'runs no tests at all';

export const SELECTION_OPTIONS: readonly OptionRow[] = [
  drops('--collect-only --co --collectonly', NONE_RUN, { programs: PY }),
  drops(
    '--listTests --list --dry-run --listFilesOnly --list-tests -t:ListTests --no-run --test-dry-run -m:dry',
    NONE_RUN,
    { programs: /^(jest|playwright|vitest|mocha|rspec|cargo|dotnet|gradlew?|behave|cucumber|deno|nextest)$/ },
  ),
  drops('-n --just-print', NONE_RUN, { programs: /^g?make$/ }),
  drops('-c -list', NONE_RUN, { programs: /^go$/ }),
  drops(
    '-DskipTests -Dmaven.test.skip -DskipITs -DskipUnitTests -Dmaven.test.skip.exec -DskipIntegrationTests -DskipTest -Dsurefire.skip -PskipTests -Pskip-tests -Dskip.tests -Dskip.unit.tests -Dtests.skip -Dquickly -Dsurefire.skipTests',
    NONE_RUN,
    { value: 'attached', off: /^false$/ },
  ),
  drops('-x --exclude-task', 'leaves a task out', { programs: /^gradlew?$/, value: 'next' }),
  drops('--no-build-tests', NONE_RUN),
  drops('-k', NAMES_LEFT_OUT, { programs: PY, value: 'next' }),
  drops('-m', NAMES_LEFT_OUT, { programs: /^(pytest|py\.test)$/, value: 'next' }),
  drops('--ignore', 'leaves test files out', { programs: PY, value: 'next', excludes: 'path' }),
  drops('--ignore-glob', 'leaves test files out', { programs: PY, value: 'next', excludes: 'part' }),
  drops('--deselect', NAMES_LEFT_OUT, { programs: PY, value: 'next' }),
  drops('--lf --last-failed --sw --stepwise --testmon --picked', 'runs only a part of the tests', {
    programs: PY,
  }),
  drops('--exclude -e', 'leaves test files out', {
    programs: /^(vitest|tap|bats|trial|stestr)$/,
    value: 'next',
    excludes: 'part',
  }),
  drops('--ignore', 'leaves test files out', {
    programs: /^(_?mocha|deno|ava|web-test-runner)$/,
    value: 'next',
    excludes: 'part',
  }),
  drops(
    '--testPathIgnorePatterns --modulePathIgnorePatterns --path-ignore-patterns',
    'leaves test files out',
    { value: 'next', excludes: 'regex' },
  ),
  drops(
    '--testPathPattern --testPathPatterns --testRegex --testMatch --runTestsByPath --selectProjects --ignoreProjects --project --spec --filterTests',
    'runs only a part of the tests',
    { programs: /^(jest|vitest|react-scripts|playwright|cypress|npm|yarn|pnpm)$/, value: 'next' },
  ),
  drops(
    '-t --testNamePattern --test-name-pattern --test-skip-pattern --match --testNamePatterns',
    NAMES_LEFT_OUT,
    { programs: /^(jest|vitest|node|ava|bun|react-scripts|tsx|npm|yarn|pnpm)$/, value: 'next' },
  ),
  drops('-g --grep -f --fgrep --grep-invert -gv', NAMES_LEFT_OUT, {
    programs: /^(_?mocha|playwright|jasmine|npm|yarn|pnpm|tap)$/,
    value: 'next',
  }),
  drops('--invert -i', NAMES_LEFT_OUT, { programs: /^_?mocha$/ }),
  drops(
    '--onlyChanged -o --onlyFailures --changed --changedSince --only-changed --lastCommit --related --only-failures --last-failed --findRelatedTests --since',
    'runs only a part of the tests',
    { programs: JS, value: 'attached' },
  ),
  drops('--affected', 'runs only a part of the tests', { programs: /^(nx|turbo)$/ }),
  drops('-run --run -test.run -testify.m', NAMES_LEFT_OUT, { programs: /^(go|gotestsum)$/, value: 'next' }),
  drops('-skip --skip -test.skip', NAMES_LEFT_OUT, {
    programs: /^(go|gotestsum|cargo|ginkgo|nextest)$/,
    value: 'next',
  }),
  drops('-short -test.short', 'leaves out the tests that are not short', {
    programs: /^(go|gotestsum)$/,
    value: 'attached',
    off: OFF,
  }),
  takes('-tags --tags', 'leaves out the tests behind a build tag', {
    programs: /^(go|gotestsum|ginkgo)$/,
    value: 'next',
    off: NO_TESTS,
  }),
  drops('--label-filter --focus --focus-file --skip-file --skip-package', NAMES_LEFT_OUT, {
    programs: /^(ginkgo|go)$/,
    value: 'next',
  }),
  drops('--exclude --exclude-from-test --exclude-from-report', 'leaves a package out', {
    programs: /^cargo$/,
    value: 'next',
  }),
  drops('--lib --doc --bins --test', 'runs only a part of the tests', { programs: /^cargo$/ }),
  drops('-E --filter-expr --filterset', NAMES_LEFT_OUT, { programs: /^cargo(-nextest)?$/, value: 'next' }),
  takes('--workspace --all --all-features --all-targets', 'runs only a part of the tests', {
    programs: /^cargo$/,
  }),
  // Under the name of those above, any of which may take its place.
  takes('--workspace --features -F', 'leaves out the tests behind a feature', {
    programs: /^cargo$/,
    value: 'next',
  }),
  drops(
    '-Dtest -Dit.test -Dsurefire.excludes -DexcludedGroups -Dgroups -Dexcludes -Dsurefire.excludedGroups -Dcucumber.filter.tags -DexcludeTags -Dtests.exclude',
    NAMES_LEFT_OUT,
    { value: 'attached' },
  ),
  drops('--filter --scope --workspace --projects --exclude -F', 'runs only a part of the tests', {
    programs: /^(pnpm|yarn|npm|turbo|lerna|nx)$/,
    value: 'next',
  }),
  drops('--tests', NAMES_LEFT_OUT, { programs: JVM, value: 'next' }),
  drops(
    '--filter --TestCaseFilter /TestCaseFilter --filter-not-trait --filter-trait --treenode-filter --filter-class --filter-method --filter-not-class --filter-not-method',
    NAMES_LEFT_OUT,
    {
      programs: /^(dotnet|vstest\.console|phpunit|pest|paratest|bats|deno|swift|flutter|node)$/,
      value: 'next',
    },
  ),
  drops('--exclude-group --exclude-testsuite --group --testsuite --exclude-filter', NAMES_LEFT_OUT, {
    programs: /^(phpunit|pest|paratest|simple-phpunit|php|codecept)$/,
    value: 'next',
  }),
  drops(
    '--tag -t --tags --exclude-tags -x --exclude-tag --skip-tag --example -e --pattern -P --exclude-pattern --only-failures --filter-tags',
    NAMES_LEFT_OUT,
    {
      programs:
        /^(rspec|parallel_rspec|cucumber|cucumber-js|dart|flutter|behave|bats|codecept|behat|phpunit)$/,
      value: 'next',
    },
  ),
  drops('--exclude --only --stale --failed', NAMES_LEFT_OUT, { programs: /^mix$/, value: 'next' }),
  drops('-E -LE -R -L --exclude-regex --label-exclude --tests-regex --label-regex', NAMES_LEFT_OUT, {
    programs: /^ctest$/,
    value: 'next',
  }),
  drops(
    '--gtest_filter -skip-testing -only-testing --skip --test-case-exclude -tce --test_tag_filters --build_tests_only --test_filter',
    NAMES_LEFT_OUT,
    { value: 'attached' },
  ),
  drops('--skip', NAMES_LEFT_OUT, { programs: /^(swift|shellspec)$/, value: 'next' }),
  drops('-l -n', NAMES_LEFT_OUT, { programs: /^(sbt|sbtn)$/, value: 'next' }),
];
