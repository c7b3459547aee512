import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'c++ #if 0',
    before: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
    },
    after: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\n#if 0\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n#endif\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'c++ #ifdef never',
    before: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
    },
    after: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\n#ifdef ENABLE_BROKEN\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n#endif\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'c++ cmake source dropped',
    before: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
      'CMakeLists.txt':
        'enable_testing()\nadd_executable(tests test/main.cc test/sums_test.cc)\nadd_test(NAME tests COMMAND tests)\n',
    },
    after: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
      'CMakeLists.txt':
        'enable_testing()\nadd_executable(tests test/main.cc)\nadd_test(NAME tests COMMAND tests)\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'c++ cmake add_test dropped',
    before: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
      'CMakeLists.txt':
        'enable_testing()\nadd_executable(tests test/main.cc test/sums_test.cc)\nadd_test(NAME tests COMMAND tests)\n',
    },
    after: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
      'CMakeLists.txt': 'enable_testing()\nadd_executable(tests test/main.cc test/sums_test.cc)\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'c++ return',
    before: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
    },
    after: {
      'test/sums_test.cc':
        '#include <gtest/gtest.h>\n\nTEST(Sums, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n\nTEST(Sums, More) {\n  return;\n  EXPECT_EQ(add(2, 2), 4);\n}\n',
    },
    expected: 'TI302 high',
  },
  {
    kind: 'tree',
    title: 'meson',
    before: { 'meson.build': "test('sums', sums)\ntest('more', more)\n" },
    after: { 'meson.build': "test('sums', sums)\n" },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'automake',
    before: { 'Makefile.am': 'TESTS = sums more\n' },
    after: { 'Makefile.am': 'TESTS = sums\n' },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'automake xfail',
    before: { 'Makefile.am': 'TESTS = sums more\n' },
    after: { 'Makefile.am': 'TESTS = sums more\nXFAIL_TESTS = more\n' },
    expected: 'TI502 high',
  },
];
