import type { LeftOut } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../syntax.js';

/** Words for what is passed over, in names such as `KNOWN_FAILURES`, `skippedFiles` and `EXCLUDE_LATEX_FILES`. */
const SAYS =
  /(^|_|[a-z](?=[A-Z]))(skip\w*|exclude\w*|ignore[ds]?|disabled|x_?fail\w*|known_?fail\w*|known_?issues|expected_?fail\w*|failing|unsupported|not_?supported|broken|flaky|quarantine\w*|blacklist\w*|blocklist\w*|denylist\w*|omit\w*)(_|$|(?<=[a-z])(?=[A-Z])|s$)/i;

/** A list that is written out, with the name it is given; null unless its name and its use tell that tests pass over it. */
export function leftOutBy(
  source: Source,
  { name, list }: { readonly name: Syntax; readonly list: Syntax },
): LeftOut | null {
  const own = textOf(source, name);
  if (!SAYS.test(own) || !isAsked(source.text, own)) return null;
  const values = list.children.map((each) => fingerprintOf(source, each));
  return { ...placeOf(source, list), name: own, values };
}

/** Somewhere it is asked whether the list has a case. */
function isAsked(text: string, name: string): boolean {
  const asks = '(includes|has|indexOf|some|find|test|include\\?|any\\?|none\\?|member\\?|key\\?)';
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\.${asks}[ ({]`).test(text);
}
