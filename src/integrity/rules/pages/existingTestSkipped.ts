import type { RulePage } from '../page.js';

export const existingTestSkippedPage: RulePage = {
  says: 'A test ran before the change and is skipped, disabled, pending, ignored or marked “to do” after it: by itself, through its suite, by a call in its body, or through a function of the repository that skips.',
  why: 'What the test checked is no longer checked, and a run that passes does not show it.',
  severities: [
    'high',
    'medium when the skip gives a reason: a few words that say more than that it is skipped, an issue or an address',
  ],
  silent: [
    'a test that was skipped before, even when it moves or is renamed',
    'a skip that only holds under a condition: see TI105',
    'a test that the change adds: see TI108',
    'functions and options of the project that merely have the name `skip`',
  ],
  remedy:
    'Reject the hunk that adds the skip. If the test must rest for now, acknowledge the flag with the reason; it is kept with what lands.',
  examples: [
    {
      title: 'a test is skipped',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it.skip('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'a whole class is skipped, with a reference to follow up',
      before: {
        'test_sums.py': `class TestSums:
    def test_adds(self):
        assert add(1, 2) == 3
`,
      },
      after: {
        'test_sums.py': `import pytest


@pytest.mark.skip(reason="the service is down, see #1204")
class TestSums:
    def test_adds(self):
        assert add(1, 2) == 3
`,
      },
      severity: 'medium',
    },
    {
      title: 'a skipped test is renamed',
      before: {
        'sums.test.js': `it.skip('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it.skip('adds two numbers', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: null,
    },
  ],
};
