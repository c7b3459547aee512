import type { RulePage } from '../page.js';

export const expectedValueChangedPage: RulePage = {
  says: 'The value that an assertion, or a row of a table, expects is another one.',
  why: 'When behaviour changes on purpose, so do expectations. When only the expectation changes, the test was made to agree with whatever the code does.',
  severities: [
    'medium when code outside of tests changes too, or the versions of what it uses',
    'high when only tests change',
  ],
  silent: [
    'the same value written in another way',
    'a row that asks something else too',
    'rows that are gone: see TI106',
  ],
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
    {
      title: 'a row of a table expects something else',
      before: {
        'sums_test.go': `package sums

import "testing"

func TestDoubles(t *testing.T) {
	for _, tc := range []struct{ in, want int }{{1, 2}, {2, 4}} {
		if got := Double(tc.in); got != tc.want {
			t.Errorf("got %d", got)
		}
	}
}
`,
      },
      after: {
        'sums_test.go': `package sums

import "testing"

func TestDoubles(t *testing.T) {
	for _, tc := range []struct{ in, want int }{{1, 2}, {2, 5}} {
		if got := Double(tc.in); got != tc.want {
			t.Errorf("got %d", got)
		}
	}
}
`,
      },
      severity: 'high',
    },
  ],
};
