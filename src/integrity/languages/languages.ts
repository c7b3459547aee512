import { javascript } from './javascript/javascript.js';
import type { Language } from './language.js';
import { python } from './python/python.js';

export const LANGUAGES: readonly Language[] = [javascript, python];

export function languageOf(path: string): Language | null {
  return LANGUAGES.find((language) => language.matches(path)) ?? null;
}
