import { type ReportFormat } from './reportFormat.js';
import { tap } from './tap.js';

const SEPARATOR = ' › ';

/** What `ava --tap` prints: before a title stand the parts of its file's path when there are several files. */
export const ava: ReportFormat = {
  id: 'ava',
  parse: (report, place) => {
    const read = tap.parse(report, place);
    if (!read) return null;
    const unloaded =
      /^not ok \d+ - (.* exited with a non-zero exit code: \d+|Couldn.t find any files.*|No tests found.*)$/gm;
    const problems = [...read.problems, ...[...report.matchAll(unloaded)].map(([, what = '']) => `${what}.`)];
    const tests = read.tests.map((test) => {
      const parts = test.name.split(SEPARATOR);
      return { ...test, suite: parts.slice(0, -1), name: parts.at(-1) ?? test.name };
    });
    return { format: 'ava', tests, complete: problems.length === 0, problems };
  },
};
