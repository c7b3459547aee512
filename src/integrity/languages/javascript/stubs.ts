import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { KINDS } from './matchers.js';

const MAKES = /^(object|arrow_function|function_expression|function_declaration)$/;
const FAILS = /^(call_expression|new_expression|throw_statement|spread_element)$/;

/** `expect` or `assert` as a function or object of the file that calls nothing and throws nothing: it cannot fail. */
export function isStub(source: Source, node: Syntax): boolean {
  if (!/^(variable_declarator|function_declaration)$/.test(node.type)) return false;
  const name = field(node, 'name');
  const made = node.type === 'function_declaration' ? node : field(node, 'value');
  if (!name || !made || !MAKES.test(made.type) || !/^(expect|assert)$/.test(textOf(source, name)))
    return false;
  return collect(made, ({ type }) => (FAILS.test(type) ? type : null)).length === 0;
}

/** `expect.extend({ toBe: … })`: a matcher that everybody knows by its name is another one now. */
export function isOverridden(source: Source, node: Syntax): boolean {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  if (!callee || textOf(source, callee) !== 'expect.extend') return false;
  const given = field(node, 'arguments')?.children[0]?.children ?? [];
  return given.some((each) => {
    const key = field(each, 'key') ?? field(each, 'name');
    return key !== null && /^to[A-Z]/.test(textOf(source, key)) && KINDS.has(textOf(source, key));
  });
}
