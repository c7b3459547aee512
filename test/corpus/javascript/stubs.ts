import type { FileCases } from '../corpus.js';

/** The shortest tests there are, and assertions that say nothing or come too late. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a suite without tests',
    path: 'cart.test.js',
    text: "describe('cart', function () {});\n",
    edits: [
      ['describe(', 'describe.skip(', 'TI101 high'],
      ['describe(', 'xdescribe(', 'TI101 high'],
      ['describe(', 'describe.only(', 'TI201 high'],
      ['describe(', 'fdescribe(', 'TI201 high'],
      ['describe(', 'describe.skip.each([1, 2])(', 'TI101 high'],
      ['function () {}', '() => {}', ''],
    ],
  },
  {
    kind: 'file',
    title: 'an assertion in a test',
    path: 'cart.test.js',
    text: "it('adds', async () => {\n  const cart = await open();\n  expect(cart.total).toBe(12);\n});\n",
    edits: [
      ['expect(cart.total).toBe(12)', 'expect(cart.total)', 'TI404 high'],
      ['expect(cart.total).toBe(12)', 'expect(cart.total).toBe', 'TI404 high'],
      ['expect(cart.total).toBe(12)', 'expect(cart.total).to.equal(12)', ''],
      ['expect(cart.total).toBe(12)', 'expect(cart.total === 12).to.be.true', ''],
      ['expect(cart.total).toBe(12)', 'setTimeout(() => { expect(cart.total).toBe(12); })', 'TI404 high'],
      ['expect(cart.total).toBe(12)', 'process.nextTick(() => expect(cart.total).toBe(12))', 'TI404 high'],
      [
        'expect(cart.total).toBe(12)',
        'cart.load().then(() => { expect(cart.total).toBe(12); })',
        'TI404 high',
      ],
      [
        'expect(cart.total).toBe(12)',
        'cart.load().then(go).catch(() => expect(cart.total).toBe(12))',
        'TI404 high',
      ],
      ['expect(cart.total).toBe(12)', 'await cart.load().then(() => { expect(cart.total).toBe(12); })', ''],
      ['expect(cart.total).toBe(12)', 'return cart.load().then(() => { expect(cart.total).toBe(12); })', ''],
      [
        'expect(cart.total).toBe(12)',
        'const done = cart.load().then(() => { expect(cart.total).toBe(12); }); await done',
        '',
      ],
      ['expect(cart.total).toBe(12)', 'cart.items.forEach(() => { expect(cart.total).toBe(12); })', ''],
      ['expect(cart.total).toBe(12)', 'if (process.env.CI) expect(cart.total).toBe(12)', 'TI402 medium'],
      ['expect(cart.total).toBe(12)', 'cart.open && expect(cart.total).toBe(12)', 'TI402 medium'],
      ['expect(cart.total).toBe(12)', 'if (true) expect(cart.total).toBe(12)', ''],
      [
        'async () => {\n  const cart = await open();\n  expect(cart.total).toBe(12);',
        '(done) => {\n  open().then((cart) => {\n  expect(cart.total).toBe(12);\n  done();\n  });',
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'an assertion that was conditional before',
    path: 'cart.test.js',
    text: "it('adds', () => {\n  if (open) {\n    expect(total).toBe(12);\n  }\n  expect(count).toBe(1);\n});\n",
    edits: [
      ['if (open)', 'if (cart.open)', ''],
      ['expect(count)', 'log();\n  expect(count)', ''],
      ['  if (open) {\n    expect(total).toBe(12);\n  }', '  expect(total).toBe(12);', ''],
      ['  expect(count).toBe(1);', '  if (open) expect(count).toBe(1);', 'TI402 medium'],
    ],
  },
];
