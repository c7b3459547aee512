import type { Placed, Suppression } from '../inventory.js';
import { firstLineOf, linesOf, type Source, textOf } from '../syntax.js';

/** A directive of a tool in a comment: the first group of `pattern` is what it names, if anything. */
export type Directive = {
  readonly tool: string;
  readonly pattern: RegExp;
  readonly extent: Suppression['extent'];
};

export function suppressionsOf(source: Source, directives: readonly Directive[]): Suppression[] {
  return source.comments.flatMap((comment) => {
    const text = textOf(source, comment);
    const directive = directives.find(({ pattern }) => pattern.test(text));
    if (!directive) return [];
    const named = directive.pattern.exec(text)?.[1] ?? '';
    return [
      {
        range: linesOf(source, comment),
        text: firstLineOf(source, comment),
        tool: directive.tool,
        comment: text.replace(/\s+/g, ' '),
        extent: directive.extent,
        specific: named.trim() !== '',
        reasoned: /\s(--|because|reason:|see|TODO|#\d+|https?:)/i.test(text),
      },
    ];
  });
}

/** Tests whose declaration stands in a comment; the last group of `declaration` is the test's own name. */
export function commentedOutTests(source: Source, declaration: RegExp): Placed[] {
  return source.comments.flatMap((comment) => {
    const text = textOf(source, comment);
    return [...text.matchAll(declaration)].map((match) => {
      const start = comment.start + match.index;
      const stretch = { start, end: start + match[0].length };
      return {
        range: linesOf(source, stretch),
        text: firstLineOf(source, stretch),
        name: match.at(-1) ?? '',
      };
    });
  });
}
