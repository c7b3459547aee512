import fs from 'node:fs/promises';
import path from 'node:path';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { lineStartsOf, type Source, type Syntax } from './syntax.js';

export type Parsed =
  | { readonly kind: 'parsed'; readonly source: Source; readonly broken: boolean }
  | { readonly kind: 'unparsed'; readonly reason: string };

/** Parses `text` with the first of `grammars` that reads it without a syntax error, else with the first of all. */
export type Parse = (path: string, text: string, grammars: readonly string[]) => Promise<Parsed>;

/** UTF-8 bytes; a larger file is reported, not read. */
export const SIZE_LIMIT = 256 * 1024;
const TIME_LIMIT = 2000;

/**
 * `folder` holds `web-tree-sitter.wasm` and one `<grammar>.wasm` for each grammar; a grammar is loaded when a file
 * asks for it. Rejects only when a grammar cannot be loaded: that is a broken installation.
 */
export function createParser(folder: string): Parse {
  const loaded = new Map<string, Promise<Language>>();
  let parser: Promise<Parser> | null = null;

  const load = (grammar: string): Promise<Language> => {
    const language = loaded.get(grammar) ?? Language.load(path.join(folder, `${grammar}.wasm`));
    loaded.set(grammar, language);
    return language;
  };

  return async (file, text, grammars) => {
    parser ??= startParser(folder);
    const engine = await parser;
    let first: Parsed | null = null;
    for (const grammar of grammars) {
      const parsed = parseWith(engine, await load(grammar), { path: file, text });
      if (parsed.kind === 'parsed' && !parsed.broken) return parsed;
      first ??= parsed;
    }
    return first ?? { kind: 'unparsed', reason: 'no grammar is known for it' };
  };
}

async function startParser(folder: string): Promise<Parser> {
  await Parser.init({ wasmBinary: await fs.readFile(path.join(folder, 'web-tree-sitter.wasm')) });
  return new Parser();
}

function parseWith(parser: Parser, language: Language, file: { path: string; text: string }): Parsed {
  const deadline = performance.now() + TIME_LIMIT;
  parser.setLanguage(language);
  const tree = parser.parse(file.text, null, { progressCallback: () => performance.now() > deadline });
  if (tree === null) {
    parser.reset();
    return { kind: 'unparsed', reason: `reading it took longer than ${TIME_LIMIT / 1000} seconds` };
  }
  try {
    const { root, comments } = readTree(tree, language);
    const source = { ...file, root, comments, lineStarts: lineStartsOf(file.text) };
    return { kind: 'parsed', source, broken: tree.rootNode.hasError };
  } finally {
    tree.delete();
  }
}

/** Nothing under these can hold a test, a mark or an assertion, and they are a large part of a tree. */
const CLOSED = new Set([
  'string',
  'concatenated_string',
  'comment',
  'html_comment',
  'identifier',
  'property_identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
  'number',
  'integer',
  'float',
  'regex',
  'this',
  'true',
  'false',
  'null',
  'undefined',
  'none',
  'type_annotation',
  'type_arguments',
  'type_parameters',
  'type',
  'interface_declaration',
  'type_alias_declaration',
]);

type Growing = Omit<Syntax, 'children'> & { readonly children: Growing[] };

/** One walk of the cursor, which costs about as much as the parse: everything later works on plain data. */
function readTree(tree: Tree, language: Language): { root: Syntax; comments: Syntax[] } {
  const named = language.types.map((_, id) => language.nodeTypeIsNamed(id));
  const closed = language.types.map((type) => CLOSED.has(type));
  const comments: Syntax[] = [];
  const cursor = tree.walk();
  const nodeAt = (parent: Growing | null, id: number): Growing => ({
    type: language.types[id] ?? 'ERROR',
    field: language.fields[cursor.currentFieldId] ?? '',
    start: cursor.startIndex,
    end: cursor.endIndex,
    parent,
    children: [],
  });
  const root = nodeAt(null, cursor.nodeTypeId);
  const open: Growing[] = [];
  let parent = root;
  const more = cursor.gotoFirstChild();
  if (more) open.push(root);
  while (open.length > 0) {
    const id = cursor.nodeTypeId;
    // The id of ERROR lies outside the table.
    if (named[id] ?? true) {
      const node = nodeAt(parent, id);
      if (node.type === 'comment' || node.type === 'html_comment') comments.push(node);
      else parent.children.push(node);
      if (closed[id] !== true && cursor.gotoFirstChild()) {
        open.push(node);
        parent = node;
        continue;
      }
    }
    while (open.length > 0 && !cursor.gotoNextSibling()) {
      cursor.gotoParent();
      open.pop();
      parent = open.at(-1) ?? root;
    }
  }
  cursor.delete();
  return { root, comments };
}
