import type { RulePage } from '../page.js';

export const assertionCannotFailPage: RulePage = {
  says: 'An assertion stands there and cannot fail the test: it compares a constant or an expression with itself, its failure is caught and dropped, or it is a promise, a thread or a goroutine that nothing waits for.',
  why: 'It holds whatever the code does, and it looks like a check.',
  severities: ['high in a test that was there before', 'medium in a test that the change adds'],
  silent: ['assertions that were so before', 'a handler that fails the test or throws again'],
  remedy: 'Reject the hunk.',
  examples: [
    {
      title: 'a constant is compared with itself',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  add(1, 2);
  expect(true).toBe(true);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'a failure is caught and dropped',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
`,
      },
      after: {
        'test_sums.py': `def test_adds():
    try:
        assert add(1, 2) == 3
    except AssertionError:
        pass
`,
      },
      severity: 'high',
    },
  ],
};
