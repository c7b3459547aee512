import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { callOf, operatorOf } from './calls.js';

/** A function that is put into a name which nothing mentions again. */
export function isNeverCalled(source: Source, closure: Syntax): boolean {
  const { parent } = closure;
  const left = parent && operatorOf(source, parent) === '=' ? field(parent, 'left') : null;
  const name = left?.type === 'identifier' ? textOf(source, left) : '';
  if (!/^\w+$/.test(name)) return false;
  const uses = textOf(source, blockAround(closure)).match(new RegExp(`\\b${name}\\b`, 'g')) ?? [];
  return uses.length === 1;
}

const WAITS = /\breceive\b|\bassert_receive\w*|\bawait\w*|\bsleep\b|\bmonitor\b|\bjoin\b|\byield\b/;

/** An assertion in a process that is not linked and that nothing waits for: its failure fails nothing. */
export function leftBehind(source: Source, node: Syntax, form: Form): Form {
  if (form.weakness) return form;
  for (let at = node.parent; at && at.type !== 'do_block'; at = at.parent) {
    if (!isStart(source, at)) continue;
    return WAITS.test(textOf(source, blockAround(at))) ? form : { ...form, weakness: 'notAwaited' };
  }
  return form;
}

function isStart(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  if (!call || !/^(spawn|start)$/.test(call.name)) return false;
  const on = call.module ? textOf(source, call.module) : '';
  return call.name === 'spawn' ? /^(|Process|Kernel)$/.test(on) : on === 'Task';
}

function blockAround(node: Syntax): Syntax {
  let block = node;
  while (block.parent && block.type !== 'do_block') block = block.parent;
  return block;
}
