import { type Syntax, textOf } from '../syntax.js';
import type { FormsExcept } from './calledForms.js';
import { callGraphOf } from './callGraph.js';
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
  const { source } = dialect;
  const nodes = drafts.map(({ node }) => node);
  const graph = callGraphOf({ source, functions: bodies, nodes, words });
  for (const [name] of touched) {
    const owner = drafts[graph.firstCalling(graph.reaching(name), () => true) ?? -1];
    if (owner) owners.set(owner, [...(owners.get(owner) ?? []), name]);
  }
  return owners;
}

function isInOne(drafts: readonly Draft[], inner: Syntax): boolean {
  return drafts.some(({ node }) => node.start <= inner.start && inner.end <= node.end);
}

const BEFORE_PARENTHESES = /(?<![\w.])(?:(?:this|self)\.)?(\w+)\s*(?=[(<{])/g;

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
