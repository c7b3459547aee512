import type { Conventions } from './conventions.js';

/** A function of the repository that skips the tests it is handed or called in, by what its text says. */
export type LearnedSkip = {
  readonly name: string;
  /** It does so only sometimes. */
  readonly conditional: boolean;
};

/** Functions of a file that stand on their own: the name, the parameters, and what follows up to the next one. */
const FUNCTIONS: readonly (readonly [file: RegExp, head: RegExp])[] = [
  [
    /\.[cm]?[jt]sx?$/,
    /^(?:export\s+)?(?:default\s+)?(?:async\s+)?function\s+(\w+)\s*\(([^)]*)\)|^(?:export\s+)?const\s+(\w+)\s*=\s*(?:async\s*)?(?:function\s*\w*\s*)?(?:\(([^)]*)\)|(\w+)\s*(?==>))/gm,
  ],
  [/\.py$/, /^(?:async\s+)?def\s+(\w+)\s*\(([^)]*)\)/gm],
];

/** Of all files of one side, by their paths. */
export function learnAll(texts: ReadonlyMap<string, string>): LearnedSkip[] {
  return [...texts].flatMap(([path, text]) => learnSkips(path, text));
}

type Found = { readonly name: string; readonly parameters: readonly string[]; readonly body: string };

/** Wrappers and guards of one file. Tests, fixtures and hooks are none: the runner calls those. */
export function learnSkips(path: string, text: string): LearnedSkip[] {
  if (!/skip|pending|ignore|fixme/i.test(text)) return [];
  const python = path.endsWith('.py');
  return functionsOf(path, text)
    .filter(({ name }) => !/^(test|pytest_|setup|teardown|it$|describe$)/i.test(name))
    .filter((each) => (python ? skipsInPython(each) : skipsInScript(each)))
    .map(({ name, body }) => ({ name, conditional: CONDITIONAL.test(body) }));
}

const CONDITIONAL = /\bif\b|\?[^.:]|&&|\|\||skip(_?if|_?unless)\b|\belse\b/i;

function functionsOf(path: string, text: string): Found[] {
  const head = FUNCTIONS.find(([file]) => file.test(path))?.[1];
  return [...(head ? text.matchAll(head) : [])].map((match) => {
    const rest = text.slice(match.index + match[0].length);
    // A body is indented, so the next line that is not, and does not close it, is the next declaration.
    const end = rest.search(/\n(?=[^\s)\]}])/);
    const [name = ''] = [match[1], match[3]].filter((each) => each !== undefined);
    const [given = ''] = [match[2], match[4], match[5]].filter((each) => each !== undefined);
    const body = (end < 0 ? rest : rest.slice(0, end)).replace(COMMENTS, '').replace(STRINGS, '""');
    return { name, parameters: given.match(/(?<![:.\w]\s*)\b[A-Za-z_$]\w*/g) ?? [], body };
  });
}

const COMMENTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^\s*#[^\n]*/gm;
const STRINGS = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;

const WORD = '(?:it|test|describe|suite|context|specify|Deno\\.test)';
const SKIPPED = `(?:${WORD}\\.(?:skip|ignore|fixme|todo)|x(?:it|test|describe))`;

function skipsInScript({ parameters, body }: Found): boolean {
  const [title = '', run = ''] = parameters;
  const handed = new RegExp(`\\b${SKIPPED}\\s*\\(\\s*${title || '\\0'}\\b`).test(body);
  const guards =
    /\b(?:this|t|tc|ctx|context|test|testContext|testInfo|suite|self)\.skip\(|^\W*pending\(/m.test(body);
  const declares = title !== '' && new RegExp(`\\b${WORD}\\s*\\(\\s*${title}\\b`).test(body);
  const drops = declares && run !== '' && !uses(body, run);
  const leaves = declares && /^\s*(?::\s*\w+\s*)?(?:=>\s*)?\{\s*return\s*;/.test(body);
  return handed || guards || drops || leaves;
}

function uses(body: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(body);
}

function skipsInPython({ body }: Found): boolean {
  return /\bpytest\.skip\(|\braise\s+(?:unittest\.)?SkipTest\b|\breturn\s+(?:pytest\.mark\.skip|unittest\.skip)/.test(
    body,
  );
}

/** Conventions of one file: with what was learned of the functions that it declares or imports. */
export function withLearned(
  conventions: Conventions,
  learned: readonly LearnedSkip[],
  text: string,
): Conventions {
  const known = learned.filter(({ name }) => isReachable(name, text));
  if (known.length === 0) return conventions;
  return {
    ...conventions,
    skipHelpers: [...conventions.skipHelpers, ...known.map(({ name }) => name)],
    sometimes: known.filter(({ conditional }) => conditional).map(({ name }) => name),
  };
}

function isReachable(name: string, text: string): boolean {
  return new RegExp(
    `\\b(?:import|require|from)\\b[^;]{0,400}\\b${name}\\b|^(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?(?:function|const|def)\\s+${name}\\b`,
    'm',
  ).test(text);
}
