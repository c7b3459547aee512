import { z } from 'zod';
import type { Check } from '../../core/evidence.js';
import { checkSchema } from './schema.js';

const fileSchema = z.object({ checks: z.array(z.unknown()) });

/**
 * The checks that a `countersign.json` declares; null when it declares none, so that what is found in the project
 * counts. What is not valid is left out: `readConventions` tells of it. Of two with one id the first holds.
 */
export function declaredChecks(text: string): readonly Check[] | null {
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success) return null;
  const checks = file.data.checks.flatMap((each): Check[] => {
    const outcome = checkSchema.safeParse(each);
    if (!outcome.success) return [];
    const { folder = '', setup, ...check } = outcome.data;
    return [{ ...check, folder: folder.replace(/\/$/, ''), ...(setup === undefined ? {} : { setup }) }];
  });
  return checks.filter(({ id }, at) => checks.findIndex((other) => other.id === id) === at);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // `readConventions` says that it is no JSON
  }
}
