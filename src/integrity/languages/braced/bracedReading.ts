import type { Test } from '../../inventory.js';
import { bodiesOf, calledBy } from '../../reader/calls.js';
import { isConstant } from '../../reader/constants.js';
import type { Source, Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms } from '../calledForms.js';
import { withCalledFunctions } from '../calledFunctions.js';
import type { BodyMark, Dialect, Form, Role } from '../dialect.js';
import { type Draft, testsOf } from '../drafts.js';
import { emptyBody, readBody } from '../readBody.js';

const ROLES: Readonly<Record<string, Role>> = {
  block: 'block',
  if_statement: 'branch',
  guard_statement: 'branch',
  directive_if: 'branch',
  for_statement: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  closure: 'closure',
  function_declaration: 'closure',
};

const NAMES: ReadonlySet<string> = new Set(['identifier']);

export const LITERALS: ReadonlySet<string> = new Set(
  'number string boolean nil list pair prefix_expression parenthesized_expression'.split(' '),
);

/** What a language has of its own among those that our reader reads. */
type Parts = {
  readonly formOf: (source: Source, node: Syntax) => Form | null;
  readonly markOf: (source: Source, node: Syntax) => BodyMark | null;
  /** The run ends there and reports success. */
  readonly isExit: (source: Source, node: Syntax) => boolean;
  readonly isQuiet: (source: Source, node: Syntax) => boolean;
  readonly bears: RegExp;
};

type Reading = { readonly dialect: Dialect; readonly testsFrom: (drafts: readonly Draft[]) => Test[] };

/** How bodies of tests are read in a file that our own reader has read, with the functions they call. */
export function bracedReading(source: Source, touched: Touched, parts: Parts): Reading {
  const bodies = bodiesOf(source);
  const formsExcept = calledForms({
    bodies,
    calledBy: (node) => calledBy(source, node),
    formOf: (node) => parts.formOf(source, node),
  });
  const dialect: Dialect = {
    source,
    touched,
    roles: ROLES,
    names: NAMES,
    literals: LITERALS,
    ends: (statement) => ends(statement, (node) => parts.isExit(source, node)),
    markOf: (node) => parts.markOf(source, node),
    isConstant: (node) => isConstant(source, node),
    formOf: formsExcept(),
    isQuiet: (node) => parts.isQuiet(source, node),
    bears: parts.bears,
  };
  const read = ({ block }: Draft, whole: Dialect): ReturnType<typeof readBody> =>
    block ? readBody(whole, block) : emptyBody();
  const calling = { dialect, bodies, formsExcept, read };
  return { dialect, testsFrom: (drafts) => testsOf(source, withCalledFunctions(calling, drafts)) };
}

/** What follows never runs. A test that throws fails, which silences nothing. */
function ends(statement: Syntax, isExit: (node: Syntax) => boolean): boolean {
  if (statement.type === 'return_statement') return true;
  const [only] = statement.children;
  return statement.type === 'expression_statement' && only !== undefined && isExit(only);
}
