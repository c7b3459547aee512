import { ceiling, exempt, filter, floor, lax, require, type Row, strict } from './row.js';

const FAILS = 'no longer fails when tests fail';
const NONE = 'runs no tests at all';
const SELECTS = { effect: 'selection', aside: false } as const;
const PART = 'runs only a part of the tests';

const SUREFIRE: readonly Row[] = [
  'configuration',
  '**.plugin.configuration',
  '**.plugin.executions.execution.configuration',
].flatMap((at) => [
  lax(`${at}.skipTests`, NONE, SELECTS),
  lax(`${at}.skip`, NONE, SELECTS),
  lax(`${at}.skipITs`, NONE, SELECTS),
  lax(`${at}.skipExec`, NONE, SELECTS),
  lax(`${at}.testFailureIgnore`, FAILS),
  strict(`${at}.failIfNoTests`, 'no longer fails when no test is found', { effect: 'outcome' }),
  strict(`${at}.failIfNoSpecifiedTests`, 'no longer fails when no test is found', {
    effect: 'outcome',
    absent: true,
  }),
  strict(`${at}.haltOnFailure`, 'no longer fails when coverage is low', { absent: true }),
  strict(`${at}.failOnViolation`, 'no longer fails on what it finds', { absent: true, aside: true }),
  strict(`${at}.failsOnError`, 'no longer fails on what it finds', { absent: true, aside: true }),
  ceiling(`${at}.rerunFailingTestsCount`, 'repeats tests that fail', 0),
  filter(`${at}.excludedGroups`),
  filter(`${at}.groups`),
  filter(`${at}.test`),
]);

export const MAVEN: readonly Row[] = [
  ...SUREFIRE,
  lax('project.properties.skipTests', NONE, SELECTS),
  lax('project.properties.maven·test·skip', NONE, SELECTS),
  lax('project.properties.skipITs', NONE, SELECTS),
  lax('**.profile.properties.skipTests', NONE, SELECTS),
  lax('project.properties.maven·test·failure·ignore', FAILS),
  floor('**.limit.minimum'),
  floor('**.limit'),
  exempt('**.testExcludes.testExclude', 'leaves files out', { ...SELECTS, excludes: 'part' }),
  exempt('**.testExcludes.exclude', 'leaves files out', { ...SELECTS, excludes: 'part' }),
  require('project.modules.module', 'leaves a module out', { ...SELECTS, excludes: 'path' }),
].filter(({ at }) => at !== '**.limit');

/** Ant's tasks that run tests; what they take is told by `antFiles`. */
export const ANT: readonly Row[] = [
  ...['junit', 'testng', 'junitlauncher'].flatMap((task) => [
    strict(`**.${task}.@haltonfailure`, FAILS, { effect: 'outcome' }),
    strict(`**.${task}.@haltonerror`, FAILS, { effect: 'outcome' }),
    require(`**.${task}.test.@name`, 'leaves a class out', SELECTS),
  ]),
];

export const TESTNG: readonly Row[] = [
  require('**.class.@name', 'leaves a class out', SELECTS),
  require('**.package.@name', 'leaves a package out', SELECTS),
  filter('**.exclude.@name'),
  require('**.suite-file.@path', 'leaves a suite out', SELECTS),
  strict('**.test.@enabled', 'leaves a suite out', { ...SELECTS, absent: true }),
];

export const PHPUNIT: readonly Row[] = [
  filter('phpunit.groups.exclude.group'),
  ...[
    'failOnRisky',
    'failOnWarning',
    'failOnEmptyTestSuite',
    'failOnIncomplete',
    'failOnSkipped',
    'failOnDeprecation',
    'failOnNotice',
  ].map((name) => strict(`phpunit.@${name}`, 'is less strict')),
  ...['beStrictAboutTestsThatDoNotTestAnything'].map((name) =>
    strict(`phpunit.@${name}`, 'is less strict', { absent: true }),
  ),
  ...[
    'beStrictAboutOutputDuringTests',
    'beStrictAboutCoverageMetadata',
    'beStrictAboutChangesToGlobalState',
    'requireCoverageMetadata',
    'convertErrorsToExceptions',
    'convertWarningsToExceptions',
  ].map((name) => strict(`phpunit.@${name}`, 'is less strict')),
  exempt('phpunit.source.exclude.directory', 'leaves files out of the coverage'),
  exempt('phpunit.coverage.exclude.directory', 'leaves files out of the coverage'),
];

export const DOTNET: readonly Row[] = [
  filter('RunSettings.RunConfiguration.TestCaseFilter'),
  filter('**.TestCaseFilter'),
  filter('**.VSTestTestCaseFilter'),
  filter('RunSettings.NUnit.Where'),
  strict('RunSettings.RunConfiguration.TreatNoTestsAsError', 'no longer fails when no test is found', {
    effect: 'outcome',
  }),
  ceiling('RunSettings.RunConfiguration.TestSessionTimeout', 'waits longer', 0),
  strict('Project.PropertyGroup.IsTestProject', NONE, { ...SELECTS, absent: true }),
  floor('Project.PropertyGroup.Threshold'),
  strict('Project.PropertyGroup.TreatWarningsAsErrors', 'is less strict', { aside: true }),
  exempt('Project.PropertyGroup.NoWarn', 'lets a warning pass'),
  exempt('Project.ItemGroup.Compile.@Remove', 'leaves files out of the build', {
    ...SELECTS,
    excludes: 'glob',
  }),
];

export const NEXTEST: readonly Row[] = [
  filter('profile.*.default-filter'),
  ceiling('profile.*.retries', 'repeats tests that fail', 0),
  ceiling('profile.*.retries.count', 'repeats tests that fail', 0),
  ceiling('profile.*.slow-timeout.terminate-after', 'waits longer', Number.POSITIVE_INFINITY),
  filter('profile.*.overrides.*.default-filter'),
];

export const CARGO: readonly Row[] = [
  strict('lib.test', 'runs no tests of the library', { ...SELECTS, absent: true }),
  strict('lib.doctest', 'runs no tests of the documentation', { ...SELECTS, absent: true }),
  strict('bin.*.test', 'runs no tests of the program', { ...SELECTS, absent: true }),
  strict('test.*.test', PART, { ...SELECTS, absent: true }),
  strict('test.*.harness', PART, { ...SELECTS, absent: true }),
  filter('test.*.required-features', PART),
  require('workspace.members', 'leaves a package out', { ...SELECTS, excludes: 'part' }),
  exempt('workspace.exclude', 'leaves a package out', { ...SELECTS, excludes: 'path' }),
];

export const DART: readonly Row[] = [
  filter('exclude_tags'),
  filter('include_tags'),
  filter('names'),
  strict('tags.*.skip', 'is less strict', { absent: false }),
  ceiling('retry', 'repeats tests that fail', 0),
  filter('tags.*.skip', 'skips the tests of a tag'),
  lax('skip', NONE, SELECTS),
  lax('override_platforms.skip', NONE, SELECTS),
].filter((row) => !(row.as === 'strict' && row.at.startsWith('tags')));

export const CODECOV: readonly Row[] = [
  ...['project', 'patch', 'changes'].flatMap((kind) =>
    [`coverage.status.${kind}`, `coverage.status.${kind}.*`].flatMap((at) => [
      floor(`${at}.target`),
      ceiling(`${at}.threshold`, 'lets coverage fall further', 0),
      lax(`${at}.informational`, 'no longer fails when coverage is low', { effect: 'threshold' }),
    ]),
  ),
  strict('coverage.status.project', 'no longer fails when coverage is low', { absent: true }),
  strict('coverage.status.patch', 'no longer fails when coverage is low', { absent: true }),
  exempt('ignore', 'leaves files out of the coverage'),
  strict('codecov.require_ci_to_pass', 'reports although checks fail', { absent: true }),
];
