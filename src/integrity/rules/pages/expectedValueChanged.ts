import type { RulePage } from '../page.js';

export const expectedValueChangedPage: RulePage = {
  says: 'The value that an assertion expects is another one.',
  why: 'When behaviour changes on purpose, so do expectations. When only the expectation changes, the test was made to agree with whatever the code does.',
  severities: ['medium when code outside of tests changes too', 'high when only tests change'],
  silent: ['the same value written in another way', 'rows of a table: see TI106'],
  remedy: 'Work out the right value yourself, and compare.',
  examples: [
    {
      title: 'only the expectation changes',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(4);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'behaviour and expectation change together',
      before: {
        'greet.py': `def greet(name):
    return "Hello " + name
`,
        'test_greet.py': `from greet import greet


def test_greets():
    assert greet("Ada") == "Hello Ada"
`,
      },
      after: {
        'greet.py': `def greet(name):
    return "Hello, " + name
`,
        'test_greet.py': `from greet import greet


def test_greets():
    assert greet("Ada") == "Hello, Ada"
`,
      },
      severity: 'medium',
    },
  ],
};
