import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { documented, rulePages } from '../../../src/integrity/rules/rulePages.js';
import { evidenceOf } from './evidence/evidenceOf.js';
import { scanTexts } from './scanTexts.js';

const folder = path.resolve('docs/rules');

describe('the page of a rule', () => {
  for (const { id, page } of documented()) {
    it(`${id} shows at least one change that it speaks of`, () => {
      assert.ok(page.examples.some(({ severity }) => severity !== null));
    });

    for (const { title, before, after, ran, severity } of page.examples) {
      it(`${id} tells the truth: ${title}`, async () => {
        const flags = await scanTexts(before, after, ran && evidenceOf(ran.before, ran.after));
        const said = flags.filter(({ rule }) => rule === id).map((flag) => flag.severity);
        assert.deepEqual([...new Set(said)], severity === null ? [] : [severity]);
      });
    }
  }

  it('is in docs/rules as `npm run docs` makes it', async () => {
    const pages = rulePages();
    assert.deepEqual(fs.readdirSync(folder).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) {
      const file = path.join(folder, name);
      const made = await format(text, { ...(await resolveConfig(file)), filepath: file });
      assert.equal(fs.readFileSync(file, 'utf8'), made, name);
    }
  });
});
