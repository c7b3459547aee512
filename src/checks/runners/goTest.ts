import { named, type Runner } from './runner.js';

/** Without its cache: what was not run now does not count. */
export const goTest: Runner = {
  id: 'go',
  recognises: (program) => named('go')(program) && program[1] === 'test',
  ask: ({ file }) => ({
    format: 'go',
    report: { kind: 'file', path: `${file}.jsonl` },
    words: ['-json', '-count=1'],
    after: 2,
    streams: 'stdout',
  }),
};
