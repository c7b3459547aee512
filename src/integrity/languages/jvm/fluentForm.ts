import { textOf, type Syntax } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import type { Call, Grammar } from './grammar.js';
import { FLUENT } from './matchers.js';
import { importsFrom } from './names.js';
import { isWide } from './throwsForm.js';

const ROOTS = /^(assertThat\w*|expectThat|expectCatching|that|thenThrownBy|assertSoftly)$/;
/** Longer chains are builders. */
const LONGEST = 60;

/** Other matchers, by how their names start. */
const MATCHER =
  /^(is|are|has|have|contains|does|matches|satisf|starts|ends|exist|all|any|none|exactly|at(Least|Most)|in(Order)|to[A-Z]|not[A-Z]|with(Message|Cause|NoCause)|returns|succeeds|completes|fails|throws|asserts?)(?=[A-Z]|$|Throw)/;

/** Words between root and matcher that leave the subject what it is. */
const TRANSPARENT =
  /^(as|describedAs|withFailMessage|overridingErrorMessage|usingRecursiveComparison|ignoringFields\w*|and|inOrder|ignoringCase|usingComparator\w*|named|withRepresentation|withThreadDumpOnError)$/;

/** The `assertThat(…)` that a chain of calls starts with, and whether the chain still speaks of its subject. */
export type Root = { readonly call: Call; readonly direct: boolean };

export function rootOf(grammar: Grammar, receiver: Syntax): Root | null {
  let direct = true;
  let node: Syntax | null = receiver;
  for (let steps = 0; node && steps < LONGEST; steps += 1) {
    const call = grammar.callOf(node);
    if (!call) return null;
    if (isRoot(grammar, call)) return { call, direct };
    direct &&= TRANSPARENT.test(call.name) || FLUENT.has(call.name) || MATCHER.test(call.name);
    node = call.receiver;
  }
  return null;
}

function isRoot({ names }: Grammar, { name, receiver, values }: Call): boolean {
  if (name === 'then') return receiver === null && values.length === 1 && importsFrom(names, 'org.assertj');
  if (name === 'expect')
    return receiver === null && values.length === 1 && !importsFrom(names, 'org.easymock');
  return ROOTS.test(name);
}

/** One matcher of a chain; null for a word that asks nothing. */
export function fluentForm(grammar: Grammar, call: Call, { call: root, direct }: Root): Form | null {
  const known = FLUENT.get(call.name);
  if (!known && !MATCHER.test(call.name)) return null;
  if (root.name === 'assertThatCode' && call.name === 'doesNotThrowAnyException')
    return bareForm(call.name, { subject: root.values[0] ?? null });
  const subject = subjectOf(call, { call: root, direct });
  const expected = call.values.length > 1 ? call.list : (call.values[0] ?? null);
  const shape: Form = {
    ...bareForm(call.name),
    kind: known?.kind ?? 'other',
    subject,
    expected,
    negated: known?.negated ?? false,
  };
  if (/ThrownBy|Catching|Exception/.test(root.name)) return thrownForm(grammar, shape, { call, root });
  return known?.stated === undefined ? shape : { ...shape, stated: known.stated };
}

/** The value asked about: the root's own, or what the chain has made of it. */
function subjectOf(call: Call, { call: root, direct }: Root): Syntax | null {
  return direct ? (root.values[0] ?? null) : call.receiver;
}

/** `assertThatThrownBy(…).isInstanceOf(X.class)`, `assertThatExceptionOfType(X.class).isThrownBy(…)`. */
function thrownForm(
  { source }: Grammar,
  shape: Form,
  { call, root }: { readonly call: Call; readonly root: Call },
): Form {
  const backwards = call.name === 'isThrownBy';
  const [subject, type] = backwards
    ? [call.values[0] ?? null, root.values[0] ?? null]
    : [root.values[0] ?? null, shape.expected];
  if (!backwards && shape.kind !== 'type') return { ...shape, subject };
  const specific =
    type === null
      ? /^assertThat[A-Z]\w+Exception$/.test(root.name) && root.name !== 'assertThatException'
      : !isWide(textOf(source, type));
  return { ...shape, kind: specific ? 'throwsMatching' : 'throws', subject, expected: type };
}
