import type { RulePage } from '../page.js';

export const conditionalSkipAddedPage: RulePage = {
  says: 'A test that always ran now runs only under a condition, or under one condition more: a platform guard, an environment variable, an assumption, an early return, a row that the loop goes past.',
  why: 'Where the condition holds nothing is checked, and the run still passes. Such a condition often holds exactly where tests are run by machines.',
  severities: ['medium', 'low when only the condition is another one'],
  silent: ['conditions that were there before', 'conditions of tests that the change adds: see TI108'],
  remedy: 'Ask where the condition holds. If it holds in CI, the test is off: reject the hunk.',
  examples: [
    {
      title: 'a test skips itself in CI',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it.skipIf(process.env.CI)('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'medium',
    },
    {
      title: 'a condition that was there stays',
      before: {
        'test_sums.py': `import sys
import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="there are no symlinks")
def test_links():
    assert link() == "made"
`,
      },
      after: {
        'test_sums.py': `import sys
import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="there are no symlinks")
def test_links():
    assert link("a") == "made"
    assert link("b") == "made"
`,
      },
      severity: null,
    },
  ],
};
