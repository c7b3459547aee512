import type { Mark } from '../../inventory.js';
import { field, type Syntax, textOf } from '../../syntax.js';
import type { Standing } from '../dialect.js';
import { emptyBody, plainMark, readNode } from '../readBody.js';
import { type Afterwards, afterwardsOf, trialMarks } from './afterwards.js';
import { marksOfValue } from './decorations.js';
import type { Suite, Walk } from './drafts.js';
import { opaqueTest } from './opaqueTest.js';

export type Spot = { readonly suite: Suite; readonly at: Standing };

/** `pytestmark = …`, `__test__ = False`, what is said of a test above, and a skip that stands in the module itself. */
export function visitSuiteStatement(walk: Walk, statement: Syntax, place: Spot): void {
  const { suite, at } = place;
  suite.marks.push(...suiteMarks(walk, statement, place));
  applyAfterwards(walk, statement, place);
  const [inner] = statement.children;
  if (inner?.type === 'assignment' && field(inner, 'right')?.type !== 'call') return;
  const body = emptyBody();
  readNode(walk.dialect, statement, { body, at });
  suite.marks.push(...body.marks.map((mark) => ({ ...mark, suite: suite.path })));
}

function suiteMarks({ source, names }: Walk, statement: Syntax, { suite, at }: Spot): Mark[] {
  const [assignment] = statement.children;
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : null;
  const right = left && assignment ? field(assignment, 'right') : null;
  if (!assignment || !left || !right) return [];
  const name = textOf(source, left);
  if (name === 'pytestmark') return marksOfValue({ source, names }, right, suite.path);
  if (name === '__test__' && textOf(source, right) === 'False')
    return [{ ...plainMark(source, statement), kind: 'notDiscovered', suite: suite.path }];
  if (!names.trial || (name !== 'skip' && name !== 'todo')) return [];
  return trialMarks(source, assignment, name).map((mark) => under(at, { ...mark, suite: suite.path }));
}

function under({ condition }: Standing, mark: Mark): Mark {
  return { ...mark, condition: mark.condition ?? condition };
}

/** What a statement says of tests that were defined above it. */
export function applyAfterwards(walk: Walk, statement: Syntax, { suite, at }: Spot): void {
  for (const each of afterwardsOf(walk, statement)) {
    if (each.marks.length === 0) continue;
    const target = [...suite.path, ...each.path];
    const hit = walk.tests.filter(({ test }) => target.every((name, depth) => test.path[depth] === name));
    for (const { test, own } of hit) {
      const owner = test.path.length > target.length ? target : null;
      own.push(...each.marks.map((mark) => under(at, { ...mark, suite: owner })));
    }
    if (hit.length === 0) takeOut(walk, statement, { ...each, suite });
  }
}

type Later = Afterwards & { readonly suite: Suite };

/** `test_total = None` in a class that has the test from another: it is there by name, and never runs. */
function takeOut(walk: Walk, statement: Syntax, { suite, path, marks }: Later): void {
  const [name, ...deeper] = path;
  const out = marks.filter(({ kind }) => kind === 'notDiscovered');
  if (!name?.startsWith('test') || deeper.length > 0 || out.length === 0 || suite.path.length === 0) return;
  const test = opaqueTest(walk.source, statement, [...suite.path, name]);
  walk.tests.push({ test, own: out, suite });
}
