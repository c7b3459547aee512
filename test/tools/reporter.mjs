/** Mocha's spec reporter, which also leaves its counts and failures in a file, for the end of `npm test`. */
import fs from 'node:fs';
import Mocha from 'mocha';

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const names = this.failures.map(
        (test) => `${test.fullTitle()}: ${test.err?.message ?? 'no reason given'}`,
      );
      const counts = { passed: passes, failed: failures, names };
      fs.writeFileSync(process.env.COUNTERSIGN_COUNTS, JSON.stringify(counts));
    });
  }
}
