/** Mocha's spec reporter, which also leaves its counts in a file, for the sum at the end of `npm test`. */
import fs from 'node:fs';
import Mocha from 'mocha';

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      fs.writeFileSync(process.env.COUNTERSIGN_COUNTS, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
