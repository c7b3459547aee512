import type { MessagePort } from 'node:worker_threads';
import type { Calls, Request, Response } from './protocol.js';
import { toPlain } from './protocol.js';

/**
 * Answers calls from the other side of a port until the port closes. Calls run side by side. Returns a function that
 * tells the other side something beside its answers.
 */
export function serve(port: MessagePort, calls: Calls): (value: unknown) => void {
  const running = new Map<number, AbortController>();
  const answer = (response: Response): void => {
    port.postMessage(response);
  };
  const run = async (request: Request & { kind: 'call' }, signal: AbortSignal): Promise<unknown> => {
    const call = calls[request.name];
    if (call === undefined) throw new Error(`No function ${request.name} is served.`);
    return call(request.argument as never, signal); // checked border: both roots are compiled against one `Calls` type
  };
  port.on('message', (request: Request) => {
    if (request.kind === 'abort') {
      running.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(request.id, controller);
    run(request, controller.signal)
      .then(
        (value) => {
          answer({ kind: 'result', id: request.id, value });
        },
        (error: unknown) => {
          answer({ kind: 'error', id: request.id, error: toPlain(error) });
        },
      )
      .finally(() => running.delete(request.id))
      .catch((error: unknown) => {
        // The value itself could not be cloned: that is ours, and the caller must hear of it.
        answer({ kind: 'error', id: request.id, error: toPlain(error) });
      });
  });
  return (value) => {
    answer({ kind: 'told', value });
  };
}
