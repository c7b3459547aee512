import { Worker } from 'node:worker_threads';
import type { Calls, Request, Response } from './protocol.js';
import { fromPlain } from './protocol.js';

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

const NOBODY = (): undefined => undefined;

/**
 * A worker thread that is started by the first call and started again after it died. A death rejects what was under
 * way; nothing is tried twice behind the caller's back.
 */
export class Remote<C extends Calls, Told = never> {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(
    private readonly script: string,
    private readonly workerData: unknown,
    /** Hears what the other side tells beside its answers. */
    private readonly onTold: (value: Told) => void = NOBODY,
  ) {}

  call<Name extends keyof C & string>(
    name: Name,
    argument: Parameters<C[Name]>[0],
    signal?: AbortSignal,
  ): ReturnType<C[Name]> {
    const id = ++this.lastId;
    const result = new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
    });
    const abort = (): void => {
      this.post({ kind: 'abort', id });
    };
    this.post({ kind: 'call', id, name, argument });
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const settled = result.finally(() => signal?.removeEventListener('abort', abort));
    return settled as ReturnType<C[Name]>; // checked border: the other side is compiled against the same `Calls`
  }

  async dispose(): Promise<void> {
    const worker = this.worker;
    this.fail(new Error('The worker was shut down.'));
    await worker?.terminate();
  }

  private post(request: Request): void {
    this.started().postMessage(request);
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(this.script, { workerData: this.workerData });
    worker.on('message', (response: Response) => {
      this.settle(response);
    });
    worker.on('error', (error) => {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', (code) => {
      if (this.worker === worker) this.fail(new Error(`The worker ended with code ${code}.`));
    });
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(response: Response): void {
    if (response.kind === 'told') {
      this.onTold(response.value as Told); // checked border: both roots are compiled against one type
      return;
    }
    const pending = this.pending.get(response.id);
    this.pending.delete(response.id);
    if (response.kind === 'result') pending?.resolve(response.value);
    else pending?.reject(fromPlain(response.error));
  }

  private fail(error: Error): void {
    this.worker = null;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
