import { entryOf } from '../../entryOf.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Rows } from '../../inventory.js';
import { declaredAs } from './declaredAs.js';
import { GLOBALS, HELPERS, OPTIONS } from './frameworks.js';
import { type CallMark, type Meaning, markOfWord, resolve, type Scope } from './meaning.js';
import { memberName, unquoted } from './memberName.js';

/** A call that declares a suite, a test or a hook. */
export type Declaration = {
  readonly role: 'suite' | 'test' | 'hook';
  readonly framework: Meaning['framework'];
  readonly name: string;
  readonly call: Syntax;
  /** The function that runs; null: none was given. */
  readonly callee: Syntax | null;
  readonly marks: readonly CallMark[];
  readonly rows: Rows | null;
};

/** `test.skip(condition, reason)` in a body: says of what surrounds it whether it runs. */
export type Annotation = { readonly role: 'annotation'; readonly marks: readonly CallMark[] };

const FUNCTIONS = new Set([
  'arrow_function',
  'function_expression',
  'generator_function',
  'function_declaration',
  'method_definition',
]);
const NAMES = new Set([
  'string',
  'template_string',
  'binary_expression',
  'identifier',
  'member_expression',
  'call_expression',
]);

export function isFunction(node: Syntax): boolean {
  return FUNCTIONS.has(node.type);
}

/** What a call declares by a framework's words; null for every other call. */
export function declarationOf(source: Source, call: Syntax, scope: Scope): Declaration | Annotation | null {
  const callee = field(call, 'function');
  const values = field(call, 'arguments');
  const found = callee && values?.type === 'arguments' ? resolve(source, callee, scope) : null;
  if (!callee || !values || found?.pending !== null || !declares(found)) return null;
  const given = givenTo(source, callee, values.children);
  const run = runOf(given);
  const own = markOfWord(source, callee, found);
  if (found.framework === HELPERS) return declaredByHelper(source, call, { values, run });
  switch (found.role) {
    case 'hook':
      return (
        run && {
          role: 'hook',
          framework: found.framework,
          call,
          marks: [],
          rows: null,
          name: '',
          callee: run,
        }
      );
    case 'suite':
    case 'test': {
      const declared = {
        role: found.role,
        framework: found.framework,
        call,
        rows: rowsOf(source, found.rows),
      };
      return named(source, { ...declared, marks: own, callee: run }, given);
    }
  }
}

/** What `it.call(this, 'adds', run)` and `it.apply(this, ['adds', run])` hand to `it`. */
function givenTo(source: Source, callee: Syntax, values: readonly Syntax[]): readonly Syntax[] {
  const how = memberName(source, callee);
  if (how === 'call') return values.slice(1);
  return how === 'apply' && values[1]?.type === 'array' ? values[1].children : values;
}

/** `skipOnCI('adds', () => …)`; other calls of a helper say something of what is around them. */
function declaredByHelper(
  source: Source,
  call: Syntax,
  { values, run }: { values: Syntax; run: Syntax | null },
): Declaration | null {
  const [first] = values.children;
  if (!first || !run || !/^(string|template_string)$/.test(first.type) || !isFunction(run)) return null;
  const role = /\b(it|test|specify)\s*[.(]/.test(textOf(source, run)) ? 'suite' : 'test';
  const marks: CallMark[] = [{ kind: 'skipped', condition: null, at: call }];
  return { role, framework: GLOBALS, call, marks, rows: null, name: nameOf(source, first), callee: run };
}

function declares(found: Meaning): found is Meaning & { readonly role: Declaration['role'] } {
  return found.role === 'hook' || found.role === 'suite' || found.role === 'test';
}

/** The declaration with its name, or what a call without one stands for. */
function named(
  source: Source,
  declared: Omit<Declaration, 'name'>,
  values: readonly Syntax[],
): Declaration | Annotation | null {
  const [first] = values;
  const { marks, callee } = declared;
  const name = testName(source, first, callee);
  const condition = first !== undefined && isCondition(first);
  if (marks.length > 0 && (name === '' || (condition && !callee))) {
    const when = conditionOf(source, first);
    return { role: 'annotation', marks: marks.map((mark) => ({ ...mark, condition: when })) };
  }
  if (name === null || (!callee && (declared.role === 'suite' || condition))) return null;
  const options = values.filter((value) => value !== callee);
  return { ...declared, name, marks: [...marks, ...optionMarks(source, options)] };
}

/** Null where a first argument can be no name; the empty string where there is none. */
function testName(source: Source, first: Syntax | undefined, run: Syntax | null): string | null {
  if (!first) return '';
  if (NAMES.has(first.type)) return nameOf(source, first);
  return isFunction(first) ? bareName(source, run) : optionName(source, first);
}

/** Whether a first argument can only be a condition, never a test's name. */
function isCondition(node: Syntax): boolean {
  return (
    !/^(string|template_string)$/.test(node.type) &&
    !(node.type === 'binary_expression' && /["'`]/.test(node.children[0]?.type ?? ''))
  );
}

function conditionOf(source: Source, first: Syntax | undefined): string | null {
  return first === undefined || first.type === 'true' ? null : fingerprintOf(source, first);
}

/** The function that runs, also inside a wrapper such as `async(() => …)`; a name of one counts. */
function runOf(values: readonly Syntax[]): Syntax | null {
  for (const value of values.slice().reverse()) {
    if (isFunction(value)) return value;
    const inner =
      value.type === 'call_expression' ? field(value, 'arguments')?.children.find(isFunction) : undefined;
    if (inner) return inner;
  }
  const method = values
    .flatMap(({ children }) => children)
    .find((child) => child.type === 'method_definition');
  if (method) return method;
  const pair = values
    .filter(({ type }) => type === 'object')
    .flatMap(({ children }) => children)
    .map((child) => field(child, 'value'))
    .find((value) => value !== null && isFunction(value));
  if (pair) return pair;
  return (
    values
      .slice(1)
      .find(({ type }) => ['identifier', 'member_expression', 'call_expression'].includes(type)) ?? null
  );
}

function nameOf(source: Source, node: Syntax): string {
  if (node.type === 'string') return unquoted(source, node);
  const text = textOf(source, node);
  return node.type === 'template_string' ? text.slice(1, -1) : text;
}

/** `test(function adds() {})`: the empty string if it has no name either. */
function bareName(source: Source, run: Syntax | null): string {
  const name = run && field(run, 'name');
  return name ? textOf(source, name) : '';
}

/** `Deno.test({ name: 'adds', fn })`; null for any other argument. */
function optionName(source: Source, first: Syntax): string | null {
  if (first.type !== 'object') return null;
  const name = entries(source, first).find(({ key }) => key === 'name');
  return name?.value ? nameOf(source, name.value) : null;
}

function optionMarks(source: Source, values: readonly Syntax[]): CallMark[] {
  return values
    .flatMap((value) => writtenOut(source, value) ?? [])
    .flatMap((object) => entries(source, object))
    .flatMap(({ key, value, at }) => {
      const kind = entryOf(OPTIONS, key);
      if (!kind || !value || /^(false|undefined|null)$|^(['"`])\2$/.test(textOf(source, value))) return [];
      const constant = key !== 'browser' && /^(true|string|template_string|object)$/.test(value.type);
      return [{ kind, condition: constant ? null : fingerprintOf(source, value), at }];
    });
}

/** An object that is written out, in place or under a name of the file: `const options = { skip: true }`. */
function writtenOut(source: Source, value: Syntax): Syntax | null {
  const made = value.type === 'identifier' ? declaredAs(source, value) : value;
  return made?.type === 'object' ? made : null;
}

/** `{ skip }` says what `{ skip: skip }` does. */
function entries(source: Source, object: Syntax): { key: string; value: Syntax | null; at: Syntax }[] {
  return object.children.map((at) => {
    if (at.type === 'shorthand_property_identifier') return { key: textOf(source, at), value: at, at };
    const key = field(at, 'key');
    return { key: key ? textOf(source, key).replace(/['"]/g, '') : '', value: field(at, 'value'), at };
  });
}

function rowsOf(source: Source, table: Syntax | null): Rows | null {
  if (!table) return null;
  const place = placeOf(source, table);
  if (table.type === 'template_string') {
    const lines = textOf(source, table)
      .slice(1, -1)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    return { ...place, values: lines.filter((line) => line !== '').slice(1), open: false };
  }
  const array =
    table.type === 'as_expression' || table.type === 'satisfies_expression' ? table.children[0] : table;
  if (array?.type !== 'array') return { ...place, values: [], open: true };
  return {
    ...place,
    values: array.children.map((row) => fingerprintOf(source, row)),
    open: array.children.some(({ type }) => type === 'spread_element'),
  };
}
