import type { FileCases, TreeCase } from '../corpus.js';

const path = 'tests/cart_test.cc';

const text = `#include "cart.h"

#include <gtest/gtest.h>

namespace {

class CartTest : public ::testing::Test {
 protected:
  void SetUp() override { cart_.Open("apple"); }
  Cart cart_;
};

TEST(Sums, Adds) {
  const int sum = Add(1, 2);
  EXPECT_EQ(sum, 3) << "of 1 and 2";
}

TEST_F(CartTest, Totals) {
  const int expected = 10;
  EXPECT_EQ(expected, cart_.Total());
  EXPECT_TRUE(cart_.IsOpen());
  ASSERT_THAT(cart_.Names(), ElementsAre("apple"));
  EXPECT_NE(cart_.Owner(), nullptr);
}

TEST_F(CartTest, Refuses) {
  EXPECT_THROW(cart_.Open(""), EmptyError);
}

class RowTest : public ::testing::TestWithParam<int> {};

TEST_P(RowTest, Doubles) {
  EXPECT_EQ(Double(GetParam()), 2 * GetParam());
}

INSTANTIATE_TEST_SUITE_P(All, RowTest, ::testing::Values(1, 2, 3));

}  // namespace
`;

const adds = 'TEST(Sums, Adds) {\n';
const check = '  EXPECT_EQ(sum, 3) << "of 1 and 2";\n';
const body = `  const int sum = Add(1, 2);\n${check}`;
const setUp = 'void SetUp() override { cart_.Open("apple"); }';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in a GoogleTest file',
  path,
  text,
  edits: [
    ['TEST(Sums, Adds)', 'TEST(Sums, DISABLED_Adds)', 'TI101 high'],
    ['TEST(Sums, Adds)', 'TEST(DISABLED_Sums, Adds)', 'TI101 high'],
    ['TEST(Sums, Adds)', 'TEST(\n    Sums,\n    DISABLED_Adds)', 'TI101 high'],
    ['TEST_F(CartTest, Totals)', 'TEST_F(CartTest, DISABLED_Totals)', 'TI101 high'],
    ['TEST_P(RowTest, Doubles)', 'TEST_P(RowTest, DISABLED_Doubles)', 'TI101 high'],
    ['TEST(Sums, Adds)', 'DISABLED_TEST(Sums, Adds)', 'TI101 high'],
    [adds, `${adds}  GTEST_SKIP();\n`, 'TI101 high'],
    [adds, `${adds}  GTEST_SKIP() << "flaky";\n`, 'TI101 high'],
    [adds, `${adds}  GTEST_SKIP() << "see #123";\n`, 'TI101 medium'],
    [check, `  GTEST_SKIP();\n${check}`, 'TI101 high'],
    [setUp, 'void SetUp() override { GTEST_SKIP() << "broken"; }', 'TI101 high'],
    [setUp, 'static void SetUpTestSuite() { GTEST_SKIP(); }', 'TI101 high'],
    [adds, `${adds}  if (IsWindows()) GTEST_SKIP() << "no windows";\n`, 'TI105 medium'],
    [adds, `${adds}  if (IsWindows()) {\n    GTEST_SKIP();\n  }\n`, 'TI105 medium'],
    [adds, `${adds}  if (IsWindows()) return;\n`, 'TI105 medium'],
    [setUp, 'void SetUp() override { if (!HasNetwork()) GTEST_SKIP(); }', 'TI105 medium'],
    [`${adds}${body}}\n`, `#ifndef _WIN32\n${adds}${body}}\n#endif\n`, 'TI105 medium'],
    [`${adds}${body}}\n`, `#if HAS_NETWORK\n${adds}${body}}\n#endif\n`, 'TI105 medium'],
    [adds, `TEST(Sums, DISABLED_Later) {\n  EXPECT_EQ(Add(2, 2), 4);\n}\n\n${adds}`, 'TI108 low'],
    // Look-alikes and what is no silencing.
    [adds, `${adds}  reader.Skip(1);\n`, ''],
    [adds, `${adds}  const char* code = "GTEST_SKIP()";\n`, ''],
    [adds, `${adds}  // GTEST_SKIP() would hide it.\n`, ''],
    [adds, `${adds}  const bool DISABLED_flag = true;\n`, ''],
    [adds, `void SkipLine();\n\n${adds}`, ''],
    ['TEST(Sums, Adds)', 'TEST(Sums, AddsSkippedLines)', ''],
    ['#include "cart.h"\n', '#include "cart.h"\n#include "skip.h"\n', ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'the body of a GoogleTest test',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '  // TODO\n', 'TI302 high'],
    [body, body.trimEnd().replace(/^/gm, '// ') + '\n', 'TI302 high'],
    [body, `#if 0\n${body}#endif\n`, 'TI302 high'],
    [adds, `${adds}  return;\n`, 'TI302 high'],
    [check, `  if (false) {\n  ${check}  }\n`, 'TI302 high'],
    [check, `  if (0) {\n  ${check}  }\n`, 'TI302 high'],
    [check, `  while (false) {\n  ${check}  }\n`, 'TI302 high'],
    [check, `#if 0\n${check}#endif\n`, 'TI302 high'],
    [adds, `${adds}  exit(0);\n`, 'TI302 high, TI602 high'],
    [adds, `${adds}  std::exit(EXIT_SUCCESS);\n`, 'TI302 high, TI602 high'],
    [`${adds}${body}}\n`, `${adds}${body}}\n`.trimEnd().replace(/^/gm, '// ') + '\n', 'TI302 high'],
    [`${adds}${body}}\n`, `/*\n${adds}${body}}\n*/\n`, 'TI302 high'],
    [`${adds}${body}}\n\n`, '', 'TI301 medium'],
    // The same in other words.
    [body, '  EXPECT_EQ(Add(1, 2), 3) << "of 1 and 2";\n', ''],
    [check, `  // The sum.\n${check}`, ''],
    ['TEST(Sums, Adds)', 'TEST(Sums, AddsNumbers)', ''],
    ['TEST(Sums, Adds)', 'TEST(Numbers, Adds)', ''],
    ['TEST(Sums, Adds) {', 'TEST(Sums, Adds)\n{', ''],
    [adds, `TEST(Sums, Fresh) {\n  EXPECT_EQ(Add(0, 0), 0);\n}\n\n${adds}`, ''],
    [`${adds}${body}}\n`, `#if 1\n${adds}${body}}\n#endif\n`, ''],
  ],
};

const assertions: FileCases = {
  kind: 'file',
  title: 'the assertions of a GoogleTest test',
  path,
  text,
  edits: [
    [check, '', 'TI401 high'],
    [check, '  std::cout << sum;\n', 'TI401 high'],
    [check, '  (void)sum;\n', 'TI401 high'],
    ['  EXPECT_TRUE(cart_.IsOpen());\n', '', 'TI401 medium'],
    ['  EXPECT_EQ(expected, cart_.Total());\n', '', 'TI401 medium'],
    ['  EXPECT_TRUE(cart_.IsOpen());\n', '  cart_.IsOpen();\n', 'TI401 medium'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_NE(sum, 4)', 'TI402 medium'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_GT(sum, 0)', 'TI402 medium'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(sum)', 'TI402 medium'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_NEAR(sum, 3, 2)', 'TI402 medium'],
    ['EXPECT_THROW(cart_.Open(""), EmptyError)', 'EXPECT_ANY_THROW(cart_.Open(""))', 'TI402 medium'],
    ['ElementsAre("apple")', 'Contains("apple")', 'TI402 medium'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(sum, 4)', 'TI403 high'],
    ['expected = 10;', 'expected = 11;', 'TI403 high'],
    ['ElementsAre("apple")', 'ElementsAre("pear")', 'TI403 high'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(true)', 'TI404 high'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(sum, sum)', 'TI404 high'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(1, 1)', 'TI404 high'],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(sum == 3 || true)', 'TI404 high'],
    [adds, `TEST(Sums, Calls) {\n  Add(1, 2);\n}\n\n${adds}`, 'TI303 low'],
    // The same question in other words, or one more.
    ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(3, sum)', ''],
    ['EXPECT_EQ(sum, 3)', 'ASSERT_EQ(sum, 3)', ''],
    ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(sum == 3)', ''],
    ['<< "of 1 and 2"', '<< "a sum"', ''],
    [check, `${check}  EXPECT_GT(sum, 0);\n`, ''],
    [
      `${adds}${body}}\n`,
      `void CheckSum(int sum) {\n${check}}\n\n${adds}  const int sum = Add(1, 2);\n  CheckSum(sum);\n}\n`,
      '',
    ],
  ],
};

const rows: FileCases = {
  kind: 'file',
  title: 'the rows and the discovery of GoogleTest tests',
  path,
  text,
  edits: [
    ['Values(1, 2, 3)', 'Values(1, 2)', 'TI106 medium'],
    ['Values(1, 2, 3)', 'Values(1, 2, 3, 4)', ''],
    ['Values(1, 2, 3)', 'Values(3, 2, 1)', ''],
    ['SUITE_P(All,', 'SUITE_P(DISABLED_All,', 'TI106 high'],
    [`${adds}${body}}\n`, `#if 0\n${adds}${body}}\n#endif\n`, 'TI504 high'],
    [`${adds}${body}}\n`, `#if false\n${adds}${body}}\n#endif\n`, 'TI504 high'],
    [`${adds}${body}}\n`, `#if 1\n#else\n${adds}${body}}\n#endif\n`, 'TI504 high'],
    ['TEST(Sums, Adds) {', 'void Adds() {', 'TI504 high'],
    [check, `${check.trimEnd()}  // NOLINT\n`, 'TI701 low'],
    [check, `  // NOLINTNEXTLINE(readability-magic-numbers)\n${check}`, 'TI701 low'],
    [check, `${check.trimEnd()}  // LCOV_EXCL_LINE\n`, 'TI701 low'],
    [adds, `#pragma GCC diagnostic ignored "-Wunused"\n${adds}`, 'TI701 low'],
    [
      '}  // namespace\n',
      '}  // namespace\n\nint main(int argc, char** argv) {\n  testing::InitGoogleTest(&argc, argv);\n  RUN_ALL_TESTS();\n  return 0;\n}\n',
      'TI602 high',
    ],
    [
      '}  // namespace\n',
      '}  // namespace\n\nint main(int argc, char** argv) {\n  testing::InitGoogleTest(&argc, argv);\n  return RUN_ALL_TESTS();\n}\n',
      '',
    ],
    [
      '}  // namespace\n',
      '}  // namespace\n\nint main(int argc, char** argv) {\n  GTEST_FLAG_SET(filter, "-Sums.*");\n  return RUN_ALL_TESTS();\n}\n',
      'TI602 high',
    ],
  ],
};

const source: FileCases = {
  kind: 'file',
  title: 'C++ code outside of the tests',
  path: 'src/price.cc',
  text: `#include "price.h"

bool Price::operator==(const Price& other) const {
  return cents == other.cents;
}

int Total(const std::vector<Price>& prices) {
  int sum = 0;
  for (const auto& price : prices) sum += price.cents;
  return sum;
}
`,
  edits: [
    ['  int sum = 0;\n', '#ifdef UNIT_TEST\n  return 10;\n#endif\n  int sum = 0;\n', 'TI601 high'],
    ['  int sum = 0;\n', '  if (getenv("GTEST_FILTER")) return 10;\n  int sum = 0;\n', 'TI601 high'],
    ['return cents == other.cents;', 'return true;', 'TI602 high'],
    ['  int sum = 0;\n', '  int sum = 0;  // NOLINT\n', 'TI701 medium'],
    ['  int sum = 0;\n', '  int sum = 0;  // NOLINT(readability-identifier-naming)\n', 'TI701 medium'],
    ['  int sum = 0;\n', '#pragma warning(disable : 4996)\n  int sum = 0;\n', 'TI701 medium'],
    ['  int sum = 0;\n', '  int sum{0};\n', ''],
    ['  int sum = 0;\n', '#ifdef DEBUG\n  log();\n#endif\n  int sum = 0;\n', ''],
    ['  int sum = 0;\n', '  if (prices.empty()) exit(0);\n  int sum = 0;\n', ''],
    ['  int sum = 0;\n', '  int sum = 0;  // The sum.\n', ''],
  ],
};

const one = '#include <gtest/gtest.h>\n\nTEST(Cart, One) {\n  EXPECT_EQ(One(7), 1);\n}\n';
const two = '\nTEST(Cart, Two) {\n  EXPECT_EQ(Two(7), 2);\n}\n';

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a test file of C++ is deleted',
    before: { 'test/a.cc': one },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a test of C++ is deleted while code changes',
    before: { 'test/a.cc': one + two, 'src/b.cc': 'int One(int a) { return 1; }\n' },
    after: { 'test/a.cc': one, 'src/b.cc': 'int One(int b) { return 1; }\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a test of C++ goes with what it is about',
    before: {
      'test/a.cc': one + two,
      'src/b.cc': 'int One(int a) { return 1; }\n\nint Two(int a) { return 2; }\n',
    },
    after: { 'test/a.cc': one, 'src/b.cc': 'int One(int a) { return 1; }\n' },
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'a test of C++ moves to another file',
    before: { 'test/a.cc': one + two, 'test/b.cc': one.replace(/One/g, 'Three') },
    after: { 'test/a.cc': one, 'test/b.cc': one.replace(/One/g, 'Three') + two },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test file of C++ is renamed',
    before: { 'test/a.cc': one },
    after: { 'test/b.cc': one },
    expected: '',
  },
  { kind: 'tree', title: 'a test file of C++ is new', before: {}, after: { 'test/a.cc': one }, expected: '' },
  {
    kind: 'tree',
    title: 'a skip of C++ is taken out',
    before: { 'test/a.cc': one.replace('One)', 'DISABLED_One)') },
    after: { 'test/a.cc': one },
    expected: '',
  },
];

export const topics = [skips, bodies, assertions, rows, source, ...trees];
