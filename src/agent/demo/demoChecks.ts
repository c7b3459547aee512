import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Check } from '../../core/evidence.js';

const TEST: Check = { id: 'npm test', role: 'test', command: 'npm test', folder: '' };

/** What checks the sample, which needs nothing but Node; none where `searchPath` (as of PATH) does not lead to it. */
export function demoChecks(searchPath: string): readonly Check[] {
  const folders = searchPath.split(delimiter);
  const places = folders.flatMap((folder) => ['node', 'node.exe'].map((name) => join(folder, name)));
  return places.some((place) => existsSync(place)) ? [TEST] : [];
}
