import { isTestFile } from '../change.js';
import { fullName, type Test } from '../inventory.js';
import { newTestWithoutAssertionPage } from './pages/newTestWithoutAssertion.js';
import { type Rule, runs } from './rule.js';

/** A test that the change adds and that only calls: an empty one is TI302's. */
export const newTestWithoutAssertion: Rule = {
  id: 'TI303',
  name: 'new-test-without-assertion',
  page: newTestWithoutAssertionPage,
  check: ({ added }) =>
    added
      .filter(
        ({ test, file }) =>
          !test.opaque &&
          !isSuite(test, file.head?.tests ?? []) &&
          isTestFile(file.head) &&
          runs(test) &&
          test.body.state === 'runs' &&
          test.marks.length === 0 &&
          asserts(test) === 0,
      )
      .map(({ test, file }) => ({
        severity: 'low' as const,
        path: file.head?.path ?? '',
        side: 'head' as const,
        range: test.range,
        tests: [test.path],
        before: null,
        after: test.text,
        fact: `The new test “${fullName(test.path)}” has no assertion that we know of.`,
        why: 'It fails only if something throws.',
      })),
};

/** Tests in it are tests of their own, and have its checks. */
function isSuite({ path }: Test, tests: readonly Test[]): boolean {
  return tests.some(
    (other) => other.path.length > path.length && path.every((name, at) => other.path[at] === name),
  );
}

function asserts(test: { readonly assertions: readonly { readonly weakness: string | null }[] }): number {
  return test.assertions.filter(({ weakness }) => weakness !== 'unreached').length;
}
