import type { FileCases } from '../corpus.js';

const unity: FileCases = {
  kind: 'file',
  title: 'Unity',
  path: 'test/test_cart.c',
  text: `#include "unity.h"
#include "cart.h"

void setUp(void) {}

void test_adds(void)
{
  int sum = add(1, 2);
  TEST_ASSERT_EQUAL_INT(3, sum);
}

static void test_totals(void)
{
  struct cart cart = cart_open("apple");
  TEST_ASSERT_EQUAL_STRING("apple", cart.name);
  TEST_ASSERT_NOT_NULL(cart.owner);
}

int main(void)
{
  UNITY_BEGIN();
  RUN_TEST(test_adds);
  RUN_TEST(test_totals);
  return UNITY_END();
}
`,
  edits: [
    ['  int sum = add(1, 2);\n', '  TEST_IGNORE();\n  int sum = add(1, 2);\n', 'TI101 high'],
    ['  int sum = add(1, 2);\n', '  TEST_IGNORE_MESSAGE("flaky");\n  int sum = add(1, 2);\n', 'TI101 high'],
    [
      '  int sum = add(1, 2);\n',
      '  if (!has_network()) TEST_IGNORE();\n  int sum = add(1, 2);\n',
      'TI105 medium',
    ],
    ['  int sum = add(1, 2);\n', '  return;\n  int sum = add(1, 2);\n', 'TI302 high'],
    ['  int sum = add(1, 2);\n', '  TEST_PASS();\n  int sum = add(1, 2);\n', 'TI302 high'],
    ['  int sum = add(1, 2);\n  TEST_ASSERT_EQUAL_INT(3, sum);\n', '', 'TI302 high'],
    ['  TEST_ASSERT_EQUAL_INT(3, sum);\n', '', 'TI401 high'],
    ['  TEST_ASSERT_NOT_NULL(cart.owner);\n', '', 'TI401 medium'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT_NOT_EQUAL(4, sum)', 'TI402 medium'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT_TRUE(sum)', 'TI402 medium'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT_EQUAL_INT(4, sum)', 'TI403 high'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT_EQUAL_INT(3, 3)', 'TI404 high'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT(1)', 'TI404 high'],
    ['  RUN_TEST(test_adds);\n', '', 'TI504 high'],
    ['  RUN_TEST(test_adds);\n', '  // RUN_TEST(test_adds);\n', 'TI504 high'],
    ['  return UNITY_END();', '  UNITY_END();\n  return 0;', 'TI602 high'],
    ['TEST_ASSERT_EQUAL_INT(3, sum)', 'TEST_ASSERT_EQUAL_INT32(3, sum)', ''],
    ['void setUp(void) {}', 'void setUp(void) { reset(); }', ''],
    [
      '  RUN_TEST(test_adds);\n  RUN_TEST(test_totals);\n',
      '  RUN_TEST(test_totals);\n  RUN_TEST(test_adds);\n',
      '',
    ],
  ],
};

const check: FileCases = {
  kind: 'file',
  title: 'Check',
  path: 'tests/check_cart.c',
  text: `#include <check.h>

START_TEST(test_adds)
{
  int sum = add(1, 2);
  ck_assert_int_eq(sum, 3);
}
END_TEST

START_TEST(test_names)
{
  ck_assert_str_eq(cart_name(), "apple");
  ck_assert_ptr_nonnull(cart_owner());
}
END_TEST

Suite *cart_suite(void)
{
  Suite *s = suite_create("cart");
  TCase *tc = tcase_create("core");
  tcase_add_test(tc, test_adds);
  tcase_add_test(tc, test_names);
  return s;
}
`,
  edits: [
    ['  int sum = add(1, 2);\n', '  return;\n  int sum = add(1, 2);\n', 'TI302 high'],
    ['  ck_assert_int_eq(sum, 3);\n', '', 'TI401 high'],
    ['  ck_assert_ptr_nonnull(cart_owner());\n', '', 'TI401 medium'],
    ['ck_assert_int_eq(sum, 3)', 'ck_assert_int_ne(sum, 4)', 'TI402 medium'],
    ['ck_assert_int_eq(sum, 3)', 'ck_assert_int_eq(sum, 4)', 'TI403 high'],
    ['ck_assert_int_eq(sum, 3)', 'ck_assert(1)', 'TI404 high'],
    ['  tcase_add_test(tc, test_adds);\n', '', 'TI504 high'],
    ['  tcase_add_test(tc, test_adds);\n', '  /* tcase_add_test(tc, test_adds); */\n', 'TI504 high'],
    ['ck_assert_int_eq(sum, 3)', 'ck_assert(sum == 3)', ''],
  ],
};

const cmocka: FileCases = {
  kind: 'file',
  title: 'cmocka',
  path: 'tests/cart.c',
  text: `#include <cmocka.h>

static void adds(void **state)
{
  int sum = add(1, 2);
  assert_int_equal(sum, 3);
}

static void test_names(void **state)
{
  assert_string_equal(cart_name(), "apple");
  assert_non_null(cart_owner());
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(adds),
    cmocka_unit_test(test_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
`,
  edits: [
    ['  assert_string_equal(', '  skip();\n  assert_string_equal(', 'TI101 high'],
    ['  assert_string_equal(', '  return;\n  assert_string_equal(', 'TI302 high'],
    ['  assert_non_null(cart_owner());\n', '', 'TI401 medium'],
    ['assert_string_equal(cart_name(), "apple")', 'assert_string_equal(cart_name(), "pear")', 'TI403 high'],
    ['    cmocka_unit_test(test_names),\n', '', 'TI504 high'],
    ['    cmocka_unit_test(adds),\n', '', 'TI504 high'],
    ['  assert_int_equal(sum, 3);\n', '', 'TI401 high'],
  ],
};

const plain: FileCases = {
  kind: 'file',
  title: 'a plain C program that tests',
  path: 'tests/cart_test.c',
  text: `#include <assert.h>
#include "cart.h"

static void test_adds(void)
{
  assert(add(1, 2) == 3);
}

static int test_names(void)
{
  if (strcmp(cart_name(), "apple") != 0) {
    fprintf(stderr, "not an apple\\n");
    return 1;
  }
  return 0;
}

int main(void)
{
  test_adds();
  return test_names();
}
`,
  edits: [
    ['  assert(add(1, 2) == 3);\n', '', 'TI302 high'],
    ['  assert(add(1, 2) == 3);\n', '  add(1, 2);\n', 'TI401 high'],
    ['assert(add(1, 2) == 3)', 'assert(add(1, 2) != 4)', 'TI402 medium'],
    ['assert(add(1, 2) == 3)', 'assert(add(1, 2) == 4)', 'TI403 high'],
    ['assert(add(1, 2) == 3)', 'assert(1)', 'TI404 high'],
    ['  test_adds();\n', '', 'TI504 high'],
    ['  test_adds();\n', '  // test_adds();\n', 'TI504 high'],
    ['  if (strcmp', '  return 0;\n  if (strcmp', 'TI302 high'],
    ['  if (strcmp', '  return 77;\n  if (strcmp', 'TI101 high'],
    ['    return 1;\n', '', 'TI401 high'],
    ['assert(add(1, 2) == 3)', 'assert(3 == add(1, 2))', ''],
    ['  test_adds();\n', '  test_adds();\n  puts("done");\n', ''],
  ],
};

const criterion: FileCases = {
  kind: 'file',
  title: 'Criterion',
  path: 'tests/cart.c',
  text: `#include <criterion/criterion.h>

Test(cart, adds)
{
  cr_assert_eq(add(1, 2), 3);
  cr_expect(open("apple"));
}
`,
  edits: [
    ['Test(cart, adds)', 'Test(cart, adds, .disabled = true)', 'TI101 high'],
    ['{\n  cr_assert', '{\n  cr_skip_test("flaky");\n  cr_assert', 'TI101 high'],
    ['  cr_expect(open("apple"));\n', '', 'TI401 medium'],
    ['cr_assert_eq(add(1, 2), 3)', 'cr_assert_neq(add(1, 2), 4)', 'TI402 medium'],
    ['cr_assert_eq(add(1, 2), 3)', 'cr_assert_eq(add(1, 2), 4)', 'TI403 high'],
    ['Test(cart, adds)', 'Test(cart, adds, .timeout = 2)', ''],
  ],
};

const glib: FileCases = {
  kind: 'file',
  title: 'GLib',
  path: 'tests/cart.c',
  text: `#include <glib.h>

static void
test_adds (void)
{
  guint64 sum = add (1, 2);
  g_assert_cmpint (sum, ==, 3);
  g_assert_cmpstr (name (), !=, "pear");
  g_test_message ("sum %" G_GUINT64_FORMAT ", %" PRIu64 ".", sum, sum);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cart/adds", test_adds);
  return g_test_run ();
}
`,
  edits: [
    ['{\n  guint64', '{\n  g_test_skip ("later");\n  return;\n  guint64', 'TI101 high'],
    ['  g_test_add_func ("/cart/adds", test_adds);\n', '', 'TI504 high'],
    ['  g_assert_cmpint (sum, ==, 3);\n', '', 'TI401 medium'],
    ['(sum, ==, 3)', '(sum, ==, 4)', 'TI403 high'],
    ['(sum, ==, 3)', '(sum, >=, 3)', 'TI402 medium'],
    ['(sum, ==, 3)', '(sum, !=, 4)', 'TI402 medium'],
    ['g_assert_cmpint (sum, ==, 3)', 'g_assert_cmpuint (sum, ==, 3)', ''],
    ['g_assert_cmpint (sum, ==, 3)', 'g_assert_true (sum == 3)', ''],
  ],
};

const tables: FileCases = {
  kind: 'file',
  title: 'a table between directives',
  path: 'tests/unit/endian.c',
  text: `#include <cmocka.h>

#define ASSERT_READS(TYPE, TEXT, VALUE) do { TYPE v; read_it(TEXT, &v); assert_int_equal(v, VALUE); } while (0)

static void reads_plain(void **state)
{
  ASSERT_READS(unsigned long, "3", 3);
  ASSERT_READS(double, "0x1p3", 8);
}

static void reads_swapped(void **state)
{
  assert_int_equal(swapped(1), 256);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_plain),
#ifdef HAVE_SWAP
    cmocka_unit_test(reads_swapped),
#endif
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
`,
  edits: [
    ['  ASSERT_READS(double, "0x1p3", 8);', '  //ASSERT_READS(double, "0x1p3", 8);', 'TI401 medium'],
    [
      '    cmocka_unit_test(reads_plain),\n#ifdef HAVE_SWAP',
      '#ifdef HAVE_SWAP\n    cmocka_unit_test(reads_plain),',
      'TI105 medium',
    ],
    ['#ifdef HAVE_SWAP', '#if 0', 'TI504 high'],
    ['    cmocka_unit_test(reads_plain),\n', '', 'TI504 high'],
    [
      '#ifdef HAVE_SWAP\n    cmocka_unit_test(reads_swapped),\n#endif',
      '    cmocka_unit_test(reads_swapped),',
      '',
    ],
    ['  const struct', '  puts("");\n  const struct', ''],
  ],
};

const suites: FileCases = {
  kind: 'file',
  title: 'a program that runs the suites of other files',
  path: 'tests/check_all.c',
  text: `#include <check.h>
#include "suites.h"

int main(void)
{
  SRunner *runner = srunner_create(cart_suite());
  srunner_add_suite(runner, till_suite());
  srunner_add_suite(runner, net_suite());
  srunner_run_all(runner, CK_NORMAL);
  return srunner_ntests_failed(runner) > 0;
}
`,
  edits: [
    ['  srunner_add_suite(runner, net_suite());\n', '', 'TI401 medium'],
    [
      '  srunner_add_suite(runner, net_suite());',
      '  // srunner_add_suite(runner, net_suite());',
      'TI401 medium',
    ],
    [
      '  srunner_add_suite(runner, net_suite());',
      '#ifndef NO_NET\n  srunner_add_suite(runner, net_suite());\n#endif',
      'TI402 medium',
    ],
    [
      '  srunner_add_suite(runner, till_suite());\n  srunner_add_suite(runner, net_suite());',
      '  srunner_add_suite(runner, net_suite());\n  srunner_add_suite(runner, till_suite());',
      '',
    ],
    ['  srunner_run_all', '  srunner_add_suite(runner, shelf_suite());\n  srunner_run_all', ''],
  ],
};

const listed: FileCases = {
  kind: 'file',
  title: 'a list of the suites of other files',
  path: 'tests/all_tests.c',
  text: `#include <check.h>
#include "suites.h"

typedef Suite *(*maker)(void);

static maker suites[] = {
  cart_suite,
  till_suite,
  0
};

int main(void)
{
  int failed = 0;
  for (int i = 0; suites[i]; i++) failed += run_one(suites[i]());
  return failed == 0 ? 0 : 1;
}
`,
  edits: [
    ['  till_suite,\n', '', 'TI401 medium'],
    ['  till_suite,', '  //till_suite,', 'TI401 medium'],
    ['  cart_suite,\n  till_suite,', '  till_suite,\n  cart_suite,', ''],
    ['  till_suite,', '  till_suite,\n  shelf_suite,', ''],
  ],
};

const pasted: FileCases = {
  kind: 'file',
  title: 'names that a macro makes',
  path: 'test/timing.c',
  text: `#define TESTS(X) X(mac) X(hash)

static void test_mac(void)
{
  compare(mac(1), mac(2));
}

static void test_hash(void)
{
  compare(hash(1), hash(2));
}

#define ROW(name) { #name, test_##name },
static const struct row rows[] = { TESTS(ROW) };

int main(int argc, char **argv)
{
  return run_rows(rows, argc, argv);
}
`,
  edits: [
    ['X(mac) X(hash)', 'X(mac)', 'TI504 high'],
    [
      'X(mac) X(hash)\n',
      'X(mac) X(hash) X(sign)\n\nstatic void test_sign(void)\n{\n  compare(sign(1), sign(2));\n}\n',
      '',
    ],
  ],
};

export const topics = [suites, listed, pasted, unity, check, cmocka, plain, criterion, glib, tables];
