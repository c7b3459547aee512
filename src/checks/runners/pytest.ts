import { named, type Runner } from './runner.js';

/**
 * Through the environment, so that it reaches a pytest that tox or a Makefile starts. `xunit1` is the dialect that
 * tells the file of a test; the name of every test stays as it is.
 */
export const pytest: Runner = {
  id: 'pytest',
  recognises: named('pytest', 'py.test'),
  ask: ({ file }) => ({
    format: 'junit',
    report: { kind: 'file', path: `${file}.xml` },
    environment: { PYTEST_ADDOPTS: `"--junitxml=${file}.xml" -o junit_family=xunit1 -p no:cacheprovider` },
  }),
};
