import path from 'node:path';
import { named, type Runner } from './runner.js';

/** Its own JSON reporter tells no suites one by one and nothing at all of a run that is cut off; ours does. */
export const mocha: Runner = {
  id: 'mocha',
  recognises: named('mocha', '_mocha', 'mocha.js', '_mocha.js', 'electron-mocha'),
  ask: ({ file, reporters }) => ({
    format: 'events',
    report: { kind: 'file', path: `${file}.jsonl` },
    words: ['--reporter', path.join(reporters, 'mocha.cjs')],
    environment: { COUNTERSIGN_REPORT: `${file}.jsonl` },
  }),
};
