import type { Effect, PatternKind } from '../runnerConfig.js';

/**
 * A statement of a configuration that is written as a program. Its pattern is looked for in the text without comments; the
 * named group `v` holds what it is about. `lax`: being there asks less; `strict`: being there asks more; `each`: every
 * quoted or plain name in `v` asks less, `every`: asks more; `floor` and `ceiling`: a number.
 */
export type Statement = {
  readonly as: 'lax' | 'strict' | 'each' | 'every' | 'floor' | 'ceiling' | 'take' | 'options';
  readonly name: string;
  readonly pattern: RegExp;
  readonly effect: Effect;
  readonly weaker: string;
  /** It has to stand in a block whose header says so. */
  readonly within?: RegExp;
  readonly files?: PatternKind;
  readonly absent?: number;
};

const FAILS = 'no longer fails when tests fail';
const NONE = 'runs no tests at all';
const NAMES = 'leaves tests out by their names or tags';
const FILES = 'leaves test files out';
const COVERAGE = 'asks for less coverage';
const REPEATS = 'repeats tests that fail';
const TESTS = /test|check|verif|junit|spec/i;

export const GRADLE: readonly Statement[] = [
  {
    as: 'lax',
    name: 'ignoreFailures',
    pattern: /\b(?:isIgnoreFailures|ignoreFailures)\s*(?:=\s*|\s+|\.set\(\s*)true\b/g,
    effect: 'outcome',
    weaker: FAILS,
  },
  {
    as: 'lax',
    name: 'enabled',
    pattern: /\b(?:isEnabled|enabled)\s*(?:=\s*|\s+|\.set\(\s*)false\b/g,
    effect: 'selection',
    weaker: NONE,
    within: TESTS,
  },
  {
    as: 'lax',
    name: 'test.enabled',
    pattern: /\b\w*[tT]est\w*["')\]}]*\.(?:isEnabled|enabled)\s*=\s*false\b/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'onlyIf false',
    pattern: /\bonlyIf\s*(?:\(?\s*\{\s*(?:\w+\s*->\s*)?false\s*\}|\(\s*false\s*\))/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'each',
    name: 'onlyIf',
    pattern: /\bonlyIf\s*\{(?<v>(?!\s*(?:\w+\s*->\s*)?(?:false|true)\s*\})[^}]*)\}/g,
    effect: 'selection',
    weaker: 'runs tests on a condition',
    within: TESTS,
  },
  {
    as: 'each',
    name: 'exclude',
    pattern: /\bexclude\s*\(?\s*(?<v>["'][^)\n]*)/g,
    effect: 'selection',
    weaker: FILES,
    within: TESTS,
    files: 'part',
  },
  {
    as: 'each',
    name: 'excludeTestsMatching',
    pattern: /\bexcludeTestsMatching\s*\(?\s*(?<v>["'][^"']*["'])/g,
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'each',
    name: 'includeTestsMatching',
    pattern: /\bincludeTestsMatching\s*\(?\s*(?<v>["'][^"']*["'])/g,
    effect: 'selection',
    weaker: 'runs only a part of the tests',
  },
  {
    as: 'each',
    name: 'excludeTags',
    pattern:
      /\b(?:excludeTags|excludeCategories|excludeGroups|includeTags|includeCategories|includeGroups)\s*\(?\s*(?<v>["'][^)\n}]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'lax',
    name: 'failOnNoMatchingTests',
    pattern:
      /\b(?:isFailOnNoMatchingTests|failOnNoMatchingTests|failOnNoDiscoveredTests)\s*(?:=\s*|\s+)false\b/g,
    effect: 'outcome',
    weaker: 'no longer fails when no test is found',
  },
  {
    as: 'floor',
    name: 'minimum',
    pattern: /\bminimum\s*(?:=\s*|\.set\(\s*|\s+)["']?(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'floor',
    name: 'minBound',
    pattern: /\b(?:minBound\s*\(|minValue\s*=|minBound\s*=)\s*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'ceiling',
    name: 'maxRetries',
    pattern: /\bmaxRetries\s*(?:=\s*|\.set\(\s*)(?<v>\d+)/g,
    effect: 'threshold',
    weaker: REPEATS,
    absent: 0,
  },
  {
    as: 'each',
    name: 'excludedTaskNames',
    pattern: /\bexcludedTaskNames\s*(?:\+=|\.add\(|=|<<)\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: 'leaves a task out',
  },
  {
    as: 'each',
    name: 'dependsOn.remove',
    pattern: /\bdependsOn(?:\.remove(?:All)?|\s*-=)\s*[({]?\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: 'no longer runs a task before it',
  },
  {
    as: 'every',
    name: 'include',
    pattern: /^\s*include\s*\(?\s*(?<v>["']:?[\w:/-]+["'](?:\s*,\s*["']:?[\w:/-]+["'])*)/gm,
    effect: 'selection',
    weaker: 'leaves a module out',
  },
  {
    as: 'strict',
    name: 'allWarningsAsErrors',
    pattern: /\b(?:allWarningsAsErrors|warningsAsErrors)\s*(?:=|\.set\()\s*true/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
];

export const CMAKE: readonly Statement[] = [
  {
    as: 'strict',
    name: 'enable_testing',
    pattern: /\benable_testing\s*\(\s*\)/gi,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'every',
    name: 'add_test',
    pattern: /\badd_test\s*\(\s*(?:NAME\s+)?(?<v>[^\s)]+)/gi,
    effect: 'selection',
    weaker: 'leaves a test out',
  },
  {
    as: 'every',
    name: 'discover',
    pattern:
      /\b(?:gtest_discover_tests|gtest_add_tests|catch_discover_tests|doctest_discover_tests)\s*\(\s*(?:TARGET\s+)?(?<v>[^\s)]+)/gi,
    effect: 'selection',
    weaker: 'leaves a test program out',
  },
  {
    as: 'every',
    name: 'add_subdirectory',
    pattern: /\badd_subdirectory\s*\(\s*"?(?<v>[^\s)"]*tests?[^\s)"]*)/gi,
    effect: 'selection',
    weaker: 'leaves a folder of tests out',
  },
  {
    as: 'every',
    name: 'source',
    pattern: /(?<=[\s(])(?<v>[\w./-]*[tT]est[\w./-]*\.(?:c|cc|cpp|cxx))(?=[\s)])/g,
    effect: 'selection',
    weaker: FILES,
    files: 'part',
  },
  {
    as: 'lax',
    name: 'DISABLED',
    pattern: /\b(?<v>(?:set_tests_properties|set_property)\s*\([^)]*?)\bDISABLED\s+(?:TRUE|ON|1|YES)\b/gi,
    effect: 'selection',
    weaker: 'leaves a test out',
  },
  {
    as: 'lax',
    name: 'WILL_FAIL',
    pattern: /\b(?<v>(?:set_tests_properties|set_property)\s*\([^)]*?)\bWILL_FAIL\s+(?:TRUE|ON|1|YES)\b/gi,
    effect: 'outcome',
    weaker: 'expects a test to fail',
  },
  {
    as: 'each',
    name: 'CTEST_CUSTOM_TESTS_IGNORE',
    pattern: /\bCTEST_CUSTOM_TESTS_IGNORE\b(?<v>[^)]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'lax',
    name: 'BUILD_TESTING',
    pattern:
      /\b(?:option|set)\s*\(\s*\w*(?:BUILD|ENABLE|WITH)_(?:UNIT_)?TEST(?:ING|S)\b[^)]*\b(?:OFF|FALSE|0|NO)\b/gi,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'ceiling',
    name: 'TIMEOUT',
    pattern: /\bTIMEOUT\s+(?<v>\d+)/g,
    effect: 'threshold',
    weaker: 'waits longer',
    absent: 1500,
  },
];

export const SBT: readonly Statement[] = [
  {
    as: 'lax',
    name: 'skip',
    pattern: /\bTest\s*\/\s*(?:test\s*\/\s*)?skip\s*:=\s*true|\bskip\s+in\s+[Tt]est\s*:=\s*true/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'test := {}',
    pattern: /\b(?:Test\s*\/\s*)?test(?:\s+in\s+\w+)?\s*:=\s*(?:\{\s*\}|\(\s*\)|\{\s*\(\s*\)\s*\})/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'lax',
    name: 'sources',
    pattern:
      /\bTest\s*\/\s*(?:unmanagedSources|sources|definedTests|unmanagedSourceDirectories)\s*:=\s*(?:Nil|Seq\.empty|Seq\(\))/g,
    effect: 'selection',
    weaker: NONE,
  },
  {
    as: 'each',
    name: 'Tests.Exclude',
    pattern: /\bTests\.(?:Exclude|Filter)\s*\((?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'Tests.Argument',
    pattern: /\bTests\.Argument\s*\([^\n]*?["']-[ln]["']\s*,(?<v>[^)\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'excludeFilter',
    pattern: /\bTest\b[^\n]*\bexcludeFilter\s*(?:\+?:?=)(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'floor',
    name: 'coverageMinimum',
    pattern: /\bcoverageMinimum\w*\s*:=\s*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'coverageFailOnMinimum',
    pattern: /\bcoverageFailOnMinimum\s*:=\s*true/g,
    effect: 'threshold',
    weaker: 'no longer fails when coverage is low',
  },
  {
    as: 'strict',
    name: '-Xfatal-warnings',
    pattern: /-Xfatal-warnings|-Werror/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
];

export const EXUNIT: readonly Statement[] = [
  {
    as: 'each',
    name: 'exclude',
    pattern: /\bexclude:\s*(?<v>\[[^\]]*\]|:\w+)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'only',
    pattern: /\bonly:\s*(?<v>\[[^\]]*\])/g,
    effect: 'selection',
    weaker: NAMES,
    within: /$^/,
  },
  { as: 'strict', name: 'ExUnit.start', pattern: /\bExUnit\.start\s*\(/g, effect: 'selection', weaker: NONE },
  {
    as: 'ceiling',
    name: 'timeout',
    pattern: /\bExUnit\.\w+\s*\([^)]*\btimeout:\s*(?<v>[\d_]+)/g,
    effect: 'threshold',
    weaker: 'waits longer',
    absent: 60000,
  },
  {
    as: 'floor',
    name: 'threshold',
    pattern: /\b(?:threshold|minimum_coverage):\s*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'warnings_as_errors',
    pattern: /\bwarnings_as_errors:\s*true/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
  {
    as: 'each',
    name: 'test alias',
    pattern: /^\s*(?:test|"test"):\s*(?<v>\[\s*\]|fn\b[^\n]*:ok[^\n]*|\["cmd (?:true|echo)[^\n]*)/gm,
    effect: 'selection',
    weaker: NONE,
  },
];

export const RUBY: readonly Statement[] = [
  {
    as: 'each',
    name: 'filter_run_excluding',
    pattern:
      /\b(?:filter_run_excluding|exclusion_filter\s*=|exclusion_filter\.add|filter_run_including|filter_run(?!_when_matching|_excluding|_including)\b|inclusion_filter\s*=)\s*\(?\s*(?<v>[^\n)#]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'exclude_pattern',
    pattern: /\bexclude_pattern\s*=\s*(?<v>["'][^"'\n]*["'])/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'take',
    name: 'pattern',
    pattern: /\b(?:t|task|c|config)\.(?:pattern|test_files)\s*=\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'each',
    name: 'FileList.exclude',
    pattern: /\.exclude\s*\(?\s*(?<v>["'][^)\n]*)/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'lax',
    name: 'before skip',
    pattern:
      /\b(?:config|c)\.(?:before|around|prepend_before)\b[^\n]*(?:\{|do\s*(?:\|\w+\|)?)\s*(?:\|\w+\|\s*)?(?:skip|pending)\b(?<v>[^\n}]*)/g,
    effect: 'selection',
    weaker: 'skips tests before they start',
  },
  {
    as: 'lax',
    name: 'fail_on_error',
    pattern: /\bfail_on_error\s*=\s*false/g,
    effect: 'outcome',
    weaker: FAILS,
  },
  {
    as: 'strict',
    name: 'fail_if_no_examples',
    pattern: /\bfail_if_no_examples\s*=\s*true/g,
    effect: 'outcome',
    weaker: 'no longer fails when no test is found',
  },
  {
    as: 'floor',
    name: 'minimum_coverage',
    pattern: /\bminimum_coverage(?:_by_file)?\b[^\n\d]*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'refuse_coverage_drop',
    pattern: /\brefuse_coverage_drop\b/g,
    effect: 'threshold',
    weaker: 'lets coverage fall',
  },
  {
    as: 'ceiling',
    name: 'maximum_coverage_drop',
    pattern: /\bmaximum_coverage_drop\b[^\n\d]*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: 'lets coverage fall further',
    absent: Number.POSITIVE_INFINITY,
  },
  {
    as: 'each',
    name: 'add_filter',
    pattern: /\badd_filter\s*\(?\s*(?<v>["'][^"'\n]*["'])/g,
    effect: 'threshold',
    weaker: 'leaves files out of the coverage',
  },
  {
    as: 'ceiling',
    name: 'default_retry_count',
    pattern: /\bdefault_retry_count\s*=\s*(?<v>\d+)/g,
    effect: 'threshold',
    weaker: REPEATS,
    absent: 0,
  },
  {
    as: 'options',
    name: 'rspec',
    pattern: /\b(?:rspec_opts|cucumber_opts)\s*=\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'every',
    name: 'task default',
    pattern: /\btask\s+\(?:?(?:default|"default"|'default')\s*(?:=>|:)\s*(?<v>[^\n]*)/g,
    effect: 'outcome',
    weaker: 'no longer runs a task by default',
  },
];

export const CONFTEST: readonly Statement[] = [
  {
    as: 'each',
    name: 'collect_ignore',
    pattern: /^[ \t]*collect_ignore\s*(?:\+?=|\.(?:append|extend|insert)\()\s*(?<v>\[[^\]]*\]|["'][^\n]*)/gm,
    effect: 'selection',
    weaker: FILES,
    files: 'path',
  },
  {
    as: 'each',
    name: 'collect_ignore_glob',
    pattern: /^[ \t]*collect_ignore_glob\s*(?:\+?=|\.(?:append|extend)\()\s*(?<v>\[[^\]]*\]|["'][^\n]*)/gm,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'lax',
    name: 'pytest_ignore_collect',
    pattern: /^(?:async )?def pytest_ignore_collect\b(?<v>[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)))*)/gm,
    effect: 'selection',
    weaker: FILES,
  },
  {
    as: 'lax',
    name: 'pytest_collection_modifyitems',
    pattern:
      /^(?:async )?def pytest_collection_modifyitems\b(?=(?:[^\n]*\n(?:[ \t]|$|\n))[\s\S]*?(?:items\[:\]\s*=|deselect|items\.(?:clear|remove|pop)|del items|\bskip\b|xfail))(?<v>[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)))*)/gm,
    effect: 'selection',
    weaker: 'leaves tests out once they are collected',
  },
];

export const BAZEL: readonly Statement[] = [
  {
    as: 'each',
    name: 'tags',
    pattern: /\btags\s*=\s*\[(?<v>[^\]]*\b(?:manual|disabled|broken)\b[^\]]*)\]/g,
    effect: 'selection',
    weaker: 'leaves a test out',
  },
  { as: 'lax', name: 'flaky', pattern: /\bflaky\s*=\s*(?:True|1)/g, effect: 'threshold', weaker: REPEATS },
];
