import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Place } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { exportedBy } from './exportedBy.js';
import { type Data, type Entry, type Read, scalar } from '../data.js';

/** Constants may be made of constants; no configuration nests them deeper. */
const DEEPEST = 24;

type Scope = {
  readonly source: Source;
  readonly constants: ReadonlyMap<string, Syntax>;
  readonly depth: number;
};

/**
 * The object that a JavaScript or TypeScript file exports, read from its syntax: nothing is run. Plain constants and
 * spreads of them are followed; calls that only pass their argument on are looked through; the rest is `open`.
 */
export function readScript(source: Source): Read {
  const scope: Scope = { source, constants: constantsOf(source), depth: 0 };
  const exported = exportedBy(source);
  if (!exported) return { kind: 'unread', reason: 'it exports nothing that can be read without running it' };
  const data = dataOf(exported, scope);
  return data.kind === 'open'
    ? { kind: 'unread', reason: 'what it exports is made by code' }
    : { kind: 'read', data };
}

function constantsOf(source: Source): Map<string, Syntax> {
  const found = collect(source.root, (node) => {
    const name = node.type === 'variable_declarator' ? field(node, 'name') : null;
    const value = field(node, 'value');
    return name?.type === 'identifier' && value ? ([textOf(source, name), value] as const) : null;
  });
  return new Map(found);
}

function dataOf(node: Syntax, outer: Scope): Data {
  const scope = { ...outer, depth: outer.depth + 1 };
  const here = placeOf(scope.source, node);
  if (scope.depth > DEEPEST) return { kind: 'open', choices: [], ...here };
  switch (node.type) {
    case 'object':
      return { kind: 'record', ...recordOf(node, scope), ...here };
    case 'array':
      return { kind: 'list', ...listOf(node, scope), ...here };
    case 'string':
      return scalar(unquoted(textOf(scope.source, node)), here);
    case 'template_string':
      return templateOf(node, scope, here);
    case 'number':
      return scalar(Number(textOf(scope.source, node).replaceAll('_', '')), here);
    case 'true':
    case 'false':
      return scalar(node.type === 'true', here);
    case 'null':
    case 'undefined':
      return scalar(null, here);
    case 'regex':
      return { ...scalar(textOf(scope.source, node).replace(/^\/|\/[a-z]*$/g, ''), here), regex: true };
    default:
      return expressionOf(node, scope, here);
  }
}

/** What only stands around an expression. */
const WRAPPERS = new Set(
  'parenthesized_expression as_expression satisfies_expression non_null_expression await_expression'.split(
    ' ',
  ),
);

function namedBy(name: string, scope: Scope, open: Data): Data {
  const constant = scope.constants.get(name);
  if (name === 'undefined') return scalar(null, open);
  return constant ? dataOf(constant, scope) : open;
}

function expressionOf(node: Syntax, scope: Scope, here: Place): Data {
  const [first] = node.children;
  if (first && WRAPPERS.has(node.type)) return dataOf(first, scope);
  const open: Data = { kind: 'open', choices: [], ...here };
  const inner = (name: string): Data => {
    const child = field(node, name);
    return child ? dataOf(child, scope) : open;
  };
  switch (node.type) {
    case 'identifier':
      return namedBy(textOf(scope.source, node), scope, open);
    case 'unary_expression':
      return negated(textOf(scope.source, node), inner('argument'), open);
    case 'ternary_expression':
      return { ...open, choices: [inner('consequence'), inner('alternative')] };
    case 'binary_expression':
      return { ...open, choices: /\|\||\?\?/.test(textOf(scope.source, node)) ? [inner('right')] : [] };
    case 'arrow_function':
    case 'function_expression':
      return returned(field(node, 'body'), scope) ?? open;
    case 'call_expression':
      return calledOf(node, scope, here);
    case 'member_expression':
      return memberOf(node, scope, open);
    default:
      return open;
  }
}

function negated(text: string, value: Data, open: Data): Data {
  if (value.kind !== 'scalar') return open;
  if (text.startsWith('-')) return { ...value, value: -Number(value.value) };
  return text.startsWith('!') && typeof value.value === 'boolean' ? { ...value, value: !value.value } : open;
}

function memberOf(node: Syntax, scope: Scope, open: Data): Data {
  const [object, property] = [field(node, 'object'), field(node, 'property')];
  const data = object && dataOf(object, scope);
  const key = property ? textOf(scope.source, property) : '';
  return (
    (data?.kind === 'record' ? data.entries.findLast((entry) => entry.key === key)?.value : null) ?? open
  );
}

/** `defineConfig(x)` and its like are `x`; `mergeConfig(a, b)` is both; of others what is written in them counts, and more may come. */
function calledOf(node: Syntax, scope: Scope, here: Place): Data {
  const callee = field(node, 'function');
  const name = callee ? textOf(scope.source, callee) : '';
  const values = (field(node, 'arguments')?.children ?? []).map((each) => dataOf(each, scope));
  const records = values.filter((value) => value.kind === 'record');
  if (/(^|\.)(join|resolve)$/.test(name)) return joined(values, here);
  if (name.endsWith('.concat') && callee) return concatenated(callee, values, scope);
  if (values.length > 0 && values.every(({ kind }) => kind === 'list'))
    return values[0] ?? scalar(null, here);
  if (/^tseslint\.config$|^defineConfig$/.test(name) && values.length > 1)
    return { kind: 'list', items: values, open: false, ...here };
  if (records.length === 0) return { kind: 'open', choices: [], ...here };
  const known = /^(define\w*|mergeConfig|Object\.(freeze|assign)|merge|deepmerge|tseslint\.config)$/.test(
    name,
  );
  return {
    kind: 'record',
    open: !known || records.length < values.length,
    entries: records.flatMap(({ entries }) => entries),
    ...here,
  };
}

function joined(values: readonly Data[], here: Place): Data {
  const parts = values.map((value) => (value.kind === 'scalar' ? String(value.value) : ''));
  return scalar(parts.filter((part) => part !== '').join('/'), here);
}

function concatenated(callee: Syntax, values: readonly Data[], scope: Scope): Data {
  const object = field(callee, 'object');
  const all = [...(object ? [dataOf(object, scope)] : []), ...values];
  return {
    kind: 'list',
    items: all.flatMap((each) => (each.kind === 'list' ? each.items : [each])),
    open: all.some(({ kind }) => kind === 'open'),
    ...placeOf(scope.source, callee),
  };
}

/** What a function with one plain `return` gives. */
function returned(body: Syntax | null, scope: Scope): Data | null {
  if (!body) return null;
  if (body.type !== 'statement_block') return dataOf(body, scope);
  const value = body.children.findLast(({ type }) => type === 'return_statement')?.children[0];
  return value ? dataOf(value, scope) : null;
}

function recordOf(node: Syntax, scope: Scope): { entries: Entry[]; open: boolean } {
  let open = false;
  const entries = node.children.flatMap((child): Entry[] => {
    const here = placeOf(scope.source, child);
    if (child.type === 'shorthand_property_identifier') {
      const key = textOf(scope.source, child);
      const constant = scope.constants.get(key);
      return [
        { key, value: constant ? dataOf(constant, scope) : { kind: 'open', choices: [], ...here }, ...here },
      ];
    }
    if (child.type === 'spread_element') {
      const spread = child.children[0] ? dataOf(child.children[0], scope) : null;
      if (spread?.kind !== 'record' || spread.open) open = true;
      return spread?.kind === 'record' ? [...spread.entries] : [];
    }
    const [key, value] = [field(child, 'key'), field(child, 'value')];
    if (child.type !== 'pair' || !key || !value) return [];
    return [{ key: keyOf(textOf(scope.source, key)), value: dataOf(value, scope), ...here }];
  });
  return { entries, open };
}

function listOf(node: Syntax, scope: Scope): { items: Data[]; open: boolean } {
  let open = false;
  const items = node.children.flatMap((child): Data[] => {
    if (child.type !== 'spread_element') return [dataOf(child, scope)];
    const spread = child.children[0] ? dataOf(child.children[0], scope) : null;
    if (spread?.kind === 'list') return [...spread.items];
    open = true;
    return [];
  });
  return { items, open };
}

/** `${__dirname}/x` counts from the folder of the file, as every other path does. */
function templateOf(node: Syntax, scope: Scope, here: Place): Data {
  const text = textOf(scope.source, node)
    .slice(1, -1)
    .replace(/^\$\{(__dirname|import\.meta\.dirname)\}\/?/, '');
  return text.includes('${') ? { kind: 'open', choices: [], ...here } : scalar(text, here);
}

function keyOf(text: string): string {
  return text.startsWith('[') ? text : unquoted(text);
}

function unquoted(text: string): string {
  if (!/^["']/.test(text)) return text;
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}
