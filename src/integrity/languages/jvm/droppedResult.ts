import { type Syntax, textOf } from '../../syntax.js';
import type { Grammar } from './grammar.js';

/** What can be asked of a caught failure without letting it out again. */
const IDLE =
  /^(getOrNull|getOrDefault|getOrElse|onSuccess|onFailure|isSuccess|isFailure|exceptionOrNull|toOption|toEither|recover|recoverWith|failed|foreach|map)$/;

const STATEMENTS = /^(block|indented_block|lambda_literal|template_body|function_body)$/;

/** `runCatching { … }` of Kotlin and `Try { … }` of Scala, whose result nobody looks at: a failure in it is lost. */
export function isDroppedResult(grammar: Grammar, node: Syntax): boolean {
  if (node.type !== 'call_expression') return false;
  const call = grammar.callOf(node);
  if (!call || !/^(runCatching|Try)$/.test(call.name) || call.values.length === 0) return false;
  let top = node;
  while (top.parent && isChained(grammar, top.parent, top)) top = top.parent;
  return (
    STATEMENTS.test(top.parent?.type ?? '') &&
    !/\b(throw|fail)\b/.test(textOf(grammar.source, top).slice(-200))
  );
}

/** Another call on it, or the name of one, that keeps the failure in. */
function isChained(grammar: Grammar, outer: Syntax, inner: Syntax): boolean {
  if (outer.start !== inner.start) return false;
  if (/^(navigation|field)_expression$/.test(outer.type))
    return IDLE.test(textOf(grammar.source, outer.children.at(-1) ?? outer));
  return outer.type === 'call_expression';
}
