import { json } from './json.js';
import type { Report } from './report.js';
import { text } from './text.js';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** `colored` matters to text alone. */
export function print(report: Report, format: Format, colored: boolean): string {
  switch (format) {
    case 'text':
      return text(report, colored);
    case 'json':
      return json(report);
  }
}
