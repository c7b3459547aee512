import { createContext, Script } from 'node:vm';

/** Characters of a line that are looked at. */
const LINE_CAP = 2_000;

/** Longest time the thread is held for one file. */
const HOLD_MS = 200;

const SCAN = new Script(`
  const found = [];
  for (let at = 0; at < lines.length; at++) if (regex.test(lines[at].slice(0, cap))) found.push(at);
  found;
`);

/**
 * Numbers (0-based) of the lines that match. A pattern may need exponential time; a script of the `vm` module is the
 * one thing in Node that can be stopped in the middle of a match without a thread. It is our script on strings: no
 * code of the model runs.
 */
export function findLines(regex: RegExp, lines: readonly string[]): readonly number[] | 'tooSlow' {
  try {
    const found: unknown = SCAN.runInContext(createContext({ regex, lines, cap: LINE_CAP }), {
      timeout: HOLD_MS,
    });
    return Array.from(found as ArrayLike<number>); // checked border: the script above
  } catch (error) {
    if (isTimeout(error)) return 'tooSlow';
    throw error;
  }
}

/** By its shape: an error of another context is no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
