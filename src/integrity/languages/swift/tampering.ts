import type { Tampering } from '../../inventory.js';
import { callAt } from '../../reader/calls.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isAlwaysEqual } from '../braced/isAlwaysEqual.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';

const ASKS =
  /XCTest|xctest|XCInjectBundle|exit\s*\(|func\s*==|IS_?TEST|UNIT_?TEST|RUNNING_TESTS|isRunningTests/i;

/** `static func == (lhs: A, rhs: A) -> Bool { true }`. */
const EQUALITY = { name: /^(==|isEqual)$/, body: /^\{\s*(return\s+)?true\s*\}$/ };

/** Code that looks for the test run, ends it, or calls everything equal. */
export function tamperingOf(source: Source): Tampering[] {
  if (!ASKS.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

const VARIABLE =
  /^"(XCTest\w+|XCInjectBundle\w*|IS_?TEST\w*|UNIT_?TEST\w*|RUNNING_?TESTS?|SWIFT_TESTING\w*)"$/i;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'call_expression':
      return isExit(source, node) ? 'exit' : asksForClass(source, node) ? 'probe' : null;
    case 'subscript_expression':
      return readsEnvironment(source, node) ? 'probe' : null;
    case 'function_declaration':
      return isAlwaysEqual(source, node, EQUALITY) ? 'equality' : null;
    default:
      return null;
  }
}

/** `NSClassFromString("XCTestCase")`. */
function asksForClass(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [first] = call?.values ?? [];
  return (
    /^(NSClassFromString|objc_getClass)$/.test(call?.name ?? '') &&
    first !== undefined &&
    textOf(source, first).startsWith('"XCT')
  );
}

/** `ProcessInfo.processInfo.environment["XCTestConfigurationFilePath"]`. */
function readsEnvironment(source: Source, node: Syntax): boolean {
  const [object, index] = [field(node, 'object'), field(node, 'index')];
  const [key] = index?.children ?? [];
  return (
    object !== null &&
    key !== undefined &&
    textOf(source, object).endsWith('environment') &&
    VARIABLE.test(textOf(source, key))
  );
}
