import type { Block } from '../core/computeHunks.js';
import { diffIds } from '../core/diffIds.js';
import { internSpans } from '../core/internSpans.js';
import type { Lines, Spans } from '../core/lines.js';
import { textSpans } from '../core/lines.js';
import { clustersOf } from './clusters.js';
import { drawnBlocks, newDeadline } from './drawnBlocks.js';
import { slidToIndentation } from './indentationSlide.js';
import type { Texts } from './texts.js';
import { isSettled } from './isSettled.js';

/**
 * The blocks that VS Code's native diff editor draws. A fast comparison finds where lines differ; where there is more
 * than one way to draw that, VS Code's own algorithm is asked about the lines around it. Once its time is used up, the
 * blocks of the fast comparison stand, which are as exact.
 */
export function alignLines(base: Lines, head: Lines): readonly Block[] {
  const baseSpans = textSpans(base);
  const headSpans = textSpans(head);
  const ids = internSpans(baseSpans, headSpans);
  const texts: Texts = { base: baseSpans, head: headSpans, baseIds: ids.base, headIds: ids.head };
  if (isBlank(baseSpans) || isBlank(headSpans)) return wholeUnlessSame(texts);
  const blocks = diffIds(ids.base, ids.head);
  const deadline = newDeadline();
  return clustersOf(blocks, texts).flatMap((cluster) => {
    if (!isSettled(cluster, texts)) return drawnBlocks(cluster, texts, deadline);
    return cluster.all.map((placed) => slidToIndentation(placed, texts));
  });
}

/** The editor draws a text without characters as replaced, even where its one empty line comes again. */
function isBlank({ starts, ends }: Spans): boolean {
  return starts.length === 1 && starts[0] === ends[0];
}

function wholeUnlessSame({ baseIds, headIds }: Texts): Block[] {
  if (baseIds.length === headIds.length && baseIds[0] === headIds[0]) return [];
  return [{ base: { start: 0, end: baseIds.length }, head: { start: 0, end: headIds.length } }];
}
