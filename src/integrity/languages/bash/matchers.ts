import type { AssertionKind } from '../../inventory.js';

/** How an asserting command takes its values: which of them is asked about, and which is expected. */
export type Matcher = {
  readonly kind: AssertionKind;
  readonly subject: number | string;
  readonly expected: number | null;
  readonly stated?: string;
};

type Row = readonly [kind: AssertionKind, subject: number | string, expected: number | null, names: string];

const ROWS: readonly Row[] = [
  // bats-assert, bats-file
  ['equal', 'output', 0, 'assert_output assert_stderr'],
  ['partial', 'output', 0, 'assert_line assert_stderr_line assert_regex'],
  ['defined', 'status', 0, 'assert_failure'],
  ['equal', 0, 1, 'assert_equal assert_equals'],
  ['truthy', 0, null, 'assert_exist assert_file_exist assert_file_exists assert_dir_exists assert_dir_exist'],
  [
    'truthy',
    0,
    null,
    'assert_exists assert_link_exists assert_file_executable assert_file_not_empty assert_path_exists',
  ],
  ['partial', 0, 1, 'assert_file_contains assert_file_contain assert_contains'],
  // git and sharness
  ['equal', 1, 0, 'test_cmp test_cmp_bin test_cmp_rev test_i18ncmp test_cmp_config_output'],
  ['equal', 0, null, 'test_must_be_empty'],
  ['count', 2, 1, 'test_line_count test_stdout_line_count test_file_size'],
  ['partial', 1, 0, 'test_grep test_i18ngrep grep egrep fgrep verify_grep'],
  ['throws', 0, null, 'test_must_fail'],
  ['throws', 1, 0, 'test_expect_code'],
  [
    'truthy',
    0,
    null,
    'test_path_is_file test_path_is_dir test_path_exists test_path_is_missing test_path_is_symlink',
  ],
  [
    'truthy',
    0,
    null,
    'test_path_is_file_not_symlink test_path_is_dir_not_symlink test_file_not_empty test_dir_is_empty',
  ],
  ['equal', 1, 0, 'cmp diff'],
  // shunit2 and bash_unit, where a message may come first
  ['equal', 1, 0, 'assertEquals assertSame assert_status_code assertStrEquals'],
  ['equal', 1, 0, 'assertNotEquals assertNotSame assert_not_equals'],
  ['partial', 0, 1, 'assertContains assertNotContains assert_matches assert_not_matches'],
  ['defined', 0, null, 'assertNotNull'],
  ['truthy', 0, null, 'assertTrue assert assertFileExists'],
  ['other', 'fail', null, 'fail flunk failNotEquals failSame fail_test assert_fail assert_fails'],
];

export const MATCHERS: ReadonlyMap<string, Matcher> = new Map([
  ...ROWS.flatMap(([kind, subject, expected, names]) =>
    names.split(' ').map((name): [string, Matcher] => [name, { kind, subject, expected }]),
  ),
  ['assert_success', { kind: 'equal', subject: 'status', expected: null, stated: '0' }],
  ['assertNull', { kind: 'equal', subject: 0, expected: null, stated: "''" }],
  ['assertFalse', { kind: 'equal', subject: 0, expected: null, stated: 'false' }],
]);

/** Operators of `[`, `test` and `[[` between two words. */
export const BINARY: Readonly<Record<string, AssertionKind>> = {
  '=': 'equal',
  '==': 'equal',
  '-eq': 'equal',
  '!=': 'equal',
  '-ne': 'equal',
  '=~': 'partial',
  '-gt': 'compare',
  '-ge': 'compare',
  '-lt': 'compare',
  '-le': 'compare',
  '<': 'compare',
  '>': 'compare',
  '-nt': 'compare',
  '-ot': 'compare',
  '-ef': 'equal',
};

/** Before one word; any other asks for no more than truth. */
export const UNARY: Readonly<Record<string, AssertionKind>> = { '-n': 'defined', '-z': 'equal' };

/** Commands that set the stage; one that is none of them is expected to succeed. */
export const STAGE = new Set(
  (
    'run echo printf : true false cd pushd popd mkdir rmdir cp mv rm ln touch cat chmod export local declare typeset readonly ' +
    'unset set shopt source . load bats_load_library return exit skip sleep read trap eval let wait test_when_finished ' +
    'test_config test_tick test_might_fail test_unconfig sed awk tr sort head tail cut wc tee startSkipping endSkipping break continue shift alias kill'
  ).split(' '),
);
