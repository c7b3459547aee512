import { scanTexts } from '../unit/integrity/scanTexts.js';
import type { Case } from './corpus.js';

/** What the engine says of a case: rules with severities, sorted, each as often as it is said. */
export async function verdictOf({ before, after }: Pick<Case, 'before' | 'after'>): Promise<string> {
  const flags = await scanTexts(before, after);
  return flags
    .map(({ rule, severity }) => `${rule} ${severity}`)
    .sort()
    .join(', ');
}
