import { csharp } from './csharp/csharp.js';
import { javascript } from './javascript/javascript.js';
import type { Language } from './language.js';
import { python } from './python/python.js';
import { ruby } from './ruby/ruby.js';

export const LANGUAGES: readonly Language[] = [javascript, python, ruby, csharp];

export function languageOf(path: string): Language | null {
  return LANGUAGES.find((language) => language.matches(path)) ?? null;
}
