import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { dottedName, type Names } from './names.js';

/** Which classes of a file hold tests that some runner takes. */
export type Classes = {
  /** The file stands where tests are at home, so that anything in it is theirs. */
  readonly wide: boolean;
  /** `lent`: it can only be a part of test cases, and none of the file is derived from it. */
  readonly holdsTests: (definition: Syntax) => boolean | 'lent';
  /** It takes tests over from a class that it is derived from, as far as the file tells. */
  readonly inherits: (definition: Syntax) => boolean;
  /** It is unittest's plain test case, which calls a coroutine function and never awaits what it gives. */
  readonly neverAwaits: (definition: Syntax) => boolean;
};

/** Widened: also by what classes are derived from, which is sound only where tests are at home. */
const TEST_FOLDER = /(^|\/)(tests?|testing)\/|(^|\/)(test_[^/]*|[^/]*_test|tests?|conftest)\.py$/;

const UNIT = /Test(Case|s|Base|Mixin)?$|Case$/;
const SHARED = /Mix-?[Ii]n|Base|Abstract|Common|Shared/;
const LENT = /^(?!Test).*(Tests|Checks|Cases)$/;
const PLAIN = /^(object|ABC|Generic|Protocol|Enum|NamedTuple|dict|list|str|int|tuple|\w*(Exception|Error))$/;

/** By pytest's and unittest's rules, and by who inherits: a class without a runner of its own may be part of others. */
export function classesOf(source: Source, names: Names): Classes {
  const all = collect(source.root, (node) => (node.type === 'class_definition' ? node : null));
  const named = new Map(all.map((node) => [nameOf(source, node), node]));
  const heirs = heirsOf(source, all);
  const wide = TEST_FOLDER.test(source.path);
  const isUnit = (node: Syntax, seen: ReadonlySet<Syntax>): boolean =>
    basesOf(source, node).some((base) => {
      const known = named.get(base);
      if (UNIT.test(base) || !wide) return UNIT.test(base);
      if (known === undefined) return !PLAIN.test(base);
      return !seen.has(known) && isUnit(known, new Set([...seen, known]));
    });
  return {
    wide,
    holdsTests: (node) => {
      const name = nameOf(source, node);
      if (isUnit(node, new Set([node])) || (wide && SHARED.test(name))) return true;
      const bound = wide && needsCase(source, node);
      const takers = wide ? heirs.get(name) : [];
      if (takers?.some((heir) => !bound || isUnit(heir, new Set([heir])))) return true;
      if (bound) return LENT.test(name) && 'lent';
      return name.startsWith('Test') && !isConstructed(source, node);
    },
    inherits: (node) => wide && isUnit(node, new Set([node])),
    neverAwaits: (node) => {
      const bases = field(node, 'superclasses')?.children ?? [];
      const plain = bases.map((base) => dottedName(source, base, names));
      return plain.length > 0 && plain.every((name) => name === 'unittest.TestCase');
    },
  };
}

/** By the name of a class: those that are derived from it. */
function heirsOf(source: Source, all: readonly Syntax[]): ReadonlyMap<string, readonly Syntax[]> {
  const heirs = new Map<string, Syntax[]>();
  for (const node of all)
    for (const base of basesOf(source, node)) {
      const known = heirs.get(base);
      if (known) known.push(node);
      else heirs.set(base, [node]);
    }
  return heirs;
}

function nameOf(source: Source, node: Syntax): string {
  return textOf(source, field(node, 'name') ?? node);
}

/** The last words of the names it is derived from. */
function basesOf(source: Source, node: Syntax): string[] {
  const bases = field(node, 'superclasses')?.children ?? [];
  return bases
    .filter(({ type }) => type !== 'keyword_argument')
    .map(
      (base) =>
        textOf(source, base)
          .replace(/\[.*|\(.*/s, '')
          .split('.')
          .at(-1) ?? '',
    );
}

/** pytest passes over a class with a constructor. */
function isConstructed(source: Source, node: Syntax): boolean {
  const members = field(node, 'body')?.children ?? [];
  return members.some((member) => /^(async )?def __init__\b/.test(textOf(source, member)));
}

/** It asks itself for what only a test case has: no runner can take it as it stands. */
function needsCase(source: Source, node: Syntax): boolean {
  if (basesOf(source, node).some((base) => !PLAIN.test(base))) return false;
  const text = textOf(source, node);
  return /\bself\.assert[A-Z]\w*\(/.test(text) && !/\bdef assert[A-Z]|\bassert[A-Z]\w*\s*=/.test(text);
}
