import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import type { Reuse } from './reuse.js';
import { commentsWithin, type Source, type Syntax } from './syntax.js';

/** Nothing under these can hold a test, a mark or an assertion, and they are a large part of a tree. */
const CLOSED = new Set(
  (
    'string concatenated_string identifier property_identifier shorthand_property_identifier ' +
    'shorthand_property_identifier_pattern number integer float regex this true false null undefined none ' +
    'type_annotation type_arguments type_parameters type'
  ).split(' '),
);

/** The same in TypeScript; elsewhere an interface may hold code. */
const CLOSED_TYPES = new Set(['interface_declaration', 'type_alias_declaration']);
const TYPESCRIPT = /-(typescript|tsx)$/;

/**
 * In JavaScript, TypeScript and Python no part of these has a field, so it is not asked for: every question to the
 * parser is a call into WASM.
 */
const WITHOUT_FIELDS = new Set(
  (
    'program module statement_block block arguments argument_list expression_statement array list object dictionary ' +
    'tuple await_expression return_statement template_string assert_statement'
  ).split(' '),
);

const FIELDLESS = /-(javascript|typescript|tsx|python)$/;

/** What is known of a language's node types, by their ids. */
export type NodeTypes = {
  readonly language: Language;
  readonly named: readonly boolean[];
  readonly closed: readonly boolean[];
  readonly comment: readonly boolean[];
  readonly withoutFields: ReadonlySet<string>;
};

/** `grammar`: the name of its file without `.wasm`; those before ABI 15 do not know their own. */
export function nodeTypesOf(language: Language, grammar: string): NodeTypes {
  const typed = TYPESCRIPT.test(grammar);
  return {
    language,
    named: language.types.map((_, id) => language.nodeTypeIsNamed(id)),
    closed: language.types.map(
      (type) => CLOSED.has(type) || type.endsWith('comment') || (typed && CLOSED_TYPES.has(type)),
    ),
    comment: language.types.map((type) => type.endsWith('comment')),
    withoutFields: FIELDLESS.test(grammar) ? WITHOUT_FIELDS : new Set(),
  };
}

export type Growing = Omit<Syntax, 'children'> & { readonly children: Syntax[] };

/** What need not be walked. */
export type Sparing = {
  /** Subtrees known from the other side of the change. */
  readonly reuse: Reuse | null;
  /** Whether a node may stay unread: it keeps its place, and one child of the type `unread` stands for all it holds. */
  readonly skim: ((node: Syntax) => boolean) | null;
};

/** One walk of the cursor, which costs about as much as the parse: everything later works on plain data. */
export function readTree(
  tree: Tree,
  types: NodeTypes,
  { reuse, skim }: Sparing,
): Pick<Source, 'root' | 'comments'> {
  const cursor = tree.walk();
  const root = nodeAt(cursor, types, null);
  const walk: Walk = { cursor, types, skim, comments: [], open: [], known: [] };
  if (cursor.gotoFirstChild()) descend(walk, root, reuse?.source.root ?? null);
  while (walk.open.length > 0) {
    // The id of an ERROR lies outside of the table.
    const entered = (types.named[cursor.nodeTypeId] ?? true) && readNode(walk, reuse);
    if (!entered) climb(walk);
  }
  cursor.delete();
  return { root, comments: walk.comments };
}

type Walk = {
  readonly cursor: TreeCursor;
  readonly types: NodeTypes;
  readonly skim: Sparing['skim'];
  readonly comments: Syntax[];
  /** The nodes around the cursor, and beside each the one it is known as on the other side. */
  readonly open: Growing[];
  readonly known: (Syntax | null)[];
};

/** Whether the cursor went down, to the node's first child. */
function readNode(walk: Walk, reuse: Reuse | null): boolean {
  const { cursor, types, comments } = walk;
  const id = cursor.nodeTypeId;
  const parent = walk.open.at(-1) ?? null;
  const node = nodeAt(cursor, types, parent);
  const twin = reuse?.twinOf(node, walk.known.at(-1) ?? null) ?? null;
  if (twin && reuse?.isSame(node, twin) === true) {
    parent?.children.push(reuse.copy(node, twin));
    comments.push(...reuse.comments(commentsWithin(reuse.source, twin), node.start - twin.start));
    return false;
  }
  if (types.comment[id] === true) comments.push(node);
  else parent?.children.push(node);
  if (types.closed[id] === true) return false;
  if (walk.skim?.(node) === true) {
    node.children.push({ ...node, type: 'unread', field: '', parent: node, children: NONE });
    return false;
  }
  if (!cursor.gotoFirstChild()) return false;
  descend(walk, node, twin);
  return true;
}

function descend({ open, known }: Walk, node: Growing, twin: Syntax | null): void {
  open.push(node);
  known.push(twin);
}

/** To the next node that has not been read, over as many ends as there are. */
function climb({ cursor, open, known }: Walk): void {
  while (open.length > 0 && !cursor.gotoNextSibling()) {
    cursor.gotoParent();
    open.pop();
    known.pop();
  }
}

/** Shared by all closed nodes: nothing is ever put into it. */
const NONE: Syntax[] = [];

function nodeAt(cursor: TreeCursor, types: NodeTypes, parent: Growing | null): Growing {
  const { language } = types;
  const id = cursor.nodeTypeId;
  const fields = parent !== null && !types.withoutFields.has(parent.type);
  return {
    type: language.types[id] ?? 'ERROR',
    field: fields ? (language.fields[cursor.currentFieldId] ?? '') : '',
    start: cursor.startIndex,
    end: cursor.endIndex,
    parent,
    children: types.closed[id] === true ? NONE : [],
  };
}
