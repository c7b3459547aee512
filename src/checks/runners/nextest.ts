import { named, type Runner } from './runner.js';

const BY_NEXTEST = named('cargo-nextest');

/** Its JUnit report is asked for by a configuration of the tool's, which stands under the project's own. */
export const nextest: Runner = {
  id: 'nextest',
  recognises: (program) => BY_NEXTEST(program) || (named('cargo')(program) && program[1] === 'nextest'),
  ask: ({ file, program }) => ({
    format: 'junit',
    report: { kind: 'file', path: `${file}.xml` },
    words: ['--no-fail-fast', '--tool-config-file', `countersign:${file}.toml`],
    after: program.indexOf('run') + 1 || program.length,
    files: { [`${file}.toml`]: `[profile.default.junit]\npath = ${JSON.stringify(`${file}.xml`)}\n` },
  }),
};
