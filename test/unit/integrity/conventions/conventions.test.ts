import assert from 'node:assert/strict';
import type { Flag } from '../../../../src/core/flag.js';
import { NO_CHECKS } from '../../../../src/core/evidence.js';
import { createScanner } from '../../../../src/integrity/scan.js';
import type { ScanRequest } from '../../../../src/integrity/scanRequest.js';
import { changeSetOf, grammarsFolder, picture, readerOf, scanTexts, type Tree } from '../scanTexts.js';

const ADDS = "it('adds', () => {\n  expect(1 + 1).toBe(2);\n});\n";
const SKIPS = ADDS.replace('it(', 'it.skip(');
const LATER = '2999-12-31';
const exception = { rule: 'TI101', path: 'a.test.js', reason: 'Known.', expires: LATER };

/** The flags of a change that a `countersign.json`, the same on both sides, has its say in. */
async function flagsWith(conventions: object, before: Tree, after: Tree): Promise<readonly Flag[]> {
  const request = { conventions: JSON.stringify(conventions) };
  return (await inspect(before, after, request)).flags;
}

const scanner = createScanner({ grammars: grammarsFolder() });

function inspect(before: Tree, after: Tree, more: Partial<ScanRequest>): ReturnType<typeof scanner.inspect> {
  const request = {
    changeSet: changeSetOf(before, after),
    read: readerOf(before, after),
    evidence: NO_CHECKS,
  };
  return scanner.inspect({ ...request, ...more });
}

async function pictureWith(conventions: object, before: Tree, after: Tree): Promise<string[]> {
  return picture(await flagsWith(conventions, before, after));
}

describe('severities', () => {
  const cases: readonly (readonly [object, string[]])[] = [
    [{}, ['TI101 high a.test.js:1 adds']],
    [{ TI101: 'low' }, ['TI101 low a.test.js:1 adds']],
    [{ 'existing-test-skipped': 'medium' }, ['TI101 medium a.test.js:1 adds']],
    [{ TI101: 'off' }, []],
    [{ TI301: 'off' }, ['TI101 high a.test.js:1 adds']],
    [{ TI101: 'off', 'existing-test-skipped': 'low' }, ['TI101 low a.test.js:1 adds']],
  ];
  for (const [severities, expected] of cases)
    it(`${JSON.stringify(severities)} gives ${expected.join() || 'nothing'}`, async () => {
      assert.deepEqual(
        await pictureWith({ severities }, { 'a.test.js': ADDS }, { 'a.test.js': SKIPS }),
        expected,
      );
    });

  it('do not reach what was not scanned', async () => {
    const flags = await flagsWith({ severities: { unscanned: 'off' } }, {}, { 'a.test.js': `${ADDS}}` });
    assert.deepEqual(picture(flags), ['unscanned low a.test.js']);
  });
});

describe('exceptions', () => {
  const cases: readonly (readonly [string, object, boolean])[] = [
    ['of the rule, for the file', exception, true],
    ['by the rule’s name', { ...exception, rule: 'existing-test-skipped' }, true],
    ['for a folder', { ...exception, path: 'in/**' }, true],
    ['for a name in any folder', { ...exception, path: '*.test.js' }, true],
    ['for this test', { ...exception, path: '**', test: 'sums › adds' }, true],
    ['of another rule', { ...exception, rule: 'TI301', path: '**' }, false],
    ['for another file', { ...exception, path: 'in/b.test.js' }, false],
    ['for a file of this name elsewhere', { ...exception, path: 'out/a.test.js' }, false],
    ['for another test', { ...exception, path: '**', test: 'adds' }, false],
    ['that has run out', { ...exception, path: '**', expires: '2020-01-01' }, false],
    ['without a reason', { ...exception, path: '**', reason: '' }, false],
  ];
  const suite = (text: string): Tree => ({ 'in/a.test.js': `describe('sums', () => {\n${text}});\n` });
  for (const [what, drawn, holds] of cases)
    it(`${what} ${holds ? 'hold' : 'do not hold'}`, async () => {
      const flags = await flagsWith({ exceptions: [drawn] }, suite(ADDS), suite(SKIPS));
      assert.deepEqual(picture(flags), holds ? [] : ['TI101 high in/a.test.js:2 sums › adds']);
    });

  it('for some tests of a flag leave it there; for all of them they take it away', async () => {
    const two = (call: string): Tree => ({
      'a.test.js': `${call}('sums', () => {\n${ADDS}${ADDS.replace('adds', 'adds more')}});\n`,
    });
    const of = (...tests: string[]) => ({ exceptions: tests.map((test) => ({ ...exception, test })) });
    const [before, after] = [two('describe'), two('describe.skip')];
    assert.equal((await flagsWith(of('sums › adds'), before, after)).length, 1);
    assert.equal((await flagsWith(of('sums › adds', 'sums › adds more'), before, after)).length, 0);
  });
});

describe('a change of countersign.json', () => {
  const file = (value: object): Tree => ({ 'countersign.json': JSON.stringify(value, null, 2) });

  const cases: readonly (readonly [string, object, object, string[]])[] = [
    ['adds an exception', {}, { exceptions: [exception] }, ['Flags of TI101 on a.test.js are accepted']],
    [
      'lets one last longer',
      { exceptions: [{ ...exception, expires: '2998-12-31' }] },
      { exceptions: [exception] },
      ['Flags of TI101 on a.test.js are accepted'],
    ],
    [
      'takes the test from one',
      { exceptions: [{ ...exception, test: 'adds' }] },
      { exceptions: [exception] },
      ['Flags of TI101 on a.test.js are accepted'],
    ],
    ['turns a rule off', {}, { severities: { TI101: 'off' } }, ['Flags of TI101 are no longer shown.']],
    [
      'lowers a severity',
      { severities: { TI101: 'high' } },
      { severities: { TI101: 'medium' } },
      ['Flags of TI101 are of medium severity now.'],
    ],
    [
      'takes a severity back',
      { severities: { TI701: 'high' } },
      {},
      ['Flags of TI701 are no longer of high severity.'],
    ],
    [
      'narrows the test files',
      { testGlobs: ['a', 'b'] },
      { testGlobs: ['a'] },
      ['“b” is no longer declared to hold tests.'],
    ],
    [
      'forgets a skip helper',
      { skipHelpers: ['skipOnCI'] },
      {},
      ['“skipOnCI” is no longer declared to skip a test.'],
    ],
    ['takes an exception out', { exceptions: [exception] }, {}, []],
    [
      'shortens one',
      { exceptions: [exception] },
      { exceptions: [{ ...exception, expires: '2998-01-01' }] },
      [],
    ],
    ['rewords a reason', { exceptions: [exception] }, { exceptions: [{ ...exception, reason: 'So.' }] }, []],
    ['raises a severity', { severities: { TI101: 'low' } }, { severities: { TI101: 'high' } }, []],
    ['adds a glob and helpers', {}, { testGlobs: ['a'], skipHelpers: ['b'], assertionHelpers: ['c'] }, []],
    ['is only laid out anew', { exceptions: [exception], $schema: 'a' }, { exceptions: [exception] }, []],
  ];
  for (const [what, before, after, facts] of cases)
    it(`that ${what} ${facts.length > 0 ? 'is flagged' : 'is silent'}`, async () => {
      const flags = await scanTexts(file(before), file(after));
      assert.deepEqual(
        flags.map(({ rule, name, severity, path }) => [rule, name, severity, path]),
        facts.map(() => ['TI503', 'exception-added', 'medium', 'countersign.json']),
      );
      for (const [at, fact] of facts.entries())
        assert.ok(flags[at]?.message.startsWith(fact), flags[at]?.message);
      for (const flag of flags) assert.ok(flag.range !== null && flag.hunks.length > 0);
    });

  it('does not excuse itself', async () => {
    const all = { severities: { TI503: 'off', 'exception-added': 'off' } };
    const excepted = { ...all, exceptions: [{ ...exception, rule: 'TI503', path: '**' }] };
    const flags = await scanTexts(file({}), file(excepted));
    assert.deepEqual(
      flags.map(({ name }) => name),
      ['exception-added', 'exception-added', 'exception-added'],
    );
  });

  it('excuses the rest of the change by its head, unless the base is to judge', async () => {
    const before = { 'a.test.js': ADDS, ...file({}) };
    const after = { 'a.test.js': SKIPS, ...file({ exceptions: [exception] }) };
    const rules = async (judgedBy: 'base' | 'head'): Promise<string[]> =>
      (await inspect(before, after, { judgedBy })).flags.map(({ rule }) => rule).sort();
    assert.deepEqual(await rules('head'), ['TI503']);
    assert.deepEqual(await rules('base'), ['TI101', 'TI503']);
  });

  it('is not needed: one that the change leaves alone holds too', async () => {
    const text = Buffer.from(JSON.stringify({ severities: { TI101: 'off' } }));
    const asked: string[] = [];
    const readPath = (side: string, path: string): Promise<Uint8Array> => {
      asked.push(`${side} ${path}`);
      return Promise.resolve(text);
    };
    const { flags } = await inspect({ 'a.test.js': ADDS }, { 'a.test.js': SKIPS }, { readPath });
    assert.deepEqual(picture(flags), []);
    assert.deepEqual([...new Set(asked)].sort(), ['base countersign.json', 'head countersign.json']);
  });
});

describe('skip helpers', () => {
  const inSuite = (text: string): string => `describe('sums', () => {\n${text}});\n`;
  const declared = { skipHelpers: ['skipOnCI', 'skip_on_ci'] };
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a call in the body', 'a.test.js', ADDS, ADDS.replace('  expect', '  skipOnCI();\n  expect')],
    [
      'a method of another object',
      'a.test.js',
      ADDS,
      ADDS.replace('  expect', '  helpers.skipOnCI("slow");\n  expect'),
    ],
    ['a call around the test', 'a.test.js', ADDS, `skipOnCI(() => {\n${ADDS}});\n`],
    ['what declares the test', 'a.test.js', ADDS, ADDS.replace('it(', 'skipOnCI(')],
    ['what is handed the declaring function', 'a.test.js', ADDS, ADDS.replace('it(', 'skipOnCI(it)(')],
    ['what has one', 'a.test.js', ADDS, ADDS.replace('it(', 'skipOnCI.it(')],
    [
      'what gave another name',
      'a.test.js',
      ADDS,
      `const maybe = skipOnCI(it);\n${ADDS.replace('it(', 'maybe(')}`,
    ],
    ['what declares its suite', 'a.test.js', inSuite(ADDS), inSuite(ADDS).replace('describe(', 'skipOnCI(')],
    ['a call in its suite', 'a.test.js', inSuite(ADDS), inSuite(`skipOnCI();\n${ADDS}`)],
    [
      'a call in what runs before it',
      'a.test.js',
      inSuite(ADDS),
      inSuite(`beforeEach(() => {\n  skipOnCI();\n});\n${ADDS}`),
    ],
    [
      'a call in what runs before it in Python',
      'test_a.py',
      'class TestA(TestCase):\n    def test_a(self):\n        assert f() == 1\n',
      'class TestA(TestCase):\n    def setUp(self):\n        skip_on_ci()\n    def test_a(self):\n        assert f() == 1\n',
    ],
    [
      'a call in what runs before it in Java',
      'src/test/java/ATest.java',
      'class ATest {\n  @Test\n  void a() {\n    assertEquals(1, f());\n  }\n}\n',
      'class ATest {\n  @BeforeEach\n  void prepare() {\n    Ci.skipOnCI();\n  }\n  @Test\n  void a() {\n    assertEquals(1, f());\n  }\n}\n',
    ],
    [
      'a call in Go',
      'a_test.go',
      'package a\n\nfunc TestA(t *testing.T) {\n\tif f() != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n',
      'package a\n\nfunc TestA(t *testing.T) {\n\tskipOnCI(t)\n\tif f() != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n',
    ],
    [
      'a word in Ruby',
      'spec/a_spec.rb',
      "RSpec.describe 'a' do\n  it 'b' do\n    expect(f).to eq(1)\n  end\nend\n",
      "RSpec.describe 'a' do\n  it 'b' do\n    skip_on_ci\n    expect(f).to eq(1)\n  end\nend\n",
    ],
    [
      'a decorator',
      'test_a.py',
      'def test_a():\n    assert f() == 1\n',
      '@skip_on_ci\ndef test_a():\n    assert f() == 1\n',
    ],
    [
      'a decorator with arguments',
      'test_a.py',
      'def test_a():\n    assert f() == 1\n',
      '@marks.skip_on_ci("slow")\ndef test_a():\n    assert f() == 1\n',
    ],
    [
      'a call in a Python body',
      'test_a.py',
      'def test_a():\n    assert f() == 1\n',
      'def test_a():\n    skip_on_ci()\n    assert f() == 1\n',
    ],
  ];
  for (const [what, path, before, after] of cases)
    it(`are seen as ${what}`, async () => {
      const [flag, ...others] = await flagsWith(declared, { [path]: before }, { [path]: after });
      assert.deepEqual([flag?.rule, flag?.severity, others], ['TI101', 'high', []]);
      assert.match(flag?.after ?? '', /skip/);
      const undeclared = await flagsWith({}, { [path]: before }, { [path]: after });
      assert.ok(!undeclared.some(({ rule }) => rule === 'TI101'));
    });

  const silent: readonly (readonly [string, string])[] = [
    ['an import', `import { skipOnCI } from './helpers';\n${ADDS}`],
    ['a mention in a string', ADDS.replace('  expect', '  log("skipOnCI()");\n  expect')],
    ['a mention in a comment', ADDS.replace('  expect', '  // skipOnCI()\n  expect')],
    ['a value that is handed on', ADDS.replace('  expect', '  log(skipOnCI);\n  expect')],
    ['a function beside the test', `function never() {\n  skipOnCI();\n}\n${ADDS}`],
    ['a name that is never used', `const maybe = skipOnCI(it);\n${ADDS}`],
    ['a longer name', ADDS.replace('  expect', '  skipOnCIOnly();\n  expect')],
  ];
  for (const [what, after] of silent)
    it(`are not seen in ${what}`, async () => {
      assert.deepEqual(await pictureWith(declared, { 'a.test.js': ADDS }, { 'a.test.js': after }), []);
    });
});

describe('assertion helpers', () => {
  const declared = { assertionHelpers: ['inOrder', 'same_shape'] };
  const empty = "it('sorts', () => {\n  sort(list);\n});\n";
  const calls = "it('sorts', () => {\n  sort(list);\n  inOrder(list);\n});\n";

  it('keep a test from having no assertion', async () => {
    assert.match((await pictureWith({}, {}, { 'a.test.js': calls })).join(), /^TI303 /);
    assert.deepEqual(await pictureWith(declared, {}, { 'a.test.js': calls }), []);
  });

  it('are missed when they are taken out', async () => {
    const flags = await pictureWith(declared, { 'a.test.js': calls }, { 'a.test.js': empty });
    assert.equal(flags.length, 1);
    assert.match(flags[0] ?? '', /^TI(302|304|401) high a\.test\.js/);
  });

  it('count in Python too', async () => {
    const test = 'def test_a():\n    run()\n    same_shape(a, b)\n';
    assert.match((await pictureWith({}, {}, { 'test_a.py': test })).join(), /^TI303 /);
    assert.deepEqual(await pictureWith(declared, {}, { 'test_a.py': test }), []);
  });
});

describe('test globs', () => {
  it('tell of a file that is too large, or in a language that is not read', async () => {
    const after = {
      'checks/big.js': '// \n'.repeat(70_000),
      'checks/a.forth': ': check ;',
      'src/b.forth': ': b ;',
    };
    assert.deepEqual(await pictureWith({}, {}, after), []);
    assert.deepEqual(await pictureWith({ testGlobs: ['checks/**'] }, {}, after), [
      'unscanned low checks/a.forth',
      'unscanned low checks/big.js',
    ]);
  });

  it('tell of a broken file that it may hold tests', async () => {
    const mentions = { 'checks/a.js': 'describe(() => {\n' };
    assert.deepEqual(await pictureWith({}, {}, mentions), []);
    assert.deepEqual(await pictureWith({ testGlobs: ['checks/**'] }, {}, mentions), [
      'unscanned low checks/a.js',
    ]);
  });
});
