import { type Source, type Syntax, textOf } from '../../syntax.js';

/** What failed assertions are, by the names a handler may catch them under. */
const FAILURES =
  /\b(Throwable|Error|AssertionError|AssertionFailedError|AssertionFailedException|TestFailedException|ComparisonFailure)\b/;
const ANYTHING = /\bException\b/;

/** A statement that lets the test go on as if nothing had happened. */
const IDLE =
  /^(return( true)?;?|\(\)|true|Unit|(\w+\.)*(log|logger|LOG|LOGGER|System\.(out|err)|Timber|Log)\.\w+\(.*\);?|(print(ln)?)\(.*\);?|\w+\.printStackTrace(\(\))?;?|;|continue;?|(\w+\.)?pass\(.*\);?)$/is;

/**
 * A handler that drops what it catches, and catches failures of the code under test. A block that calls `fail` to say
 * that it must not be reached expects its exception: that is an assertion of its own kind.
 */
export function isSwallowing(
  source: Source,
  {
    caught,
    handler,
    guarded,
  }: { readonly caught: string; readonly handler: readonly Syntax[]; readonly guarded: Syntax },
): boolean {
  if (!handler.every((statement) => IDLE.test(textOf(source, statement)))) return false;
  if (FAILURES.test(caught)) return true;
  return (
    ANYTHING.test(caught) &&
    !/\bfail\w*\s*\(|\bassertTrue\(\s*false|\bassert\s*\(\s*false/.test(textOf(source, guarded))
  );
}
