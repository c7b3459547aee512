import { filesIn, type Mutations } from './mutations.js';

const GTEST = /^(TEST(?:_F|_P)?)\((\w+), (\w+)\) \{$/m;
const CATCH = /^(TEST_CASE\(".*", ")(\[.*\]"\) \{)$/m;
const SECTION = /^( +SECTION\(".*"\) \{)$/m;
const UNITY = /^(static void test_\w+\(void\)\n\{)$/m;
const CHECK = /^ +(?:EXPECT|ASSERT|CHECK|REQUIRE|TEST_ASSERT)_?\w*\([^\n]*;\n/m;

export const mutations: Mutations = {
  language: 'cpp',
  files: filesIn('cpp'),
  weakenings: [
    ['TI101', GTEST, '$1($2, DISABLED_$3) {'],
    ['TI101', GTEST, '$&\n  GTEST_SKIP() << "later";'],
    ['TI101', /^( +void SetUp\(\) override \{)$/m, '$1\n    GTEST_SKIP();'],
    ['TI101', CATCH, '$1[.]$2'],
    ['TI101', CATCH, '$&\n  SKIP("later");'],
    ['TI101', SECTION, '$1\n    SKIP("later");'],
    ['TI101', UNITY, '$1\n  TEST_IGNORE();'],
    ['TI101', UNITY, '$1\n  TEST_IGNORE_MESSAGE("later");'],
    ['TI105', GTEST, '$&\n  if (OnWindows()) GTEST_SKIP();'],
    ['TI105', UNITY, '$1\n  if (!has_network()) { TEST_IGNORE(); }'],
    ['TI105', /^TEST(?:_F|_P)?\([^]*?\n\}\n/m, '#ifdef HAS_NETWORK\n$&#endif\n'],
    ['TI106', /, "apple 12"/, ''],
    ['TI107', CATCH, '$1[!mayfail]$2'],
    ['TI301', /^TEST(?:_F|_P|_CASE)?\([^]*?\n\}\n/m, ''],
    ['TI301', /^ +SECTION\([^]*?\n {2}\}\n/m, ''],
    ['TI302', GTEST, '$&\n  return;'],
    ['TI302', UNITY, '$1\n  return;'],
    ['TI302', /^(TEST(?:_F|_P)?\(.*\{)\n[^]*?\n\}/m, '$1\n}'],
    ['TI302', /^(TEST(?:_F|_P)?\(.*\{\n)([^]*?\n)\}/m, '$1#if 0\n$2#endif\n}'],
    ['TI302', /^TEST(?:_F|_P|_CASE)?\([^]*?\n\}$/m, '/*\n$&\n*/'],
    ['TI302', /^(TEST(?:_F|_P)?\(.*\{\n)([^]*?\n)\}/m, '$1  if (false) {\n$2  }\n}'],
    ['TI401', CHECK, ''],
    ['TI402', /EXPECT_EQ\(([^\n]*), (\d)\);/, 'EXPECT_NE($1, 7$2);'],
    ['TI402', /TEST_ASSERT_EQUAL_INT\((\d+), /, 'TEST_ASSERT_NOT_EQUAL(7$1, '],
    ['TI402', /EXPECT_THROW\((.*), [\w:]*\);/, 'EXPECT_ANY_THROW($1);'],
    ['TI402', /REQUIRE_THROWS_AS\((.*), [\w:]*\);/, 'REQUIRE_THROWS($1);'],
    ['TI402', / == (\d+)\);/, ' > 0);'],
    ['TI403', /EXPECT_EQ\(([^\n]*), (\d)\);/, 'EXPECT_EQ($1, 7$2);'],
    ['TI403', / == (\d+)\);/, ' == 7$1);'],
    ['TI403', /TEST_ASSERT_EQUAL_INT\((\d+), /, 'TEST_ASSERT_EQUAL_INT(7$1, '],
    ['TI404', CHECK, '  ASSERT_TRUE(true);\n'],
    ['TI404', /CHECK\((\w+) == \d+\)/, 'CHECK($1 == $1)'],
    ['TI504', /^TEST(?:_F|_P|_CASE)?\([^]*?\n\}\n/m, '#if 0\n$&#endif\n'],
    ['TI504', /^ +RUN_TEST\(.*\n/m, ''],
    ['TI504', /^ +RUN_TEST\(/m, '  // RUN_TEST('],
    ['TI602', /return UNITY_END\(\);/, 'UNITY_END();\n  return 0;'],
    ['TI602', GTEST, '$&\n  std::exit(0);'],
    ['TI701', /^( +const .*;)$/m, '$1  // NOLINT'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n\n${text}`],
    [
      'a comment before each test',
      (text) => text.replace(/^(?=TEST|static void test_)/gm, '// As it should be.\n'),
    ],
    ['blank lines', (text) => text.replace(/^(TEST.*\{)$/gm, '$1\n')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['tabs for blanks', (text) => text.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
    ['braces on lines of their own', (text) => text.replace(/^(TEST.*\)) \{$/gm, '$1\n{')],
    [
      'every test renamed',
      (text) => text.replace(/^(TEST(?:_F|_P)?\(\w+, )/gm, '$1Now').replace(/^(TEST_CASE\(")/gm, '$1now '),
    ],
    [
      'asserting where it was expected',
      (text) => text.replaceAll('EXPECT_EQ(', 'ASSERT_EQ(').replaceAll('CHECK(', 'REQUIRE('),
    ],
    [
      'one more test',
      (text) => `${text}${text.includes('gtest') ? '\nTEST(More, Is) {\n  EXPECT_EQ(More(1), 2);\n}\n' : ''}`,
    ],
  ],
};
