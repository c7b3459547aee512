import type { Tampering } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import type { Directive } from '../comments.js';
import { isExit } from './bodies.js';

export const DIRECTIVES: readonly Directive[] = [
  { tool: 'lint:file-ignore', extent: 'file', pattern: /^\/\/\s*lint:file-ignore\s+([A-Z]+\d[\w,]*)/ },
  { tool: 'lint:ignore', extent: 'line', pattern: /^\/\/\s*lint:ignore\s+([A-Z]+\d[\w,]*)/ },
  {
    tool: 'nolint',
    extent: 'line',
    pattern: /^\/\/\s*nolint(?::\s*((?!all\b)[\w-]+(?:,\s*[\w-]+)*))?(?![\w-])/,
  },
  { tool: 'nosec', extent: 'line', pattern: /^\/[/*]\s*#nosec(?:\s+(G\d+))?/ },
  {
    tool: 'revive:disable',
    extent: 'block',
    pattern: /^\/\/\s*revive:disable(?:-(?:next-)?line)?(?::([\w-]+))?/,
  },
  { tool: 'coverage-ignore', extent: 'block', pattern: /^\/\/\s*coverage-ignore()/ },
];

export const MENTIONS_TAMPERING =
  /testing\.Testing\(|flag\.Lookup\(\s*"test\.|os\.Args\[0\]|os\.Exit\(0\)|syscall\.Exit\(0\)|func TestMain\(|\) (Equal|Equals|Eq|Errorf?|Fatalf?|Fail|FailNow)\(/;

/** Looks for the test run, success whatever happens, and comparisons that always hold. */
export function tamperingOf(source: Source): Tampering[] {
  if (!MENTIONS_TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

const PROBE =
  /^testing\.Testing\(\)$|^flag\.Lookup\("test\.[\w.]+"\)$|^strings\.(HasSuffix|Contains)\((filepath\.Base\()?os\.Args\[0\]\)?,"[._]?test(\.exe)?"\)$/;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'call_expression':
      if (isExit({ source }, node)) return 'exit';
      return node.end - node.start < 90 && PROBE.test(fingerprintOf(source, node)) ? 'probe' : null;
    case 'method_declaration':
      if (dropsFailures(source, node)) return 'runner';
      return alwaysEqual(source, node) ? 'equality' : null;
    case 'function_declaration':
      return runsNothing(source, node) ? 'runner' : null;
    default:
      return null;
  }
}

function alwaysEqual(source: Source, node: Syntax): boolean {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  if (!name || !body || !/^(Equal|Equals|Eq)$/.test(textOf(source, name))) return false;
  return /^\{return true\}$/.test(fingerprintOf(source, body));
}

/** `Errorf` and its like of a type that stands in for the test it embeds, with nothing in them. */
function dropsFailures(source: Source, node: Syntax): boolean {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  const type = field(node, 'receiver')?.children[0];
  if (!name || !body || !type || body.children.length > 0) return false;
  if (!/^(Errorf?|Fatalf?|Fail|FailNow)$/.test(textOf(source, name))) return false;
  const own = /\w+$/.exec(textOf(source, type))?.[0] ?? '';
  return new RegExp(`\\btype\\s+${own}\\s+struct\\s*\\{(?:[^}]*[\\s;])?\\*?testing\\.(T|TB)\\b`).test(
    source.text,
  );
}

/** A `TestMain` that never hands on to the tests. */
function runsNothing(source: Source, node: Syntax): boolean {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  const [main] = field(node, 'parameters')?.children ?? [];
  const own = main && field(main, 'name');
  if (!name || !body || !own || textOf(source, name) !== 'TestMain') return false;
  return !new RegExp(`\\b${textOf(source, own)}\\b`).test(fingerprintOf(source, body));
}
