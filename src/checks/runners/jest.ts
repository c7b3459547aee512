import { named, type Runner } from './runner.js';

const BY_JEST = named('jest', 'jest.js', 'jest-cli');
const WITH_TEST = named('react-scripts', 'craco', 'react-app-rewired', 'wp-scripts', 'tsdx', 'kcd-scripts');

/** Jest, and what hands its arguments on to it. */
export const jest: Runner = {
  id: 'jest',
  recognises: (program) => BY_JEST(program) || (WITH_TEST(program) && (program[1] ?? '').startsWith('test')),
  ask: ({ file }) => ({
    format: 'jest',
    report: { kind: 'file', path: `${file}.json` },
    words: ['--json', `--outputFile=${file}.json`],
  }),
};
