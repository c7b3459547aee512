import { field, type Source, type Syntax, textOf } from '../syntax.js';

/**
 * A function that a test puts into a name, or declares under one, and that nothing of its method mentions again: what
 * it holds never runs.
 */
export function isNeverCalled(source: Source, closure: Syntax): boolean {
  const name = nameOf(source, closure);
  if (name === null) return false;
  const member = memberAround(closure);
  const others = [source.text.slice(member.start, closure.start), source.text.slice(closure.end, member.end)];
  const mentions = new RegExp(`(?<![\\w$])${name.replace(/\W/g, '\\$&')}(?![\\w$])`, 'g');
  const count = others.join(' ').match(mentions)?.length ?? 0;
  return count === (isDeclared(closure) ? 0 : 1);
}

const DECLARED = /^(local_function_statement|function_declaration|function_definition)$/;

/** It has its name itself. */
function isDeclared({ type }: Syntax): boolean {
  return DECLARED.test(type);
}

const NAMED =
  /^(variable_declarator|assignment_expression|property_declaration|val_definition|var_definition|variable_declaration)$/;

/** What stands around a function where it becomes a value. */
const WRAPPERS =
  /^(parenthesized_expression|cast_expression|object_creation_expression|equals_value_clause|anonymous_function|block)$/;

function nameOf(source: Source, closure: Syntax): string | null {
  if (isDeclared(closure)) {
    const name = field(closure, 'name');
    return name && textOf(source, name).replaceAll('`', '');
  }
  let owner = closure.parent;
  while (owner && WRAPPERS.test(owner.type) && owner.children.at(-1)?.end === closure.end)
    owner = owner.parent;
  if (!owner || !NAMED.test(owner.type) || owner.end !== closure.end) return null;
  return /(\$?\w+)\s*(?::[^=]*)?=[^=]*$/.exec(source.text.slice(owner.start, closure.start))?.[1] ?? null;
}

const MEMBERS =
  /^(class_body|enum_body|declaration_list|template_body|program|source_file|compilation_unit)$/;

/** The member of a class, or of the file, that the code belongs to. */
function memberAround(node: Syntax): Syntax {
  let member = node;
  while (member.parent && !MEMBERS.test(member.parent.type)) member = member.parent;
  return member;
}
