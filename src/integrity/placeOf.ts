import type { Place } from './inventory.js';
import { firstLineOf, linesOf, type Source, type Stretch } from './syntax.js';

/** The lines that a stretch touches, known by the first of them. */
export function placeOf(source: Pick<Source, 'text' | 'lineStarts'>, stretch: Stretch): Place {
  return { range: linesOf(source, stretch), text: firstLineOf(source, stretch) };
}
