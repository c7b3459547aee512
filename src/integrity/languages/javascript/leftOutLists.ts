import type { LeftOut } from '../../inventory.js';
import { field, type Source, type Syntax } from '../../syntax.js';
import { leftOutBy } from '../leftOut.js';

/** Lists at the top of a file, `const SKIPPED = ['a']` and `new Set(['a'])`, that its tests pass over. */
export function leftOutLists(source: Source): LeftOut[] {
  return source.root.children
    .filter(({ type }) => /^(lexical|variable)_declaration$/.test(type))
    .flatMap(({ children }) => children)
    .flatMap((declarator) => {
      const [name, value] = [field(declarator, 'name'), field(declarator, 'value')];
      const list = value && listIn(value);
      return (name && list && leftOutBy(source, { name, list })) ?? [];
    });
}

function listIn(value: Syntax): Syntax | null {
  if (value.type === 'array') return value;
  const first = value.type === 'new_expression' ? field(value, 'arguments')?.children[0] : undefined;
  return first?.type === 'array' ? first : null;
}
