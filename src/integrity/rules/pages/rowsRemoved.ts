import type { RulePage } from '../page.js';

export const rowsRemovedPage: RulePage = {
  says: 'A test or a suite that runs once for each row of a table has lost rows, or a JSON file among the tests that lists cases has.',
  why: 'Each row is a case of its own. A failing one is easily taken out while the test keeps its name.',
  severities: ['medium', 'high when no row is left'],
  silent: ['rows in another order', 'rows that were added', 'a table that moves or is formatted anew'],
  remedy: 'Reject the hunk, or ask what the removed rows stood for.',
  examples: [
    {
      title: 'a row is taken out',
      before: {
        'test_sums.py': `import pytest


@pytest.mark.parametrize("a, b, total", [(1, 2, 3), (-1, 1, 0)])
def test_adds(a, b, total):
    assert add(a, b) == total
`,
      },
      after: {
        'test_sums.py': `import pytest


@pytest.mark.parametrize("a, b, total", [(1, 2, 3)])
def test_adds(a, b, total):
    assert add(a, b) == total
`,
      },
      severity: 'medium',
    },
    {
      title: 'rows change places',
      before: {
        'sums.test.js': `it.each([[1, 2, 3], [-1, 1, 0]])('adds', (a, b, total) => {
  expect(add(a, b)).toBe(total);
});
`,
      },
      after: {
        'sums.test.js': `it.each([[-1, 1, 0], [1, 2, 3]])('adds', (a, b, total) => {
  expect(add(a, b)).toBe(total);
});
`,
      },
      severity: null,
    },
  ],
};
