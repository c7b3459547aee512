import assert from 'node:assert/strict';
import { fileRow, hunkRow, noteRow } from '../../../src/ui/reviewRows.js';
import type { Reviewed } from '../../../src/ui/reviewed.js';
import { indexReview } from '../../../src/ui/reviewIndex.js';
import { fileNamed, reviewOfFiles, skippedTest, withDecisions, withFlags } from './reviews.js';

/** The Review view as text. */
function tree(view: Reviewed): string[] {
  return indexReview(view.review).files.flatMap((file) => {
    const { label, description } = fileRow(view, file);
    const rows = file.hunks.map((hunk) => hunkRow(view, file, hunk));
    return [
      `${label}  ${description}`,
      ...rows.map(({ icon, ...row }) => `  (${icon}) ${row.label}  ${row.description}`.trimEnd()),
    ];
  });
}

describe('the Review view', () => {
  const plain = reviewOfFiles([
    [
      ['src/cart.js', 'a\nb\nc\n'],
      ['src/cart.js', 'A\nb\nc\nd\n'],
    ],
    [
      ['package.json', '{}\n'],
      ['package.json', '{ "a": 1 }\n'],
    ],
    [
      ['run', 'a\n'],
      ['bin/run', 'a\n', '100755'],
    ],
    [
      ['test/cart.test.js', "test('rounds')\n"],
      ['test/cart.test.js', "test.skip('rounds')\n"],
    ],
    [['name \u202ecod.exe', 'a\n'], null],
  ]);
  const view = withFlags(plain, [skippedTest(fileNamed(plain, 'test/cart.test.js'))]);

  it('puts flagged files first, then what runs code, and names what a diff cannot show', () => {
    assert.deepEqual(tree(view), [
      'cart.test.js  +1 −1 · high flag · test',
      '  (high) line 1: 1 removed, 1 added  existing-test-skipped',
      'package.json  +1 −1 · runs code (build)',
      '  (undecided) line 1: 1 removed, 1 added',
      'cart.js  +2 −1 · src',
      '  (undecided) line 1: 1 removed, 1 added',
      '  (undecided) line 4: 1 added',
      'run  moved from run to bin/run, executable bit set · bin',
      '  (undecided) moved from run to bin/run',
      '  (undecided) executable bit set',
      'name \\u{202e}cod.exe  file deleted',
      '  (undecided) file deleted',
    ]);
  });

  it('shows decisions on the hunk and on the file, in the same order of rows', () => {
    const decided = withDecisions(view, ['accepted', null, 'rejected', null, null, 'rejected']);
    const lines = tree(decided);
    assert.equal(lines[0], 'cart.test.js  rejected · +1 −1 · test');
    assert.equal(lines[1], '  (rejected) line 1: 1 removed, 1 added  rejected');
    assert.equal(lines[4], 'cart.js  1 of 2 decided · +2 −1 · src');
    assert.equal(lines[5], '  (accepted) line 1: 1 removed, 1 added  accepted');
  });

  it('speaks a whole row to who cannot see it', () => {
    const file = fileNamed(view, 'test/cart.test.js');
    const [hunk] = file.hunks;
    assert.ok(hunk);
    assert.equal(
      hunkRow(view, file, hunk).spoken,
      'hunk 1 of 7, test/cart.test.js, line 1: 1 removed, 1 added, undecided, high: existing-test-skipped',
    );
    assert.equal(fileRow(view, file).spoken, 'test/cart.test.js: +1 −1, high flag');
  });

  it('gives menus the words they ask for, and none where nothing can be decided', () => {
    const file = fileNamed(view, 'test/cart.test.js');
    const [hunk] = file.hunks;
    assert.ok(hunk);
    assert.equal(hunkRow(view, file, hunk).context, 'hunk decidable undecided flagged lines');
    assert.equal(hunkRow({ ...view, readOnly: true }, file, hunk).context, 'hunk lines');
    assert.equal(
      fileRow(withDecisions(view, ['accepted']), fileNamed(view, 'src/cart.js')).context,
      'file decidable decided undecided',
    );
  });

  it('names what was left out', () => {
    const row = noteRow('.env', 'left out: it looks like a secret', 'note');
    assert.equal(row.spoken, '.env: left out: it looks like a secret');
  });
});
