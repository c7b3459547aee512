import type { Mark, MarkKind, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import { type Standing, TOP } from '../dialect.js';
import { marksOfStanding, suiteIn } from '../drafts.js';
import { plainMark, readBody } from '../readBody.js';
import { dialectOf } from './bodies.js';
import { type Call, callOf, type GoFile, stringOf } from './file.js';
import { blockOf, type Place, readTest, type Walk } from './walk.js';

/** Ginkgo's words: F focuses, P and X put off. */
const GINKGO = /^([FPX]?)(Describe|Context|When|It|Specify|DescribeTable|DescribeTableSubtree|Measure)$/;
/** Wrappers that large suites put around them. */
const WRAPPED = /^()(SIGDescribe|ConformanceIt|\w+Describe)$/;
const HOOKS = /^(Before|JustBefore)(Each|All|Suite)$/;
const CONVEY = /^(Skip|Focus|)(Convey)$/;

type At = Place & { readonly at: Standing };

/** Takes a call that declares specs, or a hook of theirs. */
export function readSpec(walk: Walk, node: Syntax, place: At): boolean {
  const call = walk.file.specs ? callOf(walk.file.source, node) : null;
  if (!call || !isImported(walk.file, call)) return false;
  if (HOOKS.test(call.name)) return readHook(walk, call, place);
  const [, prefix = '', word = ''] =
    CONVEY.exec(call.name) ?? GINKGO.exec(call.name) ?? WRAPPED.exec(call.name) ?? [];
  const block = call.values.map((value) => blockOf(walk, value)).findLast((each) => each !== null);
  if (word === '' || !block) return false;
  const marks = [
    ...marksOfStanding(walk.file.source, node, place.at),
    ...marksOf(walk, node, { call, prefix }),
  ];
  if (/^(It|Specify|Measure|ConformanceIt)$|^(DescribeTable|Convey)/.test(word))
    readLeaf(walk, node, { place, call, block, marks });
  else readContainer(walk, block, { place, call, marks });
  return true;
}

/** By a dot import, the package's own name, or an object that wraps them. */
function isImported({ source, functions, packages }: GoFile, { on, name }: Call): boolean {
  if (functions.has(name)) return false;
  if (on === null)
    return (packages.get('.') ?? []).some((path) => /ginkgo|convey/.test(path)) || WRAPPED.test(name);
  const path = packages.get(textOf(source, on))?.join() ?? '';
  return /ginkgo|convey|framework/.test(path) || textOf(source, on) === 'f';
}

function readHook(walk: Walk, { values }: Call, { suite }: Place): boolean {
  const block = values.map((value) => blockOf(walk, value)).find((each) => each !== null);
  if (!block) return false;
  const { marks } = readBody(
    dialectOf(walk.file, walk.touched, () => false),
    block,
  );
  suite.marks.push(...marks);
  return true;
}

type Container = { readonly place: At; readonly call: Call; readonly marks: readonly Mark[] };

function readContainer(walk: Walk, block: Syntax, { place, call, marks }: Container): void {
  const suite = suiteIn(place.suite, nameOf(walk, call), marks);
  const declare = (node: Syntax, at: Standing): boolean => readSpec(walk, node, { ...place, suite, at });
  const all = { ...dialectOf(walk.file, () => true, declare) };
  const body = readBody(all, block);
  suite.marks.push(...body.marks);
}

function readLeaf(walk: Walk, node: Syntax, leaf: Container & { readonly block: Syntax }): void {
  const { place, call, block, marks } = leaf;
  const counted = walk.tests.length;
  const framework = call.name.endsWith('Convey') ? 'convey' : 'ginkgo';
  readTest(walk, { own: nameOf(walk, call), block, node, framework, at: TOP }, place);
  const draft = walk.tests[counted];
  if (!draft) return;
  const rows = entriesOf(walk, call) ?? draft.rows;
  walk.tests[counted] = { ...draft, marks: [...marks, ...draft.marks], rows };
  if (framework === 'convey')
    for (const nested of walk.tests.slice(counted + 1))
      nested.suite.marks.push(...inheritable(nested.suite, marks));
}

/** Marks of a spec that holds others go to each of them once. */
function inheritable(suite: { readonly marks: readonly Mark[] }, marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => !suite.marks.includes(mark));
}

function nameOf({ file }: Walk, { values }: Call): string {
  const [name] = values;
  return name ? (stringOf(file.source, name) ?? textOf(file.source, name)) : '';
}

function marksOf({ file }: Walk, node: Syntax, { call, prefix }: { call: Call; prefix: string }): Mark[] {
  const kinds: MarkKind[] = [];
  const words = call.values.map((value) => textOf(file.source, value).replace(/^\w+\./, ''));
  if (/^[PX]$|^Skip$/.test(prefix) || words.includes('Pending')) kinds.push('skipped');
  if (
    /^F(ocus)?$/.test(prefix) ||
    words.includes('Focus') ||
    entries(file, call).some(({ name }) => name.startsWith('F'))
  )
    kinds.push('focused');
  return kinds.map((kind) => ({ ...plainMark(file.source, node), kind }));
}

const ENTRY = /^[FPX]?Entry$/;

function entries(file: GoFile, { values }: Call): (Call & { readonly node: Syntax })[] {
  return values.flatMap((node) => {
    const call = callOf(file.source, node);
    return call && ENTRY.test(call.name) ? [{ ...call, node }] : [];
  });
}

/** `Entry("name", 1, 2)`; one that is put off is no row. */
function entriesOf({ file }: Walk, call: Call): Rows | null {
  if (!call.name.includes('DescribeTable')) return null;
  const rows = entries(file, call).filter(({ name }) => !/^[PX]/.test(name));
  const place = rows[0]?.node ?? field(call.values[0] ?? file.source.root, 'body') ?? call.values[0];
  if (!place) return null;
  const values = rows.map(({ values: given }) =>
    given.map((value) => fingerprintOf(file.source, value)).join(','),
  );
  return { ...placeOf(file.source, place), values, open: false };
}
