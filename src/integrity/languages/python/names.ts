import type { Import } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** Local names with what they stand for: a dotted path of an import, or the expression they were bound to. */
export type Names = {
  readonly dotted: ReadonlyMap<string, string>;
  /** Module-level names bound to an expression, such as `needs_network = pytest.mark.skipif(...)` or a table of rows. */
  readonly bound: ReadonlyMap<string, Syntax>;
  /** Functions of the module that put a skip on what they decorate. */
  readonly skipping: ReadonlySet<string>;
  readonly functions: ReadonlyMap<string, Syntax>;
  /** Tests of twisted's trial. */
  readonly trial: boolean;
};

/** What a module imports and binds. A name it defines itself hides an imported one that came before. */
export function namesOf(source: Source): Names {
  const dotted = new Map<string, string>();
  const bound = new Map<string, Syntax>();
  const skipping = new Set<string>();
  const functions = new Map<string, Syntax>();
  for (const statement of topLevel(source.root)) {
    if (statement.type === 'import_statement') importModules(source, statement, dotted);
    else if (statement.type === 'import_from_statement') importNames(source, statement, dotted);
    else if (statement.type.endsWith('_definition')) {
      const name = field(statement, 'name');
      if (name) dotted.delete(textOf(source, name));
      if (name && statement.type === 'function_definition') functions.set(textOf(source, name), statement);
      if (name && isSkipping(source, statement)) skipping.add(textOf(source, name));
    } else bind(source, statement, { dotted, bound });
  }
  const trial = [...dotted.values()].some((name) => /\btrial\b/.test(name));
  return { dotted, bound, skipping, functions, trial };
}

/** `def needs_shop(test): return unittest.skipUnless(…)(test)`. */
function isSkipping(source: Source, { type, start, end }: Syntax): boolean {
  if (type !== 'function_definition') return false;
  const text = source.text.slice(start, end);
  return (
    /\b(skipIf|skipUnless|skipif|unittest\.skip|mark\.skip)\b/.test(text) && !text.startsWith('def test')
  );
}

/** The full dotted name of `a.b.c` or of a call of it, by the imports; null for any other expression. */
export function dottedName(source: Source, node: Syntax, names: Pick<Names, 'dotted'>): string | null {
  switch (node.type) {
    case 'identifier': {
      const name = textOf(source, node);
      return names.dotted.get(name) ?? name;
    }
    case 'attribute': {
      const [object, attribute] = [field(node, 'object'), field(node, 'attribute')];
      const owner = object && dottedName(source, object, names);
      return owner && attribute ? `${owner}.${textOf(source, attribute)}` : null;
    }
    case 'call': {
      const callee = field(node, 'function');
      return callee && dottedName(source, callee, names);
    }
    default:
      return null;
  }
}

/** What a name of the module was bound to above; any other expression stands for itself. */
export function boundTo(source: Source, node: Syntax, names: Names): Syntax {
  const bound = node.type === 'identifier' ? names.bound.get(textOf(source, node)) : undefined;
  return bound && bound.end <= node.start ? bound : node;
}

/** Modules that belong to the project as far as the file tells: what the tests are about is among them. */
export function importsOf(source: Source): Import[] {
  return [...topLevel(source.root)].flatMap((statement) => {
    const module = field(statement, 'module_name');
    if (statement.type === 'import_from_statement' && module) {
      const names = statement.children
        .filter((child) => child.field === 'name')
        .map((child) => localName(source, child));
      return [{ module: textOf(source, module), names }];
    }
    if (statement.type !== 'import_statement') return [];
    return statement.children.map((child) => ({
      module: textOf(source, field(child, 'name') ?? child),
      names: [localName(source, child)],
    }));
  });
}

/** Statements of the module, those under `if` and `try` included. */
export function* topLevel(node: Syntax): Generator<Syntax> {
  for (const child of node.children) {
    if (
      /^(if_statement|try_statement|block|else_clause|elif_clause|except_clause|finally_clause)$/.test(
        child.type,
      )
    ) {
      yield* topLevel(child);
    } else yield child;
  }
}

function localName(source: Source, node: Syntax): string {
  return textOf(source, field(node, 'alias') ?? node).split('.')[0] ?? '';
}

function importModules(source: Source, statement: Syntax, dotted: Map<string, string>): void {
  for (const child of statement.children) {
    const alias = field(child, 'alias');
    const name = field(child, 'name');
    if (alias && name) dotted.set(textOf(source, alias), textOf(source, name));
  }
}

function importNames(source: Source, statement: Syntax, dotted: Map<string, string>): void {
  const module = field(statement, 'module_name');
  for (const child of statement.children) {
    if (child.field !== 'name' || !module) continue;
    const name = textOf(source, field(child, 'name') ?? child);
    dotted.set(localName(source, child), `${textOf(source, module)}.${name}`);
  }
}

type Growing = { readonly dotted: Map<string, string>; readonly bound: Map<string, Syntax> };

const BOUND = /^(call|list|tuple|set|dictionary|binary_operator)$/;

function bind(source: Source, statement: Syntax, names: Growing): void {
  const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
  const [left, right] = [assignment && field(assignment, 'left'), assignment && field(assignment, 'right')];
  if (assignment?.type !== 'assignment' || left?.type !== 'identifier' || !right) return;
  const alias = BOUND.test(right.type) ? null : dottedName(source, right, names);
  const name = textOf(source, left);
  if (alias !== null) names.dotted.set(name, alias);
  else names.dotted.delete(name);
  if (BOUND.test(right.type)) names.bound.set(name, right);
  else names.bound.delete(name);
}
