import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'bats: return',
    before: {
      'test/sums.bats': '#!/usr/bin/env bats\n\n@test "adds" {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    after: {
      'test/sums.bats':
        '#!/usr/bin/env bats\n\n@test "adds" {\n  return 0\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    expected: 'TI302 high',
  },
  {
    kind: 'tree',
    title: 'bats: renamed function',
    before: {
      'test/sums.bats': '#!/usr/bin/env bats\n\n@test "adds" {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    after: { 'test/sums.bats': '#!/usr/bin/env bats\n\nadds() {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n' },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'bats: file renamed',
    before: {
      'test/sums.bats': '#!/usr/bin/env bats\n\n@test "adds" {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    after: {
      'test/sums.sh': '#!/usr/bin/env bats\n\n@test "adds" {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'bats: env guard',
    before: {
      'test/sums.bats': '#!/usr/bin/env bats\n\n@test "adds" {\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    after: {
      'test/sums.bats':
        '#!/usr/bin/env bats\n\n@test "adds" {\n  [ -z "$CI" ] || return 0\n  run add 1 2\n  [ "$output" = "3" ]\n}\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'git test: prerequisite',
    before: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\ntest_expect_success 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    after: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\ntest_expect_success NEVER 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'git test: expect failure',
    before: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\ntest_expect_success 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    after: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\ntest_expect_failure 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    expected: 'TI107 high',
  },
  {
    kind: 'tree',
    title: 'git test: skip_all',
    before: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\ntest_expect_success 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    after: {
      't/t0001-sums.sh':
        "#!/bin/sh\n\ntest_description='sums'\n\n. ./test-lib.sh\n\nskip_all='later'\ntest_done\n\ntest_expect_success 'adds' '\n\ttest \"$(add 1 2)\" = 3\n'\n\ntest_done\n",
    },
    expected: 'TI101 high',
  },
];
