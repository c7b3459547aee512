import assert from 'node:assert/strict';
import { mutants, readMutations } from '../../mutations/mutations.js';
import { scanTexts } from './scanTexts.js';

/** `COUNTERSIGN_CORPUS=go` runs one language. */
const only = process.env['COUNTERSIGN_CORPUS'];

for (const { language, files, weakenings, harmless } of readMutations()) {
  if (only !== undefined && only !== language) continue;
  describe(`mutants of real-looking ${language} tests`, () => {
    for (const weakening of weakenings) {
      const [rule, from, to] = weakening;
      it(
        `${rule} is said wherever ${from.source} becomes ${to || 'nothing'}`.replace(/\s+/g, ' '),
        async () => {
          let made = 0;
          for (const [file, text] of Object.entries(files)) {
            for (const mutant of mutants(text, weakening)) {
              made += 1;
              const flags = await scanTexts(files, { ...files, [file]: mutant });
              const said = flags.map((flag) => flag.rule);
              assert.ok(
                said.includes(rule),
                `${file}: ${said.join() || 'silence'} about\n${changed(text, mutant)}`,
              );
            }
          }
          assert.ok(made > 0, 'the weakening applies somewhere');
        },
      );
    }

    for (const [title, change] of harmless) {
      it(`silent: ${title}`, async () => {
        const after = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)]));
        assert.notDeepEqual(after, files, 'something changes');
        const flags = await scanTexts(files, after);
        assert.deepEqual(
          flags.map((flag) => `${flag.rule} ${flag.path} ${flag.message}`),
          [],
        );
      });
    }

    it('silent: every file moves to another folder', async () => {
      const after = Object.fromEntries(Object.entries(files).map(([file, text]) => [`moved/${file}`, text]));
      const flags = await scanTexts(files, after);
      assert.deepEqual(
        flags.map((flag) => `${flag.rule} ${flag.path} ${flag.message}`),
        [],
      );
    });

    it('is read without a throw wherever it is cut off', async () => {
      for (const [file, text] of Object.entries(files)) {
        for (let at = 1; at < text.length; at += Math.ceil(text.length / 20))
          await scanTexts(files, { ...files, [file]: text.slice(0, at) });
      }
    });
  });
}

/** The lines that differ. */
function changed(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}
