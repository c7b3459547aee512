import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { plainText } from './plainText.js';

/** UTF-16 units; a line that is longer is told in pieces. */
const LONGEST_LINE = 8_192;

/** Tells what comes from a stream of UTF-8, whole lines of plain text at a time: no control sequence is cut in two. */
export function liveText(stream: Readable, tell: (text: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (bytes: Buffer) => {
    rest += decoder.write(bytes);
    const end = rest.length > LONGEST_LINE ? rest.length : rest.lastIndexOf('\n') + 1;
    if (end > 0) tell(plainText(rest.slice(0, end)));
    rest = rest.slice(end);
  });
  stream.on('end', () => {
    rest += decoder.end();
    if (rest !== '') tell(plainText(rest));
  });
}
