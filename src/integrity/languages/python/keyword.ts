import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** The value of a keyword argument among the arguments of a call. */
export function keyword(source: Source, values: readonly Syntax[], name: string): Syntax | undefined {
  const found = values.find((each) => {
    const key = each.type === 'keyword_argument' ? field(each, 'name') : null;
    return key !== null && textOf(source, key) === name;
  });
  return found && (field(found, 'value') ?? undefined);
}
