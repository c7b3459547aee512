import { entryOf } from '../../entryOf.js';
import type { MarkKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import {
  type Framework,
  frameworkOf,
  GLOBALS,
  HELPERS,
  MODIFIERS,
  NAMESPACES,
  type Role,
} from './frameworks.js';
import { memberName, unquoted, wrappedBy } from './memberName.js';

/** What an expression stands for in the framework's words; `pending` waits for a call that is not the declaration. */
export type Meaning = {
  readonly framework: Framework;
  readonly role: Role | 'context' | 'contextCall' | 'asserter';
  readonly marks: readonly CallMark[];
  readonly rows: Syntax | null;
  readonly pending: 'conditional' | 'unless' | 'rows' | 'nothing' | null;
};

export type CallMark = { readonly kind: MarkKind; readonly condition: string | null; readonly at: Syntax };

/** Names of one block: `null` is a name that means nothing to a framework and hides one that does. */
export type Scope = {
  readonly parent: Scope | null;
  readonly names: Map<string, Meaning | null>;
  /** Of the whole file: what links of chains were found to mean, because each is asked for by all that follow it. */
  readonly links: Map<Syntax, Meaning | null>;
};

export function meaning(
  framework: Framework,
  role: Meaning['role'],
  marks: readonly CallMark[] = [],
): Meaning {
  return { framework, role, marks, rows: null, pending: null };
}

/** What an expression means, through members, subscripts, calls, choices and aliases; null: nothing to a framework. */
export function resolve(source: Source, node: Syntax, scope: Scope): Meaning | null {
  switch (node.type) {
    case 'identifier':
      return lookup(scope, textOf(source, node));
    case 'member_expression':
    case 'subscript_expression':
    case 'call_expression':
      return resolveLink(source, node, scope);
    case 'ternary_expression':
      return resolveChoice(source, node, scope);
    default: {
      const inner = wrappedBy(node);
      return inner && resolve(source, inner, scope);
    }
  }
}

function resolveLink(source: Source, node: Syntax, scope: Scope): Meaning | null {
  const known = scope.links.get(node);
  if (known !== undefined) return known;
  const found =
    node.type === 'call_expression' ? resolveCall(source, node, scope) : resolveMember(source, node, scope);
  scope.links.set(node, found);
  return found;
}

/** The file or a function around gives the name a meaning of its own. */
export function isDeclared(scope: Scope, name: string): boolean {
  return scope.names.has(name) || (scope.parent !== null && isDeclared(scope.parent, name));
}

function lookup(scope: Scope, name: string): Meaning | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return word(GLOBALS, name, null);
}

/**
 * A word of a framework. A word met without its place (an import, a global) is marked where it is used: see
 * `markOfWord`.
 */
export function word(framework: Framework, name: string, at: Syntax | null): Meaning | null {
  const found = entryOf(framework.words, name);
  if (!found) return null;
  const marks = found.mark && at ? [{ kind: found.mark, condition: null, at }] : [];
  const home = found.role === 'namespace' ? (NAMESPACES[name] ?? framework) : framework;
  return meaning(home, found.role, marks);
}

/** The mark that a bare word such as `xit` carries. */
export function markOfWord(source: Source, node: Syntax, found: Meaning): readonly CallMark[] {
  const inner = wrappedBy(node);
  if (inner) return markOfWord(source, inner, found);
  if (node.type !== 'identifier' || found.marks.length > 0) return found.marks;
  const name = found.framework.words[textOf(source, node)];
  return name?.mark ? [{ kind: name.mark, condition: null, at: node }] : [];
}

const GLOBAL_OBJECT = /^(globalThis|global|window)$/;

function resolveMember(source: Source, node: Syntax, scope: Scope): Meaning | null {
  const object = field(node, 'object');
  const name = memberName(source, node);
  if (object && name !== null && GLOBAL_OBJECT.test(textOf(source, object))) return word(GLOBALS, name, node);
  const owner = object && resolve(source, object, scope);
  if (!owner || name === null || owner.pending !== null) return null;
  if (owner.role === 'context')
    return name === 'test' || name === 'step' ? meaning(owner.framework, 'test') : null;
  if (owner.role === 'namespace') return word(owner.framework, name, node);
  if (owner.role !== 'test' && owner.role !== 'suite') return null;
  const marks = markOfWord(source, object, owner);
  return modify({ ...owner, marks }, name, node);
}

/** Members that are words again: `test.describe`, `t.test`, `test.beforeEach`. */
const NESTED = new Set(['describe', 'suite', 'test', 'it']);

/** What a member of a test or suite function is; null for one that declares nothing, such as `test.use`. */
export function modify(owner: Meaning, name: string, at: Syntax): Meaning | null {
  const role = entryOf(owner.framework.words, name)?.role;
  if (role !== undefined && (NESTED.has(name) || role === 'hook')) return { ...owner, role };
  const modifier = entryOf(MODIFIERS, name);
  return modifier === undefined ? null : modified(owner, modifier, { name, at });
}

type Modifier = (typeof MODIFIERS)[string];

function modified(owner: Meaning, modifier: Modifier, { name, at }: { name: string; at: Syntax }): Meaning {
  switch (modifier) {
    case 'conditional':
    case 'unless':
    case 'rows':
      // QUnit's takes the condition between name and function.
      return owner.framework.id === 'qunit' && modifier !== 'rows'
        ? { ...owner, marks: [...owner.marks, { kind: 'skipped', condition: 'what it is given', at }] }
        : { ...owner, pending: modifier };
    case 'nothing':
      return name === 'extend' || name === 'bind' ? { ...owner, pending: 'nothing' } : owner;
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
  return found && take(source, found, { node, values, scope });
}

/** Hands the arguments of a call to what waits for them. */
function take(
  source: Source,
  found: Meaning,
  call: { node: Syntax; values: Syntax; scope: Scope },
): Meaning | null {
  const [first] = call.values.children;
  const condition = first ? textOf(source, first) : '';
  switch (found.pending) {
    case 'rows':
      return {
        ...found,
        pending: null,
        rows: call.values.type === 'template_string' ? call.values : (first ?? null),
      };
    case 'conditional':
      return {
        ...found,
        pending: null,
        marks: [...found.marks, { kind: 'skipped', condition, at: call.node }],
      };
    case 'unless': {
      const mark: CallMark = { kind: 'skipped', condition: `not (${condition})`, at: call.node };
      return { ...found, pending: null, marks: [...found.marks, mark] };
    }
    case 'nothing':
      return { ...found, pending: null };
    case null:
      if (found.framework === HELPERS)
        return first ? skipped(resolve(source, first, call.scope), call.node) : null;
      return found.framework.id === 'uvu' && found.role === 'suite' ? { ...found, role: 'test' } : null;
  }
}

function skipped(found: Meaning | null, at: Syntax): Meaning | null {
  return found && { ...found, marks: [...found.marks, { kind: 'skipped', condition: null, at }] };
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
