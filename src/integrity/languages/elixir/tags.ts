import { entryOf } from '../../entryOf.js';
import type { Mark, MarkKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { callOf, keyOf } from './calls.js';

/** `@tag`, `@describetag` and `@moduletag`: the word and what it is given; null for any other statement. */
export function tagOf(
  source: Source,
  statement: Syntax,
): { readonly reach: string; readonly marks: readonly Mark[] } | null {
  const operand = statement.type === 'unary_operator' ? field(statement, 'operand') : null;
  const call = operand && callOf(source, operand);
  if (!call || !/^(tag|describetag|moduletag)$/.test(call.name)) return null;
  const values = call.values.flatMap((value) => (value.type === 'list' ? value.children : [value]));
  const pairs = [
    ...call.keywords,
    ...values.flatMap(({ type, children }) => (type === 'keywords' ? children : [])),
  ];
  return {
    reach: call.name,
    marks: [
      ...values.flatMap((each) => atomMark(source, statement, each)),
      ...pairs.flatMap((each) => pairMark(source, statement, each)),
    ],
  };
}

const TAGS: Readonly<Record<string, MarkKind>> = { skip: 'skipped', focus: 'focused', only: 'focused' };

/** Tags that a test helper excludes, as far as names go. */
const EXCLUDED =
  /^(pending|wip|todo|broken|disabled|exclude|excluded|ignore|ignored|quarantine|quarantined|skipped)$/;

function atomMark(source: Source, statement: Syntax, value: Syntax): Mark[] {
  if (value.type !== 'atom') return [];
  return marksOfTag(source, statement, { name: textOf(source, value).replace(/^:/, ''), value: null });
}

function pairMark(source: Source, statement: Syntax, pair: Syntax): Mark[] {
  const value = field(pair, 'value');
  if (value && /^(false|nil)$/.test(textOf(source, value))) return [];
  return marksOfTag(source, statement, { name: keyOf(source, pair), value });
}

type Tag = { readonly name: string; readonly value: Syntax | null };

function marksOfTag(source: Source, statement: Syntax, { name, value }: Tag): Mark[] {
  const place = plainMark(source, statement);
  const kind = entryOf(TAGS, name);
  if (!kind)
    return EXCLUDED.test(name)
      ? [{ ...place, kind: 'skipped', condition: `the tag :${name} is excluded` }]
      : [];
  const text = value ? textOf(source, value) : 'true';
  const said = value !== null && value.type === 'string';
  return [
    {
      ...place,
      kind,
      reason: said ? unquoted(text) : null,
      condition: said || text === 'true' ? null : text,
    },
  ];
}
