import assert from 'node:assert/strict';
import { readTaskFile, type TaskTerms } from '../../../src/ui/taskFrontMatter.js';

function termsOf(...front: readonly string[]): TaskTerms {
  return readTaskFile(['---', ...front, '---', '# Make it pass', ''].join('\n')).terms;
}

describe('the front matter of a task file', () => {
  it('is cut off the wish', () => {
    assert.deepEqual(readTaskFile('---\nchecks: npm test\n---\n\n# Make it pass\n'), {
      wish: '\n# Make it pass\n',
      terms: { checks: ['npm test'] },
    });
    const crlf = readTaskFile('\ufeff---\r\nchecks:\r\n  - npm test\r\n---\r\nGo.\r\n');
    assert.deepEqual(crlf, { wish: 'Go.\r\n', terms: { checks: ['npm test'] } });
  });

  it('is absent where the file does not begin with it', () => {
    for (const text of ['# Make it pass\n', 'a\n---\nchecks: x\n---\n', '---\nno end\n']) {
      assert.deepEqual(readTaskFile(text), { wish: text, terms: {} });
    }
  });

  it('names checks, spec tests and files that may not be touched, as lists of any of three forms', () => {
    assert.deepEqual(
      termsOf(
        'title: Rounding',
        'checks: [npm test, "make check"]',
        'specTests:',
        '  # all of them',
        "  - 'spec/**/*.test.js'",
        '  - test/cart.test.js',
        'mayNotTouch: package.json # nor its lock',
      ),
      {
        checks: ['npm test', 'make check'],
        specTests: ['spec/**/*.test.js', 'test/cart.test.js'],
        mayNotTouch: ['package.json'],
      },
    );
  });

  it('reads lists whose dashes stand at the margin', () => {
    assert.deepEqual(termsOf('specTests:', '- a', '- b', 'checks: x'), {
      specTests: ['a', 'b'],
      checks: ['x'],
    });
  });

  it('refuses a list of ours that it cannot read, and minds no other', () => {
    assert.throws(
      () => termsOf('specTests:', '  a: b', '  c: d'),
      /“specTests” of the task file cannot be read/,
    );
    assert.throws(() => termsOf('specTests: {a: b}'), /cannot be read/);
    assert.throws(() => termsOf('mayNotTouch:', '  - [a'), /cannot be read/);
    assert.deepEqual(termsOf('theirs: {a: [b]}'), {});
  });
});
