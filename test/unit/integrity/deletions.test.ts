import assert from 'node:assert/strict';
import { picture, scanTexts, type Tree } from './scanTexts.js';

const ADDS = `it('adds', () => {\n  const sum = add(1, 2);\n  expect(sum).toBe(3);\n});\n`;
const CUTS = `it('cuts', () => {\n  const rest = cut([1, 2], 1);\n  expect(rest).toEqual([2]);\n});\n`;
const IMPORT = "import { add, cut } from './sums';\n";
const SOURCE = 'export function add(a, b) {}\nexport function cut(list, at) {}\n';

async function shows(before: Tree, after: Tree, expected: readonly string[]): Promise<void> {
  assert.deepEqual(picture(await scanTexts(before, after)), expected);
}

describe('a test that is gone', () => {
  it('is flagged high when code changed and its subject lives', () =>
    shows(
      { 'sums.js': SOURCE, 'sums.test.js': IMPORT + ADDS + CUTS },
      { 'sums.js': `${SOURCE}// faster\n`, 'sums.test.js': IMPORT + CUTS },
      ['TI301 high sums.test.js:2 adds'],
    ));

  it('is flagged medium when only tests changed', () =>
    shows({ 'sums.test.js': IMPORT + ADDS + CUTS }, { 'sums.test.js': IMPORT + CUTS }, [
      'TI301 medium sums.test.js:2 adds',
    ]));

  it('is a note when its subject went too', () =>
    shows(
      { 'sums.js': SOURCE, 'sums.test.js': IMPORT + ADDS + CUTS },
      { 'sums.js': 'export function cut(list, at) {}\n', 'sums.test.js': IMPORT + CUTS },
      ['TI301 low sums.test.js:2 adds'],
    ));

  it('is a note when the module it is about was deleted with the test file', () =>
    shows({ 'sums.js': SOURCE, 'sums.test.js': IMPORT + ADDS }, {}, ['TI301 low sums.test.js adds']));

  it('is one flag for a whole deleted file', () =>
    shows({ 'sums.js': SOURCE, 'sums.test.js': IMPORT + ADDS + CUTS }, { 'sums.js': `${SOURCE}\n` }, [
      'TI301 high sums.test.js adds | cuts',
    ]));

  it('is found among duplicates of its name', () =>
    shows({ 'sums.test.js': ADDS + ADDS }, { 'sums.test.js': ADDS }, ['TI301 medium sums.test.js:5 adds']));

  it('is not hidden by another test in its place', () =>
    shows(
      { 'sums.test.js': ADDS },
      { 'sums.test.js': "it('is lovely', () => {\n  expect(weather.today().sun).toBe('shining');\n});\n" },
      ['TI301 medium sums.test.js:1 adds'],
    ));

  it('is said to be commented out when it stands in a comment', () =>
    shows({ 'sums.test.js': ADDS + CUTS }, { 'sums.test.js': ADDS.replace(/^(?=.)/gm, '// ') + CUTS }, [
      'TI302 high sums.test.js:1 adds',
    ]));

  it('stands on the hunk that removes it, and a deleted file on its whole hunk', async () => {
    const [gone] = await scanTexts({ 'a.test.js': CUTS + ADDS }, { 'a.test.js': CUTS });
    assert.deepEqual(
      [gone?.side, gone?.range, gone?.hunks],
      ['base', { start: 4, end: 8 }, ['a.test.js@5→5']],
    );
    const [file] = await scanTexts({ 'a.test.js': ADDS }, {});
    assert.deepEqual(file?.hunks, ['a.test.js@deleted']);
  });
});

describe('a test that only went somewhere else is silent', () => {
  const whole = IMPORT + ADDS + CUTS;
  const cases: Readonly<Record<string, readonly [Tree, Tree]>> = {
    'moved to another file': [
      { 'a.test.js': ADDS + CUTS, 'b.test.js': '' },
      { 'a.test.js': CUTS, 'b.test.js': ADDS },
    ],
    'moved with its file': [{ 'a.test.js': whole }, { 'deep/a.test.js': whole }],
    'moved with its file, which was edited': [
      { 'a.test.js': whole },
      { 'deep/a.test.js': `// moved\n${whole}` },
    ],
    'put into a suite': [{ 'a.test.js': ADDS }, { 'a.test.js': `describe('sums', () => {\n${ADDS}});\n` }],
    'taken out of a suite': [
      { 'a.test.js': `describe('sums', () => {\n${ADDS}});\n` },
      { 'a.test.js': ADDS },
    ],
    renamed: [{ 'a.test.js': ADDS }, { 'a.test.js': ADDS.replace("'adds'", "'makes a sum'") }],
    'renamed and edited a little': [
      { 'a.test.js': ADDS },
      {
        'a.test.js': ADDS.replace("'adds'", "'adds numbers'").replace('const sum', 'let sum'),
      },
    ],
    reordered: [{ 'a.test.js': ADDS + CUTS }, { 'a.test.js': CUTS + ADDS }],
    reformatted: [{ 'a.test.js': ADDS }, { 'a.test.js': ADDS.replace(/\n/g, '\n\n').replace(/'/g, '"') }],
    'moved while skipped': [
      { 'a.test.js': ADDS.replace('it(', 'it.skip('), 'b.test.js': CUTS },
      { 'a.test.js': '', 'b.test.js': CUTS + ADDS.replace('it(', 'it.skip(') },
    ],
    'made a row of a table': [
      {
        'a.test.js':
          ADDS + ADDS.replace("'adds'", "'adds more'").replace('1, 2', '2, 3').replace('toBe(3)', 'toBe(5)'),
      },
      {
        'a.test.js':
          "it.each([[1, 2, 3], [2, 3, 5]])('adds %i', (a, b, c) => {\n  const sum = add(a, b);\n  expect(sum).toBe(c);\n});\n",
      },
    ],
    unskipped: [{ 'a.test.js': ADDS.replace('it(', 'it.skip(') }, { 'a.test.js': ADDS }],
  };
  for (const [title, [before, after]] of Object.entries(cases)) it(title, () => shows(before, after, []));
});

describe('a mark of a suite', () => {
  it('is one flag that names every test under it', () =>
    shows(
      { 'a.test.js': `describe('sums', () => {\n${ADDS}${CUTS}});\n` },
      { 'a.test.js': `describe.skip('sums', () => {\n${ADDS}${CUTS}});\n` },
      ['TI101 high a.test.js:1 sums › adds | sums › cuts'],
    ));
});

describe('what could not be read', () => {
  it('is an unscanned flag for a test file with syntax errors', async () => {
    const flags = await scanTexts({ 'a.test.js': ADDS }, { 'a.test.js': `${ADDS}it('open', () => {\n` });
    assert.ok(flags.some(({ rule }) => rule === 'unscanned'));
  });

  it('is an unscanned flag for a test file over the cap', () =>
    shows({}, { 'a.test.js': ' '.repeat(300_000) }, ['unscanned low a.test.js']));

  it('is nothing for a file of another language', () => shows({ 'a.txt': 'it' }, { 'a.txt': 'it.skip' }, []));
});

describe('a test that is gone beside a copy of its neighbour', () => {
  const NEIGHBOURS = [
    ['opens', 'drawer', 'handle'],
    ['locks', 'cellar', 'bolt'],
    ['airs', 'attic', 'window'],
  ] as const;
  type Neighbour = (typeof NEIGHBOURS)[number];
  const written = ([does, room, thing]: Neighbour, name = `test_${does}_the_${room}`, times = 2): string =>
    `def ${name}():\n    house = build(${times})\n    room = house.room("${room}")\n` +
    `    answer = room.find("${thing}").${does}()\n    assert answer == "done"\n\n`;
  const all = NEIGHBOURS.map((each) => written(each)).join('');

  for (const victim of NEIGHBOURS)
    for (const neighbour of NEIGHBOURS.filter((each) => each !== victim))
      it(`is told: ${victim[0]} goes, and ${neighbour[0]} comes twice`, () => {
        const copy = written(neighbour, `test_${neighbour[0]}_the_${neighbour[1]}_again`, 3);
        const after = all.replace(written(victim), '').replace(written(neighbour), (text) => text + copy);
        const line = all.slice(0, all.indexOf(written(victim))).split('\n').length;
        return shows({ 'tests/test_house.py': all }, { 'tests/test_house.py': after }, [
          `TI301 medium tests/test_house.py:${line} test_${victim[0]}_the_${victim[1]}`,
        ]);
      });

  for (const neighbour of NEIGHBOURS)
    it(`is the same test where ${neighbour[0]} got another name and another number`, () =>
      shows(
        { 'tests/test_house.py': all },
        {
          'tests/test_house.py': all.replace(
            written(neighbour),
            written(neighbour, `test_${neighbour[0]}_a_${neighbour[1]}`, 5),
          ),
        },
        [],
      ));

  it('is the same test however short it is, when only its name is another one', () => {
    const short = 'def test_a():\n    assert a\n\ndef test_b():\n    assert b\n';
    return shows({ 'test_a.py': short }, { 'test_a.py': short.replace('test_b', 'test_later') }, []);
  });
});

describe('a body that is only partly in the change', () => {
  const python = (end: string): string =>
    `def test_adds():\n    assert add(1) == 2\n    assert add(2) == 3\n${end}\n\ndef test_cuts():\n    assert cut(1) == 0\n`;

  it('is read on both sides when its last line goes, blanks and comments before it or not', async () => {
    for (const last of [
      '    assert add(3) == 4\n',
      '\n    assert add(3) == 4\n',
      '\n    # more\n    assert add(3) == 4\n',
    ]) {
      await shows(
        { 'test_sums.py': python(last) },
        { 'test_sums.py': python(last.replace('    assert add(3) == 4\n', '')) },
        [`TI401 medium test_sums.py:${3 + last.split('\n').length - 1} test_adds`],
      );
    }
  });

  it('is silent when it grows', () =>
    shows({ 'test_sums.py': python('') }, { 'test_sums.py': python('    assert add(3) == 4\n') }, []));

  it('keeps a weak assertion that was there before silent', () => {
    const weak = (more: string): string => `it('adds', () => {\n  expect(true).toBe(true);\n${more}});\n`;
    return shows({ 'a.test.js': weak('') }, { 'a.test.js': weak('  expect(add(1, 2)).toBe(3);\n') }, []);
  });
});
