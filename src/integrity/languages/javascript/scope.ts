import type { MarkKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Framework, frameworkOf, GLOBALS, MODIFIERS, NAMESPACES, type Role } from './frameworks.js';

/** What an expression stands for in the framework's words; `pending` waits for a call that is not the declaration. */
export type Meaning = {
  readonly framework: Framework;
  readonly role: Role | 'context' | 'contextCall';
  readonly marks: readonly CallMark[];
  readonly rows: Syntax | null;
  readonly pending: 'conditional' | 'unless' | 'rows' | 'nothing' | null;
};

export type CallMark = { readonly kind: MarkKind; readonly condition: string | null; readonly at: Syntax };

/** Names of one block: `null` is a name that means nothing to a framework and hides one that does. */
export type Scope = { readonly parent: Scope | null; readonly names: Map<string, Meaning | null> };

export function meaning(
  framework: Framework,
  role: Meaning['role'],
  marks: readonly CallMark[] = [],
): Meaning {
  return { framework, role, marks, rows: null, pending: null };
}

/** Opens the scope of a block: everything its statements declare is known from its start. */
export function blockScope(source: Source, block: Syntax, parent: Scope | null): Scope {
  const scope: Scope = { parent, names: new Map() };
  for (const statement of block.children) declareStatement(source, scope, statement);
  return scope;
}

export function functionScope(source: Source, callee: Syntax, parent: Scope): Scope {
  const scope: Scope = { parent, names: new Map() };
  const single = field(callee, 'parameter');
  const parameters = single ? [single] : (field(callee, 'parameters')?.children ?? []);
  for (const parameter of parameters) {
    for (const name of boundNames(source, parameter)) scope.names.set(name, null);
  }
  return scope;
}

/** The first parameter of a test or suite function is its context: `t`, or `({ skip })`. */
export function bindContext(source: Source, callee: Syntax, scope: Scope, framework: Framework): void {
  const first = field(callee, 'parameter') ?? field(callee, 'parameters')?.children[0];
  if (!first) return;
  const pattern = field(first, 'pattern') ?? first;
  if (pattern.type === 'identifier') scope.names.set(textOf(source, pattern), meaning(framework, 'context'));
  for (const name of boundNames(source, pattern)) {
    if (pattern.type === 'object_pattern' && name === 'skip')
      scope.names.set(name, meaning(framework, 'contextCall'));
  }
}

/** What an expression means, through members, subscripts, calls, choices and aliases; null: nothing to a framework. */
export function resolve(source: Source, node: Syntax, scope: Scope): Meaning | null {
  switch (node.type) {
    case 'identifier':
      return lookup(scope, textOf(source, node));
    case 'member_expression':
    case 'subscript_expression':
      return resolveMember(source, node, scope);
    case 'call_expression':
      return resolveCall(source, node, scope);
    case 'ternary_expression':
      return resolveChoice(source, node, scope);
    case 'parenthesized_expression':
    case 'await_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression':
      return node.children[0] ? resolve(source, node.children[0], scope) : null;
    default:
      return null;
  }
}

/** The member's name in `a.b` and `a['b']`; null for a computed one. */
export function memberName(source: Source, node: Syntax): string | null {
  if (node.type === 'member_expression') {
    const property = field(node, 'property');
    return property && textOf(source, property);
  }
  const index = node.type === 'subscript_expression' ? field(node, 'index') : null;
  return index?.type === 'string' ? source.text.slice(index.start + 1, index.end - 1) : null;
}

function lookup(scope: Scope, name: string): Meaning | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return word(GLOBALS, name, null);
}

function word(framework: Framework, name: string, at: Syntax | null): Meaning | null {
  if (!Object.hasOwn(framework.words, name)) return null;
  const found = framework.words[name];
  if (!found) return null;
  const marks = found.mark && at ? [{ kind: found.mark, condition: null, at }] : [];
  const home = found.role === 'namespace' ? (NAMESPACES[name] ?? framework) : framework;
  // A word met without its place (an import, a global) is marked where it is used: see `markOfWord`.
  return meaning(home, found.role, marks);
}

/** The mark that a bare word such as `xit` carries. */
export function markOfWord(source: Source, node: Syntax, found: Meaning): readonly CallMark[] {
  if (node.type !== 'identifier' || found.marks.length > 0) return found.marks;
  const name = found.framework.words[textOf(source, node)];
  return name?.mark ? [{ kind: name.mark, condition: null, at: node }] : [];
}

function resolveMember(source: Source, node: Syntax, scope: Scope): Meaning | null {
  const object = field(node, 'object');
  const name = memberName(source, node);
  const owner = object && resolve(source, object, scope);
  if (!owner || name === null || owner.pending !== null) return null;
  if (owner.role === 'context')
    return name === 'test' || name === 'step' ? meaning(owner.framework, 'test') : null;
  if (owner.role === 'namespace') return word(owner.framework, name, node);
  if (owner.role !== 'test' && owner.role !== 'suite') return null;
  const marks = markOfWord(source, object, owner);
  return modify({ ...owner, marks }, name, node);
}

function modify(owner: Meaning, name: string, at: Syntax): Meaning | null {
  const role = owner.framework.words[name];
  if (
    role &&
    (name === 'describe' || name === 'suite' || role.role === 'hook' || name === 'test' || name === 'it')
  ) {
    return { ...owner, role: role.role };
  }
  if (!Object.hasOwn(MODIFIERS, name)) return null;
  const modifier = MODIFIERS[name] ?? 'nothing';
  switch (modifier) {
    case 'conditional':
    case 'unless':
    case 'rows':
      return { ...owner, pending: modifier };
    case 'nothing':
      return name === 'extend' ? { ...owner, pending: 'nothing' } : owner;
    case 'skipped':
    case 'todo':
    case 'focused':
    case 'expectedToFail':
    case 'notDiscovered':
      return { ...owner, marks: [...owner.marks, { kind: modifier, condition: null, at }] };
  }
}

function resolveCall(source: Source, node: Syntax, scope: Scope): Meaning | null {
  const callee = field(node, 'function');
  const values = field(node, 'arguments');
  if (!callee || !values) return null;
  if (callee.type === 'identifier' && textOf(source, callee) === 'require')
    return moduleMeaning(source, values);
  const found = resolve(source, callee, scope);
  if (!found) return null;
  const first = values.children[0];
  const condition = first ? textOf(source, first) : '';
  switch (found.pending) {
    case 'rows':
      return { ...found, pending: null, rows: values.type === 'template_string' ? values : (first ?? null) };
    case 'conditional':
    case 'unless': {
      const text = found.pending === 'unless' ? `not (${condition})` : condition;
      return {
        ...found,
        pending: null,
        marks: [...found.marks, { kind: 'skipped', condition: text, at: node }],
      };
    }
    case 'nothing':
      return { ...found, pending: null };
    case null:
      return found.framework.id === 'uvu' && found.role === 'suite' ? { ...found, role: 'test' } : null;
  }
}

/** `condition ? it : it.skip`: what only one branch carries holds under a condition. */
function resolveChoice(source: Source, node: Syntax, scope: Scope): Meaning | null {
  const [yes, no] = [field(node, 'consequence'), field(node, 'alternative')];
  const condition = field(node, 'condition');
  if (!yes || !no || !condition) return null;
  const [first, second] = [resolve(source, yes, scope), resolve(source, no, scope)];
  if (!first || !second) return null;
  const text = textOf(source, condition);
  const given = markOfWord(source, yes, first).map((mark) => ({
    ...mark,
    condition: mark.condition ?? text,
  }));
  const other = markOfWord(source, no, second).map((mark) => ({
    ...mark,
    condition: mark.condition ?? `not (${text})`,
  }));
  return { ...first, marks: [...given, ...other] };
}

function moduleMeaning(source: Source, values: Syntax): Meaning | null {
  const name = values.children[0];
  const framework = name?.type === 'string' ? frameworkOf(unquoted(source, name)) : null;
  return framework && meaning(framework, framework.main?.role === 'test' ? 'test' : 'namespace');
}

function declareStatement(source: Source, scope: Scope, statement: Syntax): void {
  switch (statement.type) {
    case 'import_statement':
      declareImport(source, scope, statement);
      return;
    case 'export_statement':
      for (const child of statement.children) declareStatement(source, scope, child);
      return;
    case 'lexical_declaration':
    case 'variable_declaration':
      for (const declarator of statement.children) declareVariable(source, scope, declarator);
      return;
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'class_declaration': {
      const name = field(statement, 'name');
      if (name) scope.names.set(textOf(source, name), null);
      return;
    }
    default:
      return;
  }
}

function declareVariable(source: Source, scope: Scope, declarator: Syntax): void {
  const name = field(declarator, 'name');
  const value = field(declarator, 'value');
  if (!name) return;
  // Its own name is not yet known while its value is read: `const it = it.skip` speaks of the outer one.
  const found = value && resolve(source, value, scope);
  if (name.type === 'identifier') {
    scope.names.set(
      textOf(source, name),
      found ? { ...found, marks: markOfWord(source, value, found) } : null,
    );
    return;
  }
  for (const bound of boundNames(source, name)) scope.names.set(bound, null);
  if (!found || name.type !== 'object_pattern') return;
  for (const { from, to } of pairs(source, name)) {
    scope.names.set(to, memberMeaning(found, from, name));
  }
}

function memberMeaning(owner: Meaning, name: string, at: Syntax): Meaning | null {
  const own = word(owner.framework, name, at);
  return owner.role === 'namespace' ? own : (modify(owner, name, at) ?? own);
}

/** `{ a, b: c }` as from–to names. */
function pairs(source: Source, pattern: Syntax): { from: string; to: string }[] {
  return pattern.children.flatMap((child) => {
    if (child.type === 'shorthand_property_identifier_pattern') {
      const name = textOf(source, child);
      return [{ from: name, to: name }];
    }
    const [key, value] = [field(child, 'key'), field(child, 'value')];
    return key && value?.type === 'identifier'
      ? [{ from: textOf(source, key), to: textOf(source, value) }]
      : [];
  });
}

function declareImport(source: Source, scope: Scope, statement: Syntax): void {
  const from = field(statement, 'source');
  const framework = from && frameworkOf(unquoted(source, from));
  const clause = statement.children.find(({ type }) => type === 'import_clause');
  for (const part of clause?.children ?? []) {
    if (part.type === 'identifier') {
      const main = framework?.main;
      const name = textOf(source, part);
      scope.names.set(name, main ? meaning(framework, main.role) : framework ? null : stranger(name, name));
    } else if (part.type === 'namespace_import') {
      const name = part.children[0];
      if (name) scope.names.set(textOf(source, name), framework ? meaning(framework, 'namespace') : null);
    } else {
      for (const each of part.children) declareNamed(source, scope, { each, framework });
    }
  }
}

function declareNamed(
  source: Source,
  scope: Scope,
  named: { each: Syntax; framework: Framework | null },
): void {
  const name = field(named.each, 'name');
  if (!name) return;
  const alias = field(named.each, 'alias') ?? name;
  const from = textOf(source, name);
  const found = named.framework ? word(named.framework, from, name) : stranger(from, textOf(source, alias));
  const main = from === 'default' ? named.framework?.main : undefined;
  scope.names.set(
    textOf(source, alias),
    main && named.framework ? meaning(named.framework, main.role) : found,
  );
}

/** `test` from a file of the project is as a rule the framework's own with fixtures added. */
function stranger(from: string, as: string): Meaning | null {
  const known = ['it', 'test', 'describe'].includes(from) && from === as;
  return known ? meaning(GLOBALS, from === 'describe' ? 'suite' : 'test') : null;
}

function boundNames(source: Source, pattern: Syntax): string[] {
  if (/^(identifier|shorthand_property_identifier_pattern)$/.test(pattern.type))
    return [textOf(source, pattern)];
  if (pattern.type === 'pair_pattern' || pattern.type === 'assignment_pattern') {
    const inner = field(pattern, 'value') ?? field(pattern, 'left');
    return inner && pattern.type === 'pair_pattern'
      ? boundNames(source, inner)
      : pattern.children[0]
        ? boundNames(source, pattern.children[0])
        : [];
  }
  return pattern.children.flatMap((child) => boundNames(source, child));
}

export function unquoted(source: Source, string: Syntax): string {
  return source.text.slice(string.start + 1, string.end - 1);
}
