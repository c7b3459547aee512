import { HumanError, messageOf } from '../core/errors.js';

/** One function of the other side: one argument, one promise, and a signal that travels as a message. */
export type Call = (argument: never, signal: AbortSignal) => Promise<unknown>;
export type Calls = Readonly<Record<string, Call>>;

export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly kind: 'abort'; readonly id: number };

export type Response =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: PlainError }
  /** Not an answer: something that happened over there. */
  | { readonly kind: 'told'; readonly value: unknown };

/** What is left of an error when it crosses a thread: structured cloning drops its class and its own fields. */
export type PlainError = {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly human: { readonly what: string; readonly remedy: string } | null;
};

export function toPlain(error: unknown): PlainError {
  return {
    name: error instanceof Error ? error.name : 'Error',
    message: messageOf(error),
    stack: error instanceof Error ? error.stack : undefined,
    human: error instanceof HumanError ? { what: error.what, remedy: error.remedy } : null,
  };
}

export function fromPlain(plain: PlainError): Error {
  if (plain.human !== null) return new HumanError(plain.human.what, plain.human.remedy);
  const error = new Error(plain.message);
  error.name = plain.name;
  if (plain.stack !== undefined) error.stack = plain.stack;
  return error;
}
