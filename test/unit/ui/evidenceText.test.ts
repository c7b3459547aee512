import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/evidence.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { evidenceDocument, type Shown } from '../../../src/ui/evidenceText.js';
import { bareRun, checkedOf, evidenceOf, runOf } from '../../fakes/evidence.js';

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
  it('is a table of runs, then what differs, test by test', () => {
    assert.deepEqual(linesOf({ evidence: CHANGED }), [
      '# Evidence: Round to cents',
      '',
      '| check    | tree         | ended       | passed | failed | skipped | time |',
      '| -------- | ------------ | ----------- | ------ | ------ | ------- | ---- |',
      '| npm test | base 1234567 | exit code 1 | 3      | 1      | 0       | 1 s  |',
      '| npm test | head 1234567 | exit code 1 | 2      | 1      | 1       | 1 s  |',
      '',
      '## npm test',
      '',
      '1 test missing:',
      '',
      '- cart.test.js › cart › c [before]',
      '',
      '1 test newly skipped:',
      '',
      '- cart.test.js › cart › b [before] [now]',
      '',
      '1 test fixed:',
      '',
      '- cart.test.js › cart › d [before] [now]',
      '',
      '1 test new:',
      '',
      '- cart.test.js › cart › e [now]: expected 1 to equal 2',
      '',
      'Run on head as:',
      '',
      '    npm test -- --reporter=json',
      '',
      '',
    ]);
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
        ['before', 'base', 'cart.test.js', 'c'],
        ['before', 'base', 'cart.test.js', 'b'],
        ['now', 'head', 'cart.test.js', 'b'],
        ['before', 'base', 'cart.test.js', 'd'],
        ['now', 'head', 'cart.test.js', 'd'],
        ['now', 'head', 'cart.test.js', 'e'],
      ],
    );
  });

  it('says plainly that nothing was run, and why', () => {
    assert.deepEqual(linesOf({}).slice(2), ['Not run. No check has been run on this change.', '', '']);
  });

  it('says plainly what cannot be compared, and why', () => {
    const late = bareRun({ kind: 'timedOut', afterMs: 60_000 });
    const text = linesOf({ evidence: { kind: 'ran', checks: [checkedOf(runOf('a: passed'), late)] } });
    assert.ok(text.includes('Not comparable. The run after was broken off after 60 seconds.'));
    assert.match(text.join('\n'), /npm test \| head 1234567 \| broken off after 1 min 00 s \| – +\| – +\| –/);
  });

  it('says why a run did not take place', () => {
    const none = bareRun({ kind: 'notRun', why: 'There is no sandbox.' });
    const evidence: Evidence = { kind: 'ran', checks: [checkedOf(runOf('a: passed'), none)] };
    assert.ok(linesOf({ evidence }).includes('Not run on head: There is no sandbox.'));
  });

  it('puts what the agent claims beside what we saw, where they differ', () => {
    const claim = 'All tests pass.';
    assert.deepEqual(linesOf({ claim, evidence: evidenceOf('a: passed', 'a: skipped') }).slice(2, 5), [
      'The agent said: “All tests pass.”',
      'Our runs: “npm test”: 1 test newly skipped.',
      '',
    ]);
    assert.deepEqual(linesOf({ claim }).slice(2, 4), [
      'The agent said: “All tests pass.”',
      'Our runs: nothing was run. No check has been run on this change.',
    ]);
    assert.doesNotMatch(
      linesOf({ claim, evidence: evidenceOf('a: passed', 'a: passed') }).join('\n'),
      /agent said/,
    );
  });

  it('tells the accepted subset apart from the head', () => {
    const checked = { hunks: ['h1', 'h2'], evidence: evidenceOf('a: passed', 'a: passed') };
    const text = linesOf({ evidence: CHANGED, checked });
    assert.ok(text.includes('# What is accepted: 2 hunks when it was checked'));
    assert.ok(text.some((line) => line.startsWith('| npm test | accepted 1234567 |')));
    assert.ok(text.includes('No test differs.'));
  });

  it('shows what a repository names as it is, and breaks no table with it', () => {
    const check = { id: 'x', role: 'test', command: 'a | b\u202e', folder: '' } as const;
    const text = linesOf({
      evidence: { kind: 'ran', checks: [checkedOf(runOf('a: passed'), runOf('a: passed'), check)] },
    });
    assert.ok(text.some((line) => line.startsWith('| a \\| b\\u{202e} | base')));
  });
});
