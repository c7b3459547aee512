import { createHash } from 'node:crypto';

/**
 * A journal of lines, each `<hash> <JSON>`: the SHA-256 of the previous line's hash and of this line's JSON. So a line
 * that was cut, altered, moved or lost is seen, and all the others can still be read.
 */
export type Chain = {
  readonly entries: readonly unknown[];
  /** Where the next line goes: behind the last whole line, in bytes. */
  readonly length: number;
  /** The last line's hash. */
  readonly tail: string;
  /** Lines in the middle that are not what was written. A last line that was cut is not counted: nobody was told of it. */
  readonly damaged: number;
};

/** `seed` is what the first line is chained to, and binds the journal to its place. */
export function readChain(bytes: Uint8Array, seed: string): Chain {
  const length = bytes.lastIndexOf(0x0a) + 1;
  const lines = Buffer.from(bytes.subarray(0, length)).toString().split('\n').slice(0, -1);
  const entries: unknown[] = [];
  let tail = seed;
  let damaged = 0;
  for (const line of lines) {
    const hash = line.slice(0, HASH_LENGTH);
    const json = line.slice(HASH_LENGTH + 1);
    if (hash === tail) continue; // written twice
    if (hashOf(tail, json) === hash) entries.push(JSON.parse(json));
    else damaged += 1;
    tail = hash;
  }
  return { entries, length, tail, damaged };
}

/** The lines for these entries, and the hash of the last of them. */
export function chained(tail: string, entries: readonly unknown[]): { text: string; tail: string } {
  let text = '';
  for (const entry of entries) {
    const json = JSON.stringify(entry);
    tail = hashOf(tail, json);
    text += `${tail} ${json}\n`;
  }
  return { text, tail };
}

const HASH_LENGTH = 64;

function hashOf(tail: string, json: string): string {
  return createHash('sha256').update(`${tail} ${json}`).digest('hex');
}
