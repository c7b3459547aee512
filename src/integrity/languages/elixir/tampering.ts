import type { Tampering } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { bodyOf, callOf, operatorOf } from './calls.js';
import { isExit } from './dialect.js';

export const TAMPERING = /Mix\.env|MIX_ENV|:env\b|ExUnit|System\.(halt|stop)|\bexit\b|def (equal|eq)/;

export function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  if (node.type === 'binary_operator') return isEnvironment(source, node) ? 'probe' : null;
  if (node.type !== 'call') return null;
  if (isExit(source, node)) return endsRun(source, node) ? 'exit' : null;
  if (
    /^(Code\.ensure_loaded\??|Process\.whereis|:?\w*\.?function_exported\?)\(\s*ExUnit\b/.test(
      textOf(source, node),
    )
  )
    return 'probe';
  return isAlwaysEqual(source, node) ? 'equality' : null;
}

/** `exit` ends the process that calls it, which in a function is any that a test has started. */
function endsRun(source: Source, node: Syntax): boolean {
  if (!textOf(source, node).startsWith('exit')) return true;
  for (let at = node.parent; at; at = at.parent) {
    const call = callOf(source, at);
    if (at.type === 'anonymous_function' || /^defp?$/.test(call?.name ?? '')) return false;
  }
  return true;
}

/** `Mix.env() == :test`. */
function isEnvironment(source: Source, node: Syntax): boolean {
  if (!/^([=!]==?|in)$/.test(operatorOf(source, node))) return false;
  const sides = [field(node, 'left'), field(node, 'right')].map((side) => (side ? textOf(source, side) : ''));
  return (
    sides.some((side) => /^(:test|"test")$|^\[.*:test\b.*\]$/.test(side)) &&
    sides.some((side) => /^Mix\.env\b|MIX_ENV|get_env\(.*:(mix_)?env\b/.test(side))
  );
}

/** `def equal?(_, _), do: true`. */
function isAlwaysEqual(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  const [head] = call?.values ?? [];
  const target = head && field(head, 'target');
  if (call?.name !== 'def' || !target || !/^(equal\?|equals\?|eq\?)$/.test(textOf(source, target)))
    return false;
  const [only, ...others] = bodyOf(source, call)?.children ?? [];
  return only !== undefined && others.length === 0 && textOf(source, only) === 'true';
}
