import { check, compare, empty } from './configCases.js';

const CMAKE = `cmake_minimum_required(VERSION 3.16)
option(ACME_WITH_SOCKETS "Talk to the network" ON)
include(CTest)

set(TEST_NAMES
  cart
  basket
  till
)
set(TEST_LIBRARIES acme pthread)

foreach(each \${TEST_NAMES})
  add_executable(\${each} \${each}.cc)
  add_test(NAME \${each} COMMAND \${each})
endforeach()

acme_add_test(SUBDIR net NAME resolver DEPENDS acme)
acme_add_test(SUBDIR net NAME dialler DEPENDS acme)
if(ACME_WITH_SOCKETS)
  acme_add_socket_test(listener)
endif()
ecm_add_tests(alpha.cpp beta.cpp LINK_LIBRARIES Qt::Test)
target_link_libraries(acme_tests PRIVATE acme gtest)
add_subdirectory(slow)
set_tests_properties(dialler PROPERTIES TIMEOUT 60)
`;

describe('a change to the tests that a build file names', () => {
  check(
    'tests/CMakeLists.txt',
    CMAKE,
    [
      ['  basket\n', '', 'TI501 high'],
      ['  basket\n', '  # basket\n', 'TI501 high'],
      ['  basket\n', '  #[[ basket ]]\n', 'TI501 high'],
      ['acme_add_test(SUBDIR net NAME dialler DEPENDS acme)\n', '', 'TI501 high'],
      ['acme_add_test(SUBDIR net NAME dialler', '#acme_add_test(SUBDIR net NAME dialler', 'TI501 high'],
      ['if(ACME_WITH_SOCKETS)\n  acme_add_socket_test(listener)\nendif()\n', '', 'TI501 high'],
      ['if(ACME_WITH_SOCKETS)', 'if(FALSE)', 'TI501 high'],
      ['if(ACME_WITH_SOCKETS)', 'if(NOT 1)', 'TI501 high'],
      ['if(ACME_WITH_SOCKETS)', 'if(ACME_WITH_SOCKETS)\n  if(LINUX)', 'TI501 medium'],
      [
        'acme_add_test(SUBDIR net NAME dialler',
        'if(NOT APPLE)\nacme_add_test(SUBDIR net NAME dialler',
        'TI501 medium',
      ],
      [
        'acme_add_test(SUBDIR net NAME resolver',
        'if(CMAKE_CROSSCOMPILING)\n  return()\nendif()\nacme_add_test(SUBDIR net NAME resolver',
        'TI501 medium',
      ],
      ['foreach(each', 'return()\nforeach(each', 'TI501 high'],
      [' beta.cpp', '', 'TI501 high'],
      ['add_subdirectory(slow)\n', '', 'TI501 high'],
      [
        'set_tests_properties(dialler PROPERTIES TIMEOUT 60)',
        'set_tests_properties(dialler PROPERTIES DISABLED ON)',
        'TI501 high, TI503 medium',
      ],
      [
        'TIMEOUT 60)\n',
        'TIMEOUT 60)\nif(WIN32)\n  set_tests_properties(dialler PROPERTIES WILL_FAIL 1)\nendif()\n',
        'TI502 medium',
      ],
      ['  basket\n  till\n', '  till\n  basket\n', ''],
      ['  basket\n', '  basket\n  receipt\n', ''],
      ['acme pthread', 'acme', ''],
      ['acme gtest', 'acme', ''],
      ['NAME resolver DEPENDS', 'NAME lookup DEPENDS', ''],
      ['if(ACME_WITH_SOCKETS)', 'if(ACME_WITH_NETWORK)', ''],
      ['set(TEST_NAMES', 'if(BUILD_TESTING)\nset(TEST_NAMES', ''],
      ['set(TEST_NAMES', 'if(NOT ACME_BUILD_TESTS)\n  return()\nendif()\nset(TEST_NAMES', ''],
      ['include(CTest)', 'include(CTest)\n\n# The names of all programs.', ''],
    ],
    empty('tests/alpha.cpp', 'tests/beta.cpp', 'tests/cart.cc', 'tests/basket.cc'),
  );
  compare(
    'a list gives way to a pattern',
    {
      'tests/CMakeLists.txt': 'set(TEST_SOURCES cart_test.cc till_test.cc)\n',
      ...empty('tests/cart_test.cc'),
    },
    { 'tests/CMakeLists.txt': 'file(GLOB TEST_SOURCES *_test.cc)\n', ...empty('tests/cart_test.cc') },
    '',
  );
  compare(
    'a program is discovered rather than added',
    { 'CMakeLists.txt': 'add_test(NAME unit COMMAND unit_tests)\n' },
    { 'CMakeLists.txt': 'gtest_discover_tests(unit_tests)\n' },
    '',
  );
  compare(
    'a test program gets another name',
    {
      'CMakeLists.txt': 'add_test(NAME cart-total COMMAND cart-total)\n',
      'tests/cart_total.c': 'int main(void) { return 0; }\n',
    },
    {
      'CMakeLists.txt': 'add_test(NAME cart-sum COMMAND cart-sum)\n',
      'tests/cart_sum.c': 'int main(void) { return 0; }\n',
    },
    '',
  );
  compare(
    'a new build leaves tests to whoever wants them',
    { Makefile: 'all:\n\tcc main.c\n' },
    { Makefile: 'all:\n\tcc main.c\n', 'CMakeLists.txt': 'option(BUILD_TESTING "Build the tests" OFF)\n' },
    'TI501 low',
  );
  check(
    'tests/meson.build',
    `plain = ['cart', 'basket']
rows = [
  ['till', files('till.c')],
  {'name': 'receipt', 'sources': ['receipt.c']},
]
rows += [['stamp', files('stamp.c')]]
foreach name : plain
  test(name, executable(name, name + '.c'))
endforeach
foreach row : rows
  test(row[0], executable(row[0], row[1]))
endforeach
test('adds', adds, suite: 'core')
if host_machine.system() == 'linux'
  test('forks', forks)
endif
subdir('slow')
`,
    [
      ["'cart', ", '', 'TI501 high'],
      ["  ['till', files('till.c')],\n", '', 'TI501 high'],
      ["  {'name': 'receipt'", "#  {'name': 'receipt'", 'TI501 high'],
      ["rows += [['stamp', files('stamp.c')]]\n", '', 'TI501 high'],
      ["test('adds', adds, suite: 'core')\n", '', 'TI501 high'],
      ["test('adds'", "if false\n  subdir_done()\nendif\ntest('adds'", ''],
      ["test('adds'", "subdir_done()\ntest('adds'", 'TI501 high'],
      [
        "  test('forks', forks)",
        "  if not meson.is_cross_build()\n    test('forks', forks)\n  endif",
        'TI501 medium',
      ],
      ["if host_machine.system() == 'linux'", 'if false', 'TI501 high'],
      ["subdir('slow')", "# subdir('slow')", 'TI501 high'],
      ["suite: 'core'", "suite: 'core', should_fail: true", 'TI502 high'],
      ["test('adds', adds", "test('sums', adds", ''],
      ["'cart', 'basket'", "'basket', 'cart', 'shelf'", ''],
      ["test('adds', adds, suite: 'core')", "test(\n  'adds',\n  adds,\n  suite: 'core',\n)", ''],
    ],
  );
  check(
    'tests/Makefile.am',
    `AM_CPPFLAGS = -I$(top_srcdir)
check_PROGRAMS = cart basket
scripts = a.sh \\
	b.sh
TESTS = $(check_PROGRAMS) \\
	$(scripts) late.sh
if HAVE_NET
TESTS += net.sh
endif
XFAIL_TESTS = b.sh
EXTRA_DIST = $(TESTS) data.txt
`,
    [
      ['cart basket', 'cart', 'TI501 high'],
      ['\tb.sh\n', '\n', 'TI501 high'],
      [' late.sh', '', 'TI501 high'],
      [' late.sh', ' # late.sh', 'TI501 high'],
      ['$(check_PROGRAMS) \\\n\t', '', 'TI501 high'],
      ['TESTS += net.sh\n', '', 'TI501 high'],
      ['TESTS = $(check_PROGRAMS)', 'if LINUX\nTESTS = $(check_PROGRAMS)', 'TI501 medium'],
      ['XFAIL_TESTS = b.sh', 'XFAIL_TESTS = b.sh late.sh', 'TI502 high'],
      ['a.sh \\\n', 'a.sh \\\n\tnew.sh \\\n', ''],
      ['cart basket', 'basket cart', ''],
      [' data.txt', '', ''],
      ['XFAIL_TESTS = b.sh', 'if BSD\nXFAIL_TESTS = b.sh\nendif', ''],
      [' late.sh', ' late.sh more.sh', ''],
    ],
  );
  check('contrib/Makefile', 'REGRESS = init query dump\nPG_CONFIG = pg_config\n', [
    [' query', '', 'TI501 high'],
    [' dump', ' dump restore', ''],
  ]);
  check(
    'test/Makefile',
    `all: cart

cart: cart.c
\tcc -o cart cart.c

test: prepare-data 01 02
\t./cart --self

prepare-data:
\t./unpack.sh

01:
\t./01-opens.py
\t./01-closes.py

02:
ifeq ($(BITS),64)
\tCC=$(CC) ./rows.sh wide
endif
\tCC=$(CC) ./rows.sh
\tCC=$(CC) ./rows.sh short
`,
    [
      ['\t./01-closes.py\n', '', 'TI502 medium'],
      ['\t./01-closes.py\n', '\t#./01-closes.py\n', 'TI502 medium'],
      ['\t./01-closes.py\n', '\t-./01-closes.py\n', 'TI502 medium'],
      ['\tCC=$(CC) ./rows.sh short\n', '', 'TI502 medium'],
      ['\t./cart --self\n', '', 'TI502 high'],
      ['./rows.sh short', './rows.sh shorter', ''],
      ['\t./unpack.sh\n', '', ''],
      ['\t./01-opens.py\n\t./01-closes.py\n', '\t./01-closes.py\n\t./01-opens.py\n', ''],
      ['\t./01-closes.py\n', '\t./01-closes.py\n\t./01-again.py\n', ''],
      ['-o cart cart.c', '-g -o cart cart.c', ''],
    ],
  );
  check('package.json', '{ "scripts": { "test": "jest && cypress run" } }\n', [
    [' && cypress run', '', 'TI502 high'],
    ['jest && cypress run', 'jest && playwright test', ''],
  ]);
});
