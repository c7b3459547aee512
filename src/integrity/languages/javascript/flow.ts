import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';

/** A part of a branching node with the condition it runs under, if it has one; `never`: no input makes it run. */
export type Branch = { readonly part: Syntax; readonly condition: string | null; readonly never: boolean };

const FALSE = /^(false|0|null|undefined|!1|"")$/;
const TRUE = /^(true|1|!0)$/;

/** The parts of `if`, `a ? b : c`, `a && b` and `a || b`, in order of the text. */
export function branchesOf(source: Source, node: Syntax): Branch[] {
  const operator = node.type === 'binary_expression' ? operatorOf(source, node) : 'if';
  if (operator !== 'if' && operator !== '&&' && operator !== '||') {
    return node.children.map((part) => ({ part, condition: null, never: false }));
  }
  const test = field(node, 'condition') ?? field(node, 'left');
  const text = test ? conditionText(source, test) : '';
  const [yes, no] = operator === '||' ? [TRUE, FALSE] : [FALSE, TRUE];
  const then = operator === '||' ? `not (${text})` : text;
  return node.children.map((part) => {
    if (part === test) return { part, condition: null, never: false };
    if (part.field === 'alternative')
      return branch(part, text, { never: TRUE, always: FALSE, condition: `not (${text})` });
    return branch(part, text, { never: yes, always: no, condition: then });
  });
}

function branch(
  part: Syntax,
  text: string,
  when: { never: RegExp; always: RegExp; condition: string },
): Branch {
  return { part, condition: when.always.test(text) ? null : when.condition, never: when.never.test(text) };
}

export function operatorOf(source: Source, node: Syntax): string {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return left && right ? source.text.slice(left.end, right.start).trim() : '';
}

/** `if (…) return;`: what follows runs only otherwise. */
export function isGuard(statement: Syntax): boolean {
  const last = lastOf(statement);
  return last?.type === 'return_statement' && last.children.length === 0;
}

/** The condition under which what follows in a loop or a suite is passed over; null for any other statement. */
export function guardOf(source: Source, statement: Syntax): Syntax | null {
  return isGuard(statement) || isContinue(statement) || isExitGuard(source, statement)
    ? field(statement, 'condition')
    : null;
}

/** Where a branching node says when it does which. */
export function guardIn(node: Syntax): Syntax {
  return field(node, 'condition') ?? field(node, 'left') ?? node;
}

export function conditionText(source: Source, condition: Syntax): string {
  return fingerprintOf(source, condition).replace(/^\((.*)\)$/, '$1');
}

function isContinue(statement: Syntax): boolean {
  return lastOf(statement)?.type === 'continue_statement';
}

/** `if (isWindows) { process.exit(0); }` */
function isExitGuard(source: Source, statement: Syntax): boolean {
  const call = lastOf(statement)?.children[0];
  return call !== undefined && isExit(source, call);
}

/** What an `if` without `else` does last. */
function lastOf(statement: Syntax): Syntax | null {
  if (statement.type !== 'if_statement' || field(statement, 'alternative')) return null;
  const then = field(statement, 'consequence');
  return (then?.type === 'statement_block' ? then.children.at(-1) : then) ?? null;
}

/** Ends the process and reports success. */
export function isExit(source: Source, call: Syntax): boolean {
  return (
    call.type === 'call_expression' &&
    /^(process|Deno)\s*\.\s*exit\s*\(\s*0?\s*\)$/.test(textOf(source, call))
  );
}

/** `promise.catch(() => {})`. */
export function isQuietCatch(source: Source, call: Syntax): boolean {
  const callee = field(call, 'function');
  const name = callee?.type === 'member_expression' ? field(callee, 'property') : null;
  const [handler] = field(call, 'arguments')?.children ?? [];
  if (!name || !handler || textOf(source, name) !== 'catch' || !/function|arrow/.test(handler.type))
    return false;
  const body = field(handler, 'body');
  if (body?.type !== 'statement_block')
    return body !== null && /^(null|undefined|true|false|number)$/.test(body.type);
  return isQuiet(source, handler);
}

/** A `catch` that lets the test pass whatever was thrown. */
export function isQuiet(source: Source, handler: Syntax): boolean {
  const body = field(handler, 'body');
  if (!body) return false;
  return body.children.every((statement) =>
    /^(return( true)?;?|(console|logger|log)\b[^;]*;?|;)$/.test(textOf(source, statement).trim()),
  );
}
