import type { RulePage } from '../page.js';

export const testDeletedPage: RulePage = {
  says: 'A test is gone: no test of the same name, and none with the same or a like body, was found anywhere in the change.',
  why: 'What it checked may still be there and is no longer checked by it.',
  severities: [
    'high when code outside of tests changes too',
    'medium when only tests change, or when a fresh test of the file is named much like it',
    'low when what it was about is deleted too, or when it did not run anyway',
  ],
  silent: [
    'tests that move to another suite or file, are renamed, or are put in another order',
    'several tests that become rows of one, and rows that become tests',
    'tests whose every assertion another one took over',
  ],
  remedy: 'Reject the hunk that takes it out. If it was replaced, look for what checks the same.',
  examples: [
    {
      title: 'a test goes while the code it is about changes',
      before: {
        'src/sums.js': `export const add = (a, b) => a + b;
`,
        'src/sums.test.js': `import { add } from './sums.js';

it('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it('adds negative numbers', () => {
  expect(add(-1, -2)).toBe(-3);
});
`,
      },
      after: {
        'src/sums.js': `export const add = (a, b) => Math.abs(a) + Math.abs(b);
`,
        'src/sums.test.js': `import { add } from './sums.js';

it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'a test goes with what it was about',
      before: {
        'src/sums.js': `export const add = (a, b) => a + b;
`,
        'src/sums.test.js': `import { add } from './sums.js';

it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {},
      severity: 'low',
    },
    {
      title: 'a test is renamed',
      before: {
        'test_sums.py': `def test_adds():
    assert add(1, 2) == 3
    assert add(0, 0) == 0
`,
      },
      after: {
        'test_sums.py': `def test_adds_two_numbers():
    assert add(1, 2) == 3
    assert add(0, 0) == 0
`,
      },
      severity: null,
    },
  ],
};
