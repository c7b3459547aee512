import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { type JvmImport, type Names, namesFrom } from '../jvm/names.js';

/** What a file imports and declares. A base class that is named with its package counts as an import of it. */
export function namesOf(source: Source): Names {
  let home = '';
  const imports: JvmImport[] = [];
  const declared = new Set<string>();
  for (const node of source.root.children) {
    const name = field(node, 'name');
    if (node.type === 'package_clause') home = name ? textOf(source, name) : home;
    else if (node.type === 'import_declaration') imports.push(...importsIn(source, node));
    else if (name && node.type.endsWith('_definition')) declared.add(textOf(source, name));
  }
  const [, munit] = /\bextends\s+(munit)\./.exec(source.text) ?? [];
  return namesFrom(home, munit === undefined ? imports : [...imports, { path: munit, name: null }], declared);
}

/** `import a.b.{C, D => E, _}`. */
function importsIn(source: Source, node: Syntax): JvmImport[] {
  const path = node.children.filter((child) => child.field === 'path').map((each) => textOf(source, each));
  const selectors = node.children.find(({ type }) => type === 'namespace_selectors');
  const start = path.join('.');
  if (!selectors) {
    const wild = node.children.some(({ type }) => type === 'namespace_wildcard');
    return [{ path: start, name: wild ? null : (path.at(-1) ?? null) }];
  }
  return selectors.children.map((each) => {
    const [name, alias] = [field(each, 'name'), field(each, 'alias')];
    if (name && alias) return { path: `${start}.${textOf(source, name)}`, name: textOf(source, alias) };
    if (each.type === 'namespace_wildcard') return { path: start, name: null };
    return { path: `${start}.${textOf(source, each)}`, name: textOf(source, each) };
  });
}
