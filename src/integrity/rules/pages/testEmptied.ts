import type { RulePage } from '../page.js';

export const testEmptiedPage: RulePage = {
  says: 'A test still counts as one and does nothing: its body is empty, it ends before its checks, its checks stand in a branch that is never entered, or it stands in a comment.',
  why: 'It is reported as passed whatever the code does.',
  severities: ['high', 'medium for a test that the change adds', 'low when it did not run anyway'],
  silent: ['a test that was empty before', 'an end that only comes under a condition: see TI105'],
  remedy: 'Reject the hunk.',
  examples: [
    {
      title: 'a test ends before its checks',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  return;
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'a test is emptied',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
`,
      },
      after: {
        'test_sums.py': `def test_adds():
    pass
`,
      },
      severity: 'high',
    },
  ],
};
