import type { Report } from './report.js';

/** One object, on lines of two spaces' indentation. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
