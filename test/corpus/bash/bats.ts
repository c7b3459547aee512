import type { FileCases, TreeCase } from '../corpus.js';

const path = 'test/cart.bats';

const text = `#!/usr/bin/env bats

load test_helper

setup() {
  cart="$BATS_TEST_TMPDIR/cart"
  create_cart "$cart"
}

@test "adds" {
  run add "$cart" apple 3
  [ "$status" -eq 0 ]
  [ "$output" = "total: 3" ]
}

@test "lists items" {
  run items "$cart"
  assert_success
  assert_output "apple"
  assert_line --index 0 "apple"
  [[ "\${lines[1]}" == "pear" ]]
}

@test 'refuses an empty cart' {
  run check_out "$cart"
  assert_failure
  assert_output --partial "nothing"
  [ ! -f "$cart/bill" ]
}

@test "keeps a log" {
  add "$cart" apple 3
  grep -q apple "$cart/log"
  test -s "$cart/log"
}
`;

const adds = '@test "adds" {\n';
const status = '  [ "$status" -eq 0 ]\n';
const output = '  [ "$output" = "total: 3" ]\n';
const body = `  run add "$cart" apple 3\n${status}${output}`;
const test = `${adds}${body}}\n`;
const setUp = '  create_cart "$cart"\n';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in bats',
  path,
  text,
  edits: [
    [adds, `${adds}  skip\n`, 'TI101 high'],
    [adds, `${adds}  skip "not now"\n`, 'TI101 high'],
    [adds, `${adds}  skip 'not now'\n`, 'TI101 high'],
    [adds, `${adds}  skip "see #12"\n`, 'TI101 medium'],
    [status, `  skip "later"\n${status}`, 'TI101 high'],
    [setUp, `${setUp}  skip "broken"\n`, 'TI101 high'],
    ['setup() {', 'setup_file() {\n  skip\n}\n\nsetup() {', 'TI101 high'],
    [adds, `later() {\n  skip "later"\n}\n\n${adds}  later\n`, 'TI101 high'],
    [adds, `${adds}  [ -n "$CI" ] && skip\n`, 'TI105 medium'],
    [adds, `${adds}  command -v jq || skip "no jq"\n`, 'TI105 medium'],
    [adds, `${adds}  command -v jq >/dev/null 2>&1 || { skip "no jq"; }\n`, 'TI105 medium'],
    [adds, `${adds}  if [ "$(uname)" = Darwin ]; then\n    skip "no"\n  fi\n`, 'TI105 medium'],
    [adds, `${adds}  if [ -n "$CI" ]; then skip; fi\n`, 'TI105 medium'],
    [adds, `${adds}  case "$(uname)" in\n    Darwin) skip "no" ;;\n  esac\n`, 'TI105 medium'],
    [adds, `${adds}  [ -n "$CI" ] && return 0\n`, 'TI105 medium'],
    [adds, `${adds}  if [ -n "$CI" ]; then\n    return\n  fi\n`, 'TI105 medium'],
    [adds, `${adds}  skip_if_root\n`, 'TI105 medium'],
    [adds, `${adds}  skip_unless_network "x"\n`, 'TI105 medium'],
    [setUp, `${setUp}  [ -n "$CI" ] && skip\n`, 'TI105 medium'],
    [adds, `# bats test_tags=bats:focus\n${adds}`, 'TI201 high'],
    ['load test_helper', '# bats file_tags=bats:focus\nload test_helper', 'TI201 high'],
    [adds, `@test "is new" {\n  skip\n}\n\n${adds}`, 'TI108 low'],
    [adds, `@test "is new" {\n  [ -n "$CI" ] && skip\n  [ "$cart" = x ]\n}\n\n${adds}`, 'TI108 low'],
    [adds, `${adds}  echo "skip"\n`, ''],
    [adds, `${adds}  # skip\n`, ''],
    [adds, `${adds}  local skip=1\n`, ''],
    [adds, `${adds}  run cart skip 3\n`, ''],
    [adds, `${adds}  cat <<EOF > notes\nskip\nreturn\nEOF\n`, ''],
    [adds, `# bats test_tags=slow\n${adds}`, ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'the body of a bats test',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '  # later\n', 'TI302 high'],
    [body, body.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    [adds, `${adds}  return\n`, 'TI302 high'],
    [adds, `${adds}  return 0\n`, 'TI302 high'],
    [adds, `${adds}  exit 0\n`, 'TI302 high, TI602 high'],
    [`${status}${output}`, `  if false; then\n${status}${output}  fi\n`, 'TI302 high'],
    [`${status}${output}`, `  for each in; do\n${status}${output}  done\n`, 'TI302 high'],
    [`${status}${output}`, `  while false; do\n${status}${output}  done\n`, 'TI302 high'],
    [test, test.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    [test, '', 'TI301 medium'],
    [`${status}${output}`, '', 'TI401 high'],
    [output, '', 'TI401 medium'],
    [output, '  # [ "$output" = "total: 3" ]\n', 'TI401 medium'],
    ['  assert_success\n', '', 'TI401 medium'],
    ['  grep -q apple "$cart/log"\n', '', 'TI401 medium'],
    ['  [ ! -f "$cart/bill" ]\n', '', 'TI401 medium'],
    ['[ "$output" = "total: 3" ]', '[ -n "$output" ]', 'TI402 medium'],
    ['[ "$output" = "total: 3" ]', '[[ "$output" == *3* ]]', 'TI402 medium'],
    ['[ "$output" = "total: 3" ]', '[[ "$output" =~ total ]]', 'TI402 medium'],
    ['[ "$status" -eq 0 ]', '[ "$status" -ge 0 ]', 'TI402 medium'],
    ['assert_output "apple"', 'assert_output --partial "app"', 'TI402 medium'],
    ['assert_output "apple"', 'assert_output --regexp "a"', 'TI402 medium'],
    ['assert_output "apple"', 'assert_output', 'TI402 medium'],
    ['[ "$output" = "total: 3" ]', '[ "$output" = "total: 4" ]', 'TI403 high'],
    ['[ "$status" -eq 0 ]', '[ "$status" -eq 1 ]', 'TI403 high'],
    ['assert_output "apple"', 'assert_output "pear"', 'TI403 high'],
    ['== "pear"', '== "plum"', 'TI403 high'],
    ['--partial "nothing"', '--partial "something"', 'TI403 high'],
    [output, `${output}  [ 1 -eq 1 ]\n`, 'TI404 high'],
    [output, `${output}  [ "$output" = "$output" ]\n`, 'TI404 high'],
    [output, `${output}  [[ "a" == "a" ]]\n`, 'TI404 high'],
    [output, '  [ "$output" = "total: 3" ] || true\n', 'TI404 high'],
    [output, '  [ "$output" = "total: 3" ] || :\n', 'TI404 high'],
    ['assert_output "apple"', 'assert_output "apple" || echo "differs"', 'TI404 high'],
    ['grep -q apple "$cart/log"', 'grep -q apple "$cart/log" || true', 'TI401 medium'],
    [output, '  [ "$output" = "total: 3" ] || fail "differs"\n', ''],
    [output, '  [ "$output" = "total: 3" ] || return 1\n', ''],
    [output, '  [ "$output" == "total: 3" ]\n', ''],
    [output, '  test "$output" = "total: 3"\n', ''],
    [output, '  [[ "$output" = "total: 3" ]]\n', ''],
    [output, '  if [ "$output" != "total: 3" ]; then\n    return 1\n  fi\n', ''],
    [output, '  [ "$output" = \'total: 3\' ]\n', ''],
    [output, `${output}  [ -f "$cart/log" ]\n`, ''],
    [output, `${output}  grep Error "$cart/log" || true\n`, ''],
    [`${status}${output}`, '  [ "$status" -eq 0 ] && [ "$output" = "total: 3" ]\n', ''],
    [setUp, `${setUp}  touch "$cart/log"\n`, ''],
    [adds, '@test "sums up" {\n', ''],
    [adds, "@test 'adds' {\n", ''],
    [adds, `# Adds.\n${adds}`, ''],
    [test, `${test}\n@test "more" {\n  run items "$cart"\n  assert_success\n}\n`, ''],
    [test, `${test}\n@test "more" {\n  run items "$cart"\n}\n`, 'TI303 low'],
    [test, `${test}\n@test "more" {\n  # later\n}\n`, 'TI302 medium'],
    [test, `function adds() {\n${body}}\n`, 'TI504 high'],
    ['load test_helper', 'load test_helper\nexit 0', 'TI504 high, TI602 high'],
    ['run check_out "$cart"\n  assert_failure', 'run ! check_out "$cart"', ''],
  ],
};

const hush: FileCases = {
  kind: 'file',
  title: 'a script that hushes shellcheck or asks for the test run',
  path: 'bin/cart.sh',
  text: '#!/bin/bash\nset -e\n\ntotal() {\n  sum $prices\n}\n',
  edits: [
    ['  sum', '  # shellcheck disable=SC2086\n  sum', 'TI701 medium'],
    ['  sum', '  # shellcheck disable=SC2086,SC2068 # words are wanted, see #3\n  sum', 'TI701 low'],
    ['  sum', '  # shellcheck disable=all\n  sum', 'TI701 medium'],
    ['  sum', '  # shellcheck source=lib.sh\n  sum', ''],
    ['  sum', '  # Nothing for shellcheck.\n  sum', ''],
    ['  sum', '  if [ -n "$BATS_TEST_NAME" ]; then\n    return 0\n  fi\n  sum', 'TI601 high'],
    ['  sum', '  [ -n "${BATS_VERSION:-}" ] && return\n  sum', 'TI601 high'],
    ['  sum', '  exit 0\n  sum', ''],
    ['  sum', '  echo "BATS_TEST_NAME"\n  sum', ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a bats file moves',
    before: { [path]: text },
    after: { 'tests/unit/cart.bats': `${text}\n# Moved.\n` },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a bats file loses its extension',
    before: { [path]: text },
    after: { 'test/cart.sh': text },
    expected: 'TI504 high',
  },
  { kind: 'tree', title: 'a bats file goes', before: { [path]: text }, after: {}, expected: 'TI301 medium' },
  {
    kind: 'tree',
    title: 'a bats test goes while the source changes',
    before: { [path]: text, 'bin/cart.sh': 'sum 1\n' },
    after: { [path]: text.replace(test, ''), 'bin/cart.sh': 'sum 2\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a bats test moves',
    before: { [path]: text },
    after: { [path]: text.replace(test, ''), 'test/adds.bats': `load test_helper\n\n${test}` },
    expected: '',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [skips, bodies, hush, ...trees];
