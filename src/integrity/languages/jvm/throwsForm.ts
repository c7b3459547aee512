import { type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Call, Grammar } from './grammar.js';

/** Types of exceptions that say next to nothing about what went wrong. */
const WIDE = /\b(Exception|Throwable|RuntimeException|Error|AssertionError)\b(?=$|[^\w]|::|\.class)/;
const QUALIFIED_WIDE = /^(java\.lang\.|kotlin\.)?(Exception|Throwable|RuntimeException|Error)$/;

export function isWide(type: string): boolean {
  const name = type.replace(/^[<[]|[>\]]$|\.class$|::class(\.java)?$|^classOf\[|\]$/g, '').trim();
  return (
    QUALIFIED_WIDE.test(name) ||
    (WIDE.test(name) && /^[a-z.]*(Exception|Throwable|RuntimeException|Error)$/.test(name))
  );
}

/** `assertThrows(X.class, () -> …)`, `assertFailsWith<X> { … }`, `intercept[X] { … }`. */
export function throwsForm(grammar: Grammar, call: Call, plain: Form): Form {
  const type = call.values.find((value) => isClass(grammar, value)) ?? null;
  const code = call.values.findLast((value) => value !== type && !value.type.includes('string')) ?? null;
  const named = call.typeArguments !== '' ? call.typeArguments : type && textOf(grammar.source, type);
  const kind = named === null || isWide(named) ? 'throws' : 'throwsMatching';
  const shape: Form = { ...plain, kind, subject: code, expected: type };
  return type === null && call.typeArguments !== '' ? { ...shape, stated: call.typeArguments } : shape;
}

function isClass({ source }: Grammar, node: Syntax): boolean {
  return (
    /^class_literal$/.test(node.type) ||
    /::class|\.class$|^classOf\[/.test(textOf(source, node).slice(0, 200))
  );
}
