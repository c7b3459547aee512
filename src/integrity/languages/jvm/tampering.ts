import type { Tampering } from '../../inventory.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingAt } from '../tamperingIn.js';
import type { Call, Grammar } from './grammar.js';
import type { MethodShape } from './shapes.js';

/** A word of each kind, for a cheap look at a text. */
export const TAMPERS =
  /\b(exit|halt|exitProcess|forName|loadClass|getStackTrace|stackTrace|getProperty|getenv)\s*\(|\bequals\s*\(\s*(\w+:|Object|final)|handleTestExecutionException|ITestResult\.SUCCESS|setEnabled\(false\)|ConditionEvaluationResult|"[^"\n]*(org\.junit|surefire|org\.testng|org\.scalatest|io\.kotest)/;

const RUNNER =
  /org\.junit|junit\.(framework|runner|jupiter)|surefire|org\.testng|scalatest|kotest|IntelliJ.*JUnit/i;
const ASKS =
  /^(forName|loadClass|startsWith|contains|equals|getProperty|getenv|matches|endsWith|indexOf|findClass|isPresent|any|getResource|propOrNone|get)$/;

/** What a call does to the run: ends it with success, asks who runs it, or writes its outcome. */
export function tamperingOf(grammar: Grammar, call: Call): Tampering | null {
  const { source } = grammar;
  if (isExit(grammar, call)) return tamperingAt(source, call.node, 'exit');
  const asked = call.values.some(
    (value) => value.type.includes('string') && RUNNER.test(textOf(source, value)),
  );
  if (asked && ASKS.test(call.name)) return tamperingAt(source, call.node, 'probe');
  const [first] = call.values;
  const value = first ? textOf(source, first) : '';
  if (call.name === 'setStatus' && /\bITestResult\.SUCCESS$|^SUCCESS$/.test(value))
    return tamperingAt(source, call.node, 'runner');
  if (
    call.name === 'setEnabled' &&
    value === 'false' &&
    /annotation/i.test(call.receiver ? textOf(source, call.receiver) : '')
  )
    return tamperingAt(source, call.node, 'runner');
  return null;
}

/** `System.exit(0)`, `exitProcess(0)`, `Runtime.getRuntime().halt(0)`, `sys.exit()`. */
export function isExit({ source }: Grammar, { name, receiver, values }: Call): boolean {
  if (!/^(exit|halt|exitProcess)$/.test(name)) return false;
  const owner = receiver ? textOf(source, receiver) : '';
  const known =
    name === 'exitProcess' ||
    /^((java\.lang\.)?System|(scala\.)?sys|(java\.lang\.)?Runtime\.getRuntime(\(\))?)$/.test(owner);
  return known && values.every((value) => textOf(source, value) === '0');
}

/** A comparison that is true for anything: the only thing its body does is to say so. */
export function equalityAt(source: Source, method: Syntax, statements: readonly Syntax[]): Tampering | null {
  const [only] = statements;
  const always = only && statements.length === 1 && /^(return )?true;?$/.test(textOf(source, only).trim());
  return always ? tamperingAt(source, method, 'equality') : null;
}

/** A hook of the runner that drops the exception of a failed test. */
export function hookAt(source: Source, node: Syntax, { name, block }: MethodShape): Tampering | null {
  const drops = name === 'handleTestExecutionException' && block && !/\bthrow\b/.test(textOf(source, block));
  return drops === true ? tamperingAt(source, node, 'runner') : null;
}
