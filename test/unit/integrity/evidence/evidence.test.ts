import assert from 'node:assert/strict';
import { picture, scanTexts, type Tree } from '../scanTexts.js';
import { evidenceOf } from './evidenceOf.js';

const SUMS = `describe('sums', () => {
  it('adds', () => {
    expect(add(1, 2)).toBe(3);
  });
  it('rounds', () => {
    expect(round(1.5)).toBe(2);
  });
});
`;
const FILE = 'src/sums.test.js';
const ALL = [`${FILE} › sums › adds: passed`, `${FILE} › sums › rounds: passed`];

async function flags(
  after: Tree,
  ran: readonly string[],
  before: Tree = { [FILE]: SUMS },
): Promise<string[]> {
  return picture(await scanTexts(before, after, evidenceOf(ALL, ran)));
}

describe('flags from our own runs', () => {
  it('name a test that is missing now, on the hunk that touches it', async () => {
    const after = SUMS.replace("  it('rounds', () => {", "  it('rounds', () => {\n    // To the even one.");
    const found = await scanTexts({ [FILE]: SUMS }, { [FILE]: after }, evidenceOf(ALL, ALL.slice(0, 1)));
    assert.deepEqual(picture(found), [`TI901 high ${FILE}:5 sums › rounds`]);
    assert.equal(found[0]?.hunks.length, 1);
  });

  it('are one with what the text says of the same test: that one is raised and tells of the run', async () => {
    const after = { [FILE]: SUMS.replace("it('rounds'", "(process.env.NEVER ? it.skip : it)('rounds'") };
    const ran = [ALL[0] ?? '', `${FILE} › sums › rounds: skipped`];
    assert.deepEqual(picture(await scanTexts({ [FILE]: SUMS }, after)), [
      `TI105 medium ${FILE}:5 sums › rounds`,
    ]);
    const found = await scanTexts({ [FILE]: SUMS }, after, evidenceOf(ALL, ran));
    assert.deepEqual(picture(found), [`TI105 high ${FILE}:5 sums › rounds`]);
    assert.match(found[0]?.message ?? '', /Our runs saw it run before, and skipped after\.$/);
  });

  it('are one with a deletion too, whatever else of the file is missing', async () => {
    const after = SUMS.replace(/ {2}it\('rounds'[\s\S]*?\}\);\n/, '');
    const found = await scanTexts({ [FILE]: SUMS }, { [FILE]: after }, evidenceOf(ALL, []));
    assert.deepEqual(picture(found), [
      `TI301 high ${FILE}:5 sums › rounds`,
      `TI901 high ${FILE}:2 sums › adds`,
    ]);
    assert.match(found[0]?.message ?? '', /Our runs saw it run before, and missing after\.$/);
  });

  it('stand on the change as a whole where no changed file holds the test', async () => {
    const before = { [FILE]: SUMS, 'package.json': '{ "name": "a" }\n' };
    const found = await scanTexts(
      before,
      { ...before, 'package.json': '{ "name": "b" }\n' },
      evidenceOf(ALL, []),
    );
    assert.deepEqual(picture(found), ['TI901 high package.json sums › adds | sums › rounds']);
    assert.deepEqual(found[0]?.hunks, []);
  });

  it('name a test that a runner skips for whatever reason', async () => {
    const after = SUMS.replace("it('adds'", "it.only('adds'");
    const ran = [ALL[0] ?? '', `${FILE} › sums › rounds: skipped`];
    assert.deepEqual(await flags({ [FILE]: after }, ran), [
      `TI201 high ${FILE}:2 sums › adds`,
      `TI902 high ${FILE}:5 sums › rounds`,
    ]);
  });

  it('say of tests that were only listed that they were, and never that they ran', async () => {
    const listed = ALL.map((line) => line.replace('passed', 'listed'));
    const before = { [FILE]: SUMS, 'package.json': '{ "name": "a" }\n' };
    const after = { ...before, 'package.json': '{ "name": "b" }\n' };
    const [missing] = await scanTexts(before, after, evidenceOf(listed, []));
    assert.match(missing?.message ?? '', /were listed before this change and are missing now/);

    const conditional = { [FILE]: SUMS.replace("it('adds'", "(process.env.NEVER ? it.skip : it)('adds'") };
    const flagged = picture(await scanTexts({ [FILE]: SUMS }, conditional, evidenceOf(listed, listed)));
    assert.deepEqual(flagged, [`TI105 medium ${FILE}:2 sums › adds`]);
  });

  it('make a note of what the text says is skipped and the run shows to run', async () => {
    const after = SUMS.replace("it('adds'", "(process.env.NEVER ? it.skip : it)('adds'");
    assert.deepEqual(await flags({ [FILE]: after }, ALL), [`TI105 low ${FILE}:2 sums › adds`]);
  });

  it('give configuration that takes fewer tests the names of those that are missing', async () => {
    const config = (name: string) => `module.exports = { testMatch: ['**/*.${name}.js'] };\n`;
    const before = { [FILE]: SUMS, 'jest.config.js': config('test') };
    const after = { [FILE]: SUMS, 'jest.config.js': config('spec') };
    const found = await scanTexts(before, after, evidenceOf(ALL, []));
    const messages = found.filter(({ rule }) => rule === 'TI501').map(({ message }) => message);
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] ?? '',
      /In our runs 2 tests that ran before are missing now: .*sums › adds, .*sums › rounds\.$/,
    );
  });

  it('say nothing where everything ran on both sides', async () => {
    assert.deepEqual(await flags({ [FILE]: `// Sums.\n${SUMS}` }, ALL), []);
  });
});
