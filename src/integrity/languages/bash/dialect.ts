import { type Source, type Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { BodyMark, Dialect } from '../dialect.js';
import { formOf } from './assertions.js';
import { callOf, said } from './calls.js';
import { isEnd, isNeverEntered, shellBranches, shellRole } from './flow.js';

export function dialectOf(source: Source, touched: Touched): Dialect {
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
    bears: /\b(skip|bats_skip|startSkipping|test_skip)\b/,
  };
}

function markOf(source: Source, node: Syntax): BodyMark | null {
  const call = callOf(source, node);
  if (!call || !/^(skip|bats_skip|startSkipping|test_skip)$/.test(call.name)) return null;
  return { kind: 'skipped', reason: said(source, call.values[0]) || null };
}
