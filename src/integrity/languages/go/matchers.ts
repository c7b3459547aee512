import type { AssertionKind } from '../../inventory.js';

/** Where an assertion's parts stand among its arguments; a matcher that asks for one thing alone has no `expected`. */
export type Matcher = {
  readonly kind: AssertionKind;
  readonly subject: number;
  readonly expected: number | null;
  readonly negated: boolean;
};

type Row = readonly [kind: AssertionKind, subject: number, expected: number | null, names: string];

/** testify, gotest.tools and their like; the testing value is not counted. A trailing `f` takes a format and is left out. */
const ROWS: readonly Row[] = [
  ['equal', 1, 0, 'Equal EqualValues Exactly Same JSONEq YAMLEq DeepEqual EqualExportedValues'],
  ['equal', 0, null, 'Nil NoError NilError Zero NotPanics NoErr'],
  ['close', 1, 0, 'InDelta InDeltaSlice InDeltaMapValues InEpsilon WithinDuration ElementsMatch'],
  ['close', 0, 1, 'WithinRange'],
  ['count', 0, 1, 'Len'],
  ['count', 0, null, 'Empty'],
  ['partial', 0, 1, 'Contains Subset'],
  ['partial', 1, 0, 'Regexp'],
  ['compare', 0, 1, 'Greater GreaterOrEqual Less LessOrEqual IsIncreasing IsDecreasing Positive Negative'],
  ['throwsMatching', 0, 1, 'ErrorIs ErrorAs ErrorContains EqualError ErrorType ErrorMatches'],
  ['throwsMatching', 1, 0, 'PanicsWithValue PanicsWithError'],
  ['throws', 0, null, 'Error Panics Err'],
  ['type', 1, 0, 'IsType Implements'],
  ['defined', 0, null, 'NotNil NotEmpty NotZero'],
  ['truthy', 0, null, 'True Assert Check'],
  [
    'other',
    0,
    null,
    'Eventually Never Condition EventuallyWithT FileExists DirExists Fail FailNow Failf FailNowf',
  ],
  ['other', 0, null, 'HTTPSuccess HTTPError HTTPRedirect HTTPStatusCode HTTPBodyContains Golden'],
  ['called', 0, null, 'AssertExpectations'],
  ['calledWith', 0, null, 'AssertCalled'],
  ['count', 0, 1, 'AssertNumberOfCalls'],
];

const NEGATED: readonly Row[] = [
  ['equal', 1, 0, 'NotEqual NotEqualValues NotSame'],
  ['close', 1, 0, 'NotElementsMatch'],
  ['partial', 0, 1, 'NotContains NotSubset'],
  ['partial', 1, 0, 'NotRegexp'],
  ['throwsMatching', 0, 1, 'NotErrorIs NotErrorAs'],
  ['truthy', 0, null, 'False'],
  ['called', 0, null, 'AssertNotCalled'],
  ['other', 0, null, 'NoFileExists NoDirExists HTTPBodyNotContains'],
];

export const MATCHERS: ReadonlyMap<string, Matcher> = new Map([
  ...ROWS.flatMap((row) => matchersOf(row, false)),
  ...NEGATED.flatMap((row) => matchersOf(row, true)),
]);

function matchersOf([kind, subject, expected, names]: Row, negated: boolean): [string, Matcher][] {
  return names.split(' ').map((name) => [name, { kind, subject, expected, negated }]);
}

type Kinds = readonly (readonly [kind: AssertionKind, names: string])[];

/** Gomega's, gocheck's, quicktest's and Convey's: what the name of a matcher value asks. */
const VALUES: Kinds = [
  [
    'equal',
    'Equal BeEquivalentTo BeIdenticalTo BeNil BeZero Succeed Equals DeepEquals IsNil Equivalent CmpEquals',
  ],
  ['equal', 'DeepEqual MatchJSON MatchXML MatchYAML JSONEquals SameContents Resemble Match'],
  ['close', 'ConsistOf BeTemporally AlmostEqual ContentEquals MatchAllFields MatchAllElements'],
  ['count', 'HaveLen HasLen BeEmpty HaveCap HaveLength BeBlank'],
  [
    'partial',
    'ContainElement ContainElements ContainSubstring HavePrefix HaveSuffix HaveKey HaveKeyWithValue',
  ],
  [
    'partial',
    'MatchRegexp MatchFields HaveField HaveHTTPStatus ContainKey Contain StartWith EndWith Contains Matches',
  ],
  ['partial', 'BeElementOf IsOneOf BeIn Any All PointTo HaveEach Receive'],
  ['compare', 'BeNumerically BeGreaterThan BeLessThan BeBetween BeGreaterThanOrEqualTo BeLessThanOrEqualTo'],
  ['throwsMatching', 'MatchError ErrorMatches PanicMatches ErrorIs ErrorAs PanicWith'],
  ['throws', 'HaveOccurred Panic Panics BeError'],
  ['type', 'BeAssignableToTypeOf FitsTypeOf HaveSameTypeAs Implement Implements Satisfies'],
  ['defined', 'NotNil IsNotNil BeFound Exist'],
  ['truthy', 'BeTrue BeTrueBecause IsTrue'],
  ['truthy', 'BeFalse BeFalseBecause IsFalse'],
];

const BY_VALUE: ReadonlyMap<string, AssertionKind> = new Map(
  VALUES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** `ShouldNotEqual`, `HaveOccurred` and `BeFalse`, with what negates them taken off. */
export function matcherValue(name: string): { readonly kind: AssertionKind; readonly negated: boolean } {
  const plain = name.replace(/^Should/, '');
  const known = BY_VALUE.get(plain);
  if (known) return { kind: known, negated: /^(Be|Is)False/.test(plain) };
  const kind = BY_VALUE.get(plain.replace(/^Not/, ''));
  return { kind: kind ?? 'other', negated: kind !== undefined };
}
