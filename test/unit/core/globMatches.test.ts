import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { globMatches } from '../../../src/core/globMatches.js';

describe('a glob', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a.test.js', 'a.test.js', true],
    ['a.test.js', 'in/a.test.js', true],
    ['/a.test.js', 'in/a.test.js', false],
    ['./a.test.js', 'a.test.js', true],
    ['*.js', 'in/a.js', true],
    ['in/*.js', 'in/a.js', true],
    ['in/*.js', 'in/deep/a.js', false],
    ['in/**', 'in/deep/a.js', true],
    ['in/**/a.js', 'in/a.js', true],
    ['**/in/**', 'out/in/deep/a.js', true],
    ['**/in/**', 'out/inner/a.js', false],
    ['src/**/*.{js,ts}', 'src/a/b.ts', true],
    ['{a,b}/{c,d{e,f}}.js', 'b/df.js', true],
    ['{a,b}/{c,d{e,f}}.js', 'b/d.js', false],
    ['a?.js', 'ab.js', true],
    ['a?.js', 'a.js', false],
    ['a+(b).js', 'a+(b).js', true],
    ['[ab].js', '[ab].js', true],
    ['.github/**', '.github/a.yml', true],
    ['**', 'anything/at.all', true],
    ['', 'a', false],
  ];
  for (const [glob, path, expected] of cases)
    it(`${glob} is ${expected ? '' : 'not '}${path}`, () => {
      assert.equal(globMatches(glob, path), expected);
    });

  it('says what another library says of stars and names', () => {
    const name = fc.array(fc.constantFrom('a', 'b', '.', '*', '?'), { minLength: 1, maxLength: 5 });
    const part = fc.oneof(
      { weight: 1, arbitrary: fc.constant('**') },
      { weight: 4, arbitrary: name.map((of) => of.join('').replace(/\*+/g, '*')) },
    );
    const real = fc
      .array(fc.constantFrom('a', 'b', '.'), { minLength: 1, maxLength: 5 })
      .map((of) => `${of.join('')}a`);
    const drawn = fc.tuple(
      fc.array(part, { minLength: 2, maxLength: 4 }),
      fc.array(real, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(drawn, ([parts, names]) => {
        // A folder is no file, and dots alone name folders.
        fc.pre(parts.at(-1) !== '**' && !parts.some((each) => /^\.+$/.test(each)));
        const [glob, path] = [parts.join('/'), names.join('/')];
        fc.pre(!/^\.?\//.test(glob) && !glob.startsWith('./'));
        assert.equal(
          globMatches(glob, path),
          picomatch.isMatch(path, glob, { dot: true }),
          `${glob} ${path}`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for a hostile pattern', () => {
    const start = performance.now();
    assert.equal(globMatches(`in/${'*a'.repeat(99)}b`, `in/${'a'.repeat(4000)}`), false);
    assert.equal(globMatches(`${'**/'.repeat(66)}b`, `${'a/'.repeat(2000)}a`), false);
    assert.equal(globMatches('{a,b}'.repeat(40), 'a'.repeat(40)), true);
    assert.ok(performance.now() - start < 5000);
  });
});
