/**
 * A text of the same length, with what the grammars of C and C++ cannot read put as plain names or blanks: types and
 * operators that macros take as arguments, and directives between the elements of a list. The words of a test stay.
 */
export function plainText(text: string): string {
  const named = (_: string, before: string, type: string): string => before + type.replace(/^.|\W/g, '_');
  return withoutListedDirectives(text)
    .replace(OPERATOR, (_, before: string, operator: string) => before + '_'.repeat(operator.length))
    .replace(TYPE, named)
    .replace(TYPE, named)
    .replace(JOINED, (name) => ' '.repeat(name.length));
}

/** `g_assert_cmpint (sum, ==, 3)` */
const OPERATOR = /(,[ \t]*)(==|!=|<=|>=|<|>)(?=[ \t]*,)/g;

/** `ASSERT_PARSES(unsigned long, "3", 3)`, `typeid(void)`; a name in capitals, or one behind an operator, declares nothing. */
const TYPE =
  /((?:\b[A-Z][A-Z\d_]{2,}[a-z]?|\btypeid|(?:[=(,!&|?+]\s*|\breturn\s+)\w+)[ \t]*\((?:[^()\n;{}]*,)?\s*)((?:(?:const|unsigned|signed|struct|enum|union|long|short)\s+)*(?:void|bool|char|short|int|long|float|double|unsigned|signed|u?int(?:8|16|32|64)_t|size_t|(?<=(?:struct|enum|union)\s+)\w+)(?:[ \t]*[*&]+)*)(?=\s*[,)])/g;

/** `"%" PRIu64 " rows"`: macros between strings that are one. */
const JOINED =
  /(?<="[ \t]*)\b[A-Z][A-Z\d_]{2,}[a-z\d]*\b(?=[ \t]*[",)\n])|(?<=[(,=][ \t]*)\b[A-Z][A-Z\d_]{2,}(?=[ \t]+")/g;

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
