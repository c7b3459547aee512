import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { recoverWrites } from '../../../src/landing/recoverWrites.js';
import { makeProgram, type Program } from '../../fakes/killedProcess.js';
import { makeFolder, type Picture, pictureOf, removeFolders } from './folder.js';

const KILLS = 100;

describe('Landing that is killed', () => {
  let program: Program;
  before(async () => {
    program = await makeProgram(resolve(__dirname, '../../fakes/landForever.ts'));
  });
  after(() => {
    program.remove();
    removeFolders();
  });

  it(`leaves one tree or the other, never a mixture, after ${KILLS} kills at random moments`, async () => {
    const trees = [treeOf('one'), treeOf('two')];
    const root = makeFolder(trees[0]);
    const journalFolder = makeFolder();
    const ended = { finished: 0, takenBack: 0, atRest: 0 };
    let known = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const landings = await program.runAndKill({ root, journalFolder, trees }, Math.random() * 60);
      const recovered = await recoverWrites(root, journalFolder);
      assert(
        trees.some((tree) => JSON.stringify(tree) === JSON.stringify(pictureOf(root))),
        JSON.stringify(pictureOf(root), null, 1),
      );
      assert.deepEqual(
        recovered.flatMap(({ told }) => told),
        [],
      );
      const done = recovered.filter(({ landed }) => landed).length - known - landings.length;
      if (recovered.some(({ landed }) => !landed)) ended.takenBack += 1;
      else if (done > 0) ended.finished += 1;
      else ended.atRest += 1;
      known = recovered.filter(({ landed }) => landed).length;
    }
    assert(ended.finished + ended.takenBack > KILLS / 10, `few landings were cut: ${JSON.stringify(ended)}`);
  }).timeout(240_000);
});

/** Every way a file can change between the two. */
function treeOf(name: 'one' | 'two'): Picture {
  const files: Record<string, string> = { executable: name === 'one' ? 'x:same' : 'same', link: `->${name}` };
  for (let index = 10; index < 18; index += 1) files[`text/${index}`] = `${name}\n`.repeat(50 * index);
  files[name === 'one' ? 'swap' : 'swap/inside'] = name;
  files[`only-in-${name}`] = name;
  return Object.fromEntries(Object.entries(files).toSorted());
}
