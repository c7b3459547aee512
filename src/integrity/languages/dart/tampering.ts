import type { Tampering } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isAlwaysEqual } from '../braced/isAlwaysEqual.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';

const ASKS = /FLUTTER_TEST|DART_TEST|exit\s*\(|operator\s*==|IS_?TEST|UNIT_?TEST|RUNNING_TESTS/i;
const VARIABLE = /^['"](FLUTTER_TEST|DART_TEST\w*|IS_?TEST\w*|UNIT_?TEST\w*|RUNNING_?TESTS?)['"]$/i;

/** `bool operator ==(Object other) => true;` */
const EQUALITY = { name: /^==$/, body: /^(=>\s*true|\{\s*return\s+true;\s*\})$/ };

/** Code that looks for the test run, ends it, or calls everything equal. */
export function tamperingOf(source: Source): Tampering[] {
  if (!ASKS.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'call_expression':
      return isExit(source, node) ? 'exit' : asks(source, node) ? 'probe' : null;
    case 'subscript_expression':
      return asks(source, node) ? 'probe' : null;
    case 'function_declaration':
      return isAlwaysEqual(source, node, EQUALITY) ? 'equality' : null;
    default:
      return null;
  }
}

/** `Platform.environment.containsKey('FLUTTER_TEST')`, `Platform.environment['FLUTTER_TEST']`, `bool.fromEnvironment(…)`. */
function asks(source: Source, node: Syntax): boolean {
  const [of, list] = [
    field(node, 'function') ?? field(node, 'object'),
    field(node, 'arguments') ?? field(node, 'index'),
  ];
  const key = list?.children[0]?.children.at(-1);
  return (
    of !== null &&
    key !== undefined &&
    /environment(\.containsKey)?$|fromEnvironment$|hasEnvironment$/.test(textOf(source, of)) &&
    VARIABLE.test(textOf(source, key))
  );
}
