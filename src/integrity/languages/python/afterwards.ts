import type { Mark, MarkKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { marksOfValue } from './decorations.js';
import { unquoted } from './dialect.js';
import type { Names } from './names.js';

type Reader = { readonly source: Source; readonly names: Names };

/** What a statement says of a test or a suite that was defined above it; `path`: from the suite the statement is in. */
export type Afterwards = { readonly path: readonly string[]; readonly marks: readonly Mark[] };

/** `TestShop.test_total = skip(…)(…)`, `test_total.skip = '…'`, `del test_total`, `setattr(TestShop, …)`. */
export function afterwardsOf(reader: Reader, statement: Syntax): Afterwards[] {
  const [inner] = statement.children;
  if (statement.type === 'delete_statement') return deleted(reader, statement);
  if (inner?.type === 'assignment') return assigned(reader, inner);
  return inner?.type === 'call' ? setByName(reader, inner) : [];
}

function deleted({ source }: Reader, statement: Syntax): Afterwards[] {
  const targets = statement.children.flatMap((each) =>
    each.type === 'expression_list' ? each.children : [each],
  );
  return targets.map((each) => ({ path: pathOf(source, each), marks: [undiscovered(source, statement)] }));
}

function assigned(reader: Reader, assignment: Syntax): Afterwards[] {
  const [left, right] = [field(assignment, 'left'), field(assignment, 'right')];
  if (!left || !right || !/^(identifier|attribute)$/.test(left.type)) return [];
  const path = pathOf(reader.source, left);
  const marks = attributeMarks(reader, {
    assignment,
    name: path.length > 1 ? path.at(-1) : undefined,
    right,
  });
  return marks
    ? [{ path: path.slice(0, -1), marks }]
    : [{ path, marks: replaced(reader, assignment, right) }];
}

type Attribute = { readonly assignment: Syntax; readonly name: string | undefined; readonly right: Syntax };

/** Null for an attribute that says nothing to a runner. */
function attributeMarks(reader: Reader, { assignment, name, right }: Attribute): Mark[] | null {
  const { source } = reader;
  if (name === '__test__') return textOf(source, right) === 'False' ? [undiscovered(source, assignment)] : [];
  if (name === 'pytestmark') return marksOfValue(reader, right, null);
  return name === 'skip' || name === 'todo' ? trialMarks(source, assignment, name) : null;
}

const TRIAL: Readonly<Record<'skip' | 'todo', MarkKind>> = { skip: 'skipped', todo: 'expectedToFail' };

/**
 * `skip = 'reason'` on a module, a class or a method, as twisted's trial reads it; `todo` is expected to fail.
 * https://docs.twisted.org/en/stable/api/twisted.trial.unittest.TestCase.html
 */
export function trialMarks(source: Source, assignment: Syntax, name: 'skip' | 'todo'): Mark[] {
  const right = field(assignment, 'right');
  if (!right || /^(none|false)$/.test(right.type)) return [];
  const mark: Mark = { ...plainMark(source, assignment), kind: TRIAL[name], strict: false };
  if (right.type === 'true') return [mark];
  if (right.type !== 'string') return [{ ...mark, condition: fingerprintOf(source, right) }];
  const reason = unquoted(source, right);
  return reason === '' ? [] : [{ ...mark, reason }];
}

/** `setattr(TestShop, 'test_total', …)`; a name that is worked out is a condition. */
function setByName(reader: Reader, call: Syntax): Afterwards[] {
  const { source } = reader;
  const callee = textOf(source, field(call, 'function') ?? call);
  const [owner, name, value] = field(call, 'arguments')?.children ?? [];
  if (!owner || !name || !/^(setattr|delattr)$/.test(callee)) return [];
  const found = value ? replaced(reader, call, value) : [undiscovered(source, call)];
  const path = pathOf(source, owner);
  if (name.type === 'string') return [{ path: [...path, unquoted(source, name)], marks: found }];
  const condition = fingerprintOf(source, name);
  return [{ path, marks: found.map((mark) => ({ ...mark, condition: mark.condition ?? condition })) }];
}

/** What a test is when this stands in its place: nothing, or itself under a mark. */
function replaced(reader: Reader, at: Syntax, value: Syntax): Mark[] {
  if (value.type === 'none' || value.type === 'lambda') return [undiscovered(reader.source, at)];
  const callee = value.type === 'call' ? field(value, 'function') : null;
  return callee ? marksOfValue(reader, callee, null) : [];
}

function undiscovered(source: Source, at: Syntax): Mark {
  return { ...plainMark(source, at), kind: 'notDiscovered' };
}

function pathOf(source: Source, node: Syntax): string[] {
  return textOf(source, node).split(/\s*\.\s*/);
}
