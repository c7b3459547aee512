import { type Block, blocksOf, type Step } from './blocks.js';
import { LEAVES_TEST_OUT, type NamedTest } from './namedTest.js';

/** Variables whose words are tests: of Automake, of the kernel's self tests, of PostgreSQL's extensions. */
const TESTS =
  /^(\w+_)?(TESTS|TEST_(PROGS|GEN_PROGS|PROGRAMS|SCRIPTS|LIST|CASES)|UNITTESTS|REGRESS|ISOLATION)$/;
const NO_TESTS = /^(XFAIL_|DISTCLEAN|CLEAN|EXTRA_|SKIP|NO_|DISABLE|BUILD_|ENABLE_|WITH_|RUN_)\w*$/;

const ASSIGNED =
  /^[ \t]*(?:override[ \t]+|export[ \t]+)?([\w.]+)[ \t]*([:+?]{0,3}=)[ \t]*((?:\\\r?\n|[^\n#])*)/gm;

type Words = { readonly word: string; readonly start: number }[];

/** Tests of a Makefile without comments: the words of its lists of tests, and of the lists that those name. */
export function makeTests(text: string): NamedTest[] {
  const lists = new Map<string, Words>();
  for (const { 0: whole, 1: name = '', 3: value = '', index } of text.matchAll(ASSIGNED)) {
    const start = index + whole.length - value.length;
    const words = [...value.matchAll(/(?:\$[({](?:[^(){}]|\([^()]*\))*[)}]|[^\s\\])+/g)].map((word) => ({
      word: word[0],
      start: start + word.index,
    }));
    const known = lists.get(name);
    if (known) known.push(...words);
    else lists.set(name, words);
  }
  const seen = new Set<string>();
  return [...lists.keys()]
    .filter((name) => TESTS.test(name) && !NO_TESTS.test(name))
    .flatMap((name) => testsOf(name, lists, seen));
}

/** Each list once; what a function of `make` makes is not known. */
function testsOf(name: string, lists: ReadonlyMap<string, Words>, seen: Set<string>): NamedTest[] {
  if (seen.has(name)) return [];
  seen.add(name);
  return (lists.get(name) ?? []).flatMap(({ word, start }): NamedTest[] => {
    const [, other] = /^\$[({](\w+)[)}]$/.exec(word) ?? [];
    if (other !== undefined) return testsOf(other, lists, seen);
    if (word.includes('$') && !/^\$[({]\w+[)}]\//.test(word)) return [];
    return [
      { name: word, content: null, start, end: start + word.length, weaker: LEAVES_TEST_OUT, listed: true },
    ];
  });
}

/** A line of a recipe starts with a tab: an `if` there is the shell's. */
const LINE = /^ *(if(?= *!?\w+ *$)|ifeq|ifneq|ifdef|ifndef|else|endif)\b[ \t]*(.*)$/gm;

/** What of a Makefile counts under a condition, be it Automake's or make's. */
export function makeBlocks(text: string): Block[] {
  const steps = [...text.matchAll(LINE)].map(({ 0: whole, 1: word = '', 2: rest = '', index }): Step => {
    const condition = `${word.replace(/^(if|else|endif)$/, '')} ${rest}`.replace(/\s+/g, ' ').trim();
    if (word === 'endif') return { at: index, kind: 'close', condition: '' };
    if (word !== 'else') return { at: index + whole.length, kind: 'open', condition };
    // Automake may name the condition again.
    return { at: index, kind: 'otherwise', condition: rest.startsWith('if') ? rest : '' };
  });
  return blocksOf(steps, text.length, () => null);
}
