import { HumanError } from '../core/errors.js';
import type { Check } from '../core/evidence.js';

/** The text of a `countersign.json` (`null`: there is none) with these checks in it; all else says what it said. */
export function withChecks(text: string | null, checks: readonly Check[]): string {
  const before = text === null || text.trim() === '' ? {} : parsed(text.replace(/^\ufeff/, ''));
  const indentation = /^([ \t]+)"/m.exec(text ?? '')?.[1] ?? '  ';
  return `${JSON.stringify({ ...before, checks: checks.map(declared) }, null, indentation)}\n`;
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new HumanError('countersign.json is not a JSON object.', 'Mend it, then keep the checks again.');
}

function declared({ id, role, command, folder, setup }: Check) {
  return {
    id,
    role,
    command,
    ...(folder === '' ? {} : { folder }),
    ...(setup === undefined ? {} : { setup }),
  };
}
