/** Values that are written out; `written` are tokens of a macro that are. */
export const LITERALS: ReadonlySet<string> = new Set(
  (
    'integer_literal float_literal string_literal raw_string_literal string_content char_literal boolean_literal ' +
    'escape_sequence negative_literal unit_expression array_expression tuple_expression reference_expression written'
  ).split(' '),
);
