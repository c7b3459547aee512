import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** `colored` matters to text alone. */
export function print(report: Report, format: Format, colored: boolean): string {
  switch (format) {
    case 'text':
      return text(report, colored);
    case 'json':
      return json(report);
    case 'sarif':
      return sarif(report);
    case 'github':
      return github(report);
    case 'junit':
      return junit(report);
  }
}
