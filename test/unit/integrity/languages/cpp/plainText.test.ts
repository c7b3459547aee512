import fc from 'fast-check';
import assert from 'node:assert/strict';
import { plainText } from '../../../../../src/integrity/languages/cpp/plainText.js';
import { growthOf } from '../../../growth.js';

describe('the plain text of C and C++', () => {
  const rows: readonly (readonly [title: string, text: string, plain: string])[] = [
    ['an operator among arguments', 'cmp (a, ==, 3);', 'cmp (a, __, 3);'],
    ['a type among arguments', 'READS(unsigned long, x);', 'READS(_nsigned_long, x);'],
    ['a type behind an operator', 'x = get(it, struct row *);', 'x = get(it, _truct_row__);'],
    ['a format', 'log("a %" PRIu64 " b", n);', 'log("a %"        " b", n);'],
    [
      'a directive in a table',
      'T t[] = {\n#if A\n  one,\n#endif\n};',
      'T t[] = {\n     \n  one,\n      \n};',
    ],
    ['a directive among arguments', 'f(a\n#ifdef B\n, b\n#endif\n);', 'f(a\n        \n, b\n      \n);'],
    ['a directive in a body', 'void f() {\n#if A\n  g();\n#endif\n}', 'void f() {\n#if A\n  g();\n#endif\n}'],
    ['a declaration', 'int f(int, char *);', 'int f(int, char *);'],
    ['a cast', 'x = (int) y;', 'x = (int) y;'],
    ['text', 's = "f(a, ==, b)"; /* { \n#if */', 's = "f(a, __, b)"; /* { \n#if */'],
  ];
  for (const [title, text, plain] of rows)
    it(`puts ${title} so that its grammar reads it, or leaves it alone`, () => {
      assert.equal(plainText(text), plain);
    });

  it('keeps every line where it is, whatever the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '= {',
      '\n#if A\n',
      '\n#endif\n',
      'READS(int, ',
      ', ==, ',
      '"',
      "'",
      '\r\n',
      ';',
      '/*',
      '*/',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const plain = plainText(text);
        assert.equal(plain.length, text.length);
        assert.equal(plain.replace(/[^\r\n]/g, 'x'), text.replace(/[^\r\n]/g, 'x'));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('takes time that grows with the text alone', () => {
    for (const part of ['= ', ' ', '" ', 'ABC(a,', '(', 'return ', 'struct '])
      for (const before of ['', '=', '"', 'ABC(']) {
        const growth = growthOf((count) => plainText(before + part.repeat(count)), 1000, 20);
        assert.ok(growth < 200, `${before}${part}`); // a square would be 400
      }
  });
});
