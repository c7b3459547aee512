import type { Mark, Rows } from '../../inventory.js';
import { type Call, callAt } from '../../reader/calls.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { rowsOf, stringValue } from '../calledTests.js';
import { plainMark } from '../readBody.js';

/** The `@Test` of a function of Swift Testing. */
export function testAttribute(source: Source, node: Syntax): Syntax | null {
  return (
    node.children.find((child) => child.type === 'attribute' && nameOf(source, child) === 'Test') ?? null
  );
}

function nameOf(source: Source, attribute: Syntax): string {
  return textOf(source, field(attribute, 'name') ?? attribute);
}

/** What `@Test(.disabled("later"))`, `@Suite(.enabled(if: condition))` and `@available` say. */
export function marksOfTraits(source: Source, node: Syntax): Mark[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'attribute' || !/^(Test|Suite)$/.test(nameOf(source, child))) return [];
    return (field(child, 'arguments')?.children ?? []).flatMap((argument) => markOfTrait(source, argument));
  });
}

function markOfTrait(source: Source, argument: Syntax): Mark[] {
  const trait = argument.children.at(-1) ?? argument;
  const call = callAt(source, trait);
  const name = call?.name ?? textOf(source, trait).replace(/^.*\./s, '');
  if (name !== 'disabled' && name !== 'enabled') return [];
  const mark: Mark = {
    ...plainMark(source, argument),
    kind: 'skipped',
    reason: call && reasonOf(source, call),
  };
  const asked = call && (call.labels.get('if') ?? call.closures[0]);
  const condition = asked ? fingerprintOf(source, asked) : null;
  return name === 'disabled' ? disabled(mark, condition ?? 'true') : enabled(mark, condition ?? 'false');
}

function reasonOf(source: Source, { values }: Call): string | null {
  const [said] = values;
  return said?.type.endsWith('string') ? stringValue(source, said) : null;
}

function disabled(mark: Mark, condition: string): Mark[] {
  return condition === 'false' ? [] : [{ ...mark, condition: condition === 'true' ? null : condition }];
}

function enabled(mark: Mark, condition: string): Mark[] {
  return condition === 'true'
    ? []
    : [{ ...mark, condition: condition === 'false' ? null : `not (${condition})` }];
}

/** `@Test(arguments: [1, 2])`; several collections are listed one after the other. */
export function rowsOfTraits(source: Source, attribute: Syntax): Rows | null {
  const list = field(attribute, 'arguments')?.children ?? [];
  const from = list.findIndex((argument) => {
    const label = field(argument, 'label');
    return label !== null && textOf(source, label) === 'arguments';
  });
  const first = list[from];
  if (!first) return null;
  const collections = list.slice(from).flatMap((argument) => argument.children.slice(-1));
  const known = collections.map((collection) => rowsOf({ source }, collection));
  return {
    ...placeOf(source, first),
    values: known.flatMap((rows, index) =>
      (rows?.values ?? []).map((value) => (index === 0 ? value : `${index}: ${value}`)),
    ),
    open: known.includes(null),
  };
}
