import assert from 'node:assert/strict';
import { createParser } from '../../../src/integrity/parser.js';
import { grammarsFolder, picture, scanTexts } from './scanTexts.js';

const ADDS = "it('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n";
const skipped = (text: string): string => text.replace('it(', 'it.skip(');

describe('what a file is written in', () => {
  const dialects: Readonly<Record<string, readonly [path: string, head: string]>> = {
    'types in a .js file': ['a.test.js', 'const sum = (a: number): number => a as number;\n'],
    'Flow in a .js file': ['a.test.js', 'type Sum = { a: number };\n'],
    'JSX in a .js file': ['a.test.js', 'const view = <Sum a={1} />;\n'],
    'JSX in a .tsx file': ['a.test.tsx', 'const view = <Sum<number> a={1 as number} />;\n'],
    'type assertions in a .ts file': ['a.test.ts', 'const sum = <number>read();\n'],
    'JSX in a .ts file': ['a.test.ts', 'const view = <Sum a={1}>one</Sum>;\n'],
  };
  for (const [title, [path, head]] of Object.entries(dialects)) {
    it(`is found out: ${title}`, async () => {
      const [before, after] = [head + ADDS, head + skipped(ADDS)];
      assert.deepEqual(picture(await scanTexts({ [path]: before }, { [path]: after })), [
        `TI101 high ${path}:2 adds`,
      ]);
    });
  }
});

describe('a file that takes too long to read', () => {
  it('is given up with the reason, and the next one is read', async () => {
    const parse = createParser(grammarsFolder());
    const grammars = ['tree-sitter-javascript'];
    const now = performance.now.bind(performance);
    let passed = 0;
    // Every look at the clock is a second later: a quick machine's way to a slow file.
    performance.now = () => now() + (passed += 1000);
    try {
      const slow = { path: 'slow.js', text: `f(${'[1], '.repeat(60_000)});\n`, grammars };
      const { head } = await parse({ base: null, head: slow, hunks: [] });
      assert.equal(head?.kind === 'unparsed' && head.reason, 'reading it took longer than 2 seconds');
    } finally {
      performance.now = now;
    }
    const { head } = await parse({
      base: null,
      head: { path: 'a.test.js', text: ADDS, grammars },
      hunks: [],
    });
    assert.equal(head?.kind === 'parsed' && head.broken, false);
  });
});

describe('a file that grows past what is read', () => {
  it('is told, and its tests are not said to be gone', async () => {
    const grown = `${ADDS}// ${'x'.repeat(300_000)}\n`;
    assert.deepEqual(picture(await scanTexts({ 'a.test.js': ADDS }, { 'a.test.js': grown })), [
      'unscanned low a.test.js',
    ]);
    assert.deepEqual(picture(await scanTexts({ 'a.test.js': grown }, { 'a.test.js': skipped(ADDS) })), [
      'unscanned low a.test.js',
    ]);
  });
});

describe('a large refactoring', () => {
  const file = (from: number, name: (n: number) => string): string =>
    Array.from(
      { length: 500 },
      (_, n) =>
        `it('${name(n + from)} sorts', () => {\n  const list = sorted(words${n + from}, 'by name');\n  expect(list).toEqual(expected${n + from});\n});\n`,
    ).join('\n');

  it('of a thousand tests that move and change a little is silent, and takes no square of their number', async () => {
    const before = { 'a.test.js': file(0, (n) => `list ${n}`), 'b.test.js': file(500, (n) => `list ${n}`) };
    const after = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [
        `deep/${path}`,
        text.replace(/list (\d+) sorts/g, 'list $1 sorts well').replaceAll('const list', 'let list'),
      ]),
    );
    const start = performance.now();
    assert.deepEqual(picture(await scanTexts(before, after)), []);
    assert.ok(performance.now() - start < 20_000);
  });
});
