/** What a macro declares by its name. `suite` and `section` hold others; `open` and `close` go on until each other. */
export type Word = {
  readonly framework: string;
  readonly role: 'test' | 'suite' | 'section' | 'open' | 'close';
  /** Where its own name stands among its arguments; the one before it, if any, is the suite's. */
  readonly name: number;
};

type Row = readonly [macro: RegExp, framework: string, role: Word['role'], name: number];

const ROWS: readonly Row[] = [
  [
    /^BOOST_(AUTO|DATA|FIXTURE_DATA|FIXTURE)_TEST_CASE(_F)?$|^BOOST_(AUTO|FIXTURE)_TEST_CASE_TEMPLATE$/,
    'boost',
    'test',
    0,
  ],
  [/^BOOST_(AUTO|FIXTURE)_TEST_SUITE$/, 'boost', 'open', 0],
  [/^BOOST_AUTO_TEST_SUITE_END$/, 'boost', 'close', 0],
  [/^(CATCH_)?(TEST_CASE|SCENARIO|DOCTEST_TEST_CASE|DOCTEST_SCENARIO)$/, 'catch', 'test', 0],
  [
    /^(CATCH_)?TEMPLATE_(LIST_|PRODUCT_)?TEST_CASE(_SIG)?$|^(DOCTEST_)?TEST_CASE_TEMPLATE$/,
    'catch',
    'test',
    0,
  ],
  [
    /^(CATCH_)?(TEMPLATE_)?TEST_CASE_METHOD$|^SCENARIO_METHOD$|^(DOCTEST_)?TEST_CASE_(CLASS|FIXTURE)$/,
    'catch',
    'test',
    1,
  ],
  [
    /^(CATCH_)?(SECTION|DYNAMIC_SECTION|GIVEN|AND_GIVEN|WHEN|AND_WHEN|THEN|AND_THEN)$|^(DOCTEST_)?SUBCASE$/,
    'catch',
    'section',
    0,
  ],
  [/^(DOCTEST_)?TEST_SUITE$/, 'doctest', 'suite', 0],
  [/^(DOCTEST_)?TEST_SUITE_BEGIN$/, 'doctest', 'open', 0],
  [/^(DOCTEST_)?TEST_SUITE_END$/, 'doctest', 'close', 0],
  [/^x?Ensure$/, 'cgreen', 'test', 1],
  [/^IGNORE_TEST$/, 'cpputest', 'test', 1],
  [/^START_TEST$/, 'check', 'test', 0],
  [/^(Test|ParameterizedTest|Theory)$/, 'criterion', 'test', 1],
  [/^(GTEST_)?(TEST|TEST_F|TEST_P)$|^TYPED_TEST(_P)?$|^([A-Z]\w*_)TEST(_F|_P)?$/, 'gtest', 'test', 1],
];

export function wordOf(macro: string): Word | null {
  const row = ROWS.find(([pattern]) => pattern.test(macro));
  return row ? { framework: row[1], role: row[2], name: row[3] } : null;
}

/** Any of them in a text. */
export const MENTIONS_TESTS =
  /\bTEST(_F|_P|_CASE\w*|_SUITE\w*)?\s*\(|_TEST(_F|_P)?\s*\(|\bSCENARIO\s*\(|BOOST_\w*TEST|\bSTART_TEST\b|\bTest\s*\(|RUN_TEST|cmocka|CU_ASSERT|\bunity|QTEST|\btest_\w+\s*\(|_test\s*\(|addTest|\bx?Ensure\s*\(|::test[A-Z_]\w*\s*\(|\bTestCaller\b/;
