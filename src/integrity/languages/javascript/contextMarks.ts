import { entryOf } from '../../entryOf.js';
import type { MarkKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { CONTEXT_CALLS } from './frameworks.js';
import { type CallMark, isDeclared, resolve, type Scope } from './meaning.js';
import { memberName } from './memberName.js';

/** `this.skip()`, `t.skip('why')`, a context's `skip()`, jasmine's `pending()`, `common.skip()` of Node's own tests. */
export function contextMarks(source: Source, call: Syntax, scope: Scope): CallMark[] {
  const callee = field(call, 'function');
  const kind =
    callee &&
    (callee.type === 'identifier' ? bareKind(source, callee, scope) : methodKind(source, callee, scope));
  const [first] = field(call, 'arguments')?.children ?? [];
  const conditional = first !== undefined && !/^(string|template_string|true|object)$/.test(first.type);
  return kind ? [{ kind, condition: conditional ? fingerprintOf(source, first) : null, at: call }] : [];
}

function bareKind(source: Source, callee: Syntax, scope: Scope): MarkKind | null {
  const pending =
    textOf(source, callee) === 'pending' &&
    callee.parent?.parent?.type === 'expression_statement' &&
    !isDeclared(scope, 'pending');
  return pending || resolve(source, callee, scope)?.role === 'contextCall' ? 'skipped' : null;
}

function methodKind(source: Source, callee: Syntax, scope: Scope): MarkKind | null {
  const owner = field(callee, 'object');
  const name = memberName(source, callee) ?? '';
  const kind = entryOf(CONTEXT_CALLS, name);
  if (!owner || !kind) return null;
  if (owner.type === 'this') return kind;
  if (name !== 'fail' && isStep(source, owner, scope)) return kind;
  const common = name === 'skip' && textOf(source, owner) === 'common';
  return common || (name !== 'fail' && resolve(source, owner, scope)?.role === 'context') ? kind : null;
}

/** Playwright's `test.step.skip('pays', …)`. */
function isStep(source: Source, owner: Syntax, scope: Scope): boolean {
  const test = memberName(source, owner) === 'step' ? field(owner, 'object') : null;
  return test !== null && resolve(source, test, scope)?.role === 'test';
}
