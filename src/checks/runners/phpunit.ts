import { named, type Runner } from './runner.js';

/** Pest and paratest take the same option. */
export const phpunit: Runner = {
  id: 'phpunit',
  recognises: named('phpunit', 'simple-phpunit', 'pest', 'paratest'),
  ask: ({ file }) => ({
    format: 'junit',
    report: { kind: 'file', path: `${file}.xml` },
    words: ['--log-junit', `${file}.xml`],
    after: 1,
  }),
};
