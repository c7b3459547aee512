import { SEVERITIES, type Severity } from '../core/flag.js';
import type { Report } from './report.js';

export const THRESHOLDS = [...SEVERITIES, 'never'] as const;
export type Threshold = Severity | 'never';

/** Something at or above the threshold is there. What was not scanned weighs as much as a flag of low severity. */
export function isReached(threshold: Threshold, { flags, unscanned }: Report): boolean {
  if (threshold === 'never') return false;
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1);
  return (
    flags.some(({ severity }) => counted.includes(severity)) || (threshold === 'low' && unscanned.length > 0)
  );
}
