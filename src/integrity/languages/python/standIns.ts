import type { Mark } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isQuiet } from './flow.js';

/**
 * What a decorator of the module makes of a test: nothing where it never mentions what it decorates, and something that
 * cannot fail where it drops what that raises.
 */
export function standInOf(
  source: Source,
  decorator: Syntax,
): Pick<Mark, 'kind' | 'condition' | 'reason' | 'strict'> | null {
  const given = field(decorator, 'parameters')?.children[0];
  const body = field(decorator, 'body');
  if (!given || !body || given.type !== 'identifier') return null;
  const name = textOf(source, given);
  const plain = { condition: null, reason: null, strict: false };
  if (!new RegExp(`\\b${name}\\b`).test(textOf(source, body))) return { ...plain, kind: 'notDiscovered' };
  const quiet = collect(body, (node) =>
    node.type === 'try_statement' && isQuiet(source, node) && textOf(source, node).includes(`${name}(`)
      ? node
      : null,
  );
  return quiet.length > 0 ? { ...plain, kind: 'expectedToFail' } : null;
}
