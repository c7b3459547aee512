import type { Import, Placed } from '../../inventory.js';
import { collect, type Source, type Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { TEST_PATH } from './functions.js';
import { plainName } from './marks.js';
import { plainText } from './plainText.js';
import {
  DIRECTIVES,
  MENTIONS_SUPPRESSION,
  MENTIONS_TAMPERING,
  pragmaSuppressions,
  tamperingOf,
} from './tampering.js';
import { readTests } from './walk.js';
import { MENTIONS_TESTS } from './words.js';

const COMMENTED: readonly RegExp[] = [
  /\b(?:\w+_)?TEST(?:_F|_P)?\s*\(\s*\w+\s*,\s*(\w+)\s*\)/g,
  /\b(?:TEST_CASE\w*|SCENARIO|SECTION|SUBCASE)\s*\(\s*(?:\w+\s*,\s*)?"([^"]*)"/g,
  /\b(?:BOOST_\w*TEST_CASE\w*|START_TEST)\s*\(\s*(\w+)/g,
  /\bTest\s*\(\s*\w+\s*,\s*(\w+)/g,
  /\bvoid\s+((?:test|Test)\w*)\s*\(/g,
];

/** C and C++ with the frameworks that declare tests by macros, and with plain functions. */
export const cpp: Language = {
  id: 'cpp',
  matches: (path) => /\.(c|h|cc|cpp|cxx|c\+\+|hpp|hh|hxx|ipp|inl|tcc)$/i.test(path),
  grammars: (path) => [path.endsWith('.c') ? 'tree-sitter-c' : 'tree-sitter-cpp'],
  plain: plainText,
  isSound: (source, touched) => isRead(source, touched),
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    MENTIONS_TESTS.test(text) ||
    MENTIONS_TAMPERING.test(text) ||
    MENTIONS_SUPPRESSION.test(text) ||
    /\bmain\s*\(/.test(text),
  inventory: (source, touched) =>
    inventoryOf(source, {
      ...readTests(source, touched),
      commentedOut: commentedOut(source),
      imports: importsOf(source),
      suppressions: [...suppressionsOf(source, DIRECTIVES), ...pragmaSuppressions(source)],
      tampering: tamperingOf(source),
    }),
};

/** No error lies in the body of a test that the change touched. */
function isRead(source: Source, touched: Touched): boolean {
  const errors = collect(source.root, (node) => (node.type === 'ERROR' && isInBody(node) ? node : null));
  return !errors.some((error) => touched(error));
}

function isInBody({ parent }: Syntax): boolean {
  for (let at = parent; at; at = at.parent) if (at.type === 'compound_statement') return true;
  return false;
}

function commentedOut(source: Source): Placed[] {
  return COMMENTED.flatMap((form) => commentedOutTests(source, form)).map((each) => ({
    ...each,
    name: plainName(each.name),
  }));
}

function importsOf({ text }: Source): Import[] {
  return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm)].map(([, module = '']) => ({
    module,
    names: [],
  }));
}
