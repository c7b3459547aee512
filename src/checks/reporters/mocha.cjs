/**
 * A reporter for mocha, of any version that has reporters: it shows the run to people, and writes one JSON object a
 * line into the file that COUNTERSIGN_REPORT names. The last line is there only if the run came to its end.
 */
'use strict';
const fs = require('node:fs');

module.exports = class Reporter {
  constructor(runner) {
    const file = fs.openSync(process.env.COUNTERSIGN_REPORT, 'wx');
    const write = (event) => fs.writeSync(file, `${JSON.stringify(event)}\n`);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const tell = (test, outcome, error) => {
      counts[outcome] += 1;
      if (outcome === 'failed') failures.push({ title: test.fullTitle(), error });
      console.log(`  ${{ passed: '✓', failed: '✗', skipped: '-' }[outcome]} ${test.fullTitle()}`);
      write({ test: record(test, outcome, error) });
    };
    runner.on('pass', (test) => tell(test, 'passed'));
    runner.on('pending', (test) => tell(test, 'skipped'));
    runner.on('fail', (test, error) => {
      if (test.type !== 'hook') return tell(test, 'failed', error);
      failures.push({ title: test.fullTitle(), error });
      write({ problem: `The hook ${test.title} failed, and tests around it did not run.` });
    });
    runner.once('end', () => {
      for (const { title, error } of failures) console.log(`\n${title}\n${error?.stack ?? error}`);
      console.log(`\n  ${counts.passed} passing, ${counts.failed} failing, ${counts.skipped} pending`);
      write({ end: true });
    });
  }
};

function record(test, outcome, error) {
  const names = [test.title];
  for (let suite = test.parent; suite && !suite.root; suite = suite.parent) names.unshift(suite.title);
  return {
    file: test.file ?? null,
    suite: names.slice(0, -1),
    name: test.title,
    outcome,
    took: test.duration ?? null,
    message: error === undefined ? null : String(error?.message ?? error),
  };
}
