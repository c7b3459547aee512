import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { GoFile } from './file.js';

/** Expected values stand where they belong, and a name for one that is written out stands for it. */
export function written(file: GoFile, form: Form): Form {
  const { source } = file;
  const { subject, expected } = form;
  if (!subject || !expected) return form;
  const swapped =
    form.kind === 'equal' && !isExpected(source, expected) && isExpected(source, subject)
      ? { subject: expected, expected: subject }
      : { subject, expected };
  return { ...form, ...swapped, expected: definitionOf(source, swapped.expected) ?? swapped.expected };
}

function isExpected(source: Source, node: Syntax): boolean {
  return (
    /literal$|^(true|false|nil)$/.test(node.type) ||
    /^(\w+\.)?(want|wanted|exp|expect|expected)(\w*|\[.*)$/i.test(textOf(source, node))
  );
}

/** `want := 3` before it in the same function, where nothing else is ever put into it. */
function definitionOf(source: Source, node: Syntax): Syntax | null {
  if (node.type !== 'identifier' || !isExpected(source, node)) return null;
  let block = node.parent;
  while (block && !/^(function_declaration|method_declaration|func_literal)$/.test(block.type))
    block = block.parent;
  const name = textOf(source, node);
  const found = block ? definitionsIn(source, block).get(name) : undefined;
  return found ?? null;
}

const DEFINITIONS = new WeakMap<Syntax, Map<string, Syntax | null>>();

function definitionsIn(source: Source, outer: Syntax): Map<string, Syntax | null> {
  const known = DEFINITIONS.get(outer);
  if (known) return known;
  const found = new Map<string, Syntax | null>();
  collect(outer, (node) => {
    const [left, value] = defined(node);
    if (left) found.set(textOf(source, left), found.has(textOf(source, left)) ? null : (value ?? null));
    return null;
  });
  DEFINITIONS.set(outer, found);
  return found;
}

/** The one name that a statement defines or assigns, with its value. */
function defined(node: Syntax): readonly (Syntax | undefined)[] {
  switch (node.type) {
    case 'short_var_declaration':
    case 'assignment_statement': {
      const [left, right] = [field(node, 'left'), field(node, 'right')];
      return left?.children.length === 1 && right?.children.length === 1
        ? [left.children[0], right.children[0]]
        : [];
    }
    case 'var_spec':
    case 'const_spec': {
      const value = field(node, 'value');
      const name = field(node, 'name');
      return name && value?.children.length === 1 ? [name, value.children[0]] : [];
    }
    default:
      return [];
  }
}
