/** Runs `work` soon after it was asked for, and at most once in `milliseconds`, however often it is asked for. */
export function throttled(
  milliseconds: number,
  work: () => void,
): { readonly ask: () => void; readonly dispose: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, milliseconds);
    },
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
