import { named, type Runner } from './runner.js';

/** Programs that print TAP and nothing else. */
export const tape: Runner = {
  id: 'tape',
  recognises: named('tape', 'prove-tap', 'zora', 'pta'),
  ask: ({ file }) => ({
    format: 'tap',
    report: { kind: 'file', path: `${file}.tap` },
    streams: 'stdout',
  }),
};
