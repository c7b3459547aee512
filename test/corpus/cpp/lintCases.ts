import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Cpp: c++',
    path: 'test/sums_test.cc',
    text: `#include "sums.h"

#include <gtest/gtest.h>

namespace {

TEST(Sums, Adds) {
  const int sum = add(1, 2);
  EXPECT_EQ(sum, 3);
}

TEST(Sums, Lists) {
  ASSERT_TRUE(list().empty());
  EXPECT_STREQ(name(), "sums");
}

TEST_F(CartTest, Refuses) {
  EXPECT_THROW(cart_.add(-1), std::invalid_argument);
}

INSTANTIATE_TEST_SUITE_P(All, RowTest, testing::Values(1, 2, 3));

}  // namespace
`,
    edits: [
      ['TEST(Sums, Adds)', 'TEST(Sums, DISABLED_Adds)', 'TI101 high'],
      ['TEST(Sums, Adds) {\n', 'TEST(Sums, Adds) {\n  GTEST_SKIP();\n', 'TI101 high'],
      ['TEST(Sums, Adds) {\n', 'TEST(Sums, Adds) {\n  GTEST_SKIP() << "later";\n', 'TI101 high'],
      ['TEST(Sums, Adds) {\n', 'TEST(Sums, Adds) {\n  if (getenv("CI")) GTEST_SKIP();\n', 'TI105 medium'],
      ['TEST(Sums, Adds) {\n', 'void Adds() {\n', 'TI504 high'],
      ['  EXPECT_EQ(sum, 3);\n', '', 'TI401 high'],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(true)', 'TI404 high'],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(sum, sum)', 'TI404 high'],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(sum, 4)', 'TI403 high'],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_NE(sum, 0)', 'TI402 medium'],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_GT(sum, 0)', 'TI402 medium'],
      [
        'EXPECT_THROW(cart_.add(-1), std::invalid_argument)',
        'EXPECT_ANY_THROW(cart_.add(-1))',
        'TI402 medium',
      ],
      ['EXPECT_EQ(sum, 3)', 'ASSERT_EQ(sum, 3)', ''],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(3, sum)', ''],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(sum, 3) << "sum"', ''],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_THAT(sum, Eq(3))', ''],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_TRUE(sum == 3)', ''],
      ['EXPECT_EQ(sum, 3)', 'EXPECT_EQ(add(1, 2), 3)', ''],
      ['TEST(Sums, Adds)', 'TEST(Sums, AddsNumbers)', ''],
      ['TEST(Sums, Adds)', 'TEST(SumsTest, Adds)', ''],
      ['TEST(Sums, Adds)', 'TEST_F(Sums, Adds)', ''],
      ['ASSERT_TRUE(list().empty())', 'ASSERT_EQ(list().size(), 0u)', ''],
      ['#include <gtest/gtest.h>', '#include "gtest/gtest.h"', ''],
      ['namespace {\n', 'namespace shop {\nnamespace {\n', ''],
    ],
  },
];
