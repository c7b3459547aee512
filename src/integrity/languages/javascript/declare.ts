import { field, type Syntax, textOf } from '../../syntax.js';
import { type Declaration, isFunction } from './declarations.js';
import { guardsOf, suiteOf } from './draft.js';
import type { Framework } from './frameworks.js';
import { bindContext, functionScope } from './scope.js';
import { AT_ONCE, type Standing, type Walk } from './standing.js';

/** Notes a suite, test or hook and reads what it runs. */
export function declare(walk: Walk, declared: Declaration, at: Standing): void {
  const { callee, framework } = declared;
  const guards = guardsOf(declared, at);
  const inside = { ...at, ...AT_ONCE };
  if (declared.role === 'hook') {
    if (callee) enter(walk, callee, { ...inside, draft: null }, framework);
    return;
  }
  const above = at.draft ? suiteOf(at.draft) : at.suite;
  const path = [...above.path, declared.name];
  const marks = [...guards, ...declared.marks];
  if (declared.role === 'suite') {
    declareSuite(walk, declared, {
      ...inside,
      suite: { path, parent: above, marks, rows: declared.rows },
      draft: null,
    });
    return;
  }
  const read = matters(walk, declared.call);
  const draft = {
    read,
    declaration: declared,
    suite: above,
    marks,
    assertions: [],
    uses: new Set<string>(),
    cause: null,
    besides: '',
  };
  walk.drafts.push(draft);
  if (callee && read) enter(walk, callee, { ...inside, draft }, framework);
}

/** What in a body bears on the test as a whole, or declares others, is read in any case. */
const BEARS = /\b(skip|fixme|todo|pending)\b|\.(test|step|it|describe)\b/;

function matters({ source, touched }: Walk, call: Syntax): boolean {
  return touched(call) || BEARS.test(textOf(source, call));
}

/** A suite in which no test is written down has tests that are made at run time, or none. */
function declareSuite(walk: Walk, declared: Declaration, at: Standing): void {
  const known = walk.drafts.length;
  if (declared.callee) enter(walk, declared.callee, at);
  const suite = at.suite.parent;
  if (!suite || walk.drafts.length > known || !declared.callee) return;
  const { marks } = at.suite;
  walk.drafts.push({
    read: true,
    declaration: declared,
    suite,
    marks,
    assertions: [],
    uses: new Set(),
    cause: null,
    besides: '',
  });
}

/** Reads the body of a function as a part of what stands around it. */
export function enter(walk: Walk, callee: Syntax, at: Standing, context: Framework | null = null): void {
  if (!isFunction(callee)) {
    walk.visit(callee, at);
    return;
  }
  const scope = functionScope(walk.source, callee, at.scope);
  if (context) bindContext(walk.source, callee, scope, context);
  const body = field(callee, 'body');
  if (body) walk.visit(body, { ...at, scope });
}
