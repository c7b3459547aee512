import assert from 'node:assert/strict';
import { type Format, print } from '../../../src/report/print.js';
import { flag, report, unscanned } from './drawn.js';

const MEANS = { colored: false, pageOf: (rule: string): string => `# ${rule}` };
const skipped = flag({ before: "  it('adds', f);", after: "  it.skip('adds', f);" });
const three = report([
  skipped,
  flag({
    rule: 'TI301',
    name: 'test-deleted',
    severity: 'medium',
    side: 'base',
    range: { start: 9, end: 12 },
    tests: [['sums', 'one'], ['two']],
    message: 'They were deleted.',
  }),
  flag({ rule: 'TI701', name: 'suppression-added', severity: 'low', path: 'src/é b.js', tests: [] }),
  unscanned('z.test.js', 'It is broken.'),
]);

describe('text', () => {
  it('groups flags by file and ends with counts', () => {
    assert.equal(
      print(three, 'text', MEANS),
      `a.test.js
  3  high  TI101 existing-test-skipped
    It is skipped.
    - it('adds', f);
    + it.skip('adds', f);
  10 (before)  medium  TI301 test-deleted
    They were deleted.
      · sums › one
      · two

src/é b.js
  3  low  TI701 suppression-added
    It is skipped.

Not scanned
  z.test.js
    It is broken.

3 flags (1 high, 1 medium, 1 low), 1 place not scanned. 2 changed files; tests in them: 5 before, 4 after.
What a flag means: countersign explain TI101
`,
    );
  });

  it('says that there is nothing', () => {
    assert.equal(
      print(report([]), 'text', MEANS),
      'No flags. 2 changed files; tests in them: 5 before, 4 after.\n',
    );
  });

  it('is the same text in colors', () => {
    const colored = print(three, 'text', { ...MEANS, colored: true });
    assert.match(colored, /\x1b\[1;31mhigh\x1b\[0m/); // eslint-disable-line no-control-regex -- colors are control sequences
    assert.equal(
      colored.replace(/\x1b\[[\d;]*m/g, ''), // eslint-disable-line no-control-regex -- colors are control sequences
      print(three, 'text', MEANS),
    );
  });
});

describe('github', () => {
  it('is a workflow command for each flag', () => {
    assert.equal(
      print(three, 'github', MEANS),
      [
        "::error file=a.test.js,line=3,endLine=3,title=TI101 existing-test-skipped::It is skipped.%0A- it('adds', f);%0A+ it.skip('adds', f);",
        '::warning file=a.test.js,line=10,endLine=12,title=TI301 test-deleted (lines as they were before)::They were deleted.',
        '::notice file=src/é b.js,line=3,endLine=3,title=TI701 suppression-added::It is skipped.',
        '::notice file=z.test.js,title=Not scanned::It is broken.',
        '',
      ].join('\n'),
    );
  });

  it('escapes what would end a property, a command or an escape', () => {
    const told = report([flag({ path: 'a,b:c%.js', message: '100% of a, b: all', after: 'x\n::error::y' })]);
    assert.equal(
      print(told, 'github', MEANS),
      '::error file=a%2Cb%3Ac%25.js,line=3,endLine=3,title=TI101 existing-test-skipped::100%25 of a, b: all%0A+ x\\n::error::y\n',
    );
  });
});

describe('junit', () => {
  it('is a suite for each file', () => {
    assert.equal(
      print(three, 'junit', MEANS),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="countersign" tests="4" failures="3" skipped="1" time="1.234">
  <testsuite name="a.test.js" tests="2" failures="2" skipped="0">
    <testcase classname="a.test.js" name="TI101 existing-test-skipped: sums › adds" file="a.test.js" line="3">
      <failure type="high" message="It is skipped.">It is skipped.
- it('adds', f);
+ it.skip('adds', f);</failure>
    </testcase>
    <testcase classname="a.test.js" name="TI301 test-deleted: sums › one" file="a.test.js" line="10">
      <failure type="medium" message="They were deleted.">They were deleted.</failure>
    </testcase>
  </testsuite>
  <testsuite name="src/é b.js" tests="1" failures="1" skipped="0">
    <testcase classname="src/é b.js" name="TI701 suppression-added" file="src/é b.js" line="3">
      <failure type="low" message="It is skipped.">It is skipped.</failure>
    </testcase>
  </testsuite>
  <testsuite name="z.test.js" tests="1" failures="0" skipped="1">
    <testcase classname="z.test.js" name="not scanned" file="z.test.js">
      <skipped message="It is broken."/>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('holds nothing that XML does not allow', () => {
    const told = report([flag({ path: 'a"<&>.js', message: 'a \0 \x1b \uFFFF ]]> </failure>' })]);
    const xml = print(told, 'junit', MEANS);
    assert.match(xml, /name="a&quot;&lt;&amp;&gt;\.js"/);
    assert.match(xml, /a \\u\{0\} \\u\{1b\} \uFFFD \]\]&gt; &lt;\/failure&gt;</);
    assert.doesNotMatch(xml, /[^\n -~\u00A0-\uD7FF\uE000-\uFFFD]/);
  });
});

describe('what a repository holds', () => {
  const hostile = 'a\x1b[2J\u202Egnp.js\r\n\u2028\u200B\x9B31m\uD800';

  it('reaches no reader of lines as control or bidirectional characters', () => {
    const told = report([
      flag({ path: hostile, message: hostile, before: hostile, after: hostile, tests: [[hostile], ['b']] }),
      unscanned(hostile, hostile),
    ]);
    const readByPeople: Format[] = ['text', 'github', 'junit'];
    for (const format of readByPeople)
      assert.doesNotMatch(print(told, format, MEANS), /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u, format);
    assert.ok(
      print(told, 'text', MEANS).startsWith('a\\u{1b}[2J\\u{202e}gnp.js\\r\\n\\u{2028}\\u{200b}\\u{9b}31m'),
    );
  });

  it('is exact in JSON', () => {
    const [told] = (
      JSON.parse(print(report([flag({ path: hostile })]), 'json', MEANS)) as { flags: { path: string }[] }
    ) // checked by the assertion
    .flags;
    assert.equal(told?.path, hostile);
  });
});
