import type { RulePage } from '../page.js';

export const expectedToFailAddedPage: RulePage = {
  says: 'A test that had to pass is now expected to fail.',
  why: 'A failure no longer fails the run. Where the expectation is not strict, neither does a pass: the test says nothing at all.',
  severities: [
    'medium',
    'high when a test that passes after all would not fail the run',
    'one step lower with a reason, and for a test that the change adds',
  ],
  silent: ['an expectation that was there before', 'one that is taken away'],
  remedy: 'Reject the hunk unless the failure is known and somebody works on it; then let it be strict.',
  examples: [
    {
      title: 'a failing test is expected to fail, whatever it does',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
`,
      },
      after: {
        'test_sums.py': `import pytest


@pytest.mark.xfail
def test_adds():
    assert add(1, 2) == 3
`,
      },
      severity: 'high',
    },
    {
      title: 'jest reports a test that passes after all',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it.failing('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'medium',
    },
  ],
};
