import { filesIn, type Mutations } from './mutations.js';

const TEST = /^@test "[^"]+" \{\n/m;
const WHOLE = /^@test "[^"]+" \{\n(?:.*\n)*?\}\n/m;
const FUNCTION = /^test\w+\(\) \{\n/m;
const GIT = /^test_expect_success '[^']+' '\n/m;
const GIT_WHOLE = /^test_expect_success '[^']+' '\n(?:.*\n)*?'\n/m;

export const mutations: Mutations = {
  language: 'bash',
  files: filesIn('bash'),
  weakenings: [
    ['TI101', TEST, '$&  skip\n'],
    ['TI101', TEST, '$&  skip "later"\n'],
    ['TI101', FUNCTION, '$&  startSkipping\n'],
    ['TI101', /^setup\(\) \{\n/m, '$&  skip "broken"\n'],
    ['TI101', /^\. \.\/test-lib\.sh\n/m, "$&\nskip_all='broken'\n"],
    ['TI105', TEST, '$&  [ -n "$CI" ] && skip\n'],
    ['TI105', TEST, '$&  if [ -n "$CI" ]; then\n    skip "slow"\n  fi\n'],
    ['TI105', TEST, '$&  command -v jq || return 0\n'],
    ['TI105', FUNCTION, '$&  [ -n "$CI" ] && return\n'],
    ['TI105', /^test_expect_success (?=')/m, 'test_expect_success LATER '],
    ['TI107', /^test_expect_success (?=')/m, 'test_expect_failure '],
    ['TI201', TEST, '# bats test_tags=bats:focus\n$&'],
    ['TI301', WHOLE, ''],
    ['TI301', GIT_WHOLE, ''],
    ['TI301', /^test\w+\(\) \{\n(?:.*\n)*?\}\n/m, ''],
    ['TI302', /^(@test "[^"]+" \{\n)(?:.*\n)*?(\}\n)/m, '$1$2'],
    ['TI302', /^(@test "[^"]+" \{)\n(?:.*\n)*?\}\n/m, '# $1\n# }\n'],
    ['TI302', /^(test_expect_success '[^']+' ')\n(?:.*\n)*?'\n/m, "# $1\n# '\n"],
    ['TI302', TEST, '$&  return\n'],
    ['TI302', TEST, '$&  exit 0\n'],
    ['TI302', FUNCTION, '$&  return 0\n'],
    ['TI302', GIT, '$&\treturn 0\n'],
    ['TI401', /^( +run .*\n) +(\[|assert_).*\n/m, '$1'],
    ['TI401', /^ +assert(Equals|Contains) .*\n/m, '  :\n'],
    ['TI401', / &&\n\t(test_cmp|test_grep|test_line_count|grep) .*(?=\n')/, ''],
    ['TI402', /\[ "\$output" = .* \]/, '[ -n "$output" ]'],
    ['TI402', /assert_output "/, 'assert_output --partial "'],
    ['TI403', /assert_output "\w+"/, 'assert_output "other"'],
    ['TI403', /= "(added|Consulting|Travel)" \]/, '= "other" ]'],
    ['TI403', /assertEquals "balance" \d+/, 'assertEquals "balance" 999'],
    ['TI403', /-eq 0 \]/, '-eq 1 ]'],
    ['TI403', /test_line_count = \d+/, 'test_line_count = 999'],
    ['TI404', /^( +)\[ .* \]\n/m, '$&$1[ 1 -eq 1 ]\n'],
    ['TI404', /^( +)(\[ "\$.* \])\n/m, '$1$2 || true\n'],
    ['TI404', /^( +)(assert_\w+.*)\n/m, '$1$2 || :\n'],
    ['TI404', /^\ttest_cmp expect actual\n/m, '\ttest_cmp expect actual || true\n'],
    ['TI504', /^@test "[^"]+" \{/m, 'later() {'],
    ['TI504', /^test(?=[A-Z])/m, 'later'],
    ['TI504', /^\. \.\/test-lib\.sh\n/m, '$&\ntest_done\n'],
    ['TI602', TEST, 'exit 0\n$&'],
    ['TI701', TEST, '# shellcheck disable=SC2086\n$&'],
  ],
  harmless: [
    ['a comment behind the first line', (text) => text.replace('\n', '\n# Tests.\n')],
    [
      'a comment before each test',
      (text) => text.replace(/^(?=@test|test_expect|test\w+\(\))/gm, '# Next.\n'),
    ],
    [
      'blank lines in bodies',
      (text) => text.replace(/^( +)(?=(\[|assert))/gm, '\n$1').replace(/&&\n/g, '&&\n\n'),
    ],
    ['a tag', (text) => text.replace(/^(?=@test|test\w+\(\)|test_expect)/gm, '# bats test_tags=slow\n')],
    [
      'test instead of brackets',
      (text) =>
        text
          .replace(/\[ ("\$.*) \]\n/g, 'test $1\n')
          .replace(/\btest_grep\b/g, 'grep')
          .replace('setUp() {', 'function setUp() {'),
    ],
    [
      'another test',
      (text) =>
        text
          .replace(/^(?=@test)/m, '@test "is new" {\n  run invoice new\n  assert_success\n}\n\n')
          .replace(/^(?=testS)/m, 'testNew() {\n  assertEquals 0 "$(account_new)"\n}\n\n')
          .replace(
            /^(?=test_expect)/m,
            "test_expect_success 'new' '\n\tledger new >actual &&\n\ttest_cmp expect actual\n'\n\n",
          ),
    ],
    [
      'another assertion',
      (text) =>
        text
          .replace(/^( +)(assert_success|\[ "\$status" -eq 0 \]|assertEquals .*)\n/gm, '$&$1[ -n "$PWD" ]\n')
          .replace(/&&\n/g, '&&\n\ttest_path_is_dir . &&\n'),
    ],
    [
      'renamed tests',
      (text) =>
        text
          .replace(/^(@test ")/gm, '$1certainly ')
          .replace(/^test(?=[A-Z]\w+\(\))/gm, 'testThatIt')
          .replace(/^(test_expect_success ')/gm, '$1certainly '),
    ],
  ],
};
