import assert from 'node:assert/strict';
import fc from 'fast-check';
import { testName, type TestReport } from '../../../../src/core/evidence.js';
import { readReport, REPORT_LIMIT } from '../../../../src/checks/reports/readReport.js';
import { REPORT_FORMATS } from '../../../../src/checks/reports/reportFormats.js';

const place = { root: '/repo', folder: '/repo/app' };

function read(text: string): TestReport | null {
  return readReport(Buffer.from(text), place);
}

/** One line a test, then the problems. */
function picture(report: TestReport | null): string[] {
  if (report === null) return ['no report'];
  const tests = report.tests.map((test) => {
    const rest = [test.took === null ? '' : `${test.took} ms`, test.message ?? ''].filter(Boolean).join(' ');
    return `${test.outcome} ${testName(test)}${rest === '' ? '' : ` (${rest})`}`;
  });
  return [`${report.format}${report.complete ? '' : ', not complete'}`, ...tests, ...report.problems];
}

type Dialect = readonly [title: string, text: string, expected: readonly string[]];

const DIALECTS: readonly Dialect[] = [
  [
    'pytest writes JUnit',
    `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="1" skipped="2" tests="5" time="0.05">
<testcase classname="tests.test_sums.TestSums" name="test_adds[1-2]" time="0.001" />
<testcase classname="tests.test_sums" name="test_divides" time="0.5"><failure message="assert 1 == 2">def test_divides(): …</failure></testcase>
<testcase classname="tests.test_sums" name="test_later" time="0.0"><skipped type="pytest.skip" message="no &lt;network&gt;">x</skipped></testcase>
<testcase classname="tests.test_sums" name="test_known" time="0.0"><skipped type="pytest.xfail" message="known" /></testcase>
<testcase classname="tests.test_sums" name="test_strict" time="0.0"><failure message="[XPASS(strict)] fixed"></failure></testcase>
</testsuite></testsuites>`,
    [
      'junit',
      'passed tests.test_sums.TestSums › test_adds[1-2] (1 ms)',
      'failed tests.test_sums › test_divides (500 ms assert 1 == 2)',
      'skipped tests.test_sums › test_later (0 ms no <network>)',
      'expectedFailure tests.test_sums › test_known (0 ms known)',
      'unexpectedPass tests.test_sums › test_strict (0 ms [XPASS(strict)] fixed)',
    ],
  ],
  [
    'pytest could not import a file',
    `<testsuites><testsuite name="pytest" errors="1" tests="1"><testcase classname="" name="tests.test_broken" time="0"><error message="collection failure">ImportError</error></testcase></testsuite></testsuites>`,
    ['junit, not complete', 'tests.test_broken could not be loaded.'],
  ],
  [
    'Surefire names the class on each case',
    `<testsuite name="a.CartTest" tests="3" time="0.1"><properties><property name="x" value="y"/></properties>
<testcase name="adds" classname="a.CartTest" time="0.01"/>
<testcase name="later" classname="a.CartTest" time="0"><skipped message="flaky"/></testcase>
<testcase name="again" classname="a.CartTest" time="1,234.5"><flakyFailure message="once">x</flakyFailure></testcase></testsuite>`,
    [
      'junit',
      'passed a.CartTest › adds (10 ms)',
      'skipped a.CartTest › later (0 ms flaky)',
      'passed a.CartTest › again (1234500 ms)',
    ],
  ],
  [
    'node:test nests suites and gives every case one class',
    `<?xml version="1.0" encoding="utf-8"?><testsuites>
<testsuite name="sums" time="0.01" disabled="0" errors="0" tests="2" failures="0" skipped="1">
<testcase name="adds" time="0.001" classname="test" file="/repo/app/sums.test.js"/>
<testcase name="later" time="0.0" classname="test" file="/repo/app/sums.test.js"><skipped type="skipped" message="true"/></testcase>
</testsuite></testsuites>`,
    [
      'junit',
      'passed app/sums.test.js › sums › adds (1 ms)',
      'skipped app/sums.test.js › sums › later (0 ms true)',
    ],
  ],
  [
    'GoogleTest says that a test was not run',
    `<testsuites tests="2" name="AllTests"><testsuite name="Sums" tests="2"><testcase name="Adds" status="run" result="completed" time="0.1" classname="Sums" /><testcase name="DISABLED_Later" status="notrun" result="suppressed" time="0" classname="Sums" /></testsuite></testsuites>`,
    ['junit', 'passed Sums › Adds (100 ms)', 'skipped Sums › DISABLED_Later (0 ms)'],
  ],
  [
    'PHPUnit nests a suite for each data provider',
    `<testsuites><testsuite name="CLI Arguments" tests="1"><testsuite name="Tests\\SumsTest" file="/repo/app/tests/SumsTest.php"><testsuite name="Tests\\SumsTest::testAdds"><testcase name="testAdds with data set #0" file="/repo/app/tests/SumsTest.php" class="Tests\\SumsTest" classname="Tests.SumsTest" time="0.002"/></testsuite></testsuite></testsuite></testsuites>`,
    ['junit', 'passed app/tests/SumsTest.php › Tests.SumsTest › testAdds with data set #0 (2 ms)'],
  ],
  [
    'CTest tells what it did not run',
    `<testsuite name="Linux-c++" tests="2" failures="0" disabled="1" skipped="0"><testcase name="adds" classname="adds" time="0.02" status="run"/><testcase name="later" classname="later" time="0" status="disabled"/></testsuite>`,
    ['junit', 'passed adds (20 ms)', 'skipped later (0 ms)'],
  ],
  [
    'jest writes JSON',
    JSON.stringify({
      success: false,
      testResults: [
        {
          name: '/repo/app/src/sums.test.js',
          status: 'failed',
          message: '',
          assertionResults: [
            { ancestorTitles: ['sums'], title: 'adds', status: 'passed', duration: 3 },
            {
              ancestorTitles: ['sums'],
              title: 'divides',
              status: 'failed',
              failureMessages: ['Error: by zero\n  at x'],
            },
            { ancestorTitles: [], title: 'later', status: 'pending', failureMessages: [] },
            { ancestorTitles: [], title: 'some day', status: 'todo' },
          ],
        },
        {
          name: '/repo/app/src/broken.test.js',
          status: 'failed',
          message: 'SyntaxError: x',
          assertionResults: [],
        },
      ],
    }),
    [
      'jest, not complete',
      'passed app/src/sums.test.js › sums › adds (3 ms)',
      'failed app/src/sums.test.js › sums › divides (Error: by zero)',
      'skipped app/src/sums.test.js › later',
      'skipped app/src/sums.test.js › some day',
      'app/src/broken.test.js could not be run (SyntaxError: x).',
    ],
  ],
  [
    'mocha writes JSON behind what the tests printed',
    `hello\n${JSON.stringify(
      {
        stats: {},
        tests: [],
        pending: [{ title: 'later', fullTitle: 'sums later', file: '/repo/app/s.js' }],
        failures: [
          {
            title: '"before each" hook for "adds"',
            fullTitle: 'sums "before each" hook for "adds"',
            file: '/repo/app/s.js',
            err: { message: 'no' },
          },
        ],
        passes: [{ title: 'adds', fullTitle: 'sums adds', file: '/repo/app/s.js', duration: 2 }],
      },
      null,
      2,
    )}`,
    [
      'mocha, not complete',
      'passed app/s.js › sums › adds (2 ms)',
      'skipped app/s.js › sums › later',
      'The hook "before each" hook for "adds" failed, and tests around it did not run.',
    ],
  ],
  [
    'playwright tells projects, and what was expected',
    JSON.stringify({
      config: { rootDir: '/repo/app/e2e' },
      suites: [
        {
          title: 'cart.spec.ts',
          file: 'cart.spec.ts',
          specs: [
            {
              title: 'buys',
              file: 'cart.spec.ts',
              tests: [
                {
                  projectName: 'chromium',
                  expectedStatus: 'passed',
                  status: 'expected',
                  results: [{ status: 'passed', duration: 9 }],
                },
                { projectName: 'webkit', expectedStatus: 'skipped', status: 'skipped', results: [] },
              ],
            },
          ],
          suites: [
            {
              title: 'empty',
              file: 'cart.spec.ts',
              specs: [
                {
                  title: 'is known to fail',
                  file: 'cart.spec.ts',
                  tests: [
                    {
                      projectName: '',
                      expectedStatus: 'failed',
                      status: 'expected',
                      results: [{ status: 'failed', duration: 1 }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
      errors: [],
    }),
    [
      'playwright',
      'passed chromium › app/e2e/cart.spec.ts › buys (9 ms)',
      'skipped webkit › app/e2e/cart.spec.ts › buys',
      'expectedFailure app/e2e/cart.spec.ts › empty › is known to fail (1 ms)',
    ],
  ],
  [
    'RSpec writes JSON',
    JSON.stringify({
      examples: [
        {
          description: 'adds',
          full_description: 'Sums #add adds',
          status: 'passed',
          file_path: './spec/sums_spec.rb',
          run_time: 0.01,
        },
        {
          description: 'later',
          full_description: 'Sums later',
          status: 'pending',
          file_path: './spec/sums_spec.rb',
          run_time: 0,
          pending_message: 'flaky',
        },
      ],
      summary: { errors_outside_of_examples_count: 1 },
    }),
    [
      'rspec, not complete',
      'passed app/spec/sums_spec.rb › Sums #add › adds (10 ms)',
      'skipped app/spec/sums_spec.rb › Sums › later (0 ms flaky)',
      '1 errors came up outside of examples.',
    ],
  ],
  [
    'go writes one event a line',
    [
      '{"Action":"run","Package":"example.org/sums","Test":"TestAdds"}',
      '{"Action":"run","Package":"example.org/sums","Test":"TestAdds/negative"}',
      '{"Action":"pass","Package":"example.org/sums","Test":"TestAdds/negative","Elapsed":0.5}',
      '{"Action":"pass","Package":"example.org/sums","Test":"TestAdds","Elapsed":0.5}',
      '{"Action":"run","Package":"example.org/sums","Test":"TestPanics"}',
      '{"Action":"skip","Package":"example.org/sums","Test":"TestLater","Elapsed":0}',
      '{"Action":"fail","Package":"example.org/sums","Elapsed":1}',
      '{"Action":"fail","Package":"example.org/broken","Elapsed":0}',
    ].join('\n'),
    [
      'go, not complete',
      'passed example.org/sums › TestAdds (500 ms)',
      'passed example.org/sums › TestAdds › negative (500 ms)',
      'skipped example.org/sums › TestLater (0 ms)',
      'example.org/sums › TestPanics began and did not end.',
      'The package example.org/sums failed without a failed test.',
      'The package example.org/broken failed without a failed test.',
    ],
  ],
  [
    'cargo prints a section for each binary',
    `     Running unittests src/lib.rs (target/debug/deps/sums-0123456789abcdef)

running 3 tests
test tests::adds ... ok
test tests::later ... ignored, no network
test tests::panics - should panic ... ok

test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

     Running tests/whole.rs (target/debug/deps/whole-0123456789abcdef)

running 1 test
test whole ... FAILED
`,
    [
      'cargo, not complete',
      'passed sums › tests › adds',
      'skipped sums › tests › later (no network)',
      'passed sums › tests › panics',
      'failed whole › whole',
      'whole did not come to its end.',
    ],
  ],
  [
    'unittest prints a line for each test',
    `test_adds (test_sums.TestSums.test_adds) ... ok
test_known (test_sums.TestSums.test_known)
It is known. ... expected failure
test_later (test_sums.TestSums.test_later) ... skipped 'no network'
test_fixed (test_sums.TestSums.test_fixed) ... unexpected success

----------------------------------------------------------------------
Ran 4 tests in 0.001s

FAILED (skipped=1, expected failures=1, unexpected successes=1)
`,
    [
      'unittest',
      'passed test_sums.TestSums › test_adds',
      'expectedFailure test_sums.TestSums › test_known',
      'skipped test_sums.TestSums › test_later (no network)',
      'unexpectedPass test_sums.TestSums › test_fixed',
    ],
  ],
  [
    'minitest prints a line for each test when it is verbose',
    `Run options: -v --seed 1\n\n# Running:\n\nSumsTest#test_adds = 0.01 s = .\nSumsTest#test_later = 0.00 s = S\n\n2 runs, 1 assertions, 0 failures, 0 errors, 1 skips\n`,
    ['minitest', 'passed SumsTest › test_adds (10 ms)', 'skipped SumsTest › test_later (0 ms)'],
  ],
  [
    'TRX names the class in the definition of a test',
    `<?xml version="1.0" encoding="utf-8"?><TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
<UnitTestResult testId="1" testName="Sums.Tests.AddsUp" outcome="Passed" duration="00:00:01.5000000" />
<UnitTestResult testId="2" testName="Later" outcome="NotExecuted"><Output><ErrorInfo><Message>flaky</Message></ErrorInfo></Output></UnitTestResult></Results>
<TestDefinitions><UnitTest id="1" name="x"><TestMethod className="Sums.Tests" name="AddsUp" /></UnitTest><UnitTest id="2"><TestMethod className="Sums.Tests, Sums" name="Later" /></UnitTest></TestDefinitions>
<ResultSummary outcome="Completed" /></TestRun>`,
    ['trx', 'passed Sums.Tests › AddsUp (1500 ms)', 'skipped Sums.Tests › Later (flaky)'],
  ],
  [
    'TAP has subtests, directives and a plan',
    `TAP version 13
# Subtest: app.test.js
    # Subtest: sums
        ok 1 - adds
          ---
          duration_ms: 1.6
          ...
        ok 2 - later # SKIP no network
        not ok 3 - some day # TODO
        1..3
    ok 1 - sums
    1..1
ok 1 - app.test.js
not ok 2 - divides
1..3
`,
    [
      'tap, not complete',
      'passed app/app.test.js › sums › adds (2 ms)',
      'skipped app/app.test.js › sums › later (no network)',
      'expectedFailure app/app.test.js › sums › some day',
      'failed divides',
      'The report plans 3 tests and has 2.',
    ],
  ],
];

describe('a report of a test run', () => {
  for (const [title, text, expected] of DIALECTS) {
    it(`is read where ${title}`, () => {
      assert.deepEqual(picture(read(text)), expected);
    });
  }

  it('is never complete when it was cut off', () => {
    for (const [title, text] of DIALECTS) {
      // The last line is what makes these a report; and between two of cargo's sections only its exit tells.
      if (/unittest|minitest|cargo/.test(title)) continue;
      const report = read(text.slice(0, Math.floor(text.length * 0.6)));
      assert.ok(report === null || !report.complete || report.tests.length === 0, title);
    }
  });

  it('is read in the encoding it says', () => {
    const xml = '<?xml version="1.0" encoding="ENCODING"?><testsuite><testcase name="größer"/></testsuite>';
    const latin = Buffer.from(xml.replace('ENCODING', 'ISO-8859-1'), 'latin1');
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(xml.replace('ENCODING', 'utf-16'), 'utf16le'),
    ]);
    for (const bytes of [latin, wide]) assert.equal(readReport(bytes, place)?.tests[0]?.name, 'größer');
  });

  it('does not let entities grow', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>`;
    const report = read(bomb);
    assert.ok(report === null || report.tests.every(({ name }) => name.length < 20));
  });

  it('is told to be too large rather than read', () => {
    const report = readReport(new Uint8Array(REPORT_LIMIT + 1), place);
    assert.ok(report && !report.complete);
    assert.match(report.problems.join(), /more than are read/);
  });

  it('keeps tests of one name apart', () => {
    const report = read(
      '<testsuite><testcase name="a" classname="b"/><testcase name="a" classname="b"/></testsuite>',
    );
    assert.equal(report?.tests.length, 2);
  });

  it('never throws, whatever the bytes', () => {
    const texts = DIALECTS.map(([, text]) => text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string({ maxLength: 20 }), (text, at, junk) => {
        const cut = at % text.length;
        const broken = text.slice(0, cut) + junk + text.slice(cut + junk.length);
        for (const { parse } of REPORT_FORMATS) parse(broken, place);
        readReport(Buffer.from(broken), place);
      }),
      { numRuns: 300 },
    );
  });
});
