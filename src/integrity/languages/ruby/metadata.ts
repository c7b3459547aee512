import { entryOf } from '../../entryOf.js';
import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import type { Call } from './calls.js';
import { EXCLUDED, METADATA } from './words.js';

/** What RSpec's metadata say of an example or group: `:skip`, `skip: 'why'`, `if: condition`. */
export function metadataMarks(source: Source, { values }: Call): Mark[] {
  return values.flatMap((value) => {
    if (value.type === 'pair') return pairMark(source, value);
    return value.type === 'simple_symbol' ? tagMark(source, value) : [];
  });
}

function tagMark(source: Source, value: Syntax): Mark[] {
  const name = unquoted(textOf(source, value));
  const place = plainMark(source, value);
  const kind = entryOf(METADATA, name);
  if (kind) return [{ ...place, kind }];
  return EXCLUDED.test(name)
    ? [{ ...place, kind: 'skipped', condition: `the tag :${name} is excluded` }]
    : [];
}

function pairMark(source: Source, pair: Syntax): Mark[] {
  const [key, value] = [field(pair, 'key'), field(pair, 'value')];
  if (!key || !value) return [];
  const name = unquoted(textOf(source, key));
  const text = fingerprintOf(source, value);
  const place = plainMark(source, pair);
  if (name === 'if' || name === 'unless')
    return [{ ...place, kind: 'skipped', condition: name === 'if' ? `not (${text})` : text }];
  const kind = entryOf(METADATA, name);
  if (!kind || /^(false|nil)$/.test(text)) return [];
  const said = value.type === 'string' || value.type === 'chained_string';
  const reason = said ? unquoted(textOf(source, value)) : null;
  return [
    {
      ...place,
      kind,
      reason,
      condition: said || text === 'true' || value.type === 'simple_symbol' ? null : text,
    },
  ];
}

/** What a group or example is called: all it is given that is no metadata. */
export function nameOf(source: Source, { values }: Call): string {
  return values
    .filter(
      ({ type }, at) =>
        type !== 'pair' && type !== 'block_argument' && (at === 0 || type !== 'simple_symbol'),
    )
    .map((value) => unquoted(textOf(source, value)).replace(/\s+/g, ' '))
    .join(' ');
}
