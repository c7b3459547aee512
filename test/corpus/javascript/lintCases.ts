import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'no-standalone-expect',
    'test/sums.test.ts',
    "expect(1).toBe(1);\nit('adds', () => { expect(add(1)).toBe(2); });\n",
    '',
  ],
  [
    'valid-expect: not called',
    'test/sums.test.ts',
    "it('adds', () => {\n  expect(add(1)).toBe;\n});\n",
    'TI404 medium',
  ],
  [
    'valid-expect: no matcher',
    'test/sums.test.ts',
    "it('adds', () => {\n  expect(add(1));\n});\n",
    'TI404 medium',
  ],
  [
    'valid-expect: two promises',
    'test/sums.test.ts',
    "it('adds', async () => {\n  expect(load()).rejects.toThrow();\n});\n",
    'TI404 medium',
  ],
  [
    'valid-expect: Promise.all',
    'test/sums.test.ts',
    "it('adds', async () => {\n  await Promise.all([expect(load()).resolves.toBe(1), expect(load()).rejects.toThrow()]);\n});\n",
    '',
  ],
  [
    'valid-expect-in-promise',
    'test/sums.test.ts',
    "it('adds', () => {\n  load().then((v) => { expect(v).toBe(1); });\n});\n",
    'TI404 medium',
  ],
  [
    'valid-expect-in-promise returned',
    'test/sums.test.ts',
    "it('adds', () => {\n  return load().then((v) => { expect(v).toBe(1); });\n});\n",
    '',
  ],
  [
    'valid-expect-in-promise assigned and awaited',
    'test/sums.test.ts',
    "it('adds', async () => {\n  const p = load().then((v) => { expect(v).toBe(1); });\n  await p;\n});\n",
    '',
  ],
  ['expect-expect', 'test/sums.test.ts', "it('adds', () => {\n  add(1);\n});\n", 'TI303 low'],
  ['expect-expect with helper', 'test/sums.test.ts', "it('adds', () => {\n  assertAdds(1);\n});\n", ''],
  [
    'expect-expect supertest',
    'test/sums.test.ts',
    "it('adds', () => {\n  return request(app).get('/').expect(200);\n});\n",
    '',
  ],
  [
    'expect-expect expectTypeOf',
    'test/sums.test.ts',
    "it('adds', () => {\n  expectTypeOf(add).toBeFunction();\n});\n",
    '',
  ],
  [
    'no-identical / tautology',
    'test/sums.test.ts',
    "it('adds', () => {\n  expect(1).toBe(1);\n});\n",
    'TI404 medium',
  ],
  [
    'assert.equal literal',
    'test/sums.test.ts',
    "it('adds', () => {\n  assert.strictEqual(1, 1);\n});\n",
    'TI404 medium',
  ],
  ['empty', 'test/sums.test.ts', "it('adds', () => {\n  \n});\n", 'TI302 medium'],
  [
    'commented-out tests in new file',
    'test/sums.test.ts',
    "// it('adds', () => { expect(add(1)).toBe(2); });\nit('x', () => { expect(add(1)).toBe(2); });\n",
    '',
  ],
  [
    'playwright missing await',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('a', async ({ page }) => {\n  await page.goto('/');\n  expect(page.locator('h1')).toHaveText('x');\n});\n",
    'TI404 medium',
  ],
  [
    'playwright awaited',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('a', async ({ page }) => {\n  await page.goto('/');\n  await expect(page.locator('h1')).toHaveText('x');\n});\n",
    '',
  ],
  [
    'playwright poll unawaited',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('a', async ({ page }) => {\n  expect.poll(() => page.title()).toBe('x');\n});\n",
    'TI404 medium',
  ],
  [
    'playwright fixme',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest.fixme('a', async ({ page }) => {\n  await expect(page).toHaveTitle('x');\n});\n",
    'TI108 low',
  ],
  [
    'playwright skip conditional new',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('a', async ({ page, browserName }) => {\n  test.skip(browserName === 'webkit', 'no');\n  await expect(page).toHaveTitle('x');\n});\n",
    'TI108 low',
  ],
  [
    'playwright slow',
    'e2e/a.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('a', async ({ page }) => {\n  test.slow();\n  await expect(page).toHaveTitle('x');\n});\n",
    '',
  ],
  [
    'cypress should',
    'cypress/e2e/a.cy.ts',
    "describe('a', () => {\n  it('b', () => {\n    cy.visit('/');\n    cy.get('h1').should('contain', 'x');\n  });\n});\n",
    '',
  ],
  [
    'cypress only',
    'cypress/e2e/a.cy.ts',
    "describe('a', () => {\n  it.only('b', () => {\n    cy.visit('/');\n    cy.get('h1').should('contain', 'x');\n  });\n});\n",
    'TI201 medium',
  ],
  [
    'ava skip',
    'test/a.js',
    "import test from 'ava';\ntest.skip('a', (t) => {\n  t.is(add(1), 2);\n});\n",
    'TI108 low',
  ],
  [
    'ava only',
    'test/a.js',
    "import test from 'ava';\ntest.only('a', (t) => {\n  t.is(add(1), 2);\n});\n",
    'TI201 medium',
  ],
  [
    'ava failing',
    'test/a.js',
    "import test from 'ava';\ntest.failing('a', (t) => {\n  t.is(add(1), 2);\n});\n",
    'TI107 low',
  ],
  [
    'ava no-async throws',
    'test/a.js',
    "import test from 'ava';\ntest('a', async (t) => {\n  t.throwsAsync(load());\n});\n",
    'TI404 medium',
  ],
  [
    'ava ok',
    'test/a.js',
    "import test from 'ava';\ntest('a', async (t) => {\n  await t.throwsAsync(load());\n});\n",
    '',
  ],
  [
    'testing-library findBy unawaited',
    'a.test.tsx',
    "import { screen, render } from '@testing-library/react';\ntest('a', async () => {\n  render(<A />);\n  expect(await screen.findByText('x')).toBeInTheDocument();\n});\n",
    '',
  ],
  [
    'testing-library waitFor unawaited',
    'a.test.tsx',
    "import { waitFor, render } from '@testing-library/react';\ntest('a', async () => {\n  render(<A />);\n  waitFor(() => expect(x()).toBe(1));\n});\n",
    'TI404 medium',
  ],
  [
    'mocha this.skip',
    'test/a.js',
    "describe('a', function () {\n  it('b', function () {\n    this.skip();\n  });\n});\n",
    'TI108 low',
  ],
  [
    'mocha pending',
    'test/a.js',
    "describe('a', function () {\n  it('b');\n  it('c', function () { assert(add(1)); });\n});\n",
    'TI108 low',
  ],
  [
    'mocha async without done',
    'test/a.js',
    "describe('a', function () {\n  it('b', function (done) {\n    load(function (e, v) { assert.equal(v, 1); done(); });\n  });\n});\n",
    '',
  ],
  [
    'chai property',
    'test/a.js',
    "describe('a', () => {\n  it('b', () => { expect(add(1)).to.be.ok; });\n});\n",
    '',
  ],
  [
    'chai not called',
    'test/a.js',
    "describe('a', () => {\n  it('b', () => { expect(add(1)).to.equal; });\n});\n",
    'TI404 medium',
  ],
  [
    'chai-as-promised unawaited',
    'test/a.js',
    "describe('a', () => {\n  it('b', () => { expect(load()).to.eventually.equal(1); });\n});\n",
    'TI404 medium',
  ],
  [
    'jasmine expectAsync',
    'a.spec.ts',
    "describe('a', () => {\n  it('b', async () => { expectAsync(load()).toBeResolved(); });\n});\n",
    'TI404 medium',
  ],
  [
    'node:test todo',
    'test/a.test.js',
    "import test from 'node:test';\nimport assert from 'node:assert';\ntest('a', { todo: true }, () => { assert.equal(add(1), 2); });\n",
    'TI108 low',
  ],
  [
    'node:test rejects unawaited',
    'test/a.test.js',
    "import test from 'node:test';\nimport assert from 'node:assert';\ntest('a', () => { assert.rejects(load()); });\n",
    'TI404 medium',
  ],
  [
    'deno ignore',
    'a_test.ts',
    "Deno.test({ name: 'a', ignore: true, fn() { assertEquals(add(1), 2); } });\n",
    'TI108 low',
  ],
  [
    'bun if',
    'a.test.ts',
    "import { test, expect } from 'bun:test';\ntest.if(isMac)('a', () => { expect(add(1)).toBe(2); });\n",
    'TI108 low',
  ],
  [
    'vitest runIf',
    'a.test.ts',
    "import { test, expect } from 'vitest';\ntest.runIf(isMac)('a', () => { expect(add(1)).toBe(2); });\n",
    'TI108 low',
  ],
  [
    'RuleTester strings',
    'tests/lib/rule.test.js',
    "const { RuleTester } = require('eslint');\nnew RuleTester().run('no-only', rule, { valid: ['it(\"a\")'], invalid: [{ code: 'it.only(\"a\", () => {})', errors: 1 }] });\n",
    '',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'JavaScript: no-disabled-tests',
    path: 'test/sums.test.ts',
    text: `import { add, load } from './sums';

describe('sums', () => {
  beforeEach(() => {
    reset();
  });

  it('adds', () => {
    const sum = add(1, 2);
    expect(sum).toBe(3);
  });

  it('loads', async () => {
    await expect(load()).resolves.toEqual({ total: 3 });
  });

  it('refuses', () => {
    expect(() => add('a')).toThrow(TypeError);
  });

  it.each([
    [1, 2],
    [3, 4],
  ])('counts %i', (a, b) => {
    expect(add(a, 1)).toBe(b);
  });

  test('calls back', (done) => {
    load((err, value) => {
      expect(value).toBe(3);
      done();
    });
  });
});
`,
    edits: [
      ["it('adds', ", "it.skip('adds', ", 'TI101 high'],
      ["it('adds', ", "xit('adds', ", 'TI101 high'],
      ["it('adds', ", "it['skip']('adds', ", 'TI101 high'],
      ["it('adds', ", "it[`skip`]('adds', ", 'TI101 high'],
      ["it('adds', ", "xtest('adds', ", 'TI101 high'],
      ['it.each([', 'it.skip.each([', 'TI101 high'],
      ['it.each([', 'xit.each([', 'TI101 high'],
      ["it('loads', async", "it.concurrent.skip('loads', async", 'TI101 high'],
      ["describe('sums', ", "describe.skip('sums', ", 'TI101 high'],
      ["describe('sums', ", "xdescribe('sums', ", 'TI101 high'],
      ["describe('sums', ", "describe['skip']('sums', ", 'TI101 high'],
      [
        "it('adds', () => {\n    const sum = add(1, 2);\n    expect(sum).toBe(3);\n  });",
        "it('adds');",
        'TI101 high',
      ],
      [
        "it('adds', () => {\n    const sum = add(1, 2);\n    expect(sum).toBe(3);\n  });",
        "it.todo('adds');",
        'TI101 high',
      ],
      ['const sum = add(1, 2);', 'pending();\n    const sum = add(1, 2);', 'TI101 high'],
      ["describe('sums', () => {", "const it = test.skip;\ndescribe('sums', () => {", 'TI101 high'],
      ["it('adds', ", "(process.env.CI ? it.skip : it)('adds', ", 'TI105 medium'],
      ["it('adds', ", "const maybe = process.env.CI ? it.skip : it;\n  maybe('adds', ", 'TI105 medium'],
      ["it('adds', () => {", "if (process.env.CI) it('adds', () => {", 'TI105 medium'],
      ["it('adds', ", "it.only('adds', ", 'TI201 high'],
      ["it('adds', ", "fit('adds', ", 'TI201 high'],
      ["it('adds', ", "it['only']('adds', ", 'TI201 high'],
      ['it.each([', 'it.only.each([', 'TI201 high'],
      ['it.each([', 'fit.each([', 'TI201 high'],
      ["describe('sums', ", "describe.only('sums', ", 'TI201 high'],
      ["describe('sums', ", "fdescribe('sums', ", 'TI201 high'],
      ["it('loads', async", "it.only.concurrent('loads', async", 'TI201 high'],
      ["it('loads', async", "it.concurrent.only('loads', async", 'TI201 high'],
      ["it('adds', ", "test('adds', ", ''],
      ["describe('sums', ", "suite('sums', ", ''],
      ['const sum = add(1, 2);', 'const sum = stream.skip(1).only(2);', ''],
      ['const sum = add(1, 2);', "const { skip } = options; skip('x');\n    const sum = add(1, 2);", ''],
      ["it('adds', ", "it('skips .only and it.skip()', ", ''],
      ["it('adds', () => {", "it('adds', function () {", ''],
      ['beforeEach(() => {\n    reset();', 'beforeEach(async () => {\n    await reset();', ''],
      ["it('adds', () => {", "// it.skip is bad\n  it('adds', () => {", ''],
    ],
  },
  {
    kind: 'file',
    title: 'JavaScript: assertions',
    path: 'test/sums.test.ts',
    text: `import { add, load } from './sums';

describe('sums', () => {
  beforeEach(() => {
    reset();
  });

  it('adds', () => {
    const sum = add(1, 2);
    expect(sum).toBe(3);
  });

  it('loads', async () => {
    await expect(load()).resolves.toEqual({ total: 3 });
  });

  it('refuses', () => {
    expect(() => add('a')).toThrow(TypeError);
  });

  it.each([
    [1, 2],
    [3, 4],
  ])('counts %i', (a, b) => {
    expect(add(a, 1)).toBe(b);
  });

  test('calls back', (done) => {
    load((err, value) => {
      expect(value).toBe(3);
      done();
    });
  });
});
`,
    edits: [
      ['await expect(load())', 'expect(load())', 'TI404 high'],
      ['expect(sum).toBe(3);', 'expect(sum).toBe;', 'TI404 high'],
      ['expect(sum).toBe(3);', 'expect(sum);', 'TI404 high'],
      ['expect(sum).toBe(3);', 'if (sum) expect(sum).toBe(3);', 'TI402 medium'],
      ['expect(sum).toBe(3);', 'try { expect(sum).toBe(3); } catch (e) { console.log(e); }', 'TI404 high'],
      ['expect(sum).toBe(3);', 'expect(sum).toBeTruthy();', 'TI402 medium'],
      ['expect(sum).toBe(3);', 'expect(sum).toEqual(expect.anything());', 'TI402 medium'],
      ['expect(sum).toBe(3);', 'expect(true).toBe(true);', 'TI404 high'],
      ['expect(sum).toBe(3);', 'expect(sum === sum).toBe(true);', 'TI404 high'],
      ['expect(sum).toBe(3);', 'sum;', 'TI401 high'],
      ['expect(sum).toBe(3);', 'sum && expect(sum).toBe(3);', 'TI402 medium'],
      ['expect(sum).toBe(3);', 'setTimeout(() => { expect(sum).toBe(3); }, 100);', 'TI404 high'],
      ['expect(sum).toBe(3);', 'Promise.resolve(sum).then((s) => { expect(s).toBe(3); });', 'TI404 high'],
      ['toThrow(TypeError)', 'toThrow()', 'TI402 medium'],
      ['toEqual({ total: 3 })', 'toMatchObject({})', 'TI402 medium'],
      ['toEqual({ total: 3 })', 'toBeDefined()', 'TI402 medium'],
      ['    [3, 4],\n', '', 'TI106 medium'],
      ['[\n    [1, 2],\n    [3, 4],\n  ]', '[]', 'TI106 high'],
      ['expect(sum).toBe(3);', 'expect(sum).toBe(4);', 'TI403 high'],
      ['      expect(value).toBe(3);\n', '', 'TI401 high'],
      ['expect(sum).toBe(3);', 'expect(sum).toEqual(3);', ''],
      ['expect(sum).toBe(3);', 'expect(sum).toStrictEqual(3);', ''],
      ['expect(sum).toBe(3);', 'assert.equal(sum, 3);', ''],
      ['expect(sum).toBe(3);', 'expect.assertions(1);\n    expect(sum).toBe(3);', ''],
      ['await expect(load())', 'return expect(load())', ''],
      [
        'await expect(load()).resolves.toEqual({ total: 3 })',
        'const value = await load();\n    expect(value).toEqual({ total: 3 })',
        '',
      ],
      ['const sum = add(1, 2);\n    expect(sum).toBe(3);', 'expect(add(1, 2)).toBe(3);', ''],
      ['expect(sum).toBe(3);', "expect(sum, 'the sum').toBe(3);", ''],
      [
        "expect(() => add('a')).toThrow(TypeError);",
        "expect(() => {\n      add('a');\n    }).toThrow(TypeError);",
        '',
      ],
      ['const sum', 'let sum', ''],
      ['beforeEach(() => {\n    reset();\n  });\n\n', '', ''],
      [
        'it.each([\n    [1, 2],\n    [3, 4],\n  ])',
        'it.each`a | b\n    ${1} | ${2}\n    ${3} | ${4}\n  `',
        '',
      ],
    ],
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `JavaScript, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
