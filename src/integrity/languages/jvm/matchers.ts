import type { AssertionKind } from '../../inventory.js';

/** What a matcher asks, by its name. `stated`: the expected value that the name itself says. */
export type Matcher = {
  readonly kind: AssertionKind;
  readonly negated?: boolean;
  readonly stated?: string;
};

function table(rows: readonly (readonly [Matcher | AssertionKind, string])[]): ReadonlyMap<string, Matcher> {
  return new Map(
    rows.flatMap(([matcher, names]) =>
      names
        .split(' ')
        .map((name) => [name, typeof matcher === 'string' ? { kind: matcher } : matcher] as const),
    ),
  );
}

/** Functions of JUnit, TestNG, kotlin.test and munit. */
export const FUNCTIONS = table([
  [
    'equal',
    'assertEquals assertSame assertArrayEquals assertIterableEquals assertLinesMatch assertContentEquals',
  ],
  ['equal', 'assertResult assertNoDiff assertReflectionEquals assertEqualsDeep expectResult'],
  [{ kind: 'equal', negated: true }, 'assertNotEquals assertNotSame assertArrayNotEquals'],
  [{ kind: 'equal', stated: 'null' }, 'assertNull'],
  [{ kind: 'equal', stated: 'true' }, 'assertTrue'],
  [{ kind: 'equal', stated: 'false' }, 'assertFalse'],
  ['defined', 'assertNotNull'],
  ['throws', 'assertThrows assertThrowsExactly assertFailsWith assertFails expectThrows intercept'],
  [
    'throws',
    'shouldThrow shouldThrowExactly shouldThrowAny shouldThrowMessage assertThrowsMessage expectCatching',
  ],
  ['throwsMatching', 'interceptMessage'],
  ['type', 'assertInstanceOf assertIs assertIsNot assertNotInstanceOf'],
  ['partial', 'assertContains assertNotContains'],
  ['count', 'assertEqualsNoOrder'],
  ['other', 'fail failNotEquals failSame'],
]);

/** Methods after `assertThat(x)` and its kin, of AssertJ, Truth, Strikt, AssertK and Kotest. */
export const FLUENT = table([
  ['equal', 'isEqualTo isSameAs isSameInstanceAs isEqualByComparingTo isEqualToComparingFieldByField'],
  ['equal', 'isEqualToIgnoringCase containsExactly containsExactlyElementsOf hasToString hasValue'],
  ['equal', 'isSameInstanceAs isDataClassEqualTo toEqual isEqualByComparingFieldByField'],
  [{ kind: 'equal', negated: true }, 'isNotEqualTo isNotSameAs isNotSameInstanceAs notToEqual'],
  [{ kind: 'equal', stated: 'null' }, 'isNull'],
  [{ kind: 'equal', stated: 'true' }, 'isTrue'],
  [{ kind: 'equal', stated: 'false' }, 'isFalse'],
  [{ kind: 'equal', stated: 'empty' }, 'isEmpty isNullOrEmpty isBlank isZero isAbsent'],
  ['count', 'hasSize hasLength hasSameSizeAs containsExactlyInAnyOrder containsExactlyInAnyOrderElementsOf'],
  ['count', 'containsOnly containsOnlyKeys containsExactlyEntriesIn containsExactlyEntriesOf hasCount'],
  ['count', 'containsOnlyElementsOf hasSameElementsAs containsOnlyOnce containsAtMost'],
  ['close', 'isCloseTo of isEqualToIgnoringMillis'],
  ['partial', 'contains containsAll containsAnyOf containsSequence containsSubsequence startsWith endsWith'],
  ['partial', 'matches matchesPattern containsKey containsKeys containsEntry containsValue containsAtLeast'],
  ['partial', 'containsAtLeastElementsIn hasFieldOrPropertyWithValue isIn isSubsetOf containsIgnoringCase'],
  ['partial', 'containsPattern find allMatch anyMatch isSubstringOf containsMatch'],
  ['partial', 'hasMessageContaining hasMessageStartingWith hasMessageMatching'],
  [
    { kind: 'partial', negated: true },
    'doesNotContain doesNotContainKey doesNotMatch noneMatch isNotIn containsNone',
  ],
  [{ kind: 'partial', negated: true }, 'doesNotStartWith doesNotEndWith containsNoneOf'],
  [
    'compare',
    'isGreaterThan isGreaterThanOrEqualTo isLessThan isLessThanOrEqualTo isBetween isStrictlyBetween',
  ],
  ['compare', 'isAfter isBefore isAfterOrEqualTo isBeforeOrEqualTo isPositive isNegative isAtLeast isAtMost'],
  ['compare', 'hasSizeGreaterThan hasSizeLessThan hasSizeBetween hasSizeGreaterThanOrEqualTo isNotZero'],
  ['throwsMatching', 'hasMessage isThrownBy hasRootCauseMessage withMessage failsWith'],
  ['type', 'isInstanceOf isExactlyInstanceOf isA hasSameClassAs isInstanceOfAny hasCauseInstanceOf hasCause'],
  ['type', 'hasRootCauseInstanceOf isSubclassOf isAssignableFrom isNotInstanceOf'],
  [
    'defined',
    'isNotNull isPresent isNotEmpty isNotBlank isNotNullOrEmpty exists isDefined isSuccess isFailure',
  ],
]);

/** Matchers of Hamcrest as arguments of `assertThat(x, …)`. */
export const HAMCREST = table([
  ['equal', 'is equalTo eq sameInstance theInstance contains arrayContaining hasToString comparesEqualTo'],
  ['equal', 'equalToIgnoringCase equalToObject beEqualTo be_== beTypedEqualTo equal be'],
  [{ kind: 'equal', stated: 'null' }, 'nullValue beNull'],
  [
    { kind: 'equal', stated: 'empty' },
    'empty emptyString isEmptyString emptyIterable anEmptyMap isEmpty beEmpty',
  ],
  [{ kind: 'equal', stated: 'true' }, 'beTrue'],
  [{ kind: 'equal', stated: 'false' }, 'beFalse'],
  ['defined', 'notNullValue notNull isPresent beSome exist'],
  [
    'count',
    'hasSize containsInAnyOrder arrayContainingInAnyOrder arrayWithSize iterableWithSize aMapWithSize',
  ],
  ['count', 'haveSize haveLength containTheSameElementsAs containAllOf'],
  ['partial', 'containsString hasItem hasItems hasKey hasValue hasEntry startsWith endsWith matchesPattern'],
  [
    'partial',
    'matchesRegex containsStringIgnoringCase hasProperty isOneOf isIn in hasItemInArray anyOf allOf',
  ],
  [
    'partial',
    'contain startWith endWith include haveKey fullyMatch both everyItem either stringContainsInOrder',
  ],
  ['compare', 'greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo beGreaterThan beLessThan'],
  ['close', 'closeTo beCloseTo'],
  ['type', 'instanceOf isA any anInstanceOf typeCompatibleWith beAnInstanceOf haveClass'],
  ['throws', 'throwA throwAn throwsException'],
]);

/** Infix or member matchers of Kotest and Kluent. */
export const SHOULD = table([
  [
    'equal',
    'shouldBe shouldBeEqualTo shouldEqual shouldBeExactly shouldContainExactly shouldBeSameInstanceAs',
  ],
  [
    'equal',
    'shouldBeEqualToComparingFields shouldEqualJson mustBe shouldBeTheSameInstanceAs shouldMatchJson',
  ],
  ['equal', 'shouldEqualTo mustEqual must_== must_=== shouldContainExactlyInOrder'],
  [
    { kind: 'equal', negated: true },
    'shouldNotBe shouldNotBeEqualTo shouldNotEqual must_!= shouldNotBeSameInstanceAs',
  ],
  [{ kind: 'equal', stated: 'null' }, 'shouldBeNull'],
  [{ kind: 'equal', stated: 'true' }, 'shouldBeTrue'],
  [{ kind: 'equal', stated: 'false' }, 'shouldBeFalse'],
  [{ kind: 'equal', stated: 'empty' }, 'shouldBeEmpty shouldBeZero shouldBeBlank'],
  [
    'count',
    'shouldHaveSize shouldHaveLength shouldContainExactlyInAnyOrder shouldContainSame shouldContainOnly',
  ],
  [
    'partial',
    'shouldContain shouldContainAll shouldStartWith shouldEndWith shouldMatch shouldInclude shouldContainKey',
  ],
  [
    'partial',
    'shouldContainKeys shouldContainValue shouldContainInOrder shouldBeIn shouldContainAnyOf shouldContainOneOf',
  ],
  [
    { kind: 'partial', negated: true },
    'shouldNotContain shouldNotContainAny shouldNotMatch shouldNotContainKey',
  ],
  ['compare', 'shouldBeGreaterThan shouldBeLessThan shouldBeGreaterThanOrEqual shouldBeLessThanOrEqual'],
  [
    'compare',
    'shouldBePositive shouldBeNegative shouldBeBefore shouldBeAfter shouldBeInRange shouldBeAtLeast',
  ],
  ['close', 'shouldBeNear shouldBeWithinPercentageOf'],
  ['throws', 'shouldThrow'],
  ['type', 'shouldBeInstanceOf shouldBeTypeOf shouldNotBeInstanceOf'],
  [
    'defined',
    'shouldNotBeNull shouldNotBeEmpty shouldBeSuccess shouldBeFailure shouldExist shouldNotBeBlank',
  ],
]);

/** The project's own assertions, and those of libraries not listed: as functions, and as methods of anything. */
export const OWN_FUNCTIONS =
  /^_?(assert|verify|expect|ensure|should|check|must|fail|confirmVerified)(?=[A-Z_]|$)/;
export const OWN_METHODS =
  /^(assert|verify|expect|should|must)(?=[A-Z_]|$)|^and(Expect|Assert)|^(confirmVerified|untilAsserted|untilTrue|statusCode|check|doesNotThrowAnyException|test(Equals|Nulls|Equivalence|AllPublic\w*)|\w+AndAssert)$/;

/** Stubs of mocks and rules that only look like assertions. */
export const NO_ASSERTIONS =
  /^(expectLastCall|checkNotNull|checkState|checkArgument|checkBounds|expectedException|ensureCapacity|checkOut|checkout|checkIn)$/;
