import type { Assertion } from '../../inventory.js';
import { firstLineOf, linesOf, type Source, type Syntax, textOf } from '../../syntax.js';

/** `// Output:` at the end of an example: what it must print, in this order or in any. */
export function exampleOutput(source: Source, comments: readonly Syntax[]): Assertion | null {
  const at = comments.findIndex((comment) => OUTPUT.test(textOf(source, comment)));
  const [first] = at < 0 ? [] : comments.slice(at, at + 1);
  if (!first) return null;
  const end = comments.at(-1)?.end ?? first.end;
  const lines = comments.slice(at).map((comment) =>
    textOf(source, comment)
      .replace(/^\/\/ ?/, '')
      .trim(),
  );
  const unordered = /unordered/i.test(lines[0] ?? '');
  return {
    range: linesOf(source, { start: first.start, end }),
    text: firstLineOf(source, first),
    kind: unordered ? 'close' : 'equal',
    matcher: unordered ? 'Unordered output' : 'Output',
    subject: 'output',
    expected: lines.join('\n').replace(/^[\w ]+:\s*/, ''),
    literal: true,
    negated: false,
    weakness: null,
  };
}

const OUTPUT = /^\/[/*]\s*(unordered )?output:/i;
