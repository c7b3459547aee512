import { csharp } from './csharp/csharp.js';
import { go } from './go/go.js';
import { java } from './java/java.js';
import { javascript } from './javascript/javascript.js';
import type { Language } from './language.js';
import { python } from './python/python.js';
import { ruby } from './ruby/ruby.js';

export const LANGUAGES: readonly Language[] = [javascript, python, java, ruby, csharp, go];

export function languageOf(path: string): Language | null {
  return LANGUAGES.find((language) => language.matches(path)) ?? null;
}
