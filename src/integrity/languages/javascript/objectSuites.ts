import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { declare } from './declare.js';
import { isFunction } from './declarations.js';
import type { Framework } from './frameworks.js';
import type { CallMark } from './meaning.js';
import { memberName, unquoted } from './memberName.js';
import type { Standing, Walk } from './standing.js';

/** A test of an object, or a suite in it, which has `entries`. `run`: null for a test that has only a name. */
type Entry = {
  readonly name: string;
  readonly node: Syntax;
  readonly marks: readonly CallMark[];
  readonly run: Syntax | null;
  readonly entries: readonly Entry[] | null;
};

/** How a framework writes tests as members of objects. */
type Style = { readonly framework: Framework; readonly takes: (source: Source, run: Syntax) => boolean };

const VOWS: Style = { framework: { id: 'vows', modules: [], words: {} }, takes: () => true };
const EXPORTS: Style = {
  framework: { id: 'exports', modules: [], words: {} },
  takes: (source, run) => {
    const first = field(run, 'parameter') ?? field(run, 'parameters')?.children[0];
    return first !== undefined && GIVEN.test(textOf(source, first));
  },
};

/** What the runners of nodeunit, expresso and Nightwatch hand to a test. */
const GIVEN = /^(test|assert|browser|client|beforeExit)\b/;
/** They run around the tests, or make what those are about. */
const HOOKS = /^(setUp|tearDown|setup|teardown|topic|before\w*|after\w*)$/;

/** `exports.name = function (test) {}` and `module.exports = { … }`. Whether tests were found. */
export function visitExports(walk: Walk, node: Syntax, at: Standing): boolean {
  const { source } = walk;
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (!walk.collected || at.draft || !left || !right) return false;
  const target = textOf(source, left);
  if (/^(module\.)?exports$/.test(target))
    return declareAll(walk, entriesOf(source, right, EXPORTS), { at, style: EXPORTS });
  const name = /^(module\.)?exports(?=[.[])/.test(target) ? memberName(source, left) : null;
  const entry = name === null ? null : entryOf(source, { name, node, value: right }, EXPORTS);
  return declareAll(walk, entry ? [entry] : [], { at, style: EXPORTS });
}

/** vows' `suite.addBatch({ … })`. Whether tests were found. */
export function visitBatch(walk: Walk, call: Syntax, at: Standing): boolean {
  const callee = field(call, 'function');
  if (at.draft || !callee || memberName(walk.source, callee) !== 'addBatch') return false;
  const batches = field(call, 'arguments')?.children ?? [];
  const entries = batches.flatMap((batch) => entriesOf(walk.source, batch, VOWS));
  // Only now: whoever finds none goes through the call as usual, and a chain of them would be gone through twice each.
  if (entries.length > 0) walk.visit(callee, at);
  return declareAll(walk, entries, { at, style: VOWS });
}

function entriesOf(source: Source, object: Syntax, style: Style): Entry[] {
  if (object.type !== 'object') return [];
  return object.children.flatMap((node) => {
    const key = field(node, 'key') ?? field(node, 'name');
    const value = node.type === 'method_definition' ? node : field(node, 'value');
    const name = key ? nameOf(source, key) : '';
    const entry = value && entryOf(source, { name, node, value }, style);
    return entry ? [entry] : [];
  });
}

function nameOf(source: Source, key: Syntax): string {
  return key.type === 'string' ? unquoted(source, key) : textOf(source, key);
}

type Member = { readonly name: string; readonly node: Syntax; readonly value: Syntax };

/** Null for a member that is neither a test nor a suite. */
function entryOf(source: Source, { name, node, value }: Member, style: Style): Entry | null {
  if (HOOKS.test(name)) return null;
  const own = { name, node, marks: [], run: null, entries: null };
  if (isFunction(value)) return style.takes(source, value) ? { ...own, run: value } : null;
  if (value.type === 'object') {
    const entries = entriesOf(source, value, style);
    return entries.length > 0 ? { ...own, entries } : null;
  }
  if (style === VOWS) return value.type === 'string' ? own : null;
  // Nightwatch passes over what is no function any more: `'opens': '' + function () {}`.
  const run = value.type === 'binary_expression' ? value.children.find(isFunction) : undefined;
  return run ? { ...own, run, marks: [{ kind: 'skipped', condition: null, at: node }] } : null;
}

type Place = { readonly at: Standing; readonly style: Style };

function declareAll(walk: Walk, entries: readonly Entry[], { at, style }: Place): boolean {
  for (const { name, node, marks, run, entries: inner } of entries) {
    if (inner) {
      const suite = { path: [...at.suite.path, name], parent: at.suite, marks: [...marks] };
      declareAll(walk, inner, { at: { ...at, suite }, style });
      continue;
    }
    const declared = {
      role: 'test',
      framework: style.framework,
      name,
      call: node,
      callee: run,
      marks,
      rows: null,
    } as const;
    declare(walk, declared, at);
  }
  if (entries.length > 0)
    at.suite.marks.push(...entries.slice(0, 1).flatMap(({ node }) => switchedOff(walk.source, node)));
  return entries.length > 0;
}

/** Nightwatch's `'@disabled': true` beside the tests. */
function switchedOff(source: Source, { parent }: Syntax): CallMark[] {
  if (parent?.type !== 'object') return [];
  return parent.children
    .filter((pair) => /^['"]?@disabled['"]?\s*:\s*true/.test(textOf(source, pair)))
    .map((at) => ({ kind: 'skipped', condition: null, at }));
}
