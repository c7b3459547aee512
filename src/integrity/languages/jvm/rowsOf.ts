import type { Rows } from '../../inventory.js';
import { type Syntax, textOf } from '../../syntax.js';
import { isTestAnnotation } from './annotationMarks.js';
import type { Annotation, Grammar } from './grammar.js';
import { annotatedRows, type Provider, listedIn } from './rows.js';
import type { Shapes } from './shapes.js';

type Method = {
  readonly own: string;
  readonly annotations: readonly Annotation[];
  readonly members: readonly Syntax[];
  /** Rows of a parametrised class. */
  readonly shared: Rows | null;
};

/** Rows with the bodies of the methods that provide them. */
export type Provided = { readonly rows: Rows | null; readonly providers: readonly Syntax[] };

/** The rows of a test: of its annotations, else of its class. */
export function rowsOf(grammar: Grammar, shapes: Shapes, method: Method): Provided {
  const { own, annotations, members, shared } = method;
  const providers: Syntax[] = [];
  const provider: Provider = (name) => {
    const body = providerIn(grammar, shapes, { members, name });
    if (body) providers.push(body);
    return body;
  };
  const rows = annotatedRows(grammar, annotations, { own, provider });
  return { rows: rows ?? shared, providers };
}

/** A method of that name, or a provider that is called so; in Kotlin it stands in the companion. */
function providerIn(
  grammar: Grammar,
  shapes: Shapes,
  { members, name }: { readonly members: readonly Syntax[]; readonly name: string },
): Syntax | null {
  for (const member of members) {
    const type = member.type.includes('companion') ? shapes.typeOf(member) : null;
    const inner = type && providerIn(grammar, shapes, { members: type.members, name });
    if (inner) return inner;
    const method = shapes.methodOf(member);
    if (!method || method.annotations.some((each) => isTestAnnotation(grammar, each))) continue;
    if (method.name === name || isCalled(grammar, method.annotations, name)) return method.block;
  }
  return null;
}

function isCalled({ source }: Grammar, annotations: readonly Annotation[], name: string): boolean {
  return annotations.some(
    (each) =>
      each.name.endsWith('DataProvider') &&
      each.values.some(({ value }) => textOf(source, value) === `"${name}"`),
  );
}

/** `@Parameters` of JUnit 4: rows for every test of the class. */
export function parametersOf(grammar: Grammar, shapes: Shapes, members: readonly Syntax[]): Rows | null {
  if (!grammar.source.text.includes('Parameters')) return null;
  for (const member of members) {
    const inner = member.type.includes('companion') ? shapes.typeOf(member) : null;
    if (inner) {
      const rows = parametersOf(grammar, shapes, inner.members);
      if (rows) return rows;
      continue;
    }
    const method = shapes.methodOf(member);
    if (!method?.block || !method.annotations.some(({ name }) => /(^|\.)Parameters$/.test(name))) continue;
    const rows = listedIn(grammar, method.block);
    if (rows) return rows;
  }
  return null;
}
