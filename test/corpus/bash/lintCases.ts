import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Bash: bats',
    path: 'test/sums.bats',
    text: `#!/usr/bin/env bats

setup() {
  load helper
}

@test "adds" {
  run add 1 2
  [ "$status" -eq 0 ]
  [ "$output" = "3" ]
}

@test "refuses" {
  run add a
  assert_failure
  assert_output "no"
}
`,
    edits: [
      ['@test "adds" {\n', '@test "adds" {\n  skip\n', 'TI101 high'],
      ['@test "adds" {\n', '@test "adds" {\n  skip "later"\n', 'TI101 high'],
      ['@test "adds" {\n', '@test "adds" {\n  [ -n "$CI" ] && skip "ci"\n', 'TI105 medium'],
      ['  load helper\n', '  skip "later"\n', 'TI101 high'],
      ['  [ "$output" = "3" ]\n', '', 'TI401 medium'],
      ['[ "$output" = "3" ]', '[ -n "$output" ]', 'TI402 medium'],
      ['[ "$output" = "3" ]', '[ "$output" = "4" ]', 'TI403 high'],
      ['[ "$output" = "3" ]', '[ "$output" = "3" ] || true', 'TI404 high'],
      ['[ "$output" = "3" ]', '[ "$output" = "$output" ]', 'TI404 high'],
      ['  assert_output "no"\n', '', 'TI401 medium'],
      ['[ "$output" = "3" ]', '[[ "$output" == "3" ]]', ''],
      ['[ "$output" = "3" ]', 'test "$output" = "3"', ''],
      ['[ "$output" = "3" ]', '[ "$output" == "3" ]', ''],
      ['[ "$output" = "3" ]', '[ "${output}" = "3" ]', ''],
      ['[ "$output" = "3" ]', 'assert_output "3"', ''],
      ['[ "$status" -eq 0 ]', 'assert_success', ''],
      ['@test "adds" {', '@test "adds numbers" {', ''],
      ['  run add 1 2\n', '  run -0 add 1 2\n', ''],
    ],
  },
];
