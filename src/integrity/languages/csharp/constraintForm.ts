import type { AssertionKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { argumentsOf } from './calls.js';
import { CONSTRAINT_MATCHERS } from './matchers.js';

/** One word of `Is.Not.EqualTo(3).Within(1)`, with its first value if it is a call. */
type Word = { readonly name: string; readonly value: Syntax | null; readonly type: Syntax | null };

/** NUnit's constraint as an assertion without its subject; null for what is none, such as a message. */
export function constraintForm(source: Source, node: Syntax): Form | null {
  const words = wordsOf(source, node);
  if (!/^(Is|Does|Has|Contains|Throws|Iz|Not|Some|All|Exactly)$/.test(words[0]?.name ?? '')) return null;
  const negated = words.some(({ name }) => /^(Not|No|None|Nothing)$/.test(name));
  if (words[0]?.name === 'Throws') return throwsForm(source, words, negated);
  const telling = words.find(({ name }) => /^(Count|Length|Exactly|One)$/.test(name)) ?? words.find(known);
  const found = telling && CONSTRAINT_MATCHERS.get(telling.name);
  const valued = words.find(({ value, type }) => value !== null || type !== null);
  const names = new Set(words.map(({ name }) => name));
  const kind = kindOf(found?.kind ?? 'other', { names, negated });
  return {
    kind,
    matcher: words
      .map(({ name }) => name)
      .filter((name) => name !== 'Not')
      .join('.'),
    subject: null,
    expected: valued?.type ?? valued?.value ?? null,
    negated: negated && kind !== 'defined',
  };
}

function known({ name }: Word): boolean {
  return CONSTRAINT_MATCHERS.has(name);
}

function kindOf(
  kind: AssertionKind,
  { names, negated }: { names: ReadonlySet<string>; negated: boolean },
): AssertionKind {
  if (negated && names.has('Null')) return 'defined';
  if (kind !== 'equal') return kind;
  if (names.has('Within')) return 'close';
  return names.has('IgnoreCase') || names.has('Some') || names.has('Property') ? 'partial' : kind;
}

/** `Throws.TypeOf<X>()`, `Throws.ArgumentException`, `Throws.Exception`, `Throws.Nothing`. */
function throwsForm(source: Source, words: readonly Word[], negated: boolean): Form {
  const typed = words.find(({ type, value }) => type !== null || value?.type === 'typeof_expression');
  const type = typed ? (typed.type ?? typed.value) : null;
  const named = words.some(({ name }) => /^\w+Exception$|^Message$|^InnerException$/.test(name));
  const precise =
    (type !== null && !/^(typeof\()?(System\.)?Exception\)?$/.test(fingerprintOf(source, type))) || named;
  const matcher = words.map(({ name }) => name).join('.');
  return { kind: precise ? 'throwsMatching' : 'throws', matcher, subject: null, expected: type, negated };
}

function wordsOf(source: Source, node: Syntax): Word[] {
  switch (node.type) {
    case 'invocation_expression':
      return called(source, node);
    case 'member_access_expression': {
      const [owner, name] = [field(node, 'expression'), field(node, 'name')];
      return [...(owner ? wordsOf(source, owner) : []), ...(name ? wordsOf(source, name) : [])];
    }
    case 'generic_name': {
      const [name, types] = node.children;
      return name ? [{ name: textOf(source, name), value: null, type: types?.children[0] ?? null }] : [];
    }
    case 'binary_expression':
      return node.children.flatMap((child) => wordsOf(source, child));
    case 'prefix_unary_expression':
      return [
        { name: 'Not', value: null, type: null },
        ...node.children.flatMap((child) => wordsOf(source, child)),
      ];
    case 'identifier':
      return [{ name: textOf(source, node), value: null, type: null }];
    default:
      return [];
  }
}

function called(source: Source, node: Syntax): Word[] {
  const callee = field(node, 'function') ?? node.children[0];
  const words = callee ? wordsOf(source, callee) : [];
  const last = words.at(-1);
  const [value = null] = argumentsOf(source, field(node, 'arguments')).values;
  return last ? [...words.slice(0, -1), { ...last, value }] : [];
}
