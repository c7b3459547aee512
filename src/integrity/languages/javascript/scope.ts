import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Framework, frameworkOf, GLOBALS, HELPERS } from './frameworks.js';
import { KINDS } from './matchers.js';
import { markOfWord, meaning, type Meaning, modify, resolve, type Scope, word } from './meaning.js';
import { unquoted } from './memberName.js';

/** Opens the scope of a block: everything its statements declare is known from its start. */
export function blockScope(source: Source, block: Syntax, parent: Scope | null): Scope {
  const scope: Scope = {
    parent,
    names: new Map(),
    links: parent?.links ?? new Map<Syntax, Meaning | null>(),
  };
  for (const statement of block.children) declareStatement(source, scope, statement);
  return scope;
}

/** The scope of a file, in which skip helpers of the project mean the same wherever they come from. */
export function fileScope(source: Source, helpers: readonly string[]): Scope {
  const scope = blockScope(source, source.root, null);
  const bind = (): void => {
    for (const name of helpers) scope.names.set(name, meaning(HELPERS, 'test'));
  };
  bind();
  scope.links.clear();
  // What is made of a helper is known only now.
  const made = helpers.length === 0 ? [] : source.root.children.filter(({ type }) => DECLARES.test(type));
  for (const statement of made) declareStatement(source, scope, statement);
  bind();
  return scope;
}

const DECLARES = /^(lexical|variable)_declaration$/;

export function functionScope(source: Source, callee: Syntax, parent: Scope): Scope {
  const scope: Scope = { parent, names: new Map(), links: parent.links };
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
  if (pattern.type !== 'object_pattern') return;
  for (const { from, to } of pairs(source, pattern)) scope.names.set(to, ofContext(framework, from));
}

/** What a member of a test's context is when it is taken out: `({ test, skip, equal }) => …`. */
function ofContext(framework: Framework, name: string): Meaning | null {
  if (/^(test|it|step)$/.test(name)) return meaning(framework, 'test');
  if (name === 'skip') return meaning(framework, 'contextCall');
  return KINDS.has(name) || name === 'expect' ? meaning(framework, 'asserter') : null;
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
    case 'expression_statement':
      for (const assignment of statement.children) assign(source, scope, assignment);
      return;
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'class_declaration': {
      const name = field(statement, 'name');
      if (name)
        scope.names.set(
          textOf(source, name),
          madeBy(source, statement, scope) ?? asserterBy(source, statement),
        );
      return;
    }
    default:
      return;
  }
}

/** `it = it.skip`: the word means something else from here on, as far as anybody reads. */
function assign(source: Source, scope: Scope, assignment: Syntax): void {
  const [left, right] = [field(assignment, 'left'), field(assignment, 'right')];
  if (assignment.type !== 'assignment_expression' || left?.type !== 'identifier' || !right) return;
  const found = resolve(source, right, scope);
  if (found) scope.names.set(textOf(source, left), { ...found, marks: markOfWord(source, right, found) });
}

function declareVariable(source: Source, scope: Scope, declarator: Syntax): void {
  const name = field(declarator, 'name');
  const value = field(declarator, 'value');
  if (!name) return;
  // Its own name is not yet known while its value is read: `const it = it.skip` speaks of the outer one.
  const found =
    value && (resolve(source, value, scope) ?? madeBy(source, value, scope) ?? asserterBy(source, value));
  const foreign = value !== null && found === null && isRequired(source, value);
  if (name.type === 'identifier') {
    const own = textOf(source, name);
    const given = foreign ? stranger(own, own) : null;
    scope.names.set(own, found ? { ...found, marks: markOfWord(source, value, found) } : given);
    return;
  }
  for (const bound of boundNames(source, name)) scope.names.set(bound, null);
  if (name.type !== 'object_pattern') return;
  for (const { from, to } of pairs(source, name)) {
    if (found) scope.names.set(to, memberMeaning(found, from, name));
    else if (foreign) scope.names.set(to, stranger(from, to));
  }
}

/** A function that gives one of a framework's, such as `(holds) => (holds ? it : it.skip)`, means what it gives. */
function madeBy(source: Source, made: Syntax, scope: Scope): Meaning | null {
  const given = MAKERS.test(made.type) ? givenBy(made) : null;
  const found = given && given.type !== 'call_expression' ? resolve(source, given, scope) : null;
  const declares = found?.pending === null && (found.role === 'test' || found.role === 'suite');
  return declares ? { ...found, pending: 'nothing' } : null;
}

/** A function of the file that asserts, as a call of it does then. */
function asserterBy(source: Source, made: Syntax): Meaning | null {
  return MAKERS.test(made.type) && /\b(?:expect|assert\w*)\s*[.(]/.test(textOf(source, made))
    ? meaning(GLOBALS, 'asserter')
    : null;
}

const MAKERS = /^(arrow_function|function_declaration|function_expression)$/;

/** What a function that does nothing else returns. */
function givenBy(made: Syntax): Syntax | null {
  const body = field(made, 'body');
  if (body?.type !== 'statement_block') return body;
  const [only] = body.children;
  return body.children.length === 1 && only?.type === 'return_statement' ? (only.children[0] ?? null) : null;
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

/** `require('./fixtures')`, `require('./fixtures').test`. */
function isRequired(source: Source, value: Syntax): boolean {
  return /^require\(\s*['"][^'"]+['"]\s*\)(\.\w+)?$/.test(textOf(source, value));
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
