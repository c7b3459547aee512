import { named, type Runner } from './runner.js';

/** One file for each test project: the name is a prefix, so that none stands in the way of another. */
export const dotnet: Runner = {
  id: 'dotnet',
  recognises: (program) => named('dotnet')(program) && program[1] === 'test',
  ask: () => ({
    format: 'trx',
    report: { kind: 'inTree', pattern: /(^|\/)countersign-results\/[^/]*\.trx$/ },
    words: ['--logger', 'trx;LogFilePrefix=countersign', '--results-directory', './countersign-results'],
    after: 2,
  }),
};
