import { named, type Runner } from './runner.js';

/** It hands the events of `go test -json` on. */
export const gotestsum: Runner = {
  id: 'gotestsum',
  recognises: named('gotestsum'),
  ask: ({ file }) => ({
    format: 'go',
    report: { kind: 'file', path: `${file}.jsonl` },
    words: [`--jsonfile=${file}.jsonl`],
    after: 1,
  }),
};
