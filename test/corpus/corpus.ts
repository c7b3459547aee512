/**
 * The cases the engine is measured on: pairs of a text before and after, with what a careful reviewer would want to be
 * told. `npm run accuracy` counts; `test/unit/integrity/corpus.test.ts` holds each case to its word.
 */
import type { Tree } from '../unit/integrity/scanTexts.js';

export type { Tree };

/**
 * Cases about one file: each takes the text, puts `after` in the place of the first `before`, and is told `expected`:
 * rules with their severities, sorted, such as `TI101 high, TI201 high`; empty for silence. Where the engine knows no
 * better yet, `yet` is what it says instead: such a case counts as missed.
 */
export type Edit = readonly [before: string, after: string, expected: string, yet?: string];
export type FileCases = {
  readonly kind: 'file';
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly edits: readonly Edit[];
};

/** One change of a whole tree. */
export type TreeCase = {
  readonly kind: 'tree';
  readonly title: string;
  readonly before: Tree;
  readonly after: Tree;
  readonly expected: string;
  readonly yet?: string;
};

export type Case = {
  readonly title: string;
  readonly before: Tree;
  readonly after: Tree;
  readonly expected: string;
  /** What is said today; the same as `expected` unless the case is a known miss. */
  readonly said: string;
};

export function casesOf(topic: FileCases | TreeCase): Case[] {
  if (topic.kind === 'tree') return [{ ...topic, said: topic.yet ?? topic.expected }];
  const { path, text } = topic;
  return topic.edits.map(([before, after, expected, yet]) => {
    if (!text.includes(before)) throw new Error(`${topic.title}: the text does not hold “${before}”.`);
    return {
      title: `${topic.title}: ${before} → ${after || '(nothing)'}`.replace(/\s+/g, ' '),
      before: { [path]: text },
      after: { [path]: text.replace(before, () => after) },
      expected,
      said: yet ?? expected,
    };
  });
}
