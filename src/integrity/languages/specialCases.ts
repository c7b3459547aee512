import type { SpecialCase } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax } from '../syntax.js';

const LITERAL = /"[^"]*"|\[[^[\]]*\]|-?\d[\d_.]*/.source;
const EQUAL = new RegExp(
  `[\\w$.\\])]+(?:={2,3}| is )(${LITERAL})(?![\\w.[])|(?<![\\w.\\]])(${LITERAL})={2,3}[\\w$.]+`,
  'g',
);
/** What Java writes for it. */
const METHOD = /\.equals\(([^()]*)\)/g;
const RETURN = /^\{?return ?([^;{}]+?);?\}?$/;
const CONSTANT = new RegExp(`^(?:${LITERAL}|true|false|null|None|True|False|undefined|\\{[^{}]*\\})$`);

/** Text without such a comparison needs no look at its tree. */
export const MENTIONS_SPECIAL_CASE =
  /\bif\b[^\n]*(?:(?:===?|\bis|\bequals\()\s*(?:"[^"\n]{6,}|'[^'\n]{6,}|\[|-?\d{2,})|(?:["'\]]|\d{2})\s*(?:===?|\.equals\())/;

/** Branches that answer one literal input with a constant: `if (n === 1729) return 42`. */
export function specialCasesOf(source: Source): SpecialCase[] {
  if (!MENTIONS_SPECIAL_CASE.test(source.text)) return [];
  return collect(source.root, (node) =>
    /^if_(statement|expression)$/.test(node.type) ? specialCase(source, node) : null,
  );
}

function specialCase(source: Source, node: Syntax): SpecialCase | null {
  const condition = field(node, 'condition');
  const then = field(node, 'consequence') ?? node.children.find((child) => child !== condition);
  if (!condition || !then) return null;
  const inputs = [...fingerprintOf(source, condition).replace(METHOD, '==$1').matchAll(EQUAL)].map(
    ([, right, left]) => right ?? left ?? '',
  );
  const result = RETURN.exec(fingerprintOf(source, then))?.[1];
  if (inputs.length === 0 || result === undefined || !CONSTANT.test(result)) return null;
  return { ...placeOf(source, node), inputs, result };
}
