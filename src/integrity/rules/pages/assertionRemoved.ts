import type { RulePage } from '../page.js';

export const assertionRemovedPage: RulePage = {
  says: 'A test checks less than before: assertions are gone, and neither a helper nor another test took them over.',
  why: 'The test keeps its name and its place in every count, and a part of what it checked is no longer checked.',
  severities: ['medium', 'high when none is left', 'low when all they ask about is deleted too'],
  silent: [
    'assertions that move into a function the test calls, or into another test',
    'assertions that change: see TI402 and TI403',
  ],
  remedy: 'Reject the hunk, or ask what checks the same now.',
  examples: [
    {
      title: 'the only assertion goes',
      before: {
        'sums.test.js': `it('adds', () => {
  const sum = add(1, 2);
  expect(sum).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  const sum = add(1, 2);
  console.log(sum);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'one of several goes',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
    assert add(-1, 1) == 0
`,
      },
      after: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
`,
      },
      severity: 'medium',
    },
  ],
};
