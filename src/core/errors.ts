/**
 * An error for a person: one sentence that says what happened, one that says what to do.
 * Everything else that is thrown is a mistake of ours and keeps its stack.
 */
export class HumanError extends Error {
  override readonly name = 'HumanError';

  constructor(
    readonly what: string,
    readonly remedy: string,
  ) {
    super(`${what} ${remedy}`);
  }
}

/** A breach of a law of ours, never of the user's input. */
export class ImpossibleError extends Error {
  override readonly name = 'ImpossibleError';
}

/** What to show for anything that was caught: a person's sentence where there is one, else the message. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A duck-typed test, because an error that crossed a thread has lost its class. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'APIUserAbortError');
}
