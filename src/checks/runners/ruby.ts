import { named, type Runner } from './runner.js';

const RAKE = named('rake', 'rails');

/** Both what it shows and its report: a formatter with a file of its own takes nothing from the other. */
export const rspec: Runner = {
  id: 'rspec',
  recognises: (program) =>
    named('rspec')(program) || (RAKE(program) && (program[1] ?? '').startsWith('spec')),
  ask: ({ file }) => ({
    format: 'rspec',
    report: { kind: 'file', path: `${file}.json` },
    environment: { SPEC_OPTS: `--format progress --format json --out ${file}.json` },
  }),
};

/** It reports nowhere but on stdout, test by test when it is verbose. */
export const minitest: Runner = {
  id: 'minitest',
  recognises: (program) => RAKE(program) && (program[1] ?? '').startsWith('test'),
  ask: ({ file }) => ({
    format: 'minitest',
    report: { kind: 'file', path: `${file}.txt` },
    environment: { TESTOPTS: '--verbose' },
    streams: 'stdout',
  }),
};
