import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branch } from '../branches.js';
import type { Branch, Dialect, Role } from '../dialect.js';
import { formOf } from './assertions.js';
import { type Call, callOf, keyword, operatorOf } from './calls.js';
import { isNeverCalled, leftBehind } from './unheard.js';

const LITERALS =
  'integer float string charlist sigil atom quoted_atom boolean nil list tuple map map_content keywords pair keyword ' +
  'quoted_content escape_sequence sigil_name unary_operator alias char bitstring';

export function dialectOf(source: Source, touched: Touched): Dialect {
  return {
    source,
    touched,
    roles: { do_block: 'block', else_block: 'block', body: 'block', anonymous_function: 'closure' },
    roleOf: (node) => roleOf(source, node),
    names: new Set(['alias']),
    literals: new Set(LITERALS.split(' ')),
    ends: (statement) => isExit(source, statement),
    markOf: () => null,
    formOf: (node) => {
      const form = formOf(source, node);
      return form && leftBehind(source, node, form);
    },
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isQuiet(source, node),
    branches: (node) => elixirBranches(source, node),
    isNeverEntered: () => true,
    bears: /(?!)/,
  };
}

/** What the words `if`, `for` and `try` do is known from the call alone: they are macros like any other. */
function roleOf(source: Source, node: Syntax): Role | null {
  if (node.type === 'do_block') return node.children.some(({ type }) => CLAUSES.test(type)) ? 'try' : null;
  const call = callOf(source, node);
  if (!call) return null;
  if (call.module === null && /^(if|unless|case|cond|with)$/.test(call.name)) return 'branch';
  return isNeverEntered(source, call) ? 'loop' : null;
}

const CLAUSES = /^(rescue|catch)_block$/;

/** `for _ <- [] do`, `Enum.each([], …)`. */
function isNeverEntered(source: Source, { name, module, values }: Call): boolean {
  if (name === 'for' && module === null)
    return values.some((each) => operatorOf(source, each) === '<-' && isEmptyList(field(each, 'right')));
  return /^(each|map|all\?)$/.test(name) && module !== null && isEmptyList(values[0] ?? null);
}

function isEmptyList(node: Syntax | null): boolean {
  return node?.type === 'list' && node.children.length === 0;
}

export function elixirBranches(source: Source, node: Syntax): readonly Branch[] {
  const call = callOf(source, node);
  const [condition] = call?.values ?? [];
  if (!call) return [];
  const text = condition ? textOf(source, condition) : call.name;
  const parts = partsOf(source, call).map(({ part, otherwise }) =>
    /^(if|unless)$/.test(call.name)
      ? branch(part, { text, otherwise: otherwise !== (call.name === 'unless') })
      : { part, condition: call.name === 'with' && !otherwise ? null : text, never: false },
  );
  return [...call.values.map((part) => ({ part, condition: null, never: false })), ...parts];
}

type Part = { readonly part: Syntax; readonly otherwise: boolean };

function partsOf(source: Source, call: Call): Part[] {
  const { block } = call;
  const short = [keyword(source, call, 'do'), keyword(source, call, 'else')];
  const written = short.flatMap((part, at) => (part ? [{ part, otherwise: at === 1 }] : []));
  if (!block) return written;
  const isElse = ({ type }: Syntax): boolean => type === 'else_block';
  const then: Syntax = { ...block, children: block.children.filter((each) => !isElse(each)) };
  return [
    { part: then, otherwise: false },
    ...block.children.filter(isElse).map((part) => ({ part, otherwise: true })),
  ];
}

/** `System.halt(0)`, `exit(:normal)`: the process ends and says that all went well. */
export function isExit(source: Source, node: Syntax): boolean {
  return (
    node.type === 'call' &&
    /^(System\.(halt|stop)\(\s*0?\s*\)|exit\(?\s*:(normal|shutdown)\s*\)?)$/.test(textOf(source, node))
  );
}

const CAUGHT = /^\(?\s*(_\w*|[a-z]\w*|:error\s*,\s*_\w*|_\w*\s*,\s*_\w*|.*AssertionError.*)\s*\)?$/;

/** Catches a failed assertion, or any error before it, and goes on. */
function isQuiet(source: Source, block: Syntax): boolean {
  const clauses = block.children.filter(({ type }) => CLAUSES.test(type)).flatMap(({ children }) => children);
  return clauses.some((clause) => {
    const [left, right] = [field(clause, 'left'), field(clause, 'right')];
    return (
      left &&
      right &&
      CAUGHT.test(textOf(source, left)) &&
      right.children.every((each) => isIdle(source, each))
    );
  });
}

/** A statement that neither fails the test nor looks at anything. */
function isIdle(source: Source, statement: Syntax): boolean {
  if (/^(atom|nil|boolean|string|tuple|integer)$/.test(statement.type)) return true;
  return /^(IO\.(puts|inspect)|Logger\.\w+)\b|^assert true$/.test(textOf(source, statement));
}
