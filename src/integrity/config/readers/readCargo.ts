import { at, type Data, itemsOf, textIn } from '../data.js';
import type { Pattern, Selection } from '../runnerConfig.js';

/**
 * The files that Cargo takes for integration tests: those of the `tests` folder unless `autotests` is off, and those
 * that are named. https://doc.rust-lang.org/cargo/reference/cargo-targets.html
 */
export function cargoFiles(data: Data, folder: string): Selection[] {
  const found = textIn(at(data, 'package', 'autotests'));
  const named = itemsOf(at(data, 'test')).flatMap(namedBy);
  if (at(data, 'package') === null) return [];
  const include = [...(found === 'false' ? [] : FOUND.map((text) => glob(text, null))), ...named];
  return [{ name: 'cargo', root: folder, include: [include], exclude: [], open: false }];
}

const FOUND = ['tests/*.rs', 'tests/*/main.rs'];

function namedBy(target: Data): Pattern[] {
  const [path, name] = [at(target, 'path'), at(target, 'name')];
  const [given, own] = [textIn(path), textIn(name)];
  if (given !== null) return [glob(given, path)];
  return own === null ? [] : [glob(`tests/${own}.rs`, name), glob(`tests/${own}/main.rs`, name)];
}

function glob(text: string, from: Data | null): Pattern {
  return { kind: 'glob', text, range: from?.range ?? { start: 0, end: 0 }, line: from?.text ?? '' };
}
