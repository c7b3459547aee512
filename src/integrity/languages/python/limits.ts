import type { Limit } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';

/** In the text of a decorator; the first group is the number, `None` for no limit. */
const SHAPES: readonly (readonly [Limit['kind'], RegExp])[] = [
  ['timeout', /\btimeout\((?:timeout\s*=\s*)?([\d._]+)/],
  ['timeout', /\bdeadline\s*=\s*(?:[\w.]*timedelta\(\w+=)?([\d._]+|None)/],
  ['retries', /\b(?:reruns|max_runs|retries)\s*=\s*(\d+)/],
  ['samples', /\bmax_examples\s*=\s*([\d_]+)/],
];

/** What a test's decorators say in numbers about its run. */
export function limitsOf(source: Source, decorators: readonly Syntax[]): Limit[] {
  return decorators.flatMap((decorator) =>
    SHAPES.flatMap(([kind, shape]): Limit[] => {
      const found = shape.exec(textOf(source, decorator))?.[1];
      if (found === undefined) return [];
      const value = found === 'None' ? 0 : Number(found.replaceAll('_', ''));
      return [{ ...placeOf(source, decorator), kind, value }];
    }),
  );
}
