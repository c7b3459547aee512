import type { Import } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isFunction } from './declarations.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE, specialCasesOf } from '../specialCases.js';
import { DIRECTIVES, MENTIONS_DIRECTIVE } from './directives.js';
import { leftOutLists } from './leftOutLists.js';
import { loadsOf } from './loads.js';
import { MENTIONS_TAMPERING, mocksOf, tamperingOf } from './tampering.js';
import { readTests } from './walk.js';

const EXTENSION = /\.[cm]?[jt]sx?$/;
const TEST_PATH =
  /(^|\/)(__tests__|tests?|specs?|e2e|cypress)\/|(^|\/)(test|tests|spec)\.[cm]?[jt]sx?$|[.\-_](test|tests|spec|cy|e2e|it|unit|bench)(-d)?\.[cm]?[jt]sx?$|(^|\/)test-[^/]*\.[cm]?js$/;
const COMMENTED =
  /(?<![.\w])(?:it|test|specify|fit|xit|Deno\.test)(?:\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])+)\1\s*,/g;

/** JavaScript and TypeScript with every framework of `frameworks.ts`. */
export const javascript: Language = {
  id: 'javascript',
  matches: (path) => EXTENSION.test(path) && !/\.min\.[cm]?js$/.test(path),
  grammars: (path) => {
    if (path.endsWith('.tsx')) return ['tree-sitter-tsx'];
    // Flow and TypeScript are met in .js files; type assertions with <> in .ts files only.
    return /\.[cm]?ts$/.test(path)
      ? ['tree-sitter-typescript', 'tree-sitter-tsx']
      : ['tree-sitter-javascript', 'tree-sitter-tsx'];
  },
  skim,
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /\b(it|test|specify|describe|suite|fit|xit|assert)\b/.test(text) ||
    /^(require\(|import )['"]\./m.test(text) ||
    MENTIONS_TAMPERING.test(text) ||
    MENTIONS_SPECIAL_CASE.test(text) ||
    MENTIONS_DIRECTIVE.test(text),
  inventory: (source, touched, { skipHelpers }) => {
    const imports = importsOf(source);
    const names = new Set(imports.flatMap((each) => each.names));
    const collected = TEST_PATH.test(source.path);
    return {
      path: source.path,
      collected,
      tests: readTests(source, { imported: names, touched, collected, skipHelpers }),
      undiscovered: [],
      commentedOut: commentedOutTests(source, COMMENTED),
      imports,
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
      loads: collected ? loadsOf(source) : [],
      leftOut: collected ? leftOutLists(source) : [],
      specialCases: collected ? [] : specialCasesOf(source),
    };
  },
};

/** Modules of the project (relative ones) with the names taken from them. */
function importsOf(source: Source): Import[] {
  return source.root.children.flatMap((statement) => {
    const from = statement.type === 'import_statement' ? field(statement, 'source') : null;
    if (from) return relative(textOf(source, from).slice(1, -1), identifiers(source, statement));
    return statement.type.endsWith('_declaration')
      ? statement.children.flatMap((each) => required(source, each))
      : [];
  });
}

function required(source: Source, declarator: Syntax): Import[] {
  const [name, value] = [field(declarator, 'name'), field(declarator, 'value')];
  const match = value && /^require\(\s*['"]([^'"]+)['"]\s*\)/.exec(textOf(source, value));
  return name && match?.[1] !== undefined ? relative(match[1], identifiers(source, name)) : [];
}

function relative(module: string, names: string[]): Import[] {
  return /^(\.|@\/|~\/|src\/|#)/.test(module) ? [{ module, names }] : [];
}

function identifiers(source: Source, node: Syntax): string[] {
  if (/^(identifier|shorthand_property_identifier_pattern)$/.test(node.type)) return [textOf(source, node)];
  return node.children.flatMap((child) => identifiers(source, child));
}

/** Words that declare tests or hooks, or bear on the test as a whole. */
const TELLING =
  /\b(?:[xf]?it|[xf]?describe|x?test|suite|[xf]?context|x?specify|step|module|before\w*|after\w*|skip\w*|run[A-Z]\w*|only|todo\w*|fixme|pending|fail\w*|ignore|slow|solo|focus|Deno|QUnit)\b/;

/** The body of a callback, such as a test's. */
function skim({ type, start, end, parent }: Syntax, text: string): boolean {
  return (
    type === 'statement_block' &&
    parent !== null &&
    parent.parent?.type === 'arguments' &&
    isFunction(parent) &&
    !TELLING.test(text.slice(start, end))
  );
}
