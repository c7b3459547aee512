import { bash } from './bash/bash.js';
import { swift } from './swift/swift.js';
import { dart } from './dart/dart.js';
import { cpp } from './cpp/cpp.js';
import { csharp } from './csharp/csharp.js';
import { go } from './go/go.js';
import { java } from './java/java.js';
import { kotlin } from './kotlin/kotlin.js';
import { elixir } from './elixir/elixir.js';
import { javascript } from './javascript/javascript.js';
import type { Language } from './language.js';
import { php } from './php/php.js';
import { python } from './python/python.js';
import { scala } from './scala/scala.js';
import { ruby } from './ruby/ruby.js';
import { rust } from './rust/rust.js';

const LANGUAGES: readonly Language[] = [
  javascript,
  python,
  java,
  kotlin,
  scala,
  ruby,
  csharp,
  go,
  php,
  elixir,
  rust,
  swift,
  dart,
  bash,
  cpp,
];

export function languageOf(path: string): Language | null {
  return LANGUAGES.find((language) => language.matches(path)) ?? null;
}
