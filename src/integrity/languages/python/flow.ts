import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Branch } from '../dialect.js';

/** The blocks of an `if` with what they run under. `__name__` and `TYPE_CHECKING` are no conditions on tests. */
export function conditionsOf(source: Source, node: Syntax): Branch[] {
  const condition = field(node, 'condition');
  if (!condition) return [];
  const text = fingerprintOf(source, condition);
  return node.children
    .filter((part) => part !== condition)
    .map((part) => {
      if (part.field === 'alternative' || part.type === 'else_clause') {
        const always = /^(False|0)$/.test(text);
        return {
          part: field(part, 'body') ?? part,
          condition: always ? null : `not (${text})`,
          never: /^(True|1)$/.test(text),
        };
      }
      return { part, condition: /^(True|1)$/.test(text) ? null : text, never: isFalse(source, condition) };
    });
}

/** A handler runs only when something was raised. */
export function handled(source: Source, node: Syntax): Branch[] {
  const block = node.children.find(({ type }) => type === 'block');
  const condition = source.text.slice(node.start, block?.start ?? node.end).replace(/[\s:]+$/, '');
  return node.children.map((part) => ({ part, condition: part === block ? condition : null, never: false }));
}

export function isFalse(source: Source, node: Syntax): boolean {
  return /^(False|0|None|\(False\))$/.test(textOf(source, node));
}

/** A list or tuple that is written out and has nothing in it, or a range of nothing. */
export function isEmpty(source: Source, node: Syntax): boolean {
  return /^(\[\s*\]|\(\s*\)|set\(\)|range\(0\)|\{\s*\}|''|"")$/.test(textOf(source, node));
}

/** A `with` in which an assertion has to fail. */
export const TURNS_AROUND = /\b(?:raises|assertRaises(?:Regex)?)\((?:.*\b)?AssertionError\b/;

/** A `with` that keeps a failed assertion to itself. */
export const SUPPRESSES = /\bsuppress\((.*\b)?(AssertionError|Exception|BaseException)\b/;

/** Ends the process and reports success. */
export function isExit(source: Source, statement: Syntax): boolean {
  return /^((sys\.|os\._)?exit|quit)\(\s*0?\s*\)$|^raise SystemExit(\(\s*0?\s*\))?$|^pytest\.exit\(.*\b0\s*\)$/s.test(
    textOf(source, statement),
  );
}

/** Statements that pass an error over, or only write it down. */
const HUSHED =
  /^(pass|\.\.\.|continue|break|return( None| True)?|(print|_?log\w*(\.\w+)?|warnings\.warn|warn|traceback\.\w+|sys\.std(out|err)\.write)\(.*\))$/is;

/** What a `finally` returns stands in the place of whatever was raised. */
function returnsAtLast(clause: Syntax): boolean {
  const statements = clause.children.flatMap((each) => (each.type === 'block' ? each.children : []));
  return statements.some(({ type }) => type === 'return_statement');
}

/** A handler wide enough for a failed assertion that lets the test go on. */
export function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    if (clause.type === 'finally_clause') return returnsAtLast(clause);
    if (clause.type !== 'except_clause') return false;
    const body = clause.children.find(({ type }) => type === 'block');
    const caught = source.text.slice(clause.start, body?.start ?? clause.end);
    const wide = /^except(\s*:|.*\b(Exception|BaseException|AssertionError)\b)/.test(caught);
    return wide && (body?.children.every((each) => HUSHED.test(textOf(source, each))) ?? false);
  });
}
