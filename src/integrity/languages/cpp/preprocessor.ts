import type { Source, Stretch } from '../../syntax.js';

/** Lines between two directives with what they are compiled under. */
export type Region = Stretch & {
  /** As written; null: always. */
  readonly condition: string | null;
  readonly never: boolean;
  /** The directive itself. */
  readonly at: Stretch;
};

const DIRECTIVE = /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|elifdef|else|endif)\b(.*(?:\\\r?\n.*)*)/gm;

type Open = {
  readonly start: number;
  readonly at: Stretch;
  readonly conditions: readonly string[];
  readonly kind: string;
};

/** By the text, because code between directives need not be whole statements. In order of their ends. */
export function regionsOf({ text }: Pick<Source, 'text'>): Region[] {
  const regions: Region[] = [];
  const open: Open[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    const [line, word = '', rest = ''] = match;
    const at = { start: match.index, end: match.index + line.length };
    if (!word.startsWith('if')) {
      const last = open.pop();
      if (last) regions.push(regionOf(text, last, at.start));
      if (last && word !== 'endif') open.push(alternative(last, { at, word, rest }));
    } else open.push({ start: at.end, at, conditions: [conditionOf(word, rest)], kind: word });
  }
  return regions;
}

function alternative(last: Open, { at, word, rest }: { at: Stretch; word: string; rest: string }): Open {
  const before = last.conditions.map((condition) => `!(${condition})`);
  const conditions = word === 'else' ? before : [...before, conditionOf(word, rest)];
  return { start: at.end, at, conditions, kind: word };
}

function conditionOf(word: string, rest: string): string {
  const condition = rest
    .replace(/\/\/.*|\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (word === 'ifdef' || word === 'elifdef') return `defined(${condition})`;
  return word === 'ifndef' ? `!defined(${condition})` : condition;
}

const FALSE = /^\(?(0|false|FALSE)\)?( ?&&.*)?$|^!\(?(1|true)\)?$|&& ?0$|^!\(!\(?0\)?\)$/;
const TRUE = /^\(?(1|true)\)?$|^!\(?(0|false)\)?$/;

function regionOf(text: string, { start, at, conditions, kind }: Open, end: number): Region {
  const never = conditions.some((condition) => FALSE.test(condition));
  const held = conditions.filter((condition) => !TRUE.test(condition));
  const guard = kind === 'ifndef' && /^\s*#\s*define\s+\w+\s*$/m.test(text.slice(start, start + 80));
  const condition = guard || held.length === 0 || isCpp(held) ? null : held.join(' && ');
  return { start, end, at, condition, never };
}

/** Headers that C and C++ share ask only which of the two it is. */
function isCpp(conditions: readonly string[]): boolean {
  return conditions.every((condition) => condition.includes('__cplusplus'));
}

/** What stands around an offset, outermost first. */
export function regionsAt(regions: readonly Region[], offset: number): Region[] {
  return regions
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((one, other) => one.start - other.start);
}
