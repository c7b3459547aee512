import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scanTexts } from './scanTexts.js';

/** Each turns the first place it applies to into a silenced test; the rule that has to say so stands beside it. */
const WEAKENINGS: readonly (readonly [rule: string, from: RegExp, to: string])[] = [
  ['TI101', /^(\s*)(it|test)\(/m, '$1$2.skip('],
  ['TI101', /^(\s*)describe\(/m, '$1describe.skip('],
  ['TI101', /^(\s*)(it|test)\(/m, '$1$2["skip"]('],
  ['TI201', /^(\s*)(it|test)\(/m, '$1$2.only('],
  ['TI201', /^(\s*)describe\(/m, '$1describe.only('],
  ['TI107', /^(\s*)(it|test)\(/m, '$1$2.failing('],
  ['TI105', /^(\s*)(it|test)\(/m, '$1$2.skipIf(process.env.CI)('],
];

/** Each leaves every test as it was. */
const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ['a comment at the top', (text) => `// Tests.\n${text}`],
  ['blank lines', (text) => text.replace(/\n(?=\s*(it|test)\()/g, '\n\n')],
  ['a comment before each test', (text) => text.replace(/^(\s*)(?=(it|test)\()/gm, '$1/* next */ ')],
  ['deeper indentation', (text) => (text.includes('`') ? text : text.replace(/^/gm, '  '))],
  ['CRLF', (text) => (text.includes('`') ? text : text.replace(/\n/g, '\r\n'))],
];

function testFiles(): string[] {
  const folders = [
    'test/unit/core',
    'test/unit/integrity',
    'node_modules/zod/src/v4/classic/tests',
    'node_modules/fast-uri/test',
  ];
  return folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((name) => /\.test\.[jt]s$/.test(name))
        .slice(0, 25)
        .map((name) => path.join(folder, name)),
    );
}

describe('in test files as people write them', () => {
  const files = testFiles();

  for (const [rule, from, to] of WEAKENINGS) {
    it(`${rule} is found wherever ${from.source} becomes ${to}`, async () => {
      let applied = 0;
      for (const file of files) {
        const before = fs.readFileSync(file, 'utf8');
        const after = before.replace(from, to);
        if (after === before) continue;
        applied += 1;
        const flags = await scanTexts({ [file]: before }, { [file]: after });
        assert.ok(
          flags.some((flag) => flag.rule === rule),
          `${file}: ${flags.map((flag) => flag.rule).join() || 'silence'}`,
        );
      }
      assert.ok(applied >= 3, `${applied} files were weakened`);
    });
  }

  for (const [title, change] of HARMLESS) {
    it(`${title}: silence`, async () => {
      for (const file of files) {
        const before = fs.readFileSync(file, 'utf8');
        const flags = await scanTexts({ [file]: before }, { [file]: change(before) });
        assert.deepEqual(
          flags.map(({ rule, message }) => `${rule} ${file} ${message}`),
          [],
        );
      }
    });
  }

  it('moving a whole file: silence', async () => {
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8');
      const flags = await scanTexts(
        { [file]: text },
        { [`moved/${path.basename(file)}`]: `// moved\n${text}` },
      );
      assert.deepEqual(
        flags.map(({ rule, message }) => `${rule} ${file} ${message}`),
        [],
      );
    }
  });
});
