import { COMMAND_KINDS } from './commandKinds.js';
import { JAVASCRIPT_KINDS } from './javascriptKinds.js';
import type { Kind } from './kind.js';
import { OTHER_KINDS } from './otherKinds.js';
import { PYTHON_KINDS } from './pythonKinds.js';

/** Every kind of file that says what checks run. A file may be of several. */
const KINDS: readonly Kind[] = [...JAVASCRIPT_KINDS, ...PYTHON_KINDS, ...OTHER_KINDS, ...COMMAND_KINDS];

/** Somebody else's code, what tests work on, and tests that are shell scripts themselves. */
const NOT_OURS =
  /(^|\/)(node_modules|vendor|fixtures|__fixtures__|testdata|testData)\/|(^|\/)t\/.*\.sh$|[-_.]test\.(sh|bash)$/;

export function kindsOf(path: string): readonly Kind[] {
  if (NOT_OURS.test(path)) return [];
  return KINDS.filter(({ paths }) => paths.test(path));
}
