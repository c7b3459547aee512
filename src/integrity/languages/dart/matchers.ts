import type { AssertionKind } from '../../inventory.js';

type Row = readonly [kind: AssertionKind, names: string];

/** Matchers of `expect(actual, matcher)`, of the matcher package and of Flutter. Any other value is compared. */
const MATCHERS: readonly Row[] = [
  [
    'equal',
    'equals same isFalse isNull isNaN orderedEquals emitsInOrder equalsIgnoringWhitespace isSameColorAs',
  ],
  ['truthy', 'isTrue'],
  ['defined', 'isNotNull anything'],
  ['count', 'hasLength isEmpty isZero findsOneWidget findsNothing findsNWidgets findsExactly findsOne'],
  ['close', 'closeTo moreOrLessEquals within rectMoreOrLessEquals offsetMoreOrLessEquals'],
  [
    'partial',
    'contains containsAll containsAllInOrder containsPair containsValue startsWith endsWith matches',
  ],
  [
    'partial',
    'unorderedEquals unorderedMatches pairwiseCompare everyElement anyElement allOf anyOf isIn equalsIgnoringCase',
  ],
  ['partial', 'emits emitsInAnyOrder emitsThrough emitsAnyOf findsWidgets findsAtLeastNWidgets findsAny'],
  ['partial', 'stringContainsInOrder isNotEmpty predicate findsAtLeast having'],
  [
    'compare',
    'greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo inInclusiveRange inExclusiveRange',
  ],
  ['compare', 'isPositive isNegative isNonNegative isNonPositive inOpenClosedRange inClosedOpenRange'],
  ['type', 'isA isList isMap isInstanceOf TypeMatcher'],
  ['throws', 'throws throwsException throwsA returnsNormally completes emitsError'],
  [
    'throwsMatching',
    'throwsArgumentError throwsStateError throwsRangeError throwsFormatException throwsAssertionError',
  ],
  [
    'throwsMatching',
    'throwsUnsupportedError throwsNoSuchMethodError throwsUnimplementedError throwsTypeError',
  ],
  ['throwsMatching', 'throwsConcurrentModificationError throwsFlutterError'],
  ['snapshot', 'matchesGoldenFile matchesReferenceImage'],
];

export const DART_MATCHERS: ReadonlyMap<string, AssertionKind> = new Map(
  MATCHERS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Words of package:checks, behind `check(value)`. */
const CHECKS: readonly Row[] = [
  ['equal', 'equals identicalTo isFalse isNull deepEquals'],
  ['truthy', 'isTrue'],
  ['defined', 'isNotNull'],
  ['count', 'hasLength isEmpty'],
  ['close', 'isCloseTo'],
  ['partial', 'contains startsWith endsWith matches isNotEmpty containsInOrder every any unorderedEquals'],
  ['compare', 'isGreaterThan isGreaterOrEqual isLessThan isLessOrEqual'],
  ['type', 'isA'],
  ['throws', 'throws completes returnsNormally'],
];

export const CHECK_WORDS: ReadonlyMap<string, AssertionKind> = new Map(
  CHECKS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Functions that assert by their own word. */
export const OWN = /^_?(assert|verify|check|expect|ensure|meetsGuideline)(?=[A-Z_]|$)/;
