import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_CONVENTIONS } from '../../../../src/integrity/conventions/conventions.js';
import { readConventions } from '../../../../src/integrity/conventions/readConventions.js';

const TODAY = '2026-06-15';
const read = (value: unknown) => readConventions(JSON.stringify(value, null, 2), TODAY);
const exception = { rule: 'TI101', path: 'net/**', reason: 'No network in CI.', expires: '2026-12-31' };

describe('countersign.json', () => {
  it('declares globs, helpers, severities and exceptions', () => {
    const { conventions, notes } = read({
      $schema: 'countersign.schema.json',
      testGlobs: ['checks/**/*.js'],
      skipHelpers: ['skipOnCI', 'helpers.skip_on_windows', 'Skips::slow?'],
      assertionHelpers: ['assertOrder()'],
      severities: { TI701: 'high', 'focus-added': 'off' },
      exceptions: [{ ...exception, test: 'net › connects' }, exception],
    });
    assert.deepEqual(notes, []);
    assert.deepEqual(conventions.testGlobs, ['checks/**/*.js']);
    assert.deepEqual(conventions.skipHelpers, ['skipOnCI', 'skip_on_windows', 'slow?']);
    assert.deepEqual(conventions.assertionHelpers, ['assertOrder']);
    assert.deepEqual(
      [...conventions.severities],
      [
        ['TI701', 'high'],
        ['focus-added', 'off'],
      ],
    );
    assert.deepEqual(
      conventions.exceptions.map(({ rule, test }) => [rule, test]),
      [
        ['TI101', 'net › connects'],
        ['TI101', null],
      ],
    );
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a key that is not known', { ignore: true }, /^It has a key "ignore", which is not known\.$/],
    ['globs that are no list', { testGlobs: 'a' }, /^"testGlobs" does not hold: .*array/],
    ['a severity that is none', { severities: { TI101: 'none' } }, /^"severities" does not hold: TI101: /],
    ['exceptions that are no list', { exceptions: {} }, /^"exceptions" does not hold: it is not a list\.$/],
    [
      'an exception without a reason',
      { exceptions: [{ ...exception, reason: undefined }] },
      /^Exception 1 does not hold: reason: /,
    ],
    [
      'an exception with a blank reason',
      { exceptions: [{ ...exception, reason: ' \n' }] },
      /^Exception 1 does not hold: reason: /,
    ],
    [
      'an exception for ever',
      { exceptions: [{ ...exception, expires: undefined }] },
      /^Exception 1 does not hold: expires: /,
    ],
    [
      'an exception until a day that does not exist',
      { exceptions: [{ ...exception, expires: '2026-02-30' }] },
      /^Exception 1 does not hold: expires: /,
    ],
    [
      'an exception that has run out',
      { exceptions: [{ ...exception, expires: '2026-06-14' }] },
      /^Exception 1 \(TI101, net\/\*\*\) ran out on 2026-06-14\.$/,
    ],
    ['a list', [], /^It is not an object, so nothing of it holds\.$/],
  ];
  for (const [what, value, note] of wrong) {
    it(`is told of ${what}, and it does not hold`, () => {
      const { conventions, notes } = read(value);
      assert.deepEqual(conventions, NO_CONVENTIONS);
      assert.equal(notes.length, 1);
      assert.match(notes[0] ?? '', note);
    });
  }

  it('is told of text that is no JSON', () => {
    assert.match(
      readConventions('{,}', TODAY).notes.join(),
      /^It is not valid JSON, so nothing of it holds: /,
    );
  });

  it('keeps what is right beside what is wrong', () => {
    const { conventions, notes } = read({
      exceptions: [{ rule: 1 }, exception],
      testGlobs: 1,
      skipHelpers: ['a'],
    });
    assert.equal(notes.length, 2);
    assert.deepEqual(conventions.skipHelpers, ['a']);
    assert.equal(conventions.exceptions.length, 1);
  });

  it('lets an exception hold on its last day', () => {
    assert.equal(read({ exceptions: [{ ...exception, expires: TODAY }] }).conventions.exceptions.length, 1);
  });

  it('knows where its parts stand', () => {
    const { placeOf, conventions } = read({
      severities: { TI101: 'low' },
      exceptions: [{ rule: 1 }, exception],
    });
    assert.deepEqual(placeOf(['severities', 'TI101']), {
      range: { start: 2, end: 3 },
      text: '"TI101": "low"',
    });
    assert.equal(placeOf(['testGlobs']), null);
    assert.deepEqual(conventions.exceptions[0]?.place.range, { start: 8, end: 14 });
  });

  it('never fails, whatever it holds', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .jsonValue()
        .map((value) => JSON.stringify({ exceptions: [value], severities: value, testGlobs: [value] })),
    );
    fc.assert(
      fc.property(any, (text) => {
        const { notes } = readConventions(text, TODAY);
        for (const note of notes) assert.match(note, /\.$/);
      }),
    );
  });
});
