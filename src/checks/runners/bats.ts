import { named, type Runner } from './runner.js';

/**
 * As what it shows, which it waits for: a report beside that (`--report-formatter`) is still being written when bats
 * has ended.
 */
export const bats: Runner = {
  id: 'bats',
  recognises: named('bats'),
  ask: ({ file }) => ({
    format: 'junit',
    report: { kind: 'file', path: `${file}.xml` },
    words: ['--formatter', 'junit'],
    after: 1,
    streams: 'stdout',
  }),
};
