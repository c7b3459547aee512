import type { Answer, Question } from '../core/agent.js';

/** The questions of one run, answered one after the other in the order they were asked. */
export type Questions = {
  /** Rejects with the signal's reason when the run ends first. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** To the one that is shown; nothing happens when there is none. */
  readonly answer: (answer: Answer) => void;
};

/** `show` is told which question waits now, or that none does. */
export function newQuestions(signal: AbortSignal, show: (question: Question | null) => void): Questions {
  const waiting: { question: Question; settle: (answer: Answer) => void }[] = [];
  const ask = (question: Question) =>
    new Promise<Answer>((settle, reject) => {
      signal.throwIfAborted();
      signal.addEventListener(
        'abort',
        () => {
          reject(abortError());
        },
        { once: true },
      );
      waiting.push({ question, settle });
      if (waiting.length === 1) show(question);
    });
  const answer = (given: Answer) => {
    const first = waiting.shift();
    if (first === undefined) return;
    first.settle(given);
    show(waiting[0]?.question ?? null);
  };
  return { ask, answer };
}

function abortError(): Error {
  return new DOMException('The session has ended.', 'AbortError');
}
