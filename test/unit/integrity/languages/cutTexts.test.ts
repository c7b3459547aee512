import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMutations } from '../../../mutations/mutations.js';
import { scanTexts } from '../scanTexts.js';

/** A text with an end and one sign that nobody meant. */
type Damage = { readonly end: number; readonly at: number; readonly sign: string };

function damaged(text: string, { end, at, sign }: Damage): string {
  const cut = text.slice(0, Math.floor(end * text.length));
  const place = Math.floor(at * cut.length);
  return cut.slice(0, place) + sign + cut.slice(place + 1);
}

const damages: fc.Arbitrary<Damage> = fc.record({
  end: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  sign: fc.constantFrom('', '{', '}', '(', ')', '"', "'", '`', '#', '/*', '\n', '\0', 'é'),
});

describe('a text that ends anywhere and has one wrong sign', () => {
  for (const { language, files } of readMutations()) {
    it(`is listed all the same in ${language}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...Object.entries(files)), damages, async ([file, text], damage) => {
          const flags = await scanTexts({ [file]: text }, { [file]: damaged(text, damage) });
          const failed = flags.filter(({ message }) =>
            /could not be listed|failed on this change/.test(message),
          );
          assert.deepEqual(failed, []);
        }),
        { numRuns: 40, seed: 11 },
      );
    });
  }
});
