import type { RulePage } from '../page.js';

export const noLongerDiscoveredPage: RulePage = {
  says: 'A test’s code is still there and the runner no longer takes it: its name, its visibility, its mark or the name of its file fell out of what the runner looks for, another definition hides it, or what took in its file is gone.',
  why: 'It neither runs nor shows up as skipped. Counting the skipped tests does not find it.',
  severities: ['high', 'medium for a test that the change adds'],
  silent: [
    'tests that move to a file of another name that runners take',
    'helpers that were no tests before',
  ],
  remedy: 'Reject the hunk, or give the test back the name the runner looks for.',
  examples: [
    {
      title: 'a test loses the beginning of its name',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
    assert add(0, 0) == 0
`,
      },
      after: {
        'test_sums.py': `def _test_adds():
    assert add(1, 2) == 3
    assert add(0, 0) == 0
`,
      },
      severity: 'high',
    },
    {
      title: 'a file gets a name that runners pass over',
      before: {
        'src/sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'src/sums.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'high',
    },
  ],
};
