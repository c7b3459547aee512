import type { Block } from '../core/computeHunks.js';
import type { Spans } from '../core/lines.js';
import { moved } from '../core/slides.js';
import type { Placed } from './clusters.js';
import type { Texts } from './texts.js';
import { indentation } from './texts.js';

/** VS Code looks no further than so many lines for a better place. */
const FURTHEST = 99;

/** An insertion or deletion that can slide stands, in the editor, where the lines around its ends are indented least. */
export function slidToIndentation({ block, slide }: Placed, texts: Texts): Block {
  const up = Math.min(slide.up, FURTHEST);
  const down = Math.min(slide.down, FURTHEST);
  let best = block;
  let least = Infinity;
  for (let by = -up; by <= down; by++) {
    const place = moved(block, by);
    const depth = depthOf(place, texts);
    if (depth >= least) continue;
    least = depth;
    best = place;
  }
  return best;
}

function depthOf({ base, head }: Block, texts: Texts): number {
  const deletes = head.start === head.end;
  const single = deletes ? edge(texts.head, head.start) : edge(texts.base, base.start);
  const range = deletes ? base : head;
  const spans = deletes ? texts.base : texts.head;
  return single + edge(spans, range.start) + edge(spans, range.end);
}

function edge(spans: Spans, line: number): number {
  const above = line === 0 ? 0 : indentation(spans, line - 1);
  return above + (line === spans.starts.length ? 0 : indentation(spans, line));
}
