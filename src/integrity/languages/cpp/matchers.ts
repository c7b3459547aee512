import type { AssertionKind } from '../../inventory.js';

/** What the name of an assertion macro asks, after the word that says it is one. */
export type Asked = {
  readonly kind: AssertionKind;
  readonly negated: boolean;
  /** The first argument is a condition of its own. */
  readonly condition: boolean;
};

/** Words that make a macro or function an assertion; `WARN` and its like only tell. */
const ASSERTING =
  /(^|_)(assert|expect|check|require|verify|ensure|must|should|fail_unless|fail_if|ck_assert|cr_assert|cr_expect|test_assert|boost_test)(_|$)|^(q(try_)?(compare|verify2?)\w*|(longs|strcmp|pointers|doubles|bytes|bits|unsigned_longs|functionpointers|memcmp|strncmp|enums_equal)_\w*equal\w*|enums_equal_\w+|cu_assert\w*|munit_assert\w*|tap_\w+|ok|not_?ok|is|isnt|cmp_ok)$/i;

const TELLING =
  /^(boost_)?(warn|info|capture|log|message)(_|$)|(^|_)(sub)?test_(case|suite)|^static_|_suite|^(expect|require)_version/i;

type Row = readonly [rest: RegExp, kind: AssertionKind, negated?: boolean];

const ROWS: readonly Row[] = [
  [/no_?throw|nothrow|no_fatal/, 'other'],
  [/throws?_(with|as|that|matches|msg|message)|exception|death|exit/, 'throwsMatching'],
  [/any_throw/, 'throws'],
  [/throws?/, 'throws'],
  [/(not|non)_?null|nonnull/, 'defined'],
  [/(^|_)null(ptr)?$|is_null|ptr_null/, 'equal'],
  [/near|close|within|small|approx|delta|_tol|float_eq_tol/, 'close'],
  [
    /(^|_)(not_?(equal|eq|same)|neq|ne|strne|strcasene|not_equal_\w+|isnt)(_|$)|_(ne|ne_msg)$|not_equal/,
    'equal',
    true,
  ],
  [/^is$/, 'equal'],
  [/contain|substr|match|regex|prefix|suffix|starts|ends|memory_contains/, 'partial'],
  [/(^|_)(lt|le|gt|ge|greater|less|ult|in_range|in_set|between)(_|$)/, 'compare'],
  [/(^|_)\w*(eq|equals?|streq|same|strcmp|memcmp)(_|$)|compare|_equal/, 'equal'],
  [/^cmp\w+$|_cmp\w+$/, 'equal'],
  [/(^|_)call(ed)?$/, 'calledWith'],
];

/** Null for a name that asserts nothing. `assertEquals` and `assert_equals` are one. */
export function askedBy(written: string): Asked | null {
  const name = written.replace(/^[a-z]+[A-Z]\w*$/, (each) => each.replace(/([a-z\d])([A-Z])/g, '$1_$2'));
  if (TELLING.test(name) || !ASSERTING.test(name)) return null;
  const rest = name
    .toLowerCase()
    .replace(/^(boost|catch|doctest|fast|test|unity|cu|ck|cr|g|t|munit|qtry|gtest)_/, '')
    .replace(/^(test_)?(assert|expect|check|require|verify|ensure|must|should)(_unary)?_?/, '');
  if (/^(fail_if|not|not_?ok|false|unary_false|if_not)$|(^|_)false$/.test(rest))
    return { kind: 'truthy', negated: true, condition: true };
  const row = ROWS.find(([pattern]) => pattern.test(rest));
  if (row) return { kind: row[1], negated: row[2] === true, condition: false };
  const plain =
    /^(true|msg|message|unary|fatal|opt|always|z|ok|verify2?|fail_unless|q?verify2?|(un)?likely|\d*|true_msg)$|(^|_)true(_|$)|(^|_)(msg|message)$/.test(
      rest,
    );
  return { kind: plain ? 'truthy' : 'other', negated: false, condition: plain };
}

/** Macros that fail the test wherever they are reached. */
export const FAILING =
  /^(FAIL|ADD_FAILURE(_AT)?|GTEST_FAIL|BOOST_(FAIL|ERROR)|QFAIL|TEST_FAIL(_MESSAGE)?|ck_abort(_msg)?|cr_(assert|expect)_fail|fail(_msg)?|FAIL_CHECK|FAIL_TEST|g_assert_not_reached|CATCH_FAIL|CU_FAIL)$/;

/** What a gMock or Catch matcher asks, by its name. */
export function matcherKind(name: string): { readonly kind: AssertionKind; readonly negated: boolean } {
  const own = name.replace(/^.*::/, '');
  if (
    /^(is_(not_)?equal_to\w*|is_null|is_true|is_false|Eq|StrEq|ElementsAre(Array)?|Equals|IsNull|IsTrue|IsFalse|VectorEquals|RangeEquals|Pointee|eq)$/.test(
      own,
    )
  )
    return { kind: 'equal', negated: own.startsWith('is_not_') };
  if (/^is_(greater|less)_than$/.test(own)) return { kind: 'compare', negated: false };
  if (/^is_non_null$/.test(own)) return { kind: 'defined', negated: false };
  if (
    /^(UnorderedElementsAre\w*|UnorderedEquals|UnorderedRangeEquals|\w*(Near|DoubleEq|FloatEq)|Within\w*|Approx|IsSupersetOf|IsSubsetOf)$/.test(
      own,
    )
  )
    return { kind: 'close', negated: false };
  if (/^(SizeIs|IsEmpty)$/.test(own)) return { kind: 'count', negated: false };
  if (/^(Ne|Not|NotNull|_)$/.test(own)) return { kind: own === '_' ? 'truthy' : 'defined', negated: false };
  return { kind: 'partial', negated: false };
}
