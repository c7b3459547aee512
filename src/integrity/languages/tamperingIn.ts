import type { Tampering } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { collect, fingerprintOf, type Source, type Syntax } from '../syntax.js';

/** So much of a long statement is shown. */
const LONGEST = 80;

/** All that `kindOf` knows in a file: code that looks for the test run, ends it, or changes what it reports. */
export function tamperingIn(
  source: Source,
  kindOf: (source: Source, node: Syntax) => Tampering['kind'] | null,
): Tampering[] {
  return collect(source.root, (node) => {
    const kind = kindOf(source, node);
    return kind && tamperingAt(source, node, kind);
  });
}

export function tamperingAt(source: Source, node: Syntax, kind: Tampering['kind']): Tampering {
  return { ...placeOf(source, node), kind, what: fingerprintOf(source, node).slice(0, LONGEST) };
}
