import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { branch, branchesOf } from '../branches.js';
import type { Branch, Role } from '../dialect.js';
import { callOf, lastOf, said } from './calls.js';

/** `return`, `return 0`, `exit 0`: the test is over and has passed. */
export function isEnd(source: Source, node: Syntax): boolean {
  const call = callOf(source, lastOf(node) ?? node);
  return (
    call !== null &&
    /^(return|exit|break|continue)$/.test(call.name) &&
    /^(0|77|\$\?)?$/.test(said(source, call.values[0]))
  );
}

/** `exit 0` alone. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  return call?.name === 'exit' && said(source, call.values[0]) === '0';
}

/** `return 1`, `fail "…"`, `false`: the test has failed. */
export function isFailure(source: Source, node: Syntax | null): boolean {
  const call = callOf(source, lastOf(node) ?? node ?? NOTHING);
  if (!call) return false;
  if (/^(return|exit)$/.test(call.name)) return !/^(0|77|\$\?)?$/.test(said(source, call.values[0]));
  return /^(fail|false|flunk|die|error|test_failure|_fail|fail_test|batslib_fail|BUG)$/.test(call.name);
}

const NOTHING: Syntax = { type: '', field: '', start: 0, end: 0, parent: null, children: [] };

/** `true`, `:`, `echo …`: whatever failed before is forgotten. */
export function isIdle(source: Source, node: Syntax | null): boolean {
  const call = node && callOf(source, lastOf(node) ?? node);
  return call !== null && /^(true|:|echo|printf)$/.test(call.name);
}

const SKIPS = /^(skip|startSkipping|bats_skip|test_skip)$/;

/** What `&&`, `||` and `if` do to what they join. */
export function shellRole(source: Source, node: Syntax): Role | null {
  const right = field(node, 'right');
  if (node.type === 'or') {
    if (isFailure(source, right)) return null;
    return isIdle(source, right) ? 'try' : 'branch';
  }
  const call = node.type === 'and' && right ? callOf(source, lastOf(right) ?? right) : null;
  return call && (SKIPS.test(call.name) || (right && isEnd(source, right))) ? 'branch' : null;
}

/** Conditions are not read: what they ask fails no test. */
export function shellBranches(source: Source, node: Syntax): readonly Branch[] {
  if (node.type === 'if') return branchesOf(source, node).filter(({ part }) => part.field !== 'condition');
  if (node.type === 'case')
    return node.children.map((part) => ({
      part,
      condition: textOf(source, node.children[0] ?? node),
      never: false,
    }));
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return left && right ? [branch(right, { text: textOf(source, left), otherwise: node.type === 'or' })] : [];
}

/** `for x in; do`, `while false; do`. */
export function isNeverEntered(source: Source, loop: Syntax): boolean {
  const [list, condition] = [field(loop, 'list'), field(loop, 'condition')];
  if (condition) return textOf(source, condition).trim() === 'false';
  return list !== null && list.children.length === 2 && said(source, list.children[1]) === 'in';
}
