import type { Rows } from '../../inventory.js';
import { field, type Syntax, textOf } from '../../syntax.js';
import type { Annotation, Grammar } from '../jvm/grammar.js';
import { annotatedRows, type Provider, rowsIn } from '../jvm/rows.js';
import { linesOf, firstLineOf } from '../../syntax.js';
import { annotationsOf } from './javaGrammar.js';

type Method = {
  readonly own: string;
  readonly annotations: readonly Annotation[];
  readonly members: readonly Syntax[];
  /** Rows of a parametrised class. */
  readonly shared: Rows | null;
};

/** The rows of a test: of its annotations, else of a parametrised class. */
export function rowsOf(grammar: Grammar, { own, annotations, members, shared }: Method): Rows | null {
  const provider: Provider = (name) => providerIn(grammar, members, name);
  return annotatedRows(grammar, annotations, { own, provider }) ?? shared;
}

/** A method of that name, or a provider that is called so. */
function providerIn({ source }: Grammar, members: readonly Syntax[], name: string): Syntax | null {
  for (const member of members) {
    const own = field(member, 'name');
    if (!own) continue;
    const called = annotationsOf(source, member).some(
      (each) =>
        each.name.endsWith('DataProvider') &&
        each.values.some(({ value }) => textOf(source, value) === `"${name}"`),
    );
    if (called || textOf(source, own) === name) return field(member, 'body');
  }
  return null;
}

/** `@Parameters` of JUnit 4: rows for every test of the class. */
export function parametersOf(grammar: Grammar, members: readonly Syntax[]): Rows | null {
  const method = members.find((member) =>
    annotationsOf(grammar.source, member).some(({ name }) => /(^|\.)Parameters$/.test(name)),
  );
  const body = method && field(method, 'body');
  const part = body && rowsIn(grammar, body);
  if (!part) return null;
  const { node, values, open } = part;
  return { range: linesOf(grammar.source, node), text: firstLineOf(grammar.source, node), values, open };
}
