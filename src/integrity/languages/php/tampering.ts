import type { Placed, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { unquoted } from '../unquoted.js';
import { callOf, lastName, operatorOf } from './calls.js';
import { isExit } from './dialect.js';

export const TAMPERING =
  /\b(exit|die)\b|PHPUNIT|class_exists|runningUnitTests|environment\(|APP_ENV|function (equals|isEqual)/;

export function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'exit_statement':
      return isExit(source, node) ? 'exit' : null;
    case 'binary_expression':
      return isEnvironment(source, node) ? 'probe' : null;
    case 'method_declaration':
      return isAlwaysEqual(source, node) ? 'equality' : null;
    default:
      if (node.type === 'function_call_expression' && /^die\(\s*0?\s*\)$/i.test(textOf(source, node)))
        return 'exit';
      return isProbe(source, node) ? 'probe' : null;
  }
}

const TESTING = /^["'](test|testing|phpunit)["']$/;

/** `defined('PHPUNIT_COMPOSER_INSTALL')`, `app()->runningUnitTests()`, `app()->environment('testing')`. */
function isProbe(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  if (!call) return false;
  const first = call.values[0] ? textOf(source, call.values[0]) : '';
  switch (call.name) {
    case 'defined':
      return first.includes('PHPUNIT');
    case 'class_exists':
      return first.includes('PHPUnit');
    case 'runningUnitTests':
      return true;
    case 'environment':
      return TESTING.test(first);
    default:
      return false;
  }
}

function isEnvironment(source: Source, node: Syntax): boolean {
  if (!/^[=!]==?$/.test(operatorOf(source, node))) return false;
  const sides = [field(node, 'left'), field(node, 'right')].map((side) => (side ? textOf(source, side) : ''));
  return (
    sides.some((side) => TESTING.test(side)) &&
    sides.some((side) => /^(getenv|env)\(|\$_(ENV|SERVER)\[/.test(side) && side.includes('APP_ENV'))
  );
}

function isAlwaysEqual(source: Source, node: Syntax): boolean {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  const [only] = body?.children ?? [];
  return (
    name !== null &&
    /^(equals|isEqualTo|isEqual)$/.test(textOf(source, name)) &&
    body?.children.length === 1 &&
    only !== undefined &&
    textOf(source, only) === 'return true;'
  );
}

/** `$this->createMock(Cart::class)`, `Mockery::mock(Cart::class)`: the class that is replaced. */
export function mocksOf(source: Source): Placed[] {
  if (!/mock|stub|prophesize/i.test(source.text)) return [];
  return collect(source.root, (node) => {
    const call = callOf(source, node);
    const first = call?.values[0];
    if (
      !first ||
      !/^(createMock|createStub|createConfiguredMock|getMockBuilder|mock|prophesize|spy)$/.test(call.name)
    )
      return null;
    if (isPartial(source, node)) return null;
    const name = lastName(unquoted(textOf(source, first)).replace(/::class$/, ''));
    return { ...placeOf(source, node), name };
  });
}

/** `getMockBuilder(…)->onlyMethods(['read'])`: all but the named methods are the class's own. */
function isPartial(source: Source, node: Syntax): boolean {
  let whole = node;
  while (whole.parent && field(whole.parent, 'object') === whole) whole = whole.parent.parent ?? whole.parent;
  return /->(onlyMethods|setMethods|setMethodsExcept|addMethods|getMockForAbstractClass|makePartial)\(/.test(
    textOf(source, whole),
  );
}
