import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/evidence.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { evidenceDocument, type Shown } from '../../../src/ui/evidenceText.js';
import { bareRun, checkedOf, evidenceOf, NPM_TEST, runOf } from '../../fakes/evidence.js';

const CHANGED = evidenceOf(
  'a: passed, b: passed, c: passed, d: failed',
  'a: passed, b: skipped, d: passed, e: failed',
);

function shown(change: Partial<Shown>): Shown {
  return { title: 'Round to cents', evidence: NO_CHECKS, checked: null, claim: null, ...change };
}

function linesOf(change: Partial<Shown>): string[] {
  return evidenceDocument(shown(change)).text.split('\n');
}

describe('the evidence document', () => {
  it('is of each check what differs, worst first, then how the runs went', () => {
    assert.deepEqual(linesOf({ evidence: CHANGED }), [
      'Evidence: Round to cents',
      '',
      'npm test',
      '',
      '  1 test missing',
      '    cart.test.js',
      '      cart › c',
      '',
      '  1 test newly skipped',
      '    cart.test.js',
      '      cart › b (before)',
      '',
      '  1 test fixed',
      '    cart.test.js',
      '      cart › d (before)',
      '',
      '  1 test new',
      '    cart.test.js',
      '      cart › e',
      '        expected 1 to equal 2',
      '',
      '  base  3 passed  1 failed  0 skipped  exit 1  1.2 s',
      '  head  2 passed  1 failed  1 skipped  exit 1  1.2 s',
      '  (base is tree 1234567, head is tree 1234567)',
      '',
      'Commands as they ran',
      '',
      '  npm test, on head',
      '    npm test -- --reporter=json',
      '',
      '',
    ]);
  });

  it('is no wider than half a window, but for what the project names', () => {
    const many = evidenceOf('a: passed'.padEnd(9), 'a: skipped');
    const text = linesOf({ evidence: many, checked: { hunks: ['h1'], evidence: CHANGED } });
    assert.deepEqual(
      text.filter((line) => line.length > 64),
      [],
    );
  });

  it('begins with the check that speaks against the change', () => {
    const calm = checkedOf(runOf('a: passed'), runOf('a: passed'), { ...NPM_TEST, command: 'npm run calm' });
    const worse = checkedOf(runOf('a: passed'), runOf('a: failed'), {
      ...NPM_TEST,
      command: 'npm run worse',
    });
    const { headings } = evidenceDocument(shown({ evidence: { kind: 'ran', checks: [calm, worse] } }));
    assert.deepEqual(
      headings.map(({ depth, text }) => `${depth} ${text}`),
      [
        '0 npm run worse',
        '1 1 test newly failing',
        '2 cart › a (before)',
        '0 npm run calm',
        '0 Commands as they ran',
      ],
    );
  });

  it('says of a linter how it ended, for it reports no tests', () => {
    const lint = { id: 'lint', role: 'lint', command: 'npm run lint', folder: '' } as const;
    const said = (before: number, after: number): string => {
      const [base, head] = [before, after].map((code) => bareRun({ kind: 'exited', code }));
      assert.ok(base && head);
      const evidence: Evidence = { kind: 'ran', checks: [checkedOf(base, head, lint)] };
      return evidenceDocument(shown({ evidence })).text;
    };
    assert.ok(said(0, 1).includes('It passed before and fails now.'));
    assert.ok(said(1, 0).includes('It failed before and passes now.'));
    assert.ok(said(0, 0).includes('It passes, as it did before.'));
    assert.ok(said(1, 2).includes('It fails, as it did before.'));
  });

  it('leads from each test to its code on both sides', () => {
    const { text, links } = evidenceDocument(shown({ evidence: CHANGED }));
    const lines = text.split('\n');
    assert.deepEqual(
      links.map(({ line, start, end, side, file, name }) => [
        lines[line]?.slice(start, end),
        side,
        file,
        name,
      ]),
      [
        ['cart › c', 'base', 'cart.test.js', 'c'],
        ['cart › b', 'head', 'cart.test.js', 'b'],
        ['before', 'base', 'cart.test.js', 'b'],
        ['cart › d', 'head', 'cart.test.js', 'd'],
        ['before', 'base', 'cart.test.js', 'd'],
        ['cart › e', 'head', 'cart.test.js', 'e'],
      ],
    );
  });

  it('says plainly that nothing was run, and why', () => {
    assert.deepEqual(linesOf({}).slice(2), ['  Not run. No check has been run on this change.', '', '']);
  });

  it('says plainly what cannot be compared, and why', () => {
    const late = bareRun({ kind: 'timedOut', afterMs: 60_000 });
    const text = linesOf({ evidence: { kind: 'ran', checks: [checkedOf(runOf('a: passed'), late)] } });
    assert.ok(text.includes('  Not comparable. The run after was broken off after 60 seconds.'));
    assert.match(text.join('\n'), / {2}head {2}no report {23}broken off after 1 min 00 s {2}1\.2 s\n/);
  });

  it('says why a run did not take place', () => {
    const none = bareRun({ kind: 'notRun', why: 'There is no sandbox.' });
    const evidence: Evidence = { kind: 'ran', checks: [checkedOf(runOf('a: passed'), none)] };
    assert.ok(linesOf({ evidence }).includes('  Not run on head: There is no sandbox.'));
  });

  it('puts what the agent claims beside what we saw, where they differ', () => {
    const claim = 'All tests pass.';
    assert.deepEqual(linesOf({ claim, evidence: evidenceOf('a: passed', 'a: skipped') }).slice(2, 5), [
      '  The agent said: “All tests pass.”',
      '  Our runs: “npm test”: 1 test newly skipped.',
      '',
    ]);
    assert.deepEqual(linesOf({ claim }).slice(2, 4), [
      '  The agent said: “All tests pass.”',
      '  Our runs: nothing was run. No check has been run on this change.',
    ]);
    assert.doesNotMatch(
      linesOf({ claim, evidence: evidenceOf('a: passed', 'a: passed') }).join('\n'),
      /agent said/,
    );
  });

  it('tells the accepted subset apart from the head', () => {
    const checked = { hunks: ['h1', 'h2'], evidence: evidenceOf('a: passed', 'a: passed') };
    const text = linesOf({ evidence: CHANGED, checked });
    assert.ok(text.includes('Only what is accepted (2 hunks when it was checked)'));
    assert.ok(text.some((line) => line.startsWith('  accepted  1 passed')));
    assert.ok(text.includes('  No test differs.'));
  });

  it('shows what a repository names as it is', () => {
    const check = { id: 'x', role: 'test', command: 'a | b\u202e', folder: '' } as const;
    const text = linesOf({
      evidence: { kind: 'ran', checks: [checkedOf(runOf('a: passed'), runOf('a: passed'), check)] },
    });
    assert.ok(text.some((line) => line === 'a | b\\u{202e}'));
  });
});
