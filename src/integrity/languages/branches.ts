import { field, fingerprintOf, type Source, type Syntax } from '../syntax.js';
import { type Branch, type Dialect, roleOf } from './dialect.js';

const FALSE = /^\(*(false|0|nil|null|None|False|NULL|!true|!1)\)*$/;
const TRUE = /^\(*(true|1|True|!false|!0)\)*$/;

/** The parts of an `if` whose grammar names its `condition` and its `alternative`, in order of the text. */
export function branchesOf(source: Source, node: Syntax): Branch[] {
  const condition = field(node, 'condition');
  const text = condition ? fingerprintOf(source, condition) : '';
  return node.children.map((part) => {
    if (part === condition || condition === null || part.field === 'initializer')
      return { part, condition: null, never: false };
    const otherwise = part.field === 'alternative' || /^(else|else_clause|else_part)$/.test(part.type);
    return branch(part, { text, otherwise });
  });
}

/** A part that runs if a condition holds, or `otherwise` if it does not. */
export function branch(
  part: Syntax,
  { text, otherwise }: { readonly text: string; readonly otherwise: boolean },
): Branch {
  const [always, never] = otherwise ? [FALSE, TRUE] : [TRUE, FALSE];
  const condition = otherwise ? `not (${text})` : text;
  return { part, condition: always.test(text) ? null : condition, never: never.test(text) };
}

/** No input makes it true: `if (false)`. */
export function isFalse(source: Source, node: Syntax): boolean {
  return FALSE.test(fingerprintOf(source, node));
}

/** `if … { return }`: what follows runs only otherwise. Its condition, or null for any other statement. */
export function isGuard(dialect: Dialect, statement: Syntax): Syntax | null {
  const only =
    roleOf(dialect, statement) === 'branch' || statement.children.length !== 1
      ? statement
      : (statement.children[0] ?? statement);
  if (roleOf(dialect, only) !== 'branch' || field(only, 'alternative')) return null;
  // `guard || return` joins the two with an operator.
  const condition = field(only, 'condition') ?? field(only, 'left');
  const then = field(only, 'consequence') ?? field(only, 'body') ?? only.children.at(-1);
  const last = then && roleOf(dialect, then) === 'block' ? statementsOf(then).at(-1) : then;
  return last && dialect.ends(last) ? condition : null;
}

/** What stands in a block, also where its grammar puts a list of statements between. */
export function statementsOf(block: Syntax): readonly Syntax[] {
  const [only] = block.children;
  return block.children.length === 1 && only && /^statement(s|_list)$/.test(only.type)
    ? only.children
    : block.children;
}
