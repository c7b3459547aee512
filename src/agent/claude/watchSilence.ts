/** A clock that starts anew with each byte. */
export type SilenceWatch = {
  /** Fires when nothing came for too long. */
  readonly signal: AbortSignal;
  /** The same response, with its bytes noticed as they pass. */
  readonly listen: (response: Response) => Response;
  readonly stop: () => void;
};

/** The SDK's own timeout ends with the headers, and it swallows pings: so bytes are counted below it. */
export function watchSilence(idleMs: number): SilenceWatch {
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort();
  }, idleMs);
  const notice = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      timer.refresh();
      controller.enqueue(bytes);
    },
  });
  return {
    signal: silence.signal,
    listen: (response) => {
      timer.refresh();
      if (response.body === null) return response;
      const { status, statusText, headers } = response;
      return new Response(response.body.pipeThrough(notice), { status, statusText, headers });
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
