import type { Answer, Assertion } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { fingerprintOf, type Source, type Syntax } from '../syntax.js';

/** One value of a row with the name that the table gives it. */
export type Cell = { readonly name: string; readonly node: Syntax };

/** `absent`: values that the row leaves to the language's own default, by name. */
export type Row = {
  readonly node: Syntax;
  readonly cells: readonly Cell[];
  readonly absent?: ReadonlyMap<string, string>;
};

type Reading = {
  readonly source: Source;
  readonly isExpected: (name: string) => boolean;
  readonly isLiteral: (node: Syntax) => boolean;
  /** A value in the plainest of its forms. */
  readonly plain: (text: string) => string;
};

/** What each row of a table expects, and what else it says. */
export function answersOf({ source, isExpected, isLiteral, plain }: Reading, rows: readonly Row[]): Answer[] {
  return rows.flatMap(({ node, cells, absent = new Map<string, string>() }) => {
    const place = placeOf(source, node);
    const text = ({ node: value }: Cell): string => plain(fingerprintOf(source, value));
    const asked = cells.filter(({ name }) => !isExpected(name));
    const row = asked.map((cell) => `${cell.name}:${text(cell)}`).join('\0');
    return [
      ...cells
        .filter(({ name }) => isExpected(name))
        .map((cell) => ({
          ...place,
          row,
          name: cell.name,
          expected: text(cell),
          literal: isLiteral(cell.node),
        })),
      ...[...absent]
        .filter(([name]) => isExpected(name))
        .map(([name, expected]) => ({ ...place, row, name, expected, literal: true })),
    ];
  });
}

const NAMED =
  /^(want|exp|should|must)(?![a-z])|^(wanted|expects?|expected|expectation)|(?:[a-z]|_)(Want|Expected|want|expected)$/;

/** Names that say that a value is expected, or that stand alone on one side of an assertion and nowhere else in `code`. */
export function expectedNames(assertions: readonly Assertion[], code: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  let read: Read | null = null;
  return (name) => {
    if (NAMED.test(name)) return true;
    read ??= {
      places: assertions.flatMap(({ subject, expected }) => [subject, expected ?? '']),
      quiet: code.replace(MESSAGES, ''),
    };
    const found = known.get(name) ?? standsAlone(read, /^\w+$/.test(name) ? name : '\\0');
    known.set(name, found);
    return found;
  };
}

/** The two sides of all assertions, and the code without what a failure prints. */
type Read = { readonly places: readonly string[]; readonly quiet: string };

function standsAlone({ places, quiet }: Read, name: string): boolean {
  const alone = (form: RegExp): number => places.filter((place) => form.test(place)).length;
  const uses = (form: RegExp): number => quiet.match(form)?.length ?? 0;
  const member = alone(new RegExp(`^[&*]*[A-Za-z_]\\w*\\.${name}$`));
  if (member > 0) return uses(new RegExp(`\\.${name}\\b`, 'g')) <= member;
  const plain = alone(new RegExp(`^[&*]*${name}$`));
  // Once more where it gets its value.
  return plain > 0 && uses(new RegExp(`(?<![.\\w])${name}\\b`, 'g')) <= plain + 1;
}

/** What a failing assertion prints. */
const MESSAGES = /\b\w+\.(Error|Fatal|Log|Skip)f?\(.*|\b(panic|println)!?\(.*/g;
