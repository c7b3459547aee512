import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { GoFile } from './file.js';

export const LITERALS: ReadonlySet<string> = new Set(
  (
    'int_literal float_literal imaginary_literal rune_literal interpreted_string_literal raw_string_literal ' +
    'interpreted_string_literal_content raw_string_literal_content escape_sequence true false nil unary_expression ' +
    'parenthesized_expression composite_literal literal_value literal_element keyed_element slice_type array_type ' +
    'implicit_length_array_type map_type qualified_type pointer_type type_identifier package_identifier interface_type'
  ).split(' '),
);

const NUMBER = /\b(?:u?int(?:8|16|32|64)?|uintptr|float(?:32|64)|byte|rune)\b/.source;
const NUMERIC = new RegExp(`^${NUMBER}$`);
const CONVERTED = new RegExp(`${NUMBER}\\((-?[\\w.]+)\\)`, 'g');
const TYPED = new RegExp(NUMBER, 'g');

/** What a list or a map holds, where that is no type of its own. */
const ITEMS = /([[\]])(?:any|interface\{\}|string|bool|number)(?=[\]{])/g;

/** `int64(5)`, and what else makes one value of what is written out: `errors.New("late")`, `[]byte("a")`. */
export function isConversion(source: Source, node: Syntax): boolean {
  if (node.type === 'type_conversion_expression') {
    const operand = field(node, 'operand');
    return operand !== null && LITERALS.has(operand.type);
  }
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  const [value, other] = field(node, 'arguments')?.children ?? [];
  const named =
    callee !== null && (NUMERIC.test(textOf(source, callee)) || MAKES.test(textOf(source, callee)));
  return named && value !== undefined && !other && LITERALS.has(value.type);
}

const MAKES = /^(errors\.New|fmt\.Errorf|big\.NewInt|json\.RawMessage)$/;

/** `http.StatusOK`: an exported name of the standard library, whose paths have no dot, says what it stands for. */
export function isConstant({ source, packages }: GoFile, node: Syntax): boolean {
  const [on, name] = [field(node, 'operand'), field(node, 'field')];
  if (node.type !== 'selector_expression' || on?.type !== 'identifier' || !name) return false;
  const [path, other] = packages.get(textOf(source, on)) ?? [];
  const standard = path !== undefined && !other && !path.includes('.') && path !== 'io/ioutil';
  return standard && /^[A-Z]/.test(textOf(source, name)) && node.parent?.type !== 'call_expression';
}

/** The same values in another width, or in a list of another type, are the same values. */
export function withoutConversions(text: string): string {
  return text.replace(CONVERTED, '$1').replace(TYPED, 'number').replace(ITEMS, '$1value');
}
