import type { Block } from '../core/computeHunks.js';
import { diffIds } from '../core/diffIds.js';
import { internSpans } from '../core/internSpans.js';
import type { Lines } from '../core/lines.js';
import { textSpans } from '../core/lines.js';

/** The blocks that VS Code's native diff editor draws, as near as time allows; see `Align` for the law they keep. */
export function alignLines(base: Lines, head: Lines): readonly Block[] | 'tooSlow' {
  const ids = internSpans(textSpans(base), textSpans(head));
  return diffIds(ids.base, ids.head);
}
