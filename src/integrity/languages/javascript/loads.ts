import type { Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { unquoted } from './memberName.js';

/** Files of the project that a file loads for what they do, `require('./sums')` and `import './sums'`, by their paths. */
export function loadsOf(source: Source): Placed[] {
  return source.root.children.flatMap((statement) => {
    const module = moduleOf(source, statement);
    const name = module?.type === 'string' ? unquoted(source, module) : '';
    return name.startsWith('.') ? [{ ...placeOf(source, statement), name }] : [];
  });
}

function moduleOf(source: Source, statement: Syntax): Syntax | null {
  if (statement.type === 'import_statement')
    return statement.children.length === 1 ? field(statement, 'source') : null;
  const call = statement.type === 'expression_statement' ? statement.children[0] : undefined;
  const callee = call?.type === 'call_expression' ? field(call, 'function') : null;
  const requires = callee !== null && textOf(source, callee) === 'require';
  return requires && call ? (field(call, 'arguments')?.children[0] ?? null) : null;
}
