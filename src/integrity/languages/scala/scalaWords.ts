/** Words of ScalaTest, munit, specs2, utest, weaver and ZIO Test. */

/** Calls that declare a test: `test("adds") { … }`. */
export const TESTS = new Set([
  'test',
  'it',
  'they',
  'property',
  'scenario',
  'Scenario',
  'pureTest',
  'simpleTest',
  'loggedTest',
  'ignore',
  'testAsync',
  'testM',
  'eg',
  'xit',
  'testIO',
  'xtest',
]);

/** Calls that declare a group of tests. */
export const GROUPS = new Set([
  'describe',
  'feature',
  'Feature',
  'suite',
  'suiteM',
  'context',
  'Tests',
  'suiteAll',
]);

/** Words between a title and the block of a test, and of a group. */
export const TEST_WORDS = new Set(['in', 'ignore', 'is', 'inAsync', '!']);
export const GROUP_WORDS = new Set(['should', 'must', 'can', 'when', 'that', 'which', 'provide']);

/** Words that do for both: what the block holds tells. */
export const OPEN_WORDS = new Set(['-', '>>', '~', 'in']);

export const SUITES =
  /(Spec|Suite|Specification|Spec2|Properties|TestSuite|Tests|Test|TestCase|SpecLike|SuiteLike|ZIOSpecDefault|Specs|TestKit)\b/;
