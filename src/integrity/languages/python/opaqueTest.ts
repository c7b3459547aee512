import type { Test } from '../../inventory.js';
import { firstLineOf, linesOf, type Source, type Syntax } from '../../syntax.js';

const NO_CODE = { raw: '', fingerprint: '' };

/** Tests that come from somewhere else, such as a base class: only what is said of them here is known. */
export function opaqueTest(
  source: Source,
  node: Syntax,
  path: readonly string[],
): Omit<Test, 'marks' | 'occurrence'> {
  return {
    range: linesOf(source, node),
    text: firstLineOf(source, node),
    opaque: true,
    framework: 'unittest',
    path,
    body: { state: 'runs', cause: null, code: NO_CODE },
    assertions: [],
    read: false,
    rows: null,
    uses: [],
  };
}
