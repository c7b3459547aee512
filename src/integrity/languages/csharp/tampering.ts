import type { Tampering } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';

const ASKS =
  /xunit|nunit|testhost|mstest|vstest|TestPlatform|TESTHOST|RUNNING_IN_TEST|IsRunningTests?\b|InUnitTest|Environment\s*\.\s*Exit|Equals\s*\(|operator\s*==|TestResult|ITestResult|RunSummary/i;

/** Code that looks for the test run, ends it, calls everything equal, or writes its outcome. */
export function tamperingOf(source: Source): Tampering[] {
  if (!ASKS.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

const RUNNER = /^"?(xunit|nunit|testhost|mstest|vstest|microsoft\.(visualstudio\.)?test)/i;
const VARIABLE =
  /^"(DOTNET_RUNNING_IN_TEST\w*|VSTEST_\w+|XUNIT_\w+|NUNIT_\w+|TEST_?HOST\w*|IS_?TEST\w*|RUNNING_?(IN_)?TESTS?|UNIT_?TEST\w*)"$/i;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'invocation_expression':
      return isExit(source, node) ? 'exit' : asksForRunner(source, node) ? 'probe' : null;
    case 'binary_expression':
      return comparesProcess(source, node) ? 'probe' : null;
    case 'method_declaration':
    case 'operator_declaration':
      return definitionKind(source, node);
    default:
      return null;
  }
}

/** `Environment.GetEnvironmentVariable("VSTEST_…")`, `assembly.FullName.StartsWith("xunit")`, `Type.GetType("Xunit.…")`. */
function asksForRunner(source: Source, node: Syntax): boolean {
  const callee = field(node, 'function');
  const [first] = field(node, 'arguments')?.children ?? [];
  if (!callee || !first) return false;
  const [name, value] = [textOf(source, callee), textOf(source, first)];
  if (name.endsWith('GetEnvironmentVariable')) return VARIABLE.test(value);
  return (
    /(StartsWith|Contains|Equals|Type\s*\.\s*GetType|Assembly\s*\.\s*Load)$/.test(name) &&
    RUNNER.test(value) &&
    value.startsWith('"')
  );
}

/** `Process.GetCurrentProcess().ProcessName == "testhost"`. */
function comparesProcess(source: Source, node: Syntax): boolean {
  const [left, right] = node.children;
  return (
    left !== undefined &&
    right !== undefined &&
    /ProcessName$|FriendlyName$|GetName\(\)\s*\.\s*Name$/.test(textOf(source, left)) &&
    RUNNER.test(textOf(source, right))
  );
}

function definitionKind(source: Source, node: Syntax): Tampering['kind'] | null {
  const name = field(node, 'name');
  const called = name ? textOf(source, name) : 'operator';
  const body = field(node, 'body');
  if (!body) return null;
  const equal = called === 'Equals' || /operator\s*==\s*\(/.test(source.text.slice(node.start, body.start));
  if (equal) return onlyTrue(source, body) ? 'equality' : null;
  const returns = field(node, 'returns');
  const overrides = node.children.some(
    (each) => each.type === 'modifier' && textOf(source, each) === 'override',
  );
  const outcome = /^(Execute|ExecuteAsync|RunTest|RunAsync|RunTestAsync|InvokeTestMethodAsync)$/.test(called);
  return overrides &&
    outcome &&
    returns &&
    /TestResult|RunSummary|Task<(decimal|RunSummary)>/.test(textOf(source, returns))
    ? 'runner'
    : null;
}

function onlyTrue(source: Source, body: Syntax): boolean {
  return /^(=>\s*true|\{\s*return\s+true;\s*\})$/.test(textOf(source, body).trim());
}
