import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { HumanError, ImpossibleError } from '../core/errors.js';
import type { Repository } from '../core/repository.js';
import { storePlace } from './place.js';
import { GitError, missingError, runGit } from './runGit.js';

/**
 * Bytes of blobs, in the order asked for, through one git process that is kept for each store: a request costs a
 * fraction of a new process. Rejects with a HumanError for an object that was never downloaded.
 */
export async function readBlobs(
  repository: Pick<Repository, 'store'>,
  oids: readonly string[],
): Promise<readonly Uint8Array[]> {
  const reader = readers.get(repository.store) ?? startReader(repository.store);
  return Promise.all(oids.map((oid) => reader.read(oid)));
}

/** Ends the process that is kept for a store, if there is one, so that the store can be removed. */
export async function closeReader({ store }: Pick<Repository, 'store'>): Promise<void> {
  await readers.get(store)?.close();
}

/** Bytes of each object, without reading them; `null` for one that is not there. */
export async function readSizes(
  store: string,
  oids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number | null>> {
  if (oids.length === 0) return new Map();
  const input = oids.map((oid) => `${oid}\n`).join('');
  const listed = await runGit(storePlace(store), ['cat-file', '--batch-check', '--buffer'], {
    input,
    signal,
  });
  return new Map(
    listed
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '))
      .map(([oid = '', , size]) => [oid, size === undefined ? null : Number(size)]),
  );
}

/** What a partial clone left on the server is never fetched behind the user's back. */
export function notDownloaded(): HumanError {
  return new HumanError(
    'A part of this repository is missing: it was never downloaded (a partial clone), or it is damaged.',
    'Run "git fetch --refetch --no-filter" in it, or "git fsck" to look for damage, and try again.',
  );
}

/** The same for a command that failed because of that; any other error as it is. */
export function explainMissing(error: unknown): unknown {
  const missing =
    error instanceof GitError &&
    /unable to read|cannot read object|missing|bad object|not a tree object|could not get object info/i.test(
      error.complaint,
    );
  return missing ? notDownloaded() : error;
}

const readers = new Map<string, BlobReader>();

function startReader(store: string): BlobReader {
  const { config, folder, environment } = storePlace(store);
  const child = spawn('git', [...config, 'cat-file', '--batch'], {
    cwd: folder,
    env: environment,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const reader = new BlobReader(child);
  const end = (error: Error): void => {
    if (readers.get(store) === reader) readers.delete(store);
    reader.fail(error);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    reader.take(chunk);
  });
  child.stdin.on('error', end);
  child.on('error', () => {
    end(missingError(folder));
  });
  child.on('close', (code) => {
    end(new Error(`git cat-file ended with ${code ?? 'a signal'}`));
  });
  readers.set(store, reader);
  return reader;
}

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void };

/** The protocol of `git cat-file --batch`: `<oid> <type> <size>`, a line feed, the bytes, a line feed. */
class BlobReader {
  private readonly waiting: Waiting[] = [];
  private chunks: Buffer[] = [];
  private buffered = 0;
  /** Bytes still to come of the present object with its final line feed; `null` before its header. */
  private expected: number | null = null;

  constructor(private readonly child: ChildProcessByStdio<Writable, Readable, null>) {}

  read(oid: string): Promise<Uint8Array> {
    if (!/^[0-9a-f]{40,64}$/.test(oid)) throw new ImpossibleError(`not an object name: ${oid}`);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.keepAlive(true);
      this.child.stdin.write(`${oid}\n`);
    });
  }

  take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    while (this.expected === null ? this.takeHeader() : this.takeBytes(this.expected));
    if (this.waiting.length === 0) this.keepAlive(false);
  }

  close(): Promise<void> {
    this.keepAlive(true);
    return new Promise((resolve) => {
      this.child.once('close', () => {
        resolve();
      });
      this.child.stdin.end();
    });
  }

  fail(error: Error): void {
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }

  private takeHeader(): boolean {
    const all = this.joined();
    const end = all.indexOf(10);
    if (end < 0) return false;
    const [, type, size] = all.toString('latin1', 0, end).split(' ');
    this.keep(all.subarray(end + 1));
    if (type === 'missing') this.waiting.shift()?.reject(notDownloaded());
    else this.expected = Number(size) + 1;
    return true;
  }

  private takeBytes(expected: number): boolean {
    if (this.buffered < expected) return false;
    const all = this.joined();
    // A copy of its own: a view would drag its neighbours along into another thread.
    this.waiting.shift()?.resolve(new Uint8Array(all.subarray(0, expected - 1)));
    this.keep(all.subarray(expected));
    this.expected = null;
    return true;
  }

  private joined(): Buffer {
    const [only] = this.chunks;
    return this.chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.chunks, this.buffered);
  }

  private keep(rest: Buffer): void {
    this.chunks = rest.length === 0 ? [] : [rest];
    this.buffered = rest.length;
  }

  /** An idle reader must not keep its thread from ending. */
  private keepAlive(busy: boolean): void {
    const { child } = this;
    for (const held of [child, child.stdout, child.stdin]) {
      const handle = held as { ref?: () => void; unref?: () => void }; // pipes are sockets, which streams' types do not say
      if (busy) handle.ref?.();
      else handle.unref?.();
    }
  }
}
