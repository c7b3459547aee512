import { plainText } from './plainText.js';

/** Both ends of a stream of bytes within a fixed budget of memory: the start says what it is, the end how it went. */
export type Collected = { readonly add: (bytes: Buffer) => void; readonly text: () => string };

/** `cap` in bytes. */
export function collectOutput(cap: number): Collected {
  const half = Math.floor(cap / 2);
  const head: Buffer[] = [];
  let headSize = 0;
  let tail = Buffer.alloc(0);
  let total = 0;
  return {
    add: (bytes) => {
      total += bytes.length;
      const taken = bytes.subarray(0, half - headSize);
      head.push(Buffer.from(taken));
      headSize += taken.length;
      const rest = bytes.subarray(taken.length);
      if (rest.length > 0) tail = Buffer.concat([tail.subarray(-half), rest.subarray(-half)]).subarray(-half);
    },
    text: () => {
      const left = total - headSize - tail.length;
      const start = plainText(Buffer.concat(head).toString('utf8'));
      if (left === 0) return plainText(Buffer.concat([...head, tail]).toString('utf8'));
      return `${start}\n… ${left} bytes left out …\n${plainText(tail.toString('utf8'))}`;
    },
  };
}
