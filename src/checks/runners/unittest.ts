import type { Runner } from './runner.js';

/** `python -m unittest`: it reports nowhere but on stderr, test by test when it is verbose. */
export const unittest: Runner = {
  id: 'unittest',
  recognises: ([first = '', second]) =>
    first === 'unittest' || (/(^|\/)python[\d.]*$/.test(first) && /(^|\/)manage\.py$/.test(second ?? '')),
  ask: ({ program, file }) => ({
    format: 'unittest',
    report: { kind: 'file', path: `${file}.txt` },
    words: program[0] === 'unittest' ? ['-v'] : ['-v', '2'],
    ...(program[0] === 'unittest' ? { after: program[1] === 'discover' ? 2 : 1 } : {}),
    streams: 'stderr',
  }),
};
