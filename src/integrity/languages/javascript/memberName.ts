import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** The member's name in `a.b` and `a['b']`; null for a computed one. */
export function memberName(source: Source, node: Syntax): string | null {
  if (node.type === 'member_expression') {
    const property = field(node, 'property');
    return property && textOf(source, property);
  }
  const index = node.type === 'subscript_expression' ? field(node, 'index') : null;
  return index && /^(string|template_string)$/.test(index.type)
    ? source.text.slice(index.start + 1, index.end - 1)
    : null;
}

/** What an expression that only wraps another is worth: `(a)`, `(0, a)`, `a!`, `a as T`; null for any other. */
export function wrappedBy(node: Syntax): Syntax | null {
  switch (node.type) {
    case 'sequence_expression':
      return node.children.at(-1) ?? null;
    case 'parenthesized_expression':
    case 'await_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression':
      return node.children[0] ?? null;
    default:
      return null;
  }
}

export function unquoted(source: Source, string: Syntax): string {
  return source.text.slice(string.start + 1, string.end - 1);
}
