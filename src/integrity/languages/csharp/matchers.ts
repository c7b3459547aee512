import type { AssertionKind } from '../../inventory.js';

/** Which argument is the subject: after the expected value, before it, or the only one. */
export type Order = 'expectedFirst' | 'subjectFirst' | 'subjectOnly';

export type Matcher = { readonly kind: AssertionKind; readonly order: Order };

type Row = readonly [kind: AssertionKind, order: Order, names: string];

/** Of `Assert` in xUnit, NUnit and MSTest, without `Not` and `Is` in front, which are read apart. */
const ASSERT: readonly Row[] = [
  [
    'equal',
    'expectedFirst',
    'Equal AreEqual Same AreSame StrictEqual AreEqualIgnoringCase Equivalent EqualTo',
  ],
  ['equal', 'subjectOnly', 'False Null NaN'],
  ['truthy', 'subjectOnly', 'True'],
  ['defined', 'subjectOnly', 'NotNull IsNotNull'],
  ['count', 'subjectOnly', 'Empty Single Zero Collection'],
  ['count', 'expectedFirst', 'HasCount Count'],
  [
    'partial',
    'expectedFirst',
    'Contains StartsWith EndsWith Matches Subset Superset ProperSubset ProperSuperset',
  ],
  [
    'partial',
    'expectedFirst',
    'AreEquivalent AreEqualUnordered SubsetOf IsMatch Match ContainsSingle MatchesRegex',
  ],
  [
    'partial',
    'subjectOnly',
    'All AllItemsAreNotNull AllItemsAreUnique AllItemsAreInstancesOfType Distinct Ordered',
  ],
  [
    'compare',
    'subjectFirst',
    'Greater GreaterOrEqual Less LessOrEqual InRange GreaterThan GreaterThanOrEqualTo',
  ],
  ['compare', 'subjectFirst', 'LessThan LessThanOrEqualTo'],
  ['compare', 'subjectOnly', 'Positive Negative'],
  ['type', 'expectedFirst', 'Type AssignableFrom AssignableTo InstanceOf'],
  ['type', 'subjectFirst', 'InstanceOfType ExactInstanceOfType'],
  ['throws', 'subjectOnly', 'Throws Catch ThrowsAny ThrowsException ThrowsExactly Throw'],
  ['called', 'subjectOnly', 'Raises RaisesAny PropertyChanged'],
  ['snapshot', 'subjectOnly', 'MatchesSnapshot MatchesApproved'],
  ['other', 'subjectOnly', 'Fail'],
];

/** Of FluentAssertions, and of Shouldly without its `Should`: `value.Should().Be(3)`, `value.ShouldBe(3)`. */
const FLUENT: readonly Row[] = [
  ['equal', 'subjectFirst', 'Be Equal BeSameAs BeEqualTo HaveValue BeOneOf'],
  ['equal', 'subjectOnly', 'BeFalse BeNull'],
  ['truthy', 'subjectOnly', 'BeTrue'],
  ['count', 'subjectFirst', 'HaveCount HaveLength BeEmpty HaveSameCount ContainSingle HaveSingleItem'],
  ['count', 'subjectOnly', 'BeNullOrEmpty BeNullOrWhiteSpace'],
  ['close', 'subjectFirst', 'BeCloseTo BeApproximately'],
  [
    'partial',
    'subjectFirst',
    'BeEquivalentTo BeEquivalent Contain StartWith EndWith Match MatchRegex ContainKey',
  ],
  [
    'partial',
    'subjectFirst',
    'ContainEquivalentOf ContainInOrder ContainAll ContainAny ContainValue BeSubsetOf',
  ],
  [
    'partial',
    'subjectFirst',
    'OnlyContain ContainItemsAssignableTo IntersectWith ContainKeyAndValue AllSatisfy',
  ],
  ['compare', 'subjectFirst', 'BeGreaterThan BeGreaterThanOrEqualTo BeGreaterOrEqualTo BeLessThan BeInRange'],
  [
    'compare',
    'subjectFirst',
    'BeLessThanOrEqualTo BeLessOrEqualTo BeAfter BeBefore BeOnOrAfter BeOnOrBefore',
  ],
  ['compare', 'subjectFirst', 'BePositive BeNegative HaveCountGreaterThan HaveCountLessThan'],
  ['compare', 'subjectFirst', 'HaveCountGreaterThanOrEqualTo HaveCountLessThanOrEqualTo'],
  ['type', 'subjectFirst', 'BeOfType BeAssignableTo BeAssignableFrom'],
  ['throwsMatching', 'subjectFirst', 'WithMessage WithInnerException WithParameterName'],
  ['throws', 'subjectOnly', 'Throw ThrowExactly ThrowAsync ThrowExactlyAsync'],
  ['called', 'subjectFirst', 'Raise RaisePropertyChangeFor'],
];

/** Of NUnit's constraints, `Is.EqualTo(3)`, the word that decides; also of TUnit's `IsEqualTo(3)` without its `Is`. */
const CONSTRAINTS: readonly Row[] = [
  ['equal', 'subjectFirst', 'EqualTo SameAs SameReferenceAs'],
  ['equal', 'subjectOnly', 'False Null NaN Zero Default'],
  ['truthy', 'subjectOnly', 'True'],
  ['count', 'subjectFirst', 'Count Length Exactly Empty One HasCount HasSingleItem'],
  [
    'compare',
    'subjectFirst',
    'GreaterThan GreaterThanOrEqualTo AtLeast LessThan LessThanOrEqualTo AtMost InRange',
  ],
  ['compare', 'subjectFirst', 'Positive Negative Between'],
  ['type', 'subjectFirst', 'InstanceOf TypeOf AssignableTo AssignableFrom'],
  [
    'partial',
    'subjectFirst',
    'Contain Contains StartWith StartsWith EndWith EndsWith Match Matches Item Substring Key',
  ],
  [
    'partial',
    'subjectFirst',
    'Member Property EquivalentTo SubsetOf SupersetOf AnyOf ContainKey ContainValue Value',
  ],
  ['partial', 'subjectFirst', 'Some All Unique Ordered'],
  ['throws', 'subjectOnly', 'Throws Exception ThrowsException ThrowsNothing'],
];

function tableOf(rows: readonly Row[]): ReadonlyMap<string, Matcher> {
  return new Map(
    rows.flatMap(([kind, order, names]) => names.split(' ').map((name) => [name, { kind, order }] as const)),
  );
}

export const ASSERT_MATCHERS = tableOf(ASSERT);
export const FLUENT_MATCHERS = tableOf(FLUENT);
export const CONSTRAINT_MATCHERS = tableOf(CONSTRAINTS);

/** Classes whose static methods assert. */
export const ASSERT_CLASSES = /^\w*Assert(s|ions|Ex|Extensions|Helper)?$|^(Expect|Should)$/;

/** Names of methods that assert by their own word, whatever library they are of. */
export const OWN =
  /^(Assert|Verify|Check|Expect|Ensure|Should(?=[A-Z])|MustHaveHappened|MustNotHaveHappened|Received|DidNotReceive|MatchSnapshot|ShouldMatchApproved)(?=[A-Z_]|$)/;
