import type { FileCases, TreeCase } from '../corpus.js';

const inFunction: FileCases = {
  kind: 'file',
  title: 'methods that a function hands on',
  path: 'testsuite/src/CartTest.cpp',
  text: `#include "CartTest.h"
#include "CppUnit/TestCaller.h"

CartTest::CartTest(const std::string& name): CppUnit::TestCase(name)
{
}

void CartTest::testAdds()
{
  Cart cart;
  cart.add("apple");
  assertTrue (cart.count() == 1);
  assertEqual (3, cart.price());
}

void CartTest::testRemoves()
{
  Cart cart;
  assertTrue (cart.empty());
}

void CartTest::setUp()
{
}

CppUnit::Test* CartTest::suite()
{
  CppUnit::TestSuite* suite = new CppUnit::TestSuite("CartTest");
  CppUnit_addTest(suite, CartTest, testAdds);
  CppUnit_addTest(suite, CartTest, testRemoves);
  return suite;
}
`,
  edits: [
    [
      '  CppUnit_addTest(suite, CartTest, testAdds);',
      '  //CppUnit_addTest(suite, CartTest, testAdds);',
      'TI504 high',
    ],
    ['  CppUnit_addTest(suite, CartTest, testAdds);\n', '', 'TI504 high'],
    [
      '  CppUnit_addTest(suite, CartTest, testAdds);',
      '#if 0\n  CppUnit_addTest(suite, CartTest, testAdds);\n#endif',
      'TI504 high',
    ],
    [
      '  CppUnit_addTest(suite, CartTest, testAdds);',
      '#ifdef __linux__\n  CppUnit_addTest(suite, CartTest, testAdds);\n#endif',
      'TI105 medium',
    ],
    [
      '{\n  Cart cart;\n  cart.add',
      '{\n#if defined(__s390x__)\n  return;\n#endif\n  Cart cart;\n  cart.add',
      'TI105 medium',
    ],
    ['{\n  Cart cart;\n  cart.add', '{\n  return;\n  Cart cart;\n  cart.add', 'TI302 high'],
    ['{\n  Cart cart;\n  cart.add', '{\n  SKIP("broken");\n  Cart cart;\n  cart.add', 'TI101 high'],
    ['  assertTrue (cart.count() == 1);', '  //assertTrue (cart.count() == 1);', 'TI401 medium'],
    ['assertEqual (3, cart.price())', 'assertEqual (4, cart.price())', 'TI403 high'],
    ['assertEqual (3, cart.price())', 'assertTrue (cart.price() > 0)', 'TI402 medium'],
    ['assertEqual (3, cart.price())', 'assertTrue (cart.price() == 3)', ''],
    [
      'CppUnit_addTest(suite, CartTest, testAdds);\n  CppUnit_addTest(suite, CartTest, testRemoves);',
      'CppUnit_addTest(suite, CartTest, testRemoves);\n  CppUnit_addTest(suite, CartTest, testAdds);',
      '',
    ],
    ['void CartTest::setUp()\n{\n', 'void CartTest::setUp()\n{\n  reset();\n', ''],
  ],
};

const inClass: FileCases = {
  kind: 'file',
  title: 'methods that their class hands on',
  path: 'tests/test_cart.cpp',
  text: `#include <cppunit/extensions/HelperMacros.h>

class CartTest : public CppUnit::TestFixture
{
  CPPUNIT_TEST_SUITE(CartTest);
  CPPUNIT_TEST(testAdds);
  CPPUNIT_TEST_EXCEPTION(testRefuses, std::exception);
  CPPUNIT_TEST_SUITE_END();

public:
  void setUp() override { cart.clear(); }

  void testAdds()
  {
    cart.add("apple");
    CPPUNIT_ASSERT_EQUAL(1, cart.count());
    CPPUNIT_ASSERT(!cart.empty());
  }

  void testRefuses()
  {
    cart.add("");
  }

private:
  Cart cart;
};

CPPUNIT_TEST_SUITE_REGISTRATION(CartTest);
`,
  edits: [
    ['  CPPUNIT_TEST(testAdds);\n', '', 'TI504 high'],
    ['  CPPUNIT_TEST(testAdds);', '  // CPPUNIT_TEST(testAdds);', 'TI504 high'],
    ['  CPPUNIT_TEST(testAdds);', '  /* CPPUNIT_TEST(testAdds); */', 'TI504 high'],
    ['  CPPUNIT_TEST(testAdds);', '#ifndef _WIN32\n  CPPUNIT_TEST(testAdds);\n#endif', 'TI105 medium'],
    ['    CPPUNIT_ASSERT_EQUAL(1, cart.count());\n', '', 'TI401 medium'],
    ['CPPUNIT_ASSERT_EQUAL(1, cart.count())', 'CPPUNIT_ASSERT_EQUAL(2, cart.count())', 'TI403 high'],
    ['  CPPUNIT_TEST_SUITE_END();', '  CPPUNIT_TEST(testCounts);\n  CPPUNIT_TEST_SUITE_END();', ''],
  ],
};

const HEADER = `#include <cppunit/TestFixture.h>

class RouteTests : public CppUnit::TestFixture
{
  CPPUNIT_TEST_SUITE(RouteTests);
  CPPUNIT_TEST(testShortest);
  CPPUNIT_TEST(testDetour);
  CPPUNIT_TEST_SUITE_END();

public:
  void setUp();
  void testShortest();
  void testDetour();
};
`;

const inHeader: FileCases = {
  kind: 'file',
  title: 'methods that are defined elsewhere',
  path: 'test_suite/routes/test_route.hxx',
  text: HEADER,
  edits: [
    ['  CPPUNIT_TEST(testDetour);', '  // CPPUNIT_TEST(testDetour);', 'TI504 high'],
    ['  CPPUNIT_TEST(testDetour);\n', '', 'TI504 high'],
    ['  CPPUNIT_TEST(testDetour);\n', '  CPPUNIT_TEST(testDetour);\n  CPPUNIT_TEST(testLoop);\n', ''],
    [
      '  CPPUNIT_TEST(testShortest);\n  CPPUNIT_TEST(testDetour);',
      '  CPPUNIT_TEST(testDetour);\n  CPPUNIT_TEST(testShortest);',
      '',
    ],
    ['  void setUp();\n', '  void setUp();\n  void tearDown();\n', ''],
  ],
};

const cgreen: FileCases = {
  kind: 'file',
  title: 'Cgreen',
  path: 'util_tests.c',
  text: `#include <cgreen/cgreen.h>

Describe (util);

Ensure (util, adds)
{
  int sum = add (1, 2);
  assert_that (sum, is_equal_to (3));
}

Ensure (util, opens)
{
  open_it ();
  assert_that (opened, is_not_equal_to (0));
}

int main (int argc, char **argv)
{
  TestSuite *suite = create_test_suite ();
  add_test_with_context (suite, util, adds);
  add_test_with_context (suite, util, opens);
  return run_test_suite (suite, create_text_reporter ());
}
`,
  edits: [
    ['Ensure (util, adds)', 'xEnsure (util, adds)', 'TI101 high'],
    ['  add_test_with_context (suite, util, adds);\n', '', 'TI504 high'],
    ['  assert_that (opened, is_not_equal_to (0));\n', '', 'TI401 high'],
    [
      '  open_it ();\n  assert_that (opened, is_not_equal_to (0));',
      '  if (open_it () == 0) {\n    assert_that (opened, is_not_equal_to (0));\n  }',
      'TI402 medium',
    ],
    ['is_equal_to (3)', 'is_equal_to (4)', 'TI403 high'],
    ['is_equal_to (3)', 'is_greater_than (0)', 'TI402 medium'],
    ['  TestSuite *suite', '  return 0;\n  TestSuite *suite', 'TI504 high'],
    ['  TestSuite *suite', '#if BITS == 32\n  return 77;\n#endif\n  TestSuite *suite', 'TI105 medium'],
    ['  TestSuite *suite', '  return 77;\n  TestSuite *suite', 'TI101 high'],
    ['  TestSuite *suite', '  if (argc > 2) return 1;\n  TestSuite *suite', ''],
  ],
};

const tap: FileCases = {
  kind: 'file',
  title: 'a program that reports by an object',
  path: 'src/test/dates.t.cpp',
  text: `#include <test.h>

int main (int, char**)
{
  UnitTest t (3);
  t.ok (today < tomorrow, "today < tomorrow");
  t.is (year (), 2020, "year");
  t.notok (empty (), "not empty");
  return 0;
}
`,
  edits: [
    ['  t.ok (today', '  //t.ok (today', 'TI401 medium'],
    ['2020, "year"', '2021, "year"', 'TI403 high'],
    ['t.is (year (), 2020, "year")', 't.ok (true, "year")', 'TI404 high'],
    ['UnitTest t (3)', 'UnitTest t (4)', ''],
    ['t.notok (empty (), "not empty")', 't.ok (! empty (), "not empty")', ''],
  ],
};

const inside: TreeCase = {
  kind: 'tree',
  title: 'a fixture moves to a file of its own',
  before: { 'tests/routes.hxx': HEADER },
  after: { 'tests/paths/routes.hxx': HEADER },
  expected: '',
};

const leaves: TreeCase = {
  kind: 'tree',
  title: 'a new program that leaves in two ways',
  before: { 'tests/a.txt': '' },
  after: {
    'tests/a.txt': '',
    'tests/test_till.c':
      '#include <assert.h>\n\nstatic void test_opens(void)\n{\n  assert(till() == 3);\n}\n\nint main(void)\n{\n  test_opens();\n  exit(0);\n  return 0;\n}\n',
  },
  expected: 'TI602 high',
};

export const topics = [leaves, inFunction, inClass, inHeader, cgreen, tap, inside];
