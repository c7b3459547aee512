import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { BodyMark, Dialect } from '../dialect.js';
import { type Definition, skippersOf, withSkippers } from '../skippers.js';
import { formOf } from './assertions.js';
import { callOf, said } from './calls.js';
import { isEnd, isNeverEntered, shellBranches, shellRole } from './flow.js';

export function dialectOf(source: Source, touched: Touched): Dialect {
  const dialect = plainDialect(source, touched);
  const definitions = BEARS.test(source.text) ? definitionsOf(source) : [];
  return withSkippers(
    dialect,
    skippersOf(dialect, definitions),
    (node) => callOf(source, node)?.name ?? null,
  );
}

/** Functions that may be called from tests. */
function definitionsOf(source: Source): Definition[] {
  return collect(source.root, (node) => {
    const [name, block] = [field(node, 'name'), field(node, 'body')];
    if (node.type !== 'function' || !name || !block) return null;
    const own = said(source, name);
    return /^(test|setup|setUp|oneTimeSetUp|teardown)/.test(own) ? null : { name: own, block };
  });
}

const BEARS =
  /\b(skip(_(if|unless|on|when|without|in)_\w+)?|bats_skip|startSkipping|test_skip)\b|\bexit 77\b/;

function plainDialect(source: Source, touched: Touched): Dialect {
  const isOwn = /^\s*(function\s+)?skip\s*\(\)/m.test(source.text);
  return {
    source,
    touched,
    roles: { block: 'block', if: 'branch', case: 'branch', loop: 'loop', function: 'closure' },
    roleOf: (node) => shellRole(source, node),
    names: new Set(),
    literals: new Set(['raw', 'number']),
    ends: (statement) => isEnd(source, statement),
    markOf: (node) => (isOwn ? null : markOf(source, node)),
    formOf: (node) => formOf(source, node),
    isQuiet: () => true,
    branches: (node) => shellBranches(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: BEARS,
  };
}

function markOf(source: Source, node: Syntax): BodyMark | null {
  const call = callOf(source, node);
  if (call && /^(skip|require)_(if|unless|on|when|without|in|no)_/.test(call.name))
    return { kind: 'skipped', condition: textOf(source, node) };
  // By the convention of Automake and Meson.
  if (call?.name === 'exit' && said(source, call.values[0]) === '77') return { kind: 'skipped' };
  if (!call || !/^(skip|bats_skip|startSkipping|test_skip)$/.test(call.name)) return null;
  return { kind: 'skipped', reason: said(source, call.values[0]) || null };
}
