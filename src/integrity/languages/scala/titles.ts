import type { Mark } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';

/** What stands before `in` and its kin: `"A stack" should "pop" taggedAs Slow`. */
export type Title = {
  /** The group it names on the way; null: the one before, as `it` says. */
  readonly subject: string | null;
  readonly name: string;
  readonly marks: readonly Mark[];
};

/** Null for an expression that is no title. */
export function titleOf(source: Source, node: Syntax): Title | null {
  const text = stringOf(source, node);
  if (text !== null) return { subject: '', name: text, marks: [] };
  const [left, operator, right] = [field(node, 'left'), field(node, 'operator'), field(node, 'right')];
  if (node.type !== 'infix_expression' || !left || !operator || !right) return null;
  const word = textOf(source, operator);
  if (word === 'taggedAs') return titleOf(source, left);
  const name = stringOf(source, right);
  if (!/^(should|must|can)$/.test(word) || name === null) return null;
  const subject = stringOf(source, left);
  const pronoun = /^(it|they|ignore)$/.test(textOf(source, left));
  if (subject === null && !pronoun) return null;
  const ignored = textOf(source, left) === 'ignore';
  return {
    subject: subject ?? null,
    name,
    marks: ignored ? [{ ...plainMark(source, node), kind: 'skipped' }] : [],
  };
}

/** What a string says, put together or not; null for any other expression. */
export function stringOf(source: Source, node: Syntax): string | null {
  if (node.type === 'string') return unquoted(textOf(source, node)).replace(/^""|""$/g, '');
  if (node.type === 'interpolated_string_expression') return textOf(source, node).replace(/^\w+"+|"+$/g, '');
  if (node.type === 'quote_expression' || node.type === 'symbol_literal')
    return textOf(source, node).slice(1);
  const [first] = node.children;
  const joined = node.type === 'infix_expression' && source.text.slice(node.start, node.end).includes('+');
  return joined &&
    first &&
    first.type.includes('string') &&
    textOf(source, field(node, 'operator') ?? node) === '+'
    ? textOf(source, node)
    : null;
}
