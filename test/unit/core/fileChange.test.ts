import assert from 'node:assert/strict';
import { fileChange, LINE_HUNKS_CAP } from '../../../src/core/fileChange.js';
import { ImpossibleError } from '../../../src/core/errors.js';
import { compose } from '../../../src/core/compose.js';
import { align, allHunks, landingFile, sha256, side } from './arbitraries.js';

const kinds = (file: ReturnType<typeof landingFile>) =>
  file.change.hunks.map((hunk) => (hunk.kind === 'whole' ? hunk.reason : hunk.kind));

describe('fileChange', () => {
  it('decides a file over the cap as one', () => {
    const large = `${'x'.repeat(LINE_HUNKS_CAP)}\n`;
    assert.deepEqual(kinds(landingFile({ bytes: 'a\n' }, { bytes: large })), ['tooLarge']);
  });

  it('needs no bytes of a file over the cap', () => {
    const sides = {
      base: { ...side({ bytes: 'a' }), bytes: null },
      head: { ...side({ bytes: 'b' }), bytes: null },
    };
    assert.deepEqual(
      fileChange(sides, align, sha256).hunks.map(({ kind }) => kind),
      ['whole'],
    );
  });

  it('decides a file as one when the alignment takes too long', () => {
    assert.deepEqual(kinds(landingFile({ bytes: 'a' }, { bytes: 'b' }, () => 'tooSlow')), ['tooSlow']);
  });

  it('never looks into submodules', () => {
    const commit = { bytes: '1', mode: '160000' } as const;
    assert.deepEqual(kinds(landingFile(null, commit)), ['submodule']);
    assert.deepEqual(kinds(landingFile(commit, null)), ['submodule']);
    assert.deepEqual(kinds(landingFile(commit, { ...commit, bytes: '2' })), ['submodule']);
    assert.deepEqual(kinds(landingFile({ bytes: 'file' }, commit)), ['typeChanged']);
    const file = landingFile(commit, { ...commit, bytes: '2' });
    assert.equal(compose(file, allHunks(file))?.mode, '160000');
  });

  it('gives every hunk its own id, bound to path, blobs and place', () => {
    const of = (path: string, base: string, head: string) =>
      landingFile({ path, bytes: base }, { path, bytes: head }).change.hunks.map(({ id }) => id);
    const all = [
      of('a', 'x\n', 'y\n'),
      of('b', 'x\n', 'y\n'),
      of('a', 'x\n', 'z\n'),
      of('a', '1\nx\n', '1\ny\n'),
      of('a', 'x\n-\nx\n', 'y\n-\ny\n'),
    ];
    assert.equal(new Set(all.flat()).size, 6);
    assert.deepEqual(of('a', 'x\n', 'y\n'), of('a', 'x\n', 'y\n'));
  });

  it('recognises content wherever it stands, and never takes removed for added', () => {
    const content = (base: string, head: string) =>
      landingFile({ bytes: base }, { bytes: head }).change.hunks.map((hunk) => hunk.content)[0];
    assert.equal(content('x\n', 'y\n'), content('1\nx\n', '1\ny\n'));
    assert.notEqual(content('x\n', 'y\n'), content('y\n', 'x\n'));
    assert.notEqual(content('1\n', '1\nx\n'), content('1\nx\n', '1\n'));
  });

  it('throws for a change of a file that is nowhere, and for bytes that were not read', () => {
    assert.throws(() => fileChange({ base: null, head: null }, align, sha256), ImpossibleError);
    const file = { ...landingFile({ bytes: 'a' }, { bytes: 'b' }), base: null };
    assert.throws(() => compose(file, new Set()), ImpossibleError);
  });
});
