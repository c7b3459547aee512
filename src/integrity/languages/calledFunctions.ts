import { type Source, type Syntax, textOf } from '../syntax.js';
import type { FormsExcept } from './calledForms.js';
import type { Dialect } from './dialect.js';
import type { Draft } from './drafts.js';
import { type ReadBody, readBody } from './readBody.js';

type Calling = {
  readonly dialect: Dialect;
  /** Bodies of the functions of the file, by name. */
  readonly bodies: ReadonlyMap<string, Syntax>;
  readonly formsExcept: FormsExcept;
  readonly read: (draft: Draft, dialect: Dialect) => ReadBody;
  /** Finds names of functions where they are called; by default the words in front of parentheses. */
  readonly words?: RegExp;
};

/**
 * A function that asserts and that the change touches is read as a part of the first test that calls it, so that what
 * happened to its assertions is told, and told once.
 */
export function withCalledFunctions(calling: Calling, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(calling, drafts);
  return owners.size === 0 ? drafts : drafts.map((draft) => withOwn(calling, draft, owners.get(draft) ?? []));
}

function ownersOf(
  { dialect, bodies, words = BEFORE_PARENTHESES }: Calling,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, string[]> {
  const owners = new Map<Draft, string[]>();
  const touched = [...bodies].filter(([, body]) => dialect.touched(body) && !isInOne(drafts, body));
  if (touched.length === 0) return owners;
  const called = calledIn(dialect.source, bodies, words);
  const callers = callersOf(bodies, called);
  const takers = takersOf(drafts, called);
  for (const [name] of touched) {
    const first = firstTaker(namesReaching(callers, name), takers);
    const owner = drafts[first];
    if (owner) owners.set(owner, [...(owners.get(owner) ?? []), name]);
  }
  return owners;
}

function isInOne(drafts: readonly Draft[], inner: Syntax): boolean {
  return drafts.some(({ node }) => node.start <= inner.start && inner.end <= node.end);
}

/** The names of functions of the file that a node calls. */
type Called = (node: Syntax) => ReadonlySet<string>;

const BEFORE_PARENTHESES = /(?<![\w.])(?:(?:this|self)\.)?(\w+)\s*(?=[(<{])/g;

/** By a look at the text. */
function calledIn(source: Source, bodies: ReadonlyMap<string, Syntax>, words: RegExp): Called {
  return (node) => {
    const names = [...textOf(source, node).matchAll(words)].map(([, word = '']) => word);
    return new Set(names.filter((name) => bodies.has(name)));
  };
}

type Callers = ReadonlyMap<string, readonly string[]>;

function callersOf(bodies: ReadonlyMap<string, Syntax>, called: Called): Callers {
  const callers = new Map<string, string[]>();
  for (const [caller, body] of bodies)
    for (const name of called(body)) {
      const known = callers.get(name);
      if (known) known.push(caller);
      else callers.set(name, [caller]);
    }
  return callers;
}

/** The first test that calls a function by itself: its position, by the name of the function. */
function takersOf(drafts: readonly Draft[], called: Called): ReadonlyMap<string, number> {
  const takers = new Map<string, number>();
  for (const [index, { node }] of drafts.entries())
    for (const name of called(node)) if (!takers.has(name)) takers.set(name, index);
  return takers;
}

/** The function itself and those that call it, by whatever way. */
function namesReaching(callers: Callers, name: string): ReadonlySet<string> {
  const names = new Set([name]);
  for (const reached of names) for (const caller of callers.get(reached) ?? []) names.add(caller);
  return names;
}

function firstTaker(names: ReadonlySet<string>, takers: ReadonlyMap<string, number>): number {
  return Math.min(...[...names].map((name) => takers.get(name) ?? Infinity));
}

function withOwn(
  { dialect, bodies, formsExcept, read }: Calling,
  draft: Draft,
  own: readonly string[],
): Draft {
  if (own.length === 0) return draft;
  const whole: Dialect = { ...dialect, touched: () => true, formOf: formsExcept(new Set(own)) };
  const parts = own.flatMap((name) => bodies.get(name) ?? []);
  const body = read(draft, whole);
  for (const part of parts) {
    const called = readBody(whole, part);
    body.assertions.push(...called.assertions);
    body.cause ??= called.cause;
  }
  // A test that was edited itself is told by its own code, as long as a change next to it may have touched the other.
  if (dialect.touched(draft.node)) return { ...draft, body };
  const code = parts.map((part) => textOf(dialect.source, part).replace(/\s+/g, ' ')).join(' ');
  return { ...draft, body, besides: `${draft.besides ?? ''} ${code}`.trim() };
}
