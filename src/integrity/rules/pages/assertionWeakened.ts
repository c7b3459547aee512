import type { RulePage } from '../page.js';

export const assertionWeakenedPage: RulePage = {
  says: 'An assertion about the same thing asks for less: equality became truthiness, an exact value a part of it, a certain error any error, a tolerance, a bound or a test’s own timeout grew, or it is tried more often or on fewer samples.',
  why: 'Behaviour that failed the test before passes it now.',
  severities: ['medium'],
  silent: ['assertions that become stricter', 'another matcher that asks for the same'],
  remedy: 'Ask which behaviour made the change necessary, and whether that behaviour is right.',
  examples: [
    {
      title: 'equality becomes truthiness',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBeTruthy();
});
`,
      },
      severity: 'medium',
    },
    {
      title: 'an assertion becomes stricter',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2)
`,
      },
      after: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
`,
      },
      severity: null,
    },
  ],
};
