import { type Source, type Syntax, textOf } from '../syntax.js';

/** Who calls the functions of a file, by a look at the text. */
export type CallGraph = {
  /** The function itself and those that call it, by whatever way. */
  readonly reaching: (name: string) => ReadonlySet<string>;
  /** The first of the nodes that calls one of the names, among those that are fit for it. */
  readonly firstCalling: (names: ReadonlySet<string>, isFit: (index: number) => boolean) => number | null;
};

type Code = {
  readonly source: Source;
  /** The functions of the file, by name, and the nodes that may call them. */
  readonly functions: Iterable<readonly [string, Syntax]>;
  readonly nodes: readonly Syntax[];
  /** Finds names of functions where they are called, as its first group. */
  readonly words: RegExp;
};

/** Goes once through each text. */
export function callGraphOf({ source, functions, nodes, words }: Code): CallGraph {
  const known = [...functions];
  const names = new Set(known.map(([name]) => name));
  const calledIn = (node: Syntax): ReadonlySet<string> => {
    const called = [...textOf(source, node).matchAll(words)].map(([, word = '']) => word);
    return new Set(called.filter((name) => names.has(name)));
  };
  const callers = inverted(known.map(([caller, body]) => [caller, calledIn(body)]));
  const callings = inverted(nodes.map((node, index) => [index, calledIn(node)]));
  return {
    reaching: (name) => closure(name, callers),
    firstCalling: (wanted, isFit) => {
      const first = [...wanted].flatMap((name) => callings.get(name)?.find(isFit) ?? []);
      return first.length > 0 ? Math.min(...first) : null;
    },
  };
}

/** From what calls to what is called, turned around. */
function inverted<Caller>(
  calls: readonly (readonly [Caller, ReadonlySet<string>])[],
): ReadonlyMap<string, readonly Caller[]> {
  const callers = new Map<string, Caller[]>();
  for (const [caller, called] of calls) {
    for (const name of called) {
      const others = callers.get(name);
      if (others) others.push(caller);
      else callers.set(name, [caller]);
    }
  }
  return callers;
}

function closure(name: string, callers: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const names = new Set([name]);
  for (const reached of names) for (const caller of callers.get(reached) ?? []) names.add(caller);
  return names;
}
