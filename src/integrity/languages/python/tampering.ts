import { entryOf } from '../../entryOf.js';
import type { Tampering } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';

/** A file without any of these words holds none. */
export const TAMPERING =
  /PYTEST_CURRENT_TEST|load_tests|def run\b|sys\.modules|exit|__eq__|pytest_|assert\w*\s*=|_called_from_test|config\.option/;

/** Code that looks for the test run, or changes what a run reports. */
export function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'comparison_operator':
      return /^["'](pytest|unittest|_pytest)["']\s+(not\s+)?in\s+sys\.modules$|^["']PYTEST_\w+["']\s+(not\s+)?in\s+(os\.)?environ$/.test(
        textOf(source, node),
      )
        ? 'probe'
        : null;
    case 'call':
      if (isProbe(source, node)) return 'probe';
      return isExit(source, node) && !isScriptEnd(source, node) ? 'exit' : null;
    case 'subscript':
      return /environ\[["']PYTEST_\w+["']\]$/.test(textOf(source, node)) ? 'probe' : null;
    case 'function_definition':
      return definitionKind(source, node);
    case 'assignment':
      return REPLACED.test(textOf(source, field(node, 'left') ?? node)) ? 'runner' : null;
    default:
      return null;
  }
}

/** The last statement of a script that no runner imports ends nothing. */
function isScriptEnd({ path }: Source, { parent }: Syntax): boolean {
  const around = parent?.parent;
  const isLast = around?.type === 'module' && around.children.at(-1) === parent;
  return isLast && !/(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/.test(path);
}

function isProbe(source: Source, node: Syntax): boolean {
  return /^(os\.)?(getenv|environ\.get)\(\s*["']PYTEST_|^hasattr\(\s*sys,\s*["']_called_from_test/.test(
    textOf(source, node),
  );
}

function definitionKind(source: Source, node: Syntax): Tampering['kind'] | null {
  const name = textOf(source, field(node, 'name') ?? node);
  if (decidesOutcome(source, node, name)) return 'runner';
  if (replacesRun(source, node, name)) return 'runner';
  const body = field(node, 'body')?.children ?? [];
  const [only] = body;
  return name === '__eq__' && body.length === 1 && only && textOf(source, only) === 'return True'
    ? 'equality'
    : null;
}

/** unittest hands over what it found or runs a test, and nothing is done with it. */
function replacesRun(source: Source, node: Syntax, name: string): boolean {
  if (name !== 'load_tests' && name !== 'run') return false;
  const given = field(node, 'parameters')?.children.map((each) => textOf(source, each)) ?? [];
  const text = textOf(source, field(node, 'body') ?? node);
  if (name === 'run')
    return /^result\b/.test(given[1] ?? '') && !/\bsuper\(|\.run\(|result\.\w+\(/.test(text);
  const [loader = 'loader', tests = 'tests'] = given;
  return !new RegExp(`\\b(${loader}|${tests})\\b|\\badd\\w*\\(|Suite\\(\\s*\\w`).test(text);
}

/** What a test case asks with, and what the command line chose. */
const REPLACED =
  /\b(TestCase|unittest)\.\w*assert\w+$|\bAssertionError$|\bconfig\.option\.(markexpr|keyword|deselect|ignore|ignore_glob|collectonly)$/i;

const OUTCOME =
  /\.(outcome|wasxfail|longrepr|excinfo|failed|passed|runtest)\s*=(?!=)|\bforce_result\(|\bTestReport\(|setattr\([^)]*["'](outcome|wasxfail|longrepr)["']/;
const STATUS = /exitstatus\s*=(?!=)|testsfailed\s*=(?!=)|\b(sys|os|pytest)\._?exit\(/;

/**
 * By pytest's hooks, https://docs.pytest.org/en/stable/reference/reference.html#hooks: one that only listens is none; one
 * whose first answer counts stands in the place of pytest's own.
 */
const HOOKS: Readonly<Record<string, (text: string) => boolean>> = {
  pytest_runtest_makereport: (text) => OUTCOME.test(text) || !/\byield\b/.test(text),
  pytest_runtest_logreport: (text) => OUTCOME.test(text),
  pytest_runtest_call: (text) => OUTCOME.test(text),
  pytest_report_teststatus: (text) => OUTCOME.test(text) || /return\s*\(?\s*["']passed["']/.test(text),
  pytest_pyfunc_call: (text) => OUTCOME.test(text) || !/\byield\b|\.obj\b|\brun\w*\(|testfunction/.test(text),
  pytest_sessionfinish: (text) => STATUS.test(text),
  pytest_cmdline_main: answers,
  pytest_runtestloop: answers,
  pytest_runtest_protocol: answers,
  pytest_pycollect_makeitem: answers,
  pytest_pycollect_makemodule: answers,
};

/** It answers at once, for all tests alike. */
function answers(text: string): boolean {
  return /^\s*return (True|0|\[\])\s*$/.test(text);
}

function decidesOutcome(source: Source, node: Syntax, name: string): boolean {
  return entryOf(HOOKS, name)?.(textOf(source, field(node, 'body') ?? node)) ?? false;
}
