import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { HumanError } from '../../../src/core/errors.js';
import { NO_OPEN_DOCUMENTS } from '../../../src/core/landing.js';
import { recoverWrites } from '../../../src/landing/recoverWrites.js';
import { writeWorkingTree } from '../../../src/landing/writeWorkingTree.js';
import { makeFolder, type Picture, pictureOf, removeFolders, writesBetween } from './folder.js';

const seed = 20260101;

describe(`writeWorkingTree (seed ${seed})`, () => {
  afterEach(removeFolders);

  const cases: readonly { name: string; before: Picture; after: Picture }[] = [
    { name: 'changes bytes', before: { a: 'old', b: 'stays' }, after: { a: 'new', b: 'stays' } },
    { name: 'keeps bytes that are no text', before: { a: '\xff\x00\r\n' }, after: { a: '\xfe\x00\r' } },
    { name: 'makes a file and its folders', before: {}, after: { 'a/b/c': 'new' } },
    { name: 'removes a file and the folders it leaves empty', before: { 'a/b/c': 'old' }, after: {} },
    { name: 'sets the executable bit', before: { a: 'same' }, after: { a: 'x:same' } },
    { name: 'clears the executable bit', before: { a: 'x:same' }, after: { a: 'same' } },
    { name: 'turns a file into a symlink', before: { a: 'text' }, after: { a: '->b' } },
    { name: 'turns a symlink into a file', before: { a: '->b' }, after: { a: 'text' } },
    { name: 'points a symlink elsewhere', before: { a: '->b' }, after: { a: '->c' } },
    { name: 'makes a folder where a file was', before: { a: 'file' }, after: { 'a/b/c': 'in a folder' } },
    { name: 'makes a file where a folder was', before: { 'a/b/c': '1', 'a/d': '2' }, after: { a: 'file' } },
    { name: 'renames by letter case alone', before: { Readme: 'text' }, after: { README: 'text' } },
    { name: 'empties a file', before: { a: 'text' }, after: { a: '' } },
    {
      name: 'takes names as they are',
      before: {},
      after: { '-rf': '1', 'a\nb': '2', ' "q" ': '3', 'é/ü': '4' },
    },
  ];

  for (const { name, before, after } of cases) {
    it(`${name}, and back`, async () => {
      const root = makeFolder(before);
      const receipt = await write(root, before, after);
      assert.deepEqual(pictureOf(root), after);
      assert.deepEqual(
        receipt.written,
        writesBetween(before, after).map(({ path }) => path),
      );
      await write(root, after, before, 'back');
      assert.deepEqual(pictureOf(root), before);
    });
  }

  it('leads from any tree to any other', async () => {
    const path = fc.constantFrom('a', 'b', 'c', 'd/e', 'd/f', 'd/g/h', 'I', 'j');
    const text = fc.constantFrom('', 'one', 'two', 'x:one', 'x:two', '->one');
    const picture = fc.dictionary(path, text);
    const property = fc.asyncProperty(picture, picture, async (before, after) => {
      const root = makeFolder(before);
      await write(root, before, after);
      assert.deepEqual(pictureOf(root), sorted(after));
    });
    await fc.assert(property, { seed, numRuns: 100 });
  });

  const surprises: readonly { name: string; there: Picture }[] = [
    { name: 'was edited', there: { a: 'typed meanwhile' } },
    { name: 'is gone', there: {} },
    { name: 'became executable', there: { a: 'x:old' } },
    { name: 'became a symlink', there: { a: '->old' } },
    { name: 'became a folder', there: { 'a/b': 'old' } },
  ];
  for (const { name, there } of surprises) {
    it(`writes nothing at all when one file ${name}`, async () => {
      const root = makeFolder({ z: 'old', ...there });
      await assert.rejects(write(root, { a: 'old', z: 'old' }, { a: 'new', z: 'new' }), (error) => {
        assert(error instanceof HumanError);
        assert.equal(
          error.message,
          'Nothing was landed: a was changed in the meantime. Land again, and the change will be merged with it.',
        );
        return true;
      });
      assert.deepEqual(pictureOf(root), sorted({ z: 'old', ...there }));
    });
  }

  it('does not write through a symlinked folder', async () => {
    const outside = makeFolder({ file: 'theirs' });
    const root = makeFolder({ link: `->${outside}` });
    await assert.rejects(write(root, { 'link/file': 'theirs' }, { 'link/file': 'ours' }), HumanError);
    await assert.rejects(write(root, {}, { 'link/new': 'ours' }), HumanError);
    assert.deepEqual(pictureOf(outside), { file: 'theirs' });
  });

  it('refuses a path that leaves the working tree or is git’s own', async () => {
    const root = makeFolder();
    for (const path of ['../a', 'a/../../b', '/a', '.git/config', 'a/.GIT/hooks', 'a//b', '.']) {
      await assert.rejects(write(root, {}, { [path]: 'x' }), { name: 'ImpossibleError' });
    }
    assert.deepEqual(pictureOf(root), {});
  });

  it('keeps the permissions that git does not know', async () => {
    const root = makeFolder({ a: 'secret' });
    chmodSync(join(root, 'a'), 0o600);
    await write(root, { a: 'secret' }, { a: 'x:changed' });
    assert.equal((statSync(join(root, 'a')).mode & 0o777).toString(8), '700');
    await write(root, { a: 'x:changed' }, { a: 'secret' }, 'back');
    assert.equal((statSync(join(root, 'a')).mode & 0o777).toString(8), '600');
  });

  it('changes unsaved text in the editor, all of it in one step, and leaves the disk alone there', async () => {
    const root = makeFolder({ a: 'on disk', b: 'on disk too' });
    const edits: unknown[] = [];
    const receipt = await writeWorkingTree({
      root,
      id: 'one',
      writes: writesBetween({ a: 'typed', b: 'on disk too' }, { a: 'typed and landed', b: 'landed' }),
      journalFolder: makeFolder(),
      open: {
        dirty: (path) => (path === join(root, 'a') ? Buffer.from('typed') : null),
        edit: (asked) => Promise.resolve(edits.push(...asked) > 0),
      },
    });
    assert.deepEqual(receipt, { written: ['b'], unsaved: ['a'] });
    assert.deepEqual(pictureOf(root), { a: 'on disk', b: 'landed' });
    assert.deepEqual(edits, [
      {
        path: join(root, 'a'),
        before: Buffer.from('typed'),
        after: Buffer.from('typed and landed', 'latin1'),
      },
    ]);
  });

  it('writes nothing when the editor refuses', async () => {
    const root = makeFolder({ a: 'on disk', b: 'old' });
    const open = { dirty: (path: string) => (path.endsWith('a') ? Buffer.from('typed') : null) };
    const writes = writesBetween({ a: 'typed', b: 'old' }, { a: 'landed', b: 'new' });
    const request = { root, id: 'one', writes, journalFolder: makeFolder() };
    await assert.rejects(
      writeWorkingTree({ ...request, open: { ...open, edit: () => Promise.resolve(false) } }),
      HumanError,
    );
    assert.deepEqual(pictureOf(root), { a: 'on disk', b: 'old' });
    assert.deepEqual(readdirSync(request.journalFolder), []);
  });

  it('does not take a file away under unsaved text', async () => {
    const root = makeFolder({ a: 'on disk' });
    const open = { ...NO_OPEN_DOCUMENTS, dirty: () => Buffer.from('on disk') };
    const request = {
      root,
      id: 'one',
      writes: writesBetween({ a: 'on disk' }, {}),
      journalFolder: makeFolder(),
    };
    await assert.rejects(writeWorkingTree({ ...request, open }), /has unsaved text/);
    assert.deepEqual(pictureOf(root), { a: 'on disk' });
  });

  it('waits for a recovery after a landing that was cut off', async () => {
    const root = makeFolder({ a: 'old' });
    const journalFolder = makeFolder();
    writeFileSync(join(journalFolder, 'earlier.redo'), 'damaged');
    const request = { root, id: 'one', writes: writesBetween({ a: 'old' }, { a: 'new' }), journalFolder };
    await assert.rejects(
      writeWorkingTree({ ...request, open: NO_OPEN_DOCUMENTS }),
      /an earlier landing was cut off/,
    );
    assert.match(
      (await recoverWrites(root, journalFolder))[0]?.told[0] ?? '',
      /is damaged and was set aside/,
    );
    await writeWorkingTree({ ...request, open: NO_OPEN_DOCUMENTS });
    assert.deepEqual(pictureOf(root), { a: 'new' });
  });
});

const journals = new Map<string, string>();

function write(root: string, before: Picture, after: Picture, id = 'there') {
  const journalFolder = journals.get(root) ?? makeFolder();
  journals.set(root, journalFolder);
  const writes = writesBetween(before, after);
  return writeWorkingTree({ root, id, writes, journalFolder, open: NO_OPEN_DOCUMENTS });
}

function sorted(picture: Picture): Picture {
  return Object.fromEntries(Object.entries(picture).toSorted());
}
