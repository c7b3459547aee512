import type { Outcome, TestResult } from '../../core/evidence.js';
import { type ReportFormat, reportOf } from './reportFormat.js';

const BINARY = /^\s*(?:Running (?:unittests |tests\/)?\S+ \((.+)\)|Doc-tests (\S+))$/;
const TEST = /^test (.+?)(?: - should panic)? \.\.\. (ok|FAILED|ignored)(?:, (.*))?$/;
const OUTCOMES: Readonly<Record<string, Outcome>> = { ok: 'passed', FAILED: 'failed', ignored: 'skipped' };

/** What `cargo test` prints: one section for each test binary, closed by `test result:`. */
export const cargo: ReportFormat = {
  id: 'cargo',
  parse: (report) => {
    if (!/^test result: /m.test(report) && !/^error(\[E\d+\])?: could not compile/m.test(report)) return null;
    const tests: TestResult[] = [];
    const open = new Set<string>();
    let project = '';
    for (const line of report.split('\n')) {
      const binary = BINARY.exec(line);
      if (binary) {
        project = binaryName(binary);
        open.add(project);
      }
      if (line.startsWith('test result: ')) open.delete(project);
      tests.push(...testOf(line, project));
    }
    const unbuilt = /^error.*could not compile `([^`]+)`/m.exec(report)?.[1];
    return reportOf('cargo', tests, [
      ...[...open].map((name) => `${name} did not come to its end.`),
      ...(unbuilt === undefined ? [] : [`${unbuilt} could not be compiled.`]),
    ]);
  },
};

/** The binary without the hash that cargo puts behind its name. */
function binaryName([, path = '', doc]: RegExpExecArray): string {
  if (doc !== undefined) return `doc-tests ${doc}`;
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/-[0-9a-f]{16}(\.exe)?$/, '');
}

function testOf(line: string, project: string): TestResult[] {
  const [, path = '', word = '', reason = null] = TEST.exec(line) ?? [];
  const outcome = OUTCOMES[word];
  if (outcome === undefined) return [];
  const names = path.includes(' (line ') ? [path] : path.split('::');
  const key = { project, file: null, suite: names.slice(0, -1), name: names.at(-1) ?? '' };
  return [{ ...key, outcome, took: null, message: reason }];
}
