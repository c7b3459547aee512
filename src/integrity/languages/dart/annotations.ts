import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { stringValue } from '../calledTests.js';
import { plainMark } from '../readBody.js';

/** `@Skip('later')` and `@TestOn('vm')` in front of the library or its first import bear on the whole file. */
export function fileMarks(source: Source): Mark[] {
  const [first] = source.root.children;
  return (first?.children ?? []).flatMap((child) =>
    child.type === 'attribute' ? marksOf(source, child) : [],
  );
}

function marksOf(source: Source, attribute: Syntax): Mark[] {
  const name = textOf(source, field(attribute, 'name') ?? attribute);
  const value = field(attribute, 'arguments')?.children[0]?.children.at(-1);
  const place = { ...plainMark(source, attribute), kind: 'skipped' as const };
  if (name === 'Skip') return [{ ...place, reason: value ? stringValue(source, value) : null }];
  if (name === 'TestOn')
    return [{ ...place, condition: `not (${value ? fingerprintOf(source, value) : ''})` }];
  return [];
}
