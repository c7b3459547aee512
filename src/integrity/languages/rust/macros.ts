import type { AssertionKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { argumentsOf, partOf, splitTokens } from './tokens.js';

type Row = readonly [name: RegExp, kind: AssertionKind, negated?: true];

/** By the macro's own name, whatever crate it comes from. */
const ROWS: readonly Row[] = [
  [
    /^((debug_|prop_)?assert_|assert_(str|json|ok|some|err)_)?eq(nice)?$|^assert_(str_|ok_|some_|err_|json_)?eq(_\w+)?$/,
    'equal',
  ],
  [/^(debug_|prop_)?assert_ne$/, 'equal', true],
  [/snapshot$/, 'snapshot'],
  [
    /^assert_(\w+_)?(approx|relative|abs_diff|ulps|float|close|near)(_eq|_to)?$|^assert_(in_delta|approx)\w*$/,
    'close',
  ],
  [/^assert_(lt|le|gt|ge)$/, 'compare'],
  [
    /^(debug_)?assert_(matches|let|variant|contains|starts_with|ends_with|match|json_include|none_match)$/,
    'partial',
  ],
  [/^(assert|expect|verify)_(err|panics?|error)$/, 'throws'],
  [/^(assert_)?(ok|some|none|ready|pending)$|^assert_(ok|some|none|ready|pending)$/, 'defined'],
  [/^(panic|unreachable|fail|bail)$/, 'other'],
];

/** What a macro asserts; null for one that asserts nothing. */
export function macroForm(source: Source, name: string, tree: Syntax): Form | null {
  const values = argumentsOf(source, tree);
  const [first, second = null] = values;
  if (/^(debug_|prop_)?assert$|^ensure$/.test(name)) return first ? asserted(source, name, first) : null;
  if (/^(assert|expect|verify)_that$/.test(name) && first && second)
    return matcherForm(source, first, second);
  const row = ROWS.find(([pattern]) => pattern.test(name));
  if (!row) return name.includes('assert') ? bare(name, first ?? null, second) : null;
  const [, kind, negated = false] = row;
  if (kind === 'other') return bare(name, null, null);
  const form: Form = { kind, matcher: name, subject: first ?? null, expected: second, negated };
  return kind === 'snapshot' ? { ...form, ...snapshotParts(values) } : form;
}

/** `assert!(matches!(value, pattern))` goes by what it is about. */
function asserted(source: Source, name: string, condition: Syntax): Form {
  const form = holds(source, condition);
  return form.matcher === 'matches' || /^[<>]/.test(form.matcher) ? form : { ...form, matcher: name };
}

function bare(matcher: string, subject: Syntax | null, expected: Syntax | null): Form {
  return { kind: 'other', matcher, subject, expected, negated: false };
}

/** A snapshot may have a name before its value, and what is expected, written in place, after an `@`. */
function snapshotParts(values: readonly Syntax[]): Pick<Form, 'subject' | 'expected'> {
  const [first = null, second = null] = values;
  const named = first?.type === 'string_literal' && second !== null;
  return named ? { subject: second, expected: null } : { subject: first, expected: second };
}

/** `assert_that!(value, eq(3))`. */
function matcherForm(source: Source, subject: Syntax, value: Syntax): Form {
  const [, name = ''] = /^(\w+)/.exec(textOf(source, value)) ?? [];
  const kind: AssertionKind = /^(eq|equal_to|is_equal_to)$/.test(name)
    ? 'equal'
    : /^(anything|any)$/.test(name)
      ? 'truthy'
      : 'partial';
  const tree = value.children.find(({ type }) => type === 'token_tree');
  const [expected = null] = tree ? argumentsOf(source, tree) : [];
  return { kind, matcher: name, subject, expected, negated: false };
}

const OPERATORS: readonly (readonly [sign: RegExp, kind: AssertionKind, negated: boolean])[] = [
  [/(?<![=!<>])==(?!=)/g, 'equal', false],
  [/!=/g, 'equal', true],
  [/(?<![<=-])[<>]=?(?![<>=])/g, 'compare', false],
];

/** By the method that an asserted expression ends with. */
const METHODS: readonly (readonly [name: RegExp, kind: AssertionKind])[] = [
  [/^is_(some|ok|some_and|ok_and)$/, 'defined'],
  [/^is_(none|empty)$/, 'count'],
  [/^is_err(_and)?$/, 'throws'],
  [/^(contains\w*|starts_with|ends_with|is_match|any|all)$/, 'partial'],
  [/^eq(_ignore_ascii_case)?$/, 'equal'],
];

/** What holds where an expression is true. */
export function holds(source: Source, node: Syntax): Form {
  const text = fingerprintOf(source, node);
  if (text.startsWith('!') && !/&&|\|\|/.test(text)) {
    const form = holds(source, partOf(source, parentOf(node), { start: node.start + 1, end: node.end }));
    return { ...form, negated: !form.negated };
  }
  const weakness = /\|\|true$|^true\|\|/.test(text) ? 'tautology' : null;
  if (/&&|\|\|/.test(outside(source, node))) return { ...plain(node), kind: 'compare', weakness };
  return compared(source, node) ?? asked(source, node) ?? { ...plain(node), weakness };
}

function parentOf(node: Syntax): Syntax {
  return node.parent ?? node;
}

/** The signs of a stretch that stand outside of all brackets. */
function outside(source: Source, node: Syntax): string {
  let text = '';
  let start = node.start;
  for (const child of node.children) {
    text += `${source.text.slice(start, child.start)} `;
    start = child.end;
  }
  return text + source.text.slice(start, node.end);
}

function plain(subject: Syntax): Form {
  return { kind: 'truthy', matcher: 'assert', subject, expected: null, negated: false };
}

function compared(source: Source, node: Syntax): Form | null {
  if (node.children.length === 0 && node.type !== 'written') return null;
  for (const [sign, kind, negated] of OPERATORS) {
    const tree = node.type === 'tokens' || node.type === 'written' ? parentOf(node) : node;
    const [subject, expected, third] = splitTokens(source, { tree, from: node.start, to: node.end }, sign);
    if (subject && expected && !third) {
      const matcher = kind === 'compare' ? source.text.slice(subject.end, expected.start).trim() : 'assert';
      return { kind, matcher, subject, expected, negated };
    }
  }
  return null;
}

function asked(source: Source, node: Syntax): Form | null {
  const tree = node.children.at(-1);
  const name = node.children.at(-2);
  if (tree?.type !== 'token_tree' || name?.type !== 'identifier' || tree.end !== node.end) return null;
  const own = textOf(source, name);
  const values = argumentsOf(source, tree);
  if (own === 'matches' && source.text[name.end] === '!')
    return {
      kind: 'partial',
      matcher: own,
      subject: values[0] ?? null,
      expected: values[1] ?? null,
      negated: false,
    };
  const kind = METHODS.find(([pattern]) => pattern.test(own))?.[1];
  if (!kind || source.text[name.start - 1] !== '.') return null;
  const subject = partOf(source, parentOf(node), { start: node.start, end: name.start - 1 });
  return { kind, matcher: own, subject, expected: values[0] ?? null, negated: false };
}

/** `if got != want { panic!(…) }`: what the condition asserts. */
export function conditionForm(source: Source, node: Syntax): Form | null {
  const branch = node.field === 'condition' && node.parent?.type === 'if_expression' ? node.parent : null;
  const then = branch && field(branch, 'consequence');
  if (!then?.children.some((statement) => /^(panic|unreachable|assert)!/.test(textOf(source, statement))))
    return null;
  const [subject, expected] = [field(node, 'left'), field(node, 'right')];
  if (node.type === 'binary_expression' && subject && expected) {
    const operator = source.text.slice(subject.end, expected.start).trim();
    const equal = operator === '!=' || operator === '==';
    return {
      kind: equal ? 'equal' : 'compare',
      matcher: operator,
      subject,
      expected,
      negated: operator === '==',
    };
  }
  return { kind: 'truthy', matcher: 'if', subject: node, expected: null, negated: true };
}
