import { named, type Runner } from './runner.js';

/** node-tap: what it shows is for people, and its file is plain TAP. */
export const tap: Runner = {
  id: 'tap',
  recognises: (program) =>
    named('tap')(program) && !/^(build|plugin|report|list|repl)$/.test(program[1] ?? ''),
  ask: ({ file }) => ({
    format: 'nodeTap',
    report: { kind: 'file', path: `${file}.tap` },
    words: [`--output-file=${file}.tap`],
  }),
};
