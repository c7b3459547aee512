import { named, type Runner } from './runner.js';

/** `playwright test`; its own `--list` is kept, and then no test has run. */
export const playwright: Runner = {
  id: 'playwright',
  recognises: (program) => named('playwright')(program) && program[1] === 'test',
  ask: ({ file }) => ({
    format: 'playwright',
    report: { kind: 'file', path: `${file}.json` },
    words: ['--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${file}.json`, PLAYWRIGHT_JSON_OUTPUT_FILE: `${file}.json` },
  }),
};
