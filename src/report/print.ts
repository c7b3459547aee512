import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { PageOf } from './pageOf.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** `colored` matters to text alone, `pageOf` to what carries its own help. */
export type Means = { readonly colored: boolean; readonly pageOf: PageOf };

export function print(report: Report, format: Format, { colored, pageOf }: Means): string {
  switch (format) {
    case 'text':
      return text(report, colored);
    case 'json':
      return json(report);
    case 'sarif':
      return sarif(report, pageOf);
    case 'github':
      return github(report);
    case 'junit':
      return junit(report);
  }
}
