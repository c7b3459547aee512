import { named, type Runner } from './runner.js';

const BY_VITEST = named('vitest', 'vitest.mjs');

/** Without `run` it would watch the files where CI is not set; it is. */
export const vitest: Runner = {
  id: 'vitest',
  recognises: (program) => BY_VITEST(program) && !/^(bench|list|init)$/.test(program[1] ?? ''),
  ask: ({ file }) => ({
    format: 'jest',
    report: { kind: 'file', path: `${file}.json` },
    words: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}.json`],
  }),
};
