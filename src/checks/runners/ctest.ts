import { named, type Runner } from './runner.js';

/** CMake 3.21 and later. */
export const ctest: Runner = {
  id: 'ctest',
  recognises: named('ctest'),
  ask: ({ file }) => ({
    format: 'junit',
    report: { kind: 'file', path: `${file}.xml` },
    words: ['--output-junit', `${file}.xml`],
  }),
};
