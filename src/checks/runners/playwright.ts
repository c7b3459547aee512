import { named, type Runner } from './runner.js';

/** `playwright test`; with its own `--list` it tells which tests are there, and needs no browser for it. */
export const playwright: Runner = {
  id: 'playwright',
  recognises: (program) => named('playwright')(program) && program[1] === 'test',
  ask: ({ file, program }) => ({
    format: program.includes('--list') ? 'playwrightList' : 'playwright',
    report: { kind: 'file', path: `${file}.json` },
    words: ['--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${file}.json`, PLAYWRIGHT_JSON_OUTPUT_FILE: `${file}.json` },
  }),
};
