import type { LeftOut } from '../../inventory.js';
import { collect, field, type Source, type Syntax } from '../../syntax.js';
import { leftOutBy } from '../leftOut.js';

/** Constants, `SKIPPED = ['a', 'b'].freeze` and `%w[a b]`, that the tests of the file pass over. */
export function leftOutLists(source: Source): LeftOut[] {
  return collect(source.root, (node) => {
    const [name, value] = node.type === 'assignment' ? [field(node, 'left'), field(node, 'right')] : [];
    const list = value && listIn(value);
    return name?.type === 'constant' && list ? leftOutBy(source, { name, list }) : null;
  });
}

function listIn(value: Syntax): Syntax | null {
  if (/^(array|string_array|symbol_array)$/.test(value.type)) return value;
  const receiver = value.type === 'call' ? field(value, 'receiver') : null;
  return receiver && listIn(receiver);
}
