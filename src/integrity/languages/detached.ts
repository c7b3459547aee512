import { type Source, type Syntax, textOf } from '../syntax.js';

const STARTS =
  /^(new\s+(System\.Threading\.)?Thread\s*\(|thread\s*[({]|(Global|Coroutine)Scope\b[^{]*\.\s*(launch|async)\b|ThreadPool\s*\.\s*QueueUserWorkItem\b)/;

const PASSES_ON = /\bcatch\b|\brunCatching\b|\b[uU]ncaughtException/;

/**
 * Code that is handed to a thread, or to a coroutine that nobody joins: a failure in it ends that thread and not the
 * test, unless something there catches it and passes it on.
 */
export function isDetached(source: Source, node: Syntax): boolean {
  if (!/^(object_creation|instance|call|invocation)_expression$/.test(node.type)) return false;
  return (
    STARTS.test(source.text.slice(node.start, node.start + HEAD)) && !PASSES_ON.test(textOf(source, node))
  );
}

const HEAD = 80;
