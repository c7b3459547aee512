import type { Suppression, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import type { Directive } from '../comments.js';
import { isReason } from '../../reason.js';
import { attributeOf } from './attributes.js';
import { isExit } from './bodies.js';

export const DIRECTIVES: readonly Directive[] = [
  { tool: 'grcov-excl', extent: 'block', pattern: /GRCOV_(?:STOP|IGNORE)_COVERAGE|grcov-excl-\w+()/ },
  { tool: 'LCOV_EXCL', extent: 'block', pattern: /LCOV_EXCL_(?:LINE|START)()/ },
];

export const MENTIONS_TAMPERING =
  /\bcfg!\(\s*test\s*\)|process::exit\(0\)|\bexit\(0\)|\bPartialEq\b|RUST_TEST_|NEXTEST|CARGO_TARGET_TMPDIR|cfg\((not\()?test\)/;
export const MENTIONS_SUPPRESSION = /#!?\[\s*(allow|expect|cfg_attr|coverage|rustfmt)|EXCL|GRCOV/;

export function tamperingOf(source: Source): Tampering[] {
  if (!MENTIONS_TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'macro_invocation':
      return /^cfg!\((not\()?test\)?\)$/.test(textOf(source, node).replace(/\s/g, '')) ? 'probe' : null;
    case 'call_expression':
      if (isExit(source, node)) return 'exit';
      return /^((std::)?env::)?var(_os)?\("(RUST_TEST_\w+|NEXTEST\w*|CARGO_TARGET_TMPDIR)"\)$/.test(
        fingerprintOf(source, node),
      )
        ? 'probe'
        : null;
    case 'attribute_item':
      return isTestOnlyStatement(source, node) ? 'probe' : null;
    case 'impl_item':
      return alwaysEqual(source, node) ? 'equality' : null;
    default:
      return null;
  }
}

/** `#[cfg(test)]` before a statement: the body of one function differs in a test build. */
function isTestOnlyStatement(source: Source, node: Syntax): boolean {
  return (
    node.parent?.type === 'block' &&
    /^#\[cfg\((not\()?test\)?\)\]$/.test(textOf(source, node).replace(/\s/g, ''))
  );
}

function alwaysEqual(source: Source, node: Syntax): boolean {
  const trait = field(node, 'trait');
  if (!trait || !/^PartialEq\b/.test(textOf(source, trait))) return false;
  const [method] = field(node, 'body')?.children.filter(({ type }) => type === 'function_item') ?? [];
  const body = method && field(method, 'body');
  return body !== undefined && body !== null && /^\{(return )?true\}$/.test(fingerprintOf(source, body));
}

/** `#[allow(…)]` and what else makes the compiler or a coverage tool look away. */
export function attributeSuppressions(source: Source): Suppression[] {
  if (!MENTIONS_SUPPRESSION.test(source.text)) return [];
  return collect(source.root, (node) =>
    /^(inner_)?attribute_item$/.test(node.type) ? suppressionOf(source, node) : null,
  );
}

function suppressionOf(source: Source, node: Syntax): Suppression | null {
  const attribute = attributeOf(source, node);
  if (!attribute) return null;
  const { path, text, values } = attribute;
  const tool = path === 'cfg_attr' ? /,(allow|expect|coverage)\(/.exec(text)?.[1] : path;
  const hides =
    tool === 'allow' || tool === 'expect' || (tool === 'coverage' && text.includes('coverage(off)'));
  if (!hides) return null;
  const reason = /reason="(.*)"/s.exec(text)?.[1] ?? null;
  return {
    ...placeOf(source, node),
    tool: `#[${tool}]`,
    comment: text,
    extent: node.type === 'inner_attribute_item' && node.parent?.type === 'source_file' ? 'file' : 'block',
    specific: values.length > 0 && !/\((warnings|unused|clippy::(all|pedantic|restriction))\)/.test(text),
    reasoned: isReason(reason),
  };
}
