import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A call in any of its spellings: with or without receiver, arguments and block. */
export type Call = {
  readonly node: Syntax;
  readonly name: string;
  readonly receiver: Syntax | null;
  readonly values: readonly Syntax[];
  /** `do … end` or `{ … }`. */
  readonly block: Syntax | null;
};

/** Null for what is no call; a bare name counts as one only where it is a statement of its own. */
export function callOf(source: Source, node: Syntax): Call | null {
  if (node.type === 'identifier')
    return isStatement(node)
      ? { node, name: textOf(source, node), receiver: null, values: [], block: null }
      : null;
  const method = node.type === 'call' ? field(node, 'method') : null;
  if (!method) return null;
  return {
    node,
    name: textOf(source, method),
    receiver: field(node, 'receiver'),
    values: field(node, 'arguments')?.children ?? [],
    block: field(node, 'block'),
  };
}

/** `check(cart)`, `self.check(cart)`. */
export function isOwnCall(source: Source, { receiver }: Call): boolean {
  return receiver === null || textOf(source, receiver) === 'self';
}

/** Leftmost call of a chain: `change { … }` of `change { … }.from(1).to(2)`, with the names behind it. */
export function chainOf(source: Source, node: Syntax): { first: Syntax; then: readonly Call[] } {
  const then: Call[] = [];
  let first = node;
  for (let call = callOf(source, first); call?.receiver; call = callOf(source, first)) {
    then.unshift(call);
    first = call.receiver;
  }
  return { first, then };
}

const BLOCKS = /^(program|body_statement|block_body|then|else|begin|ensure|parenthesized_statements)$/;

function isStatement({ field: role, parent }: Syntax): boolean {
  if (!parent) return false;
  if (BLOCKS.test(parent.type)) return true;
  return (
    (role === 'body' && parent.type.endsWith('_modifier')) || (role === 'right' && parent.type === 'binary')
  );
}

/** The statements of a block or method; one without any stands for itself, emptied. */
export function bodyOf(node: Syntax): Syntax {
  return field(node, 'body') ?? { ...node, children: [] };
}

/** Names that give another value each time they are read. */
const CHANGING = /[!]$|^(next|shift|pop|rand|read|gets|getc|now|call|new|dup|clone|reload|succ|sample)$/;

/** A name or a chain of plain reads: `cart.items.size`. Reading it twice gives the same value. */
export function isPlace(source: Source, node: Syntax): boolean {
  if (
    /^(identifier|constant|instance_variable|class_variable|global_variable|self|scope_resolution)$/.test(
      node.type,
    )
  )
    return true;
  const method = node.type === 'call' ? field(node, 'method') : null;
  const receiver = field(node, 'receiver');
  if (!method || !receiver || node.children.length > 2) return false;
  return !CHANGING.test(textOf(source, method)) && isPlace(source, receiver);
}
