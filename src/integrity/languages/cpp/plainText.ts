/**
 * A text of the same length, with what the grammars of C and C++ cannot read put as plain names or blanks: types and
 * operators that macros take as arguments, and directives between the elements of a list. The words of a test stay.
 */
export function plainText(text: string): string {
  const plain = withoutListedDirectives(text);
  return plain
    .replace(TYPE, (whole: string, before: string, type: string, at: number) =>
      isArgument(plain, at) ? before + type.replace(/^.|\W/g, '_') : whole,
    )
    .replace(OPERATOR, (_, before: string, operator: string) => before + '_'.repeat(operator.length))
    .replace(JOINED, (name) => ' '.repeat(name.length));
}

/** `g_assert_cmpint (sum, ==, 3)` */
const OPERATOR = /(,[ \t]{0,9})(==|!=|<=|>=|<|>)(?=[ \t]{0,9},)/g;

/** `unsigned long`, `struct row *` where an argument may stand. */
const TYPE =
  /([(,]\s{0,60})((?:const\s{1,9})?(?:(?:struct|enum|union)\s{1,9}\w+|(?:(?:unsigned|signed|long|short)\s{1,9}){0,3}(?:void|bool|char|short|int|long|float|double|unsigned|signed|u?int(?:8|16|32|64)_t|size_t))(?:[ \t]{0,9}[*&]){0,5})(?=\s{0,60}[,)])/g;

/** `ASSERT_PARSES(…)`, `typeid(…)`; a name in capitals, or one behind an operator, declares nothing. */
const CALLED =
  /(?:\b[A-Z][A-Z\d_]{2,}[a-z]?|\btypeid|(?:[=(,!&|?+]\s{0,60}|\breturn\s{1,60})\w{1,80})[ \t]{0,9}$/;

/** What stands at an offset, a parenthesis or a comma, is part of a call and not of a declaration. */
function isArgument(text: string, offset: number): boolean {
  let depth = 0;
  for (let at = offset; at >= Math.max(0, offset - 300); at -= 1) {
    const sign = text.charAt(at);
    if (/[;{}]/.test(sign)) return false;
    if (sign === ')') depth += 1;
    if (sign === '(' && depth === 0) return CALLED.test(text.slice(Math.max(0, at - 160), at));
    if (sign === '(') depth -= 1;
  }
  return false;
}

/** `"%" PRIu64 " rows"`: macros between strings that are one. */
const JOINED =
  /(?<="[ \t]{0,9})\b[A-Z][A-Z\d_]{2,}[a-z\d]*\b(?=[ \t]{0,9}[",)\n])|(?<=[(,=][ \t]{0,9})\b[A-Z][A-Z\d_]{2,}(?=[ \t]{1,9}")/g;

const PIECE =
  /R"([^()\s\\]{0,16})\([^]*?\)\1"|"(?:\\[^]|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[^]*?\*\/|^[ \t]*#[ \t]*\w+(?:\\\r?\n|[^\n])*|[()[\]{};]/gm;

/** A directive between brackets, or in braces that hold values, is no part of any expression. */
function withoutListedDirectives(text: string): string {
  const open: boolean[] = [];
  return text.replace(PIECE, (piece, ...rest: unknown[]) => {
    const at = rest.find((each) => typeof each === 'number') ?? 0;
    switch (piece) {
      case '(':
      case '[':
        open.push(true);
        return piece;
      case '{':
        open.push(holdsValues(text.slice(Math.max(0, at - 80), at), open.at(-1) === true));
        return piece;
      case ')':
      case ']':
        open.pop();
        return piece;
      case '}':
        // At the start of a line it closes whatever was left open before.
        if (text.charAt(at - 1) === '\n') open.length = 0;
        else open.pop();
        return piece;
      default:
        return /^[ \t]*#/.test(piece) && open.at(-1) === true ? piece.replace(/[^\n\r]/g, ' ') : piece;
    }
  });
}

function holdsValues(before: string, isListed: boolean): boolean {
  return /=\s*$/.test(before) || (isListed && /[,({]\s*$/.test(before));
}
