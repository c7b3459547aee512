import { type Node, nodeAt, peek, put, type Reading, skip, skipBetween } from './shellReading.js';

/** Statements up to one of the words that close what they stand in. */
export function statements(reading: Reading, parent: Node, closing: ReadonlySet<string>): void {
  for (;;) {
    skipBetween(reading);
    if (
      reading.at >= reading.end ||
      reading.text[reading.at] === ')' ||
      reading.text.startsWith(';;', reading.at)
    )
      return;
    if (closing.has(peek(reading))) return;
    const before = reading.at;
    put(parent, chain(reading));
    if (reading.at === before) reading.at += 1;
  }
}

/** `a && b || c`, from the left. */
function chain(reading: Reading): Node {
  let left = pipeline(reading);
  for (;;) {
    skip(reading, false);
    const operator = reading.text.slice(reading.at, reading.at + 2);
    if (reading.at >= reading.end || (operator !== '&&' && operator !== '||')) return left;
    reading.at += 2;
    skip(reading, true);
    const node = nodeAt(operator === '&&' ? 'and' : 'or', left.start);
    put(node, left, 'left');
    if (reading.at < reading.end) put(node, pipeline(reading), 'right');
    left = node;
  }
}

function pipeline(reading: Reading): Node {
  skip(reading, false);
  const start = reading.at;
  const negations = /(?:!\s+)*/y;
  negations.lastIndex = start;
  const [signs = ''] = negations.exec(reading.text) ?? [];
  if (signs !== '') {
    reading.at = Math.min(start + signs.length, reading.end);
    const node = nodeAt('not', start);
    if (reading.at < reading.end) put(node, pipeline(reading));
    return node;
  }
  const first = reading.command(reading);
  skip(reading, false);
  if (!isPipe(reading)) return first;
  const node = nodeAt('pipeline', start);
  put(node, first);
  while (isPipe(reading)) {
    reading.at += reading.text[reading.at + 1] === '&' ? 2 : 1;
    skip(reading, true);
    put(node, reading.command(reading));
    skip(reading, false);
  }
  return node;
}

function isPipe({ text, at, end }: Reading): boolean {
  return at < end && text[at] === '|' && text[at + 1] !== '|';
}
