import type { FileCases } from '../corpus.js';

const catchText = `#include <catch2/catch_test_macros.hpp>

#include "cart.h"

TEST_CASE("adds numbers", "[sums]") {
  const int sum = add(1, 2);
  REQUIRE(sum == 3);
}

TEST_CASE("carts", "[cart]") {
  Cart cart("apple");

  SECTION("total") {
    CHECK(cart.total() == 10);
    CHECK_FALSE(cart.empty());
  }
  SECTION("errors") {
    REQUIRE_THROWS_AS(cart.open(""), EmptyError);
  }
}

TEST_CASE_METHOD(Fixture, "uses a fixture", "[cart]") {
  REQUIRE(cart.total() == 7);
}

TEMPLATE_TEST_CASE("works for types", "[sums]", int, float) {
  REQUIRE(add(TestType(1), TestType(2)) == TestType(3));
}

SCENARIO("a customer pays", "[cart]") {
  GIVEN("a cart") {
    WHEN("it is paid") {
      THEN("it is empty") { REQUIRE(pay() == 0); }
    }
  }
}
`;

const adds = 'TEST_CASE("adds numbers", "[sums]") {\n';
const check = '  REQUIRE(sum == 3);\n';
const total = '  SECTION("total") {\n    CHECK(cart.total() == 10);\n    CHECK_FALSE(cart.empty());\n  }\n';

const catch2: FileCases = {
  kind: 'file',
  title: 'Catch2',
  path: 'tests/cart.cpp',
  text: catchText,
  edits: [
    ['"[sums]") {', '"[.][sums]") {', 'TI101 high'],
    ['"[sums]") {', '"[sums][!hide]") {', 'TI101 high'],
    ['"[sums]") {', '"[.integration][sums]") {', 'TI101 high'],
    [adds, `${adds}  SKIP();\n`, 'TI101 high'],
    [adds, `${adds}  SKIP("flaky");\n`, 'TI101 high'],
    ['Fixture, "uses a fixture", "[cart]"', 'Fixture, "uses a fixture", "[.cart]"', 'TI101 high'],
    ['"[sums]", int, float', '"[sums][.]", int, float', 'TI101 high'],
    ['"[cart]") {\n  Cart', '"[.][cart]") {\n  Cart', 'TI101 high'],
    ['"[cart]") {\n  GIVEN', '"[.][cart]") {\n  GIVEN', 'TI101 high'],
    ['  SECTION("errors") {\n', '  SECTION("errors") {\n    SKIP("later");\n', 'TI101 high'],
    [adds, `${adds}  if (slow()) SKIP("slow");\n`, 'TI105 medium'],
    ['"[sums]") {', '"[sums][!mayfail]") {', 'TI107 high'],
    ['"[sums]") {', '"[sums][!shouldfail]") {', 'TI107 medium'],
    [check, '', 'TI401 high'],
    [check, '  WARN(sum);\n', 'TI401 high'],
    [check, '  if (false) {\n    REQUIRE(sum == 3);\n  }\n', 'TI302 high'],
    ['  const int sum', '  return;\n  const int sum', 'TI302 high'],
    [total, '', 'TI301 medium'],
    [total, total.trimEnd().replace(/^/gm, '//') + '\n', 'TI302 high'],
    ['    CHECK_FALSE(cart.empty());\n', '', 'TI401 medium'],
    ['sum == 3', 'sum != 4', 'TI402 medium'],
    ['sum == 3', 'sum > 0', 'TI402 medium'],
    ['REQUIRE_THROWS_AS(cart.open(""), EmptyError)', 'REQUIRE_THROWS(cart.open(""))', 'TI402 medium'],
    ['sum == 3', 'sum == 4', 'TI403 high'],
    ['cart.total() == 10', 'cart.total() == 11', 'TI403 high'],
    ['REQUIRE(sum == 3)', 'REQUIRE(true)', 'TI404 high'],
    ['sum == 3', 'sum == sum', 'TI404 high'],
    [check, '  try {\n    REQUIRE(sum == 3);\n  } catch (...) {\n  }\n', 'TI404 high'],
    // What changes nothing.
    ['REQUIRE(sum == 3)', 'CHECK(sum == 3)', ''],
    ['"[sums]") {', '"[sums][fast]") {', ''],
    ['"adds numbers"', '"adds two numbers"', ''],
    ['sum == 3', '3 == sum', ''],
    ['SECTION("total")', 'SECTION("the total")', ''],
    [check, `${check}  REQUIRE(sum > 0);\n`, ''],
    [check, '  INFO("sum " << sum);\n  REQUIRE(sum == 3);\n', ''],
    [adds, `// [.] hides a test.\n${adds}`, ''],
  ],
};

const doctest: FileCases = {
  kind: 'file',
  title: 'doctest',
  path: 'tests/cart.cpp',
  text: `#include <doctest/doctest.h>

TEST_SUITE("cart") {
  TEST_CASE("adds") {
    CHECK_EQ(add(1, 2), 3);
    SUBCASE("more") {
      CHECK(add(2, 2) == 4);
    }
  }

  TEST_CASE("opens") {
    CHECK_THROWS_WITH(open(""), "empty");
  }
}
`,
  edits: [
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::skip())', 'TI101 high'],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::skip(true))', 'TI101 high'],
    ['TEST_SUITE("cart")', 'TEST_SUITE("cart" * doctest::skip())', 'TI101 high'],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::skip(is_windows()))', 'TI105 medium'],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::may_fail())', 'TI107 high'],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::should_fail())', 'TI107 medium'],
    ['CHECK_EQ(add(1, 2), 3)', 'CHECK_NE(add(1, 2), 4)', 'TI402 medium'],
    ['CHECK_EQ(add(1, 2), 3)', 'CHECK_EQ(add(1, 2), 4)', 'TI403 high'],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::skip(false))', ''],
    ['TEST_CASE("adds")', 'TEST_CASE("adds" * doctest::timeout(1))', ''],
    ['CHECK_EQ(add(1, 2), 3)', 'REQUIRE_EQ(add(1, 2), 3)', ''],
    ['CHECK_EQ(add(1, 2), 3)', 'CHECK(add(1, 2) == 3)', ''],
  ],
};

const boost: FileCases = {
  kind: 'file',
  title: 'Boost.Test',
  path: 'test/cart.cpp',
  text: `#define BOOST_TEST_MODULE cart
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(sums)

BOOST_AUTO_TEST_CASE(adds)
{
  const int sum = add(1, 2);
  BOOST_CHECK_EQUAL(sum, 3);
}

BOOST_FIXTURE_TEST_CASE(totals, CartFixture)
{
  BOOST_TEST(cart.total() == 10);
  BOOST_REQUIRE_THROW(cart.open(""), EmptyError);
}

BOOST_AUTO_TEST_SUITE_END()
`,
  edits: [
    [
      'BOOST_AUTO_TEST_CASE(adds)',
      'BOOST_AUTO_TEST_CASE(adds, * boost::unit_test::disabled())',
      'TI101 high',
    ],
    ['BOOST_AUTO_TEST_SUITE(sums)', 'BOOST_AUTO_TEST_SUITE(sums, * utf::disabled())', 'TI101 high'],
    ['BOOST_AUTO_TEST_CASE(adds)', 'BOOST_AUTO_TEST_CASE(adds, * utf::enable_if<false>())', 'TI101 high'],
    ['BOOST_AUTO_TEST_CASE(adds)', 'BOOST_AUTO_TEST_CASE(adds, * utf::enable_if<HAS_NET>())', 'TI105 medium'],
    ['BOOST_AUTO_TEST_CASE(adds)', 'BOOST_AUTO_TEST_CASE(adds, * utf::precondition(net))', 'TI105 medium'],
    ['BOOST_AUTO_TEST_CASE(adds)', 'BOOST_AUTO_TEST_CASE(adds, * utf::expected_failures(1))', 'TI107 medium'],
    ['  BOOST_CHECK_EQUAL(sum, 3);\n', '', 'TI401 high'],
    ['  BOOST_CHECK_EQUAL(sum, 3);\n', '  BOOST_WARN_EQUAL(sum, 3);\n', 'TI401 high'],
    ['  const int sum = add(1, 2);\n  BOOST_CHECK_EQUAL(sum, 3);\n', '', 'TI302 high'],
    ['BOOST_CHECK_EQUAL(sum, 3)', 'BOOST_CHECK_NE(sum, 4)', 'TI402 medium'],
    ['BOOST_CHECK_EQUAL(sum, 3)', 'BOOST_CHECK_EQUAL(sum, 4)', 'TI403 high'],
    ['BOOST_CHECK_EQUAL(sum, 3)', 'BOOST_CHECK(true)', 'TI404 high'],
    ['BOOST_AUTO_TEST_CASE(adds)', 'BOOST_AUTO_TEST_CASE(adds, * utf::description("x"))', ''],
    ['BOOST_CHECK_EQUAL(sum, 3)', 'BOOST_REQUIRE_EQUAL(sum, 3)', ''],
    ['BOOST_CHECK_EQUAL(sum, 3)', 'BOOST_TEST(sum == 3)', ''],
  ],
};

export const topics = [catch2, doctest, boost];
