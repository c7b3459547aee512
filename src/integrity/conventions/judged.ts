import type { Flag } from '../../core/flag.js';
import { fullName } from '../inventory.js';
import type { Conventions, Exception } from './conventions.js';
import { globMatches } from '../../core/globMatches.js';

/**
 * Flags as a project's conventions have them: with its severities, and without those it lives with. What was not
 * scanned stays, and so does what says that the conventions themselves were loosened: no change excuses itself.
 */
export function judged(flags: readonly Flag[], conventions: Conventions): Flag[] {
  return flags.flatMap((flag) => {
    if (flag.rule === 'unscanned' || flag.name === 'exception-added') return [flag];
    const severity = of(conventions.severities, flag) ?? flag.severity;
    if (severity === 'off' || isExcepted(flag, conventions.exceptions)) return [];
    return [{ ...flag, severity }];
  });
}

/** An id speaks of one rule, a name may be told apart where one id has several. */
function of<T>(table: ReadonlyMap<string, T>, { rule, name }: Flag): T | undefined {
  return table.get(name) ?? table.get(rule);
}

/** Every test of the flag is excepted, or the place as a whole. */
function isExcepted(flag: Flag, exceptions: readonly Exception[]): boolean {
  const here = exceptions.filter(
    ({ rule, path }) => (rule === flag.rule || rule === flag.name) && globMatches(path, flag.path),
  );
  const excepted = (test: readonly string[]): boolean => here.some((each) => each.test === fullName(test));
  return here.some(({ test }) => test === null) || (flag.tests.length > 0 && flag.tests.every(excepted));
}
