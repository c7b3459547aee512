import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';

/** `export default`, `module.exports =`, `exports.config =`, or the argument of `config.set(…)`. */
export function exportedBy(source: Source): Syntax | null {
  const set = collect(source.root, (node) => {
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    const name = callee ? textOf(source, callee) : '';
    return /^\w*[cC]on(fig|f)\w*\.set$/.test(name) ? (field(node, 'arguments')?.children[0] ?? null) : null;
  });
  const [karma] = set;
  if (karma) return karma;
  for (const statement of source.root.children) {
    const value = statement.type === 'export_statement' ? exportedValue(source, statement) : null;
    if (value) return value;
    const assignment = statement.children.find(({ type }) => type === 'assignment_expression');
    const left = assignment && field(assignment, 'left');
    if (left && /^(module\.)?exports(\.(default|config))?$/.test(textOf(source, left)))
      return field(assignment, 'right');
  }
  return null;
}

function exportedValue(source: Source, statement: Syntax): Syntax | null {
  const declared = statement.children.find(({ type }) => type === 'lexical_declaration')?.children[0];
  if (declared && /^(config|default)$/.test(textOf(source, field(declared, 'name') ?? declared)))
    return field(declared, 'value');
  return /^export\s*(default|=)/.test(textOf(source, statement))
    ? (field(statement, 'value') ?? statement.children.at(-1) ?? null)
    : null;
}
