import type { ReportedFlag } from './report.js';

/** The line as it was and as it is, signed as in a patch, without its indentation. */
export function changedLines({ before, after }: Pick<ReportedFlag, 'before' | 'after'>): string[] {
  return [
    ...(before === undefined ? [] : [`- ${before.trim()}`]),
    ...(after === undefined ? [] : [`+ ${after.trim()}`]),
  ];
}
