import type { Statement } from './statement.js';

const FAILS = 'no longer fails when tests fail';
const NONE = 'runs no tests at all';
const NAMES = 'leaves tests out by their names or tags';
const FILES = 'leaves test files out';
const COVERAGE = 'asks for less coverage';
const REPEATS = 'repeats tests that fail';
const TESTS =
  /^(?!.*(?:dependencies|implementation|configurations|runtimeonly|compileonly)).*(?:test|check|verif|junit|spec)/i;

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
    name: 'useJUnitPlatform',
    pattern: /\buse(?:JUnitPlatform|JUnitJupiter|JUnit|TestNG|KotlinTest|Spock)\b/g,
    effect: 'selection',
    weaker: 'no longer says which tests it runs',
    within: TESTS,
  },
  {
    as: 'lax',
    name: 'srcDirs',
    pattern: /\bsrcDirs\s*=\s*(?:\[\s*\]|files\(\))/g,
    effect: 'selection',
    weaker: NONE,
    within: TESTS,
  },
  {
    as: 'strict',
    name: 'allWarningsAsErrors',
    pattern: /\b(?:allWarningsAsErrors|warningsAsErrors)\s*(?:=|\.set\()\s*true/g,
    effect: 'threshold',
    weaker: 'is less strict',
  },
];
