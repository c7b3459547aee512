import type { AssertionKind } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';

const OPERATORS: Readonly<Record<string, AssertionKind>> = {
  '==': 'equal',
  is: 'equal',
  '!=': 'equal',
  'is not': 'equal',
  in: 'partial',
  'not in': 'partial',
  '<': 'compare',
  '<=': 'compare',
  '>': 'compare',
  '>=': 'compare',
};

/** What stands behind `assert`: a comparison, a question, or anything that has to be true. */
export function expressionForm(source: Source, asserted: Syntax): Form {
  const bare = unwrapped(asserted);
  const truthy: Form = { kind: 'truthy', matcher: 'assert', subject: bare, expected: null, negated: false };
  const [left, right] = bare.children;
  switch (bare.type) {
    case 'not_operator':
      return left ? negated(expressionForm(source, left)) : truthy;
    case 'call':
      return callQuestion(source, bare) ?? truthy;
    case 'attribute':
      return mockQuestion(source, bare) ?? truthy;
    case 'boolean_operator':
      return alternatives(source, bare) ?? truthy;
    case 'comparison_operator':
      if (left && right && bare.children.length === 2) return comparisonForm(source, left, right);
      return between(source, bare) ?? truthy;
    default:
      return truthy;
  }
}

function negated(form: Form): Form {
  return { ...form, negated: !form.negated };
}

function unwrapped(node: Syntax): Syntax {
  const [inner] = node.children;
  return node.type === 'parenthesized_expression' && inner ? unwrapped(inner) : node;
}

const PATTERNS = /^(re|regex)\.(match|search|fullmatch)$/;

/** `isinstance(x, T)`, `x.startswith('…')`, `re.match('…', x)`. */
function callQuestion(source: Source, call: Syntax): Form | null {
  const callee = field(call, 'function');
  const [first = null, second = null] = field(call, 'arguments')?.children ?? [];
  if (!callee) return null;
  const name = textOf(source, callee);
  const form = { matcher: name.split('.').at(-1) ?? name, negated: false };
  if (/^(isinstance|issubclass|hasattr|callable)$/.test(name))
    return { ...form, kind: 'type', subject: first, expected: second };
  if (PATTERNS.test(name)) return { ...form, kind: 'partial', subject: second, expected: first };
  const holds = /^(startswith|endswith|issubset|issuperset|__contains__)$/.test(form.matcher);
  return holds ? { ...form, kind: 'partial', subject: field(callee, 'object'), expected: first } : null;
}

/** `mock.called`. */
function mockQuestion(source: Source, attribute: Syntax): Form | null {
  const name = textOf(source, field(attribute, 'attribute') ?? attribute);
  if (!/^(called|awaited)$/.test(name)) return null;
  return {
    kind: 'called',
    matcher: name,
    subject: field(attribute, 'object'),
    expected: null,
    negated: false,
  };
}

/** `a == 1 or a == 2`: one of several values. */
function alternatives(source: Source, node: Syntax): Form | null {
  const left = field(node, 'left');
  if (!left || !/\bor\b/.test(textOf(source, node)) || /\bor True$/.test(textOf(source, node))) return null;
  const first = expressionForm(source, left);
  return first.kind === 'truthy' ? null : { ...first, kind: 'partial', matcher: 'or', expected: node };
}

const WRITTEN_OUT = /^(integer|float|string|true|false|none|list|tuple|set|dictionary|unary_operator)$/;

function comparisonForm(source: Source, one: Syntax, other: Syntax): Form {
  const operator = source.text
    .slice(one.end, other.start)
    .replace(/[\s\\]+/g, ' ')
    .trim();
  const turned = /^[!=]=$/.test(operator) && WRITTEN_OUT.test(one.type) && !WRITTEN_OUT.test(other.type);
  const [left, right] = turned ? [other, one] : [one, unwrapped(other)];
  const kind = comparisonKind(operator, textOf(source, right));
  const form: Omit<Form, 'subject' | 'expected'> = {
    kind,
    matcher: operator,
    negated: kind !== 'defined' && /not|!=/.test(operator),
  };
  if (kind === 'partial') return { ...form, subject: right, expected: left };
  const approximate = kind === 'close' ? field(right, 'arguments')?.children[0] : undefined;
  return counted(source, { ...form, subject: left, expected: approximate ?? right });
}

/** `1 <= total() <= 3`: the value in the middle lies between two others. */
function between(source: Source, chain: Syntax): Form | null {
  const [low, middle, high] = chain.children;
  if (!low || !middle || !high || !/^[^<>=!]*<.*<|^[^<>=!]*>.*>/s.test(textOf(source, chain))) return null;
  return { kind: 'compare', matcher: 'between', subject: middle, expected: chain, negated: false };
}

/** `mock.call_count == 2` asks how often the mock was called; `>= 1`, only whether. */
function counted(source: Source, form: Form): Form {
  const { subject, expected } = form;
  if (subject?.type !== 'attribute' || !/\.(call|await)_count$/.test(textOf(source, subject))) return form;
  const any = form.kind === 'compare' && expected && /^[01]$/.test(fingerprintOf(source, expected));
  return { ...form, kind: any ? 'called' : 'count', subject: field(subject, 'object') };
}

function comparisonKind(operator: string, right: string): AssertionKind {
  if (operator === 'is not' && right === 'None') return 'defined';
  return /\bapprox\(/.test(right) ? 'close' : (OPERATORS[operator] ?? 'other');
}
