import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** What the nearest `const`, `let` or `var` of a name gives it; null for a name that none declares. */
export function declaredAs(source: Source, name: Syntax): Syntax | null {
  const wanted = textOf(source, name);
  for (let block = name.parent; block; block = block.parent) {
    for (const statement of block.children) {
      if (!/^(lexical|variable)_declaration$/.test(statement.type)) continue;
      const found = statement.children.find((each) => isNamed(source, each, wanted));
      if (found) return field(found, 'value');
    }
  }
  return null;
}

function isNamed(source: Source, declarator: Syntax, name: string): boolean {
  const own = field(declarator, 'name');
  return own !== null && textOf(source, own) === name;
}
