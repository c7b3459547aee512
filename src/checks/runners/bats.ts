import path from 'node:path';
import { named, type Runner } from './runner.js';

/** bats-core 1.3 and later names the file itself; what it shows stays as it is. */
export const bats: Runner = {
  id: 'bats',
  recognises: named('bats'),
  ask: ({ file }) => ({
    format: 'junit',
    report: { kind: 'file', path: path.join(file, 'report.xml') },
    words: ['--report-formatter', 'junit', '--output', file],
    after: 1,
    folders: [file],
  }),
};
