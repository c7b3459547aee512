import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { type Definition, skippersOf, withSkippers } from '../skippers.js';

/** The dialect that also knows the functions of the file which skip the test that calls them. */
export function withWrappers(source: Source, dialect: Dialect): Dialect {
  if (!dialect.bears.test(source.text)) return dialect;
  return withSkippers(dialect, skippersOf(dialect, definitionsOf(source)), (node) =>
    calledName(source, node),
  );
}

/** Fixtures and tests are not called by name. */
function definitionsOf(source: Source): Definition[] {
  return collect(source.root, (node): Definition | null => {
    const [name, block] = [field(node, 'name'), field(node, 'body')];
    if (node.type !== 'function_definition' || !name || !block) return null;
    const own = textOf(source, name);
    const called = !own.startsWith('test') && node.parent?.type !== 'decorated_definition';
    return called ? { name: own, block } : null;
  });
}

function calledName(source: Source, node: Syntax): string | null {
  const callee = node.type === 'call' ? field(node, 'function') : null;
  return callee && textOf(source, callee).replace(/^(self|cls)\./, '');
}
