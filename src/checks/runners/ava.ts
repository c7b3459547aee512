import { named, type Runner } from './runner.js';

/** It has one other reporter, which goes to stdout. */
export const ava: Runner = {
  id: 'ava',
  recognises: named('ava'),
  ask: ({ file }) => ({
    format: 'ava',
    report: { kind: 'file', path: `${file}.tap` },
    words: ['--tap'],
    streams: 'stdout',
  }),
};
