import type { RulePage } from '../page.js';

export const subjectMockedPage: RulePage = {
  says: 'A test file replaces, by a mock, the very thing it is there to test.',
  why: 'The test then checks the mock.',
  severities: ['medium'],
  silent: ['mocks of what the subject depends on', 'mocks that were there before'],
  remedy: 'Ask for a test of the real thing, or mock what stands behind it.',
  examples: [
    {
      title: 'the module under test is mocked',
      before: {
        'src/cart.test.js': `import { total } from './cart.js';

it('adds up', () => {
  expect(total([1, 2])).toBe(3);
});
`,
      },
      after: {
        'src/cart.test.js': `import { total } from './cart.js';

jest.mock('./cart.js', () => ({ total: () => 3 }));

it('adds up', () => {
  expect(total([1, 2])).toBe(3);
});
`,
      },
      severity: 'medium',
    },
  ],
};
