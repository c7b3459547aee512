import type { Located, Pair } from './change.js';

/**
 * A file that was a test as a whole and holds tests of a framework now, which ask no less often: it is merged with the
 * first of them.
 */
export function scriptPairs(gone: readonly Located[], added: readonly Located[]): Pair[] {
  return gone.flatMap((base): Pair[] => {
    if (base.test.framework !== 'script') return [];
    const heads = added.filter(({ file }) => file === base.file);
    const asked = heads.reduce((sum, { test }) => sum + test.assertions.length, 0);
    const [head] = heads;
    return head && asked >= base.test.assertions.length ? [{ base, head, how: 'merged' }] : [];
  });
}
