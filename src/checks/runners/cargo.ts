import { named, type Runner } from './runner.js';

const BY_CARGO = named('cargo');

/** What it prints is its report: which binary runs on one stream, its tests on the other. */
export const cargo: Runner = {
  id: 'cargo',
  recognises: (program) =>
    BY_CARGO(program) &&
    /^(t|test)$/.test(program.find((word) => /^\w/.test(word) && word !== 'cargo') ?? ''),
  ask: ({ file }) => ({
    format: 'cargo',
    report: { kind: 'file', path: `${file}.txt` },
    words: ['--no-fail-fast'],
    streams: 'both',
  }),
};
