import assert from 'node:assert/strict';
import { casesOf } from '../../corpus/corpus.js';
import { readTopics } from '../../corpus/topics.js';
import { verdictOf } from '../../corpus/verdictOf.js';

/** `COUNTERSIGN_CORPUS=go` runs one language. */
const only = process.env['COUNTERSIGN_CORPUS'];

for (const { language, topics } of readTopics()) {
  if (only !== undefined && only !== language) continue;
  describe(`the corpus in ${language}`, () => {
    for (const each of topics.flatMap(casesOf)) {
      it(`${each.said || 'silent'}: ${each.title}`, async () => {
        assert.equal(await verdictOf(each), each.said);
      });
    }
  });
}
