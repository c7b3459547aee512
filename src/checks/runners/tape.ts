import { named, type Runner } from './runner.js';

/** It prints TAP and nothing else. */
export const tape: Runner = {
  id: 'tape',
  recognises: named('tape'),
  ask: ({ file }) => ({
    format: 'tape',
    report: { kind: 'file', path: `${file}.tap` },
    streams: 'stdout',
  }),
};
