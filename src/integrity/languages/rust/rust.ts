import type { Import } from '../../inventory.js';
import { collect, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { readTests, TEST_PATH } from './declarations.js';
import {
  attributeSuppressions,
  DIRECTIVES,
  MENTIONS_SUPPRESSION,
  MENTIONS_TAMPERING,
  tamperingOf,
} from './tampering.js';

const COMMENTED = /\bfn\s+(\w+)\s*\(/g;

/** Rust with libtest and the attributes that stand for it. Tests are found by them; a file's name tells nothing. */
export const rust: Language = {
  id: 'rust',
  matches: (path) => path.endsWith('.rs'),
  grammars: () => ['tree-sitter-rust'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /test|quickcheck|```|^\s*mod\s+\w+;/m.test(text) ||
    MENTIONS_TAMPERING.test(text) ||
    MENTIONS_SUPPRESSION.test(text),
  inventory: (source, touched) => {
    const found = readTests(source, touched);
    return inventoryOf(source, {
      ...found,
      collected: found.tests.length > 0 && !BELOW.test(source.path),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      suppressions: [...suppressionsOf(source, DIRECTIVES), ...attributeSuppressions(source)],
      tampering: tamperingOf(source),
    });
  },
};

/** Cargo takes `tests/name.rs` and `tests/name/main.rs`; what lies deeper only if one of those has it as a module. */
const BELOW = /(^|\/)tests\/.*\/(?!main\.rs$)[^/]+\.rs$/;

function importsOf(source: Source): Import[] {
  return collect(source.root, (node) =>
    node.type === 'use_declaration' ? importOf(textOf(source, node)) : null,
  );
}

/** `use a::b::{c, d as e};` */
function importOf(text: string): Import | null {
  const [, module = '', rest = ''] =
    /^(?:pub(?:\([^)]*\))?\s+)?use\s+([\w:]+?)(?:::([{*][^]*|\w+(?:\s+as\s+\w+)?))?\s*;$/.exec(text) ?? [];
  if (module === '') return null;
  const names = rest.match(/\w+(?=\s*(?:[,}]|$))/g) ?? [];
  return { module, names };
}
