import type { FileCases, TreeCase } from '../corpus.js';

const path = 't/t1234-cart.sh';

const text = `#!/bin/sh

test_description='carts'

. ./test-lib.sh

test_expect_success 'setup' '
	cart init &&
	echo apple >expect
'

test_expect_success 'add prints the item' '
	cart add apple >actual &&
	test_cmp expect actual
'

test_expect_success PERL 'perl binding' '
	perl -e "use Cart" &&
	test_grep "it'\\''s" actual
'

test_expect_success 'an empty cart is refused' - <<\\EOT
	test_must_fail cart check-out 2>err &&
	grep "nothing" err &&
	test_line_count = 1 err
EOT

test_expect_failure 'known breakage' '
	cart undo
'

test_done
`;

const add = "test_expect_success 'add prints the item' '\n";
const compare = '	cart add apple >actual &&\n	test_cmp expect actual\n';
const test = `${add}${compare}'\n`;
const setup = "test_expect_success 'setup' '\n";

const unitText = `#!/bin/sh

oneTimeSetUp() {
  . ./cart.sh
}

testAdds() {
  total=$(add 1 2)
  assertEquals "sum" 3 "$total"
  assertNotNull "$total"
}

testFails() {
  check_out
  assertFalse "it fails" $?
  assertContains "$(log)" "nothing"
}

. shunit2
`;

const unitAdds = 'testAdds() {\n';
const unitSum = '  assertEquals "sum" 3 "$total"\n';

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: "git's own style",
    path,
    text,
    edits: [
      [add, "test_expect_success LATER 'add prints the item' '\n", 'TI105 medium'],
      [add, "test_expect_success !MINGW,SYMLINKS 'add prints the item' '\n", 'TI105 medium'],
      [test, `if test_have_prereq PERL\nthen\n${test}fi\n`, 'TI105 medium'],
      [
        '. ./test-lib.sh\n',
        ". ./test-lib.sh\n\nif ! test_have_prereq PERL\nthen\n\tskip_all='no perl'\n\ttest_done\nfi\n",
        'TI105 medium',
      ],
      ['. ./test-lib.sh\n', ". ./test-lib.sh\n\nskip_all='broken'\ntest_done\n", 'TI101 high'],
      ['. ./test-lib.sh\n', '. ./test-lib.sh\n\ntest_done\n', 'TI504 high'],
      [setup, `exit 0\n\n${setup}`, 'TI504 high, TI602 high'],
      [add, "test_expect_failure 'add prints the item' '\n", 'TI107 high'],
      [test, '', 'TI301 medium'],
      [test, test.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
      [compare, '', 'TI302 high'],
      [compare, `	return 0\n${compare}`, 'TI302 high'],
      [compare, `	if false\n	then\n	${compare}	fi\n`, 'TI302 high'],
      [' &&\n	test_cmp expect actual\n', '\n', 'TI401 medium'],
      [' &&\n	test_line_count = 1 err\n', '\n', 'TI401 medium'],
      ['test_must_fail cart', 'test_might_fail cart', 'TI401 medium'],
      ['	test_cmp expect actual\n', '	test_cmp expect actual || true\n', 'TI404 high'],
      ['	test_cmp expect actual\n', '	test_cmp actual actual\n', 'TI404 high'],
      ['	test_cmp expect actual\n', '	test -s actual\n', 'TI402 medium'],
      ['test_line_count = 1', 'test_line_count = 2', 'TI403 high'],
      ['grep "nothing" err', 'grep "something" err', 'TI403 high'],
      [add, "test_expect_success 'the item is printed' '\n", ''],
      [add, 'test_expect_success "add prints the item" \'\n', ''],
      ["test_expect_failure 'known", "test_expect_success 'known", ''],
      ["test_expect_success PERL 'perl", "test_expect_success 'perl", ''],
      [
        test,
        `${test}\ntest_expect_success 'more' '\n	cart add pear >actual &&\n	test_grep pear actual\n'\n`,
        '',
      ],
      [
        test,
        `${test}\ntest_expect_failure 'more' '\n	cart add pear >actual &&\n	test_grep pear actual\n'\n`,
        'TI107 medium',
      ],
      [compare, '	cart add apple >actual &&\n\n	test_cmp expect actual\n', ''],
      [compare, '	# Prints.\n	cart add apple >actual &&\n	test_cmp expect actual\n', ''],
      [
        compare,
        '	test_when_finished "rm -f actual" &&\n	cart add apple >actual &&\n	test_cmp expect actual\n',
        '',
      ],
      [compare, '	cart add apple >actual &&\n	test_cmp expect actual &&\n	test_path_is_file actual\n', ''],
      [' - <<\\EOT\n', ' - <<\\EOT\n	cart init &&\n', ''],
    ],
  },
  {
    kind: 'file',
    title: 'shunit2',
    path: 'tests/cart_test.sh',
    text: unitText,
    edits: [
      [unitAdds, `${unitAdds}  startSkipping\n`, 'TI101 high'],
      [unitAdds, `${unitAdds}  [ -n "$CI" ] && startSkipping\n`, 'TI105 medium'],
      [unitAdds, `${unitAdds}  [ -n "$CI" ] && return\n`, 'TI105 medium'],
      [unitAdds, 'adds() {\n', 'TI504 high'],
      [unitAdds, '_testAdds() {\n', 'TI504 high'],
      [unitAdds, 'testSum() {\n', ''],
      [unitAdds, 'function testAdds() {\n', ''],
      [unitAdds, `${unitAdds}  return 0\n`, 'TI302 high'],
      [unitAdds, `${unitAdds}  exit 0\n`, 'TI302 high, TI602 high'],
      [`${unitAdds}  total=$(add 1 2)\n${unitSum}  assertNotNull "$total"\n}\n`, '', 'TI301 medium'],
      [
        `${unitAdds}  total=$(add 1 2)\n${unitSum}  assertNotNull "$total"\n}\n`,
        '# testAdds() {\n#   total=$(add 1 2)\n# }\n',
        'TI302 high',
      ],
      [`  total=$(add 1 2)\n${unitSum}  assertNotNull "$total"\n`, '  :\n', 'TI401 high'],
      [unitSum, '', 'TI401 medium'],
      [unitSum, '  assertNotNull "$total"\n', 'TI402 medium'],
      ['3 "$total"', '4 "$total"', 'TI403 high'],
      ['"nothing"', '"something"', 'TI403 high'],
      [unitSum, `${unitSum}  assertEquals 1 1\n`, 'TI404 high'],
      [unitSum, `${unitSum}  assertEquals "$total" "$total"\n`, 'TI404 high'],
      [unitSum, '  assertEquals "sum" 3 "$total" || true\n', 'TI404 high'],
      [unitSum, `${unitSum}  assertTrue "[ $total -gt 0 ]"\n`, ''],
      [unitSum, '  assertEquals 3 "$total"\n', ''],
      [unitAdds, `# Adds.\n${unitAdds}`, ''],
    ],
  },
];
