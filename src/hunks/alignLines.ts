import type { Block } from '../core/computeHunks.js';
import { diffIds } from '../core/diffIds.js';
import { internSpans } from '../core/internSpans.js';
import type { Lines } from '../core/lines.js';
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
  const blocks = diffIds(ids.base, ids.head);
  const deadline = newDeadline();
  return clustersOf(blocks, texts).flatMap((cluster) => {
    const [only] = cluster.blocks;
    if (only !== undefined && cluster.blocks.length === 1 && isSettled(only, cluster, texts)) {
      return [slidToIndentation(only, cluster, texts)];
    }
    return drawnBlocks(cluster, texts, deadline);
  });
}
