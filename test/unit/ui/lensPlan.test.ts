import assert from 'node:assert/strict';
import type { Side } from '../../../src/core/flag.js';
import { planLenses } from '../../../src/ui/lensPlan.js';
import type { Reviewed } from '../../../src/ui/reviewed.js';
import { fileNamed, reviewOfFiles, skippedTest, withDecisions, withFlags } from './reviews.js';

const BASE = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const HEAD = 'one\nTWO\nthree\nfive\nsix\nseven\n';

/** The document with its lenses above the lines they stand on. */
function drawn(view: Reviewed, path: string, side: Side, text: string): string[] {
  const lenses = planLenses(view, fileNamed(view, path), side);
  return text.split('\n').flatMap((line, number) => {
    const here = lenses.filter((lens) => lens.line === number).map(({ title }) => title);
    return [...(here.length > 0 ? [`[${here.join(' | ')}]`] : []), line];
  });
}

describe('lenses', () => {
  const view = reviewOfFiles([
    [
      ['count.txt', BASE],
      ['count.txt', HEAD],
    ],
  ]);

  it('stand on the base side above what is replaced, what is deleted and where lines come in', () => {
    assert.deepEqual(drawn(view, 'count.txt', 'base', BASE), [
      'one',
      '[$(check) Accept | $(x) Reject]',
      'two',
      'three',
      '[$(check) Accept | $(x) Reject]',
      'four',
      'five',
      'six',
      '[$(check) Accept | $(x) Reject]',
      '',
    ]);
  });

  it('stand on the head side above the same hunks, a pure deletion above the line after it', () => {
    assert.deepEqual(drawn(view, 'count.txt', 'head', HEAD), [
      'one',
      '[$(check) Accept | $(x) Reject]',
      'TWO',
      'three',
      '[$(check) Accept | $(x) Reject]',
      'five',
      'six',
      '[$(check) Accept | $(x) Reject]',
      'seven',
      '',
    ]);
  });

  it('are as many on one side as on the other, so that both stay level', () => {
    const titles = (side: Side) =>
      planLenses(view, fileNamed(view, 'count.txt'), side).map(({ title }) => title);
    assert.deepEqual(titles('base'), titles('head'));
  });

  it('say what was decided and offer to undo it', () => {
    const decided = withDecisions(view, ['accepted', 'rejected']);
    assert.deepEqual(
      planLenses(decided, fileNamed(decided, 'count.txt'), 'head').map(({ title, command }) => [
        title,
        command,
      ]),
      [
        ['$(check) Accepted', null],
        ['Undo', 'countersign.undoHunk'],
        ['$(x) Rejected', null],
        ['Undo', 'countersign.undoHunk'],
        ['$(check) Accept', 'countersign.acceptHunk'],
        ['$(x) Reject', 'countersign.rejectHunk'],
      ],
    );
  });

  it('offer nothing while another window owns the session', () => {
    const readOnly = withDecisions({ ...view, readOnly: true }, ['accepted']);
    const lenses = planLenses(readOnly, fileNamed(readOnly, 'count.txt'), 'head');
    assert.deepEqual(
      lenses.map(({ title }) => title),
      ['$(check) Accepted', 'Undecided', 'Undecided'],
    );
    assert.ok(lenses.every(({ command }) => command === null));
  });

  it('name the flag that stands on the hunk until somebody answers for it', () => {
    const flag = skippedTest(fileNamed(view, 'count.txt'));
    const flagged = withFlags(view, [flag, { ...flag, id: 'another', tests: [['cart', 'adds']] }]);
    const third = (one: Reviewed) => planLenses(one, fileNamed(one, 'count.txt'), 'head')[2];
    assert.equal(third(flagged)?.title, '$(error) existing-test-skipped ×2');
    assert.equal(third(flagged)?.command, 'countersign.acknowledgeFlag');

    const acknowledged = new Map([flag.id, 'another'].map((id) => [id, 'slow on CI, see #12']));
    const answered = { ...flagged, review: { ...flagged.review, acknowledged } };
    assert.equal(third(answered)?.title, '$(verified) existing-test-skipped ×2');
    assert.equal(third(answered)?.command, null);
  });

  it('tell by number and in words which hunk they decide', () => {
    const lenses = planLenses(view, fileNamed(view, 'count.txt'), 'head');
    assert.equal(lenses[0]?.tooltip, 'Hunk 1 of 3: line 2: 1 removed, 1 added');
  });

  it('stand at the top, with a word on what it is, for what the editor cannot draw as a block', () => {
    const whole = reviewOfFiles([
      [null, ['new.txt', 'a\n']],
      [
        ['old.sh', 'a\n'],
        ['moved.sh', 'a\n', '100755'],
      ],
      [
        ['win.txt', 'a\nb\n'],
        ['win.txt', 'a\r\nb\r\n'],
      ],
    ]);
    const titles = (path: string) =>
      planLenses(whole, fileNamed(whole, path), 'head').map(({ line, title }) => `${line} ${title}`);
    assert.deepEqual(titles('new.txt'), ['0 file created', '0 $(check) Accept', '0 $(x) Reject']);
    assert.deepEqual(titles('moved.sh'), [
      '0 moved from old.sh to moved.sh',
      '0 $(check) Accept',
      '0 $(x) Reject',
      '0 executable bit set',
      '0 $(check) Accept',
      '0 $(x) Reject',
    ]);
    assert.deepEqual(titles('win.txt'), [
      '0 lines 1–2: line endings changed',
      '0 $(check) Accept',
      '0 $(x) Reject',
    ]);
  });
});
