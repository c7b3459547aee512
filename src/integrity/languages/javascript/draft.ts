import type { Assertion, Body, Code, Mark, Rows, Test } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, lazyFingerprint, type Source, type Syntax, textOf } from '../../syntax.js';
import { withMore } from '../drafts.js';
import { numbered } from '../numbered.js';
import { reachOf } from '../reachOf.js';
import { type Declaration, isFunction } from './declarations.js';
import { isGuard } from './flow.js';
import type { Framework } from './frameworks.js';
import { limitsOf } from './limits.js';
import type { CallMark } from './meaning.js';

/** A test while it is read: calls in its body may still say that it is skipped. */
export type Draft = {
  readonly declaration: Declaration;
  readonly suite: Suite;
  readonly marks: CallMark[];
  /** Its body is visited. */
  read: boolean;
  readonly assertions: Assertion[];
  readonly uses: Set<string>;
  /** The first thing met that keeps code of the body from running. */
  cause: Syntax | null;
  /** Code of functions that is told as a part of it. */
  besides: string;
};

/** A suite while it is read; hooks and calls further down may still add marks, so tests take them at the end. */
export type Suite = {
  readonly path: readonly string[];
  readonly parent: Suite | null;
  readonly marks: CallMark[];
  /** Of a suite that is declared once for each row of a table. */
  rows?: Rows | null;
};

/** Of what is read as a test and is none: a function that tests call. */
export const FUNCTION: Framework = { id: 'function', modules: [], words: {} };

/** A test that declares tests is their suite. */
export function suiteOf(draft: Draft): Suite {
  if (draft.declaration.framework === FUNCTION) return draft.suite;
  return { path: [...draft.suite.path, draft.declaration.name], parent: draft.suite, marks: draft.marks };
}

/** The tests that drafts stand for. */
export function finishAll(source: Source, drafts: readonly Draft[]): Test[] {
  return numbered(
    drafts.map((draft) => ({
      ...finish(source, draft),
      path: [...draft.suite.path, draft.declaration.name],
    })),
  );
}

function finish(source: Source, draft: Draft): Omit<Test, 'path' | 'occurrence'> {
  const { declaration } = draft;
  const body = bodyOf(source, draft);
  const pending =
    body.state === 'absent' && !draft.marks.some(({ kind }) => kind === 'todo' || kind === 'skipped');
  const own: CallMark[] = pending ? [{ kind: 'todo', condition: null, at: declaration.call }] : [];
  return {
    ...placeOf(source, declaration.call),
    framework: declaration.framework.id,
    opaque: declaration.role === 'suite',
    marks: [
      ...inherited(source, draft.suite),
      ...[...draft.marks, ...own].map((mark) => markOf(source, mark, null)),
    ],
    body,
    assertions: draft.assertions,
    read: draft.read,
    rows: declaration.rows ?? rowsOf(draft.suite),
    ...(draft.read ? { limits: limitsOf(source, declaration.call) } : {}),
    uses: [...draft.uses].sort(),
  };
}

function rowsOf(suite: Suite): Rows | null {
  return suite.rows ?? (suite.parent ? rowsOf(suite.parent) : null);
}

function inherited(source: Source, suite: Suite): Mark[] {
  const above = suite.parent ? inherited(source, suite.parent) : [];
  return [...above, ...suite.marks.map((mark) => markOf(source, mark, suite.path))];
}

function markOf(source: Source, mark: CallMark, suite: readonly string[] | null): Mark {
  const { kind, condition } = mark;
  return {
    ...placeOf(source, mark.at),
    kind,
    condition,
    reason: reasonOf(source, mark.at),
    strict: true,
    suite,
  };
}

/** A skip that says why: `{ skip: 'flaky' }`, `t.skip('needs network')`, `test.skip(condition, 'reason')`. */
function reasonOf(source: Source, at: Syntax): string | null {
  const call = at.parent?.type === 'call_expression' && at.field === 'function' ? at.parent : at;
  const values = at.type === 'pair' ? [field(at, 'value')] : (field(call, 'arguments')?.children ?? []);
  // The condition of an annotation may be a function; anywhere else one is a test, and the string its name.
  if (values.slice(1).some((value) => value !== null && isFunction(value))) return null;
  const string = values.find((value) => value?.type === 'string');
  return string ? textOf(source, string).slice(1, -1) : null;
}

const NO_CODE: Code = { raw: '', fingerprint: '' };

function bodyOf(source: Source, draft: Draft): Body {
  const { callee } = draft.declaration;
  if (!callee) return { state: 'absent', cause: null, code: NO_CODE };
  const block = isFunction(callee) ? field(callee, 'body') : callee;
  const code = block ? withMore(lazyFingerprint(source, block), draft.besides) : NO_CODE;
  if (block?.type === 'statement_block' && block.children.every(({ type }) => type === 'empty_statement')) {
    return { state: 'empty', cause: null, code };
  }
  return { ...reachOf(source, draft), code };
}

/** A condition under which the test ends before its first assertion. */
export function noteGuard(source: Source, statement: Syntax, draft: Draft): void {
  const condition =
    draft.assertions.length === 0 && isGuard(statement) ? field(statement, 'condition') : null;
  if (condition)
    draft.marks.push({ kind: 'skipped', condition: fingerprintOf(source, condition), at: statement });
}

/** What the place of a declaration says of it: behind an ending, or under a condition. */
export function guardsOf(
  declared: Declaration,
  at: { readonly dead: Syntax | null; readonly condition: string | null; readonly guard: Syntax | null },
): CallMark[] {
  if (at.dead) return [{ kind: 'notDiscovered', condition: null, at: at.dead }];
  return at.condition === null
    ? []
    : [{ kind: 'skipped', condition: at.condition, at: at.guard ?? declared.call }];
}
