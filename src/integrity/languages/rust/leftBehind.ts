import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';

const SPAWNS = /^((std::)?thread::|tokio::(task::)?|task::|async_std::task::)?spawn(_blocking|_local)?$/;
/** Anything that may wait for another thread or task: over-wide, so that only what waits for nothing is told. */
const WAITS =
  /\.(join|recv\w*|wait\w*|next|iter|lock|load)\b|\.await\b|\b(sleep|park|block_on|select|scope|timeout)\b/;

/** An assertion in a thread or task that is dropped where it starts: its failure fails nothing. */
export function leftBehind(source: Source, node: Syntax, form: Form): Form {
  if (form.weakness) return form;
  let started: Syntax | null = null;
  let outer = node;
  for (let at: Syntax | null = node; at && at.type !== 'function_item'; at = at.parent) {
    if (isSpawn(source, at)) started = at;
    outer = at;
  }
  if (!started || !isDropped(source, started)) return form;
  const rest = source.text.slice(outer.start, started.start) + source.text.slice(started.end, outer.end);
  return WAITS.test(rest) ? form : { ...form, weakness: 'notAwaited' };
}

function isSpawn(source: Source, node: Syntax): boolean {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  return callee !== null && SPAWNS.test(textOf(source, callee));
}

function isDropped(source: Source, { parent }: Syntax): boolean {
  if (parent?.type === 'let_declaration') return /^let\s+_/.test(textOf(source, parent));
  return parent?.type === 'expression_statement';
}

/** A closure that is put into a name which nothing mentions again. */
export function isNeverCalled(source: Source, closure: Syntax): boolean {
  const pattern = closure.parent?.type === 'let_declaration' ? field(closure.parent, 'pattern') : null;
  const name = pattern ? textOf(source, pattern) : '';
  let outer = closure;
  while (outer.parent && outer.type !== 'function_item') outer = outer.parent;
  if (!/^\w+$/.test(name)) return false;
  const uses = textOf(source, outer).match(new RegExp(`\\b${name}\\b`, 'g')) ?? [];
  return name === '_' || uses.length === 1;
}
