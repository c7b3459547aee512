import type { Hunk } from '../core/changeSet.js';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Edit, Language as Grammar, Parser, type Tree } from 'web-tree-sitter';
import type { Side } from '../core/flag.js';
import type { Language } from './languages/language.js';
import type { ReadText } from './reader/readSource.js';
import { type NodeTypes, nodeTypesOf, readTree } from './readTree.js';

import { editOf, replacedBy, type Reuse, reuseOf } from './reuse.js';
import { lineStartsOf, type Source } from './syntax.js';
import { touchedBy } from './touched.js';

export type Parsed =
  | { readonly kind: 'parsed'; readonly source: Source; readonly broken: boolean }
  | { readonly kind: 'unparsed'; readonly reason: string };

/** `grammars`: the first that reads the text without a syntax error is taken, else the first of all. */
export type TextFile = {
  readonly path: string;
  readonly text: string;
  readonly grammars: readonly string[];
  /** A reader of our own, for a language that no grammar serves well; then none is asked for. */
  readonly read?: ReadText | undefined;
  /** See `Language.skim`. */
  readonly skim?: Language['skim'];
  /** See `Language.plain`. */
  readonly plain?: Language['plain'];
};

/** The two sides of a file: what the hunks leave alone is read once. Null stands for itself. */
export type Parse = (sides: {
  readonly base: TextFile | null;
  readonly head: TextFile | null;
  readonly hunks: readonly Hunk[];
}) => Promise<{ readonly base: Parsed | null; readonly head: Parsed | null }>;

/** UTF-8 bytes; a larger file is reported, not read. */
export const SIZE_LIMIT = 256 * 1024;
const TIME_LIMIT = 2000;

/**
 * `folder` holds `web-tree-sitter.wasm` and one `<grammar>.wasm` for each grammar; a grammar is loaded when a file
 * asks for it. Rejects only when a grammar cannot be loaded: that is a broken installation.
 */
export function createParser(folder: string): Parse {
  const loaded = new Map<string, Promise<NodeTypes>>();
  let parser: Promise<Parser> | null = null;

  const load = (grammar: string): Promise<NodeTypes> => {
    const types =
      loaded.get(grammar) ??
      Grammar.load(path.join(folder, `${grammar}.wasm`)).then((language) => nodeTypesOf(language, grammar));
    loaded.set(grammar, types);
    return types;
  };

  const parseOne = async (file: TextFile, around: Around): Promise<Kept> => {
    if (file.read) return readOwn(file, file.read);
    parser ??= startParser(folder);
    const engine = await parser;
    let first: Kept | null = null;
    for (const grammar of file.grammars) {
      const kept = parseWith(engine, await load(grammar), { file, ...around });
      if (first === null || isSound(kept)) {
        first?.tree?.delete();
        first = kept;
      } else kept.tree?.delete();
      if (isSound(first)) break;
    }
    const parsed = { kind: 'unparsed' as const, reason: 'no grammar is known for it' };
    return first ?? { parsed, tree: null, types: null, plain: file.text };
  };

  return async ({ base, head, hunks }) => {
    const before = base && (await parseOne(base, { side: 'base', hunks, earlier: null }));
    try {
      const earlier = before && isSound(before) ? before : null;
      const after = head && (await parseOne(head, { side: 'head', hunks, earlier }));
      after?.tree?.delete();
      return { base: before?.parsed ?? null, head: after?.parsed ?? null };
    } finally {
      before?.tree?.delete();
    }
  };
}

function readOwn({ path: name, text }: TextFile, read: ReadText): Kept {
  const { root, comments, broken } = read(text);
  const source: Source = { path: name, text, root, comments, lineStarts: lineStartsOf(text) };
  return { parsed: { kind: 'parsed', source, broken }, tree: null, types: null, plain: text };
}

/** A parse of what the grammar was given with its tree, which whoever holds it deletes. */
type Kept = {
  readonly parsed: Parsed;
  readonly tree: Tree | null;
  readonly types: NodeTypes | null;
  readonly plain: string;
};

type Around = { readonly side: Side; readonly hunks: readonly Hunk[]; readonly earlier: Kept | null };

function isSound({ parsed }: Kept): boolean {
  return parsed.kind === 'parsed' && !parsed.broken;
}

async function startParser(folder: string): Promise<Parser> {
  await Parser.init({ wasmBinary: await fs.readFile(path.join(folder, 'web-tree-sitter.wasm')) });
  return new Parser();
}

type Request = Around & { readonly file: TextFile };

function parseWith(parser: Parser, types: NodeTypes, { file, side, hunks, earlier }: Request): Kept {
  const { path: name, text } = file;
  const plain = file.plain?.(text) ?? text;
  const known = earlier?.types === types ? knownOf(earlier, hunks, plain) : null;
  const tree = parseText(parser.setLanguage(types.language), plain, known?.tree ?? null);
  known?.tree.delete();
  if (tree === null) {
    const reason = `reading it took longer than ${TIME_LIMIT / 1000} seconds`;
    return { parsed: { kind: 'unparsed', reason }, tree, types, plain };
  }
  const lineStarts = lineStartsOf(text);
  const touched = touchedBy(hunks, side, { text, lineStarts });
  const { skim } = file;
  const { root, comments } = readTree(tree, types, {
    reuse: known?.reuse ?? null,
    skim: skim ? (node) => skim(node, text) && !touched(node) : null,
  });
  const read: Source = { path: name, text, root, comments, lineStarts };
  return { parsed: { kind: 'parsed', source: read, broken: tree.rootNode.hasError }, tree, types, plain };
}

/** What the other side's tree says of a text: a copy of it with the hunks as edits, and its plain nodes. */
function knownOf(
  { parsed, tree, plain }: Kept,
  hunks: readonly Hunk[],
  text: string,
): { tree: Tree; reuse: Reuse } | null {
  const replaced = parsed.kind === 'parsed' ? replacedBy(hunks, plain, text) : null;
  if (parsed.kind !== 'parsed' || !replaced || !tree) return null;
  const edited = tree.copy();
  for (const each of replaced.toReversed()) edited.edit(new Edit(editOf(plain, text, each)));
  return { tree: edited, reuse: reuseOf(parsed.source, replaced) };
}

/** Null when the time is over. */
function parseText(parser: Parser, text: string, old: Tree | null): Tree | null {
  const deadline = performance.now() + TIME_LIMIT;
  const tree = parser.parse(text, old, { progressCallback: () => performance.now() > deadline });
  if (tree === null) parser.reset();
  return tree;
}
