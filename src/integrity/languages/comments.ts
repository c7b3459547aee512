import type { Placed, Suppression } from '../inventory.js';
import { isReason } from '../reason.js';
import { placeOf } from '../placeOf.js';
import { type Source, textOf } from '../syntax.js';

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
    const found = directive.pattern.exec(text);
    const named = found?.[1] ?? '';
    const rest = text.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
    return [
      {
        ...placeOf(source, comment),
        tool: directive.tool,
        comment: text.replace(/\s+/g, ' ').trim(),
        extent: directive.extent,
        specific: named.trim() !== '',
        reasoned: isReason(rest),
      },
    ];
  });
}

/** Tests whose declaration stands in a comment; the last group of `declaration` that matched is the test's own name. */
export function commentedOutTests(source: Source, declaration: RegExp): Placed[] {
  return source.comments.flatMap((comment) => {
    const text = textOf(source, comment);
    return [...text.matchAll(declaration)].map((match) => {
      const start = comment.start + match.index;
      const stretch = { start, end: start + match[0].length };
      return {
        ...placeOf(source, stretch),
        name: match.findLast((group: string | undefined) => group !== undefined) ?? '',
      };
    });
  });
}
