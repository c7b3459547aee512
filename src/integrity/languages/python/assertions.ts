import type { Assertion, AssertionKind, Weakness } from '../../inventory.js';
import {
  field,
  fingerprintOf,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';

const METHODS: readonly (readonly [AssertionKind, string])[] = [
  [
    'equal',
    'assertEqual assertEquals assertIs assertListEqual assertDictEqual assertTupleEqual assertSetEqual',
  ],
  [
    'equal',
    'assertMultiLineEqual assertSequenceEqual assertFalse assertIsNone assertNotEqual assertIsNot assert_equal',
  ],
  [
    'equal',
    'assert_array_equal assert_frame_equal assert_series_equal assertJSONEqual assertHTMLEqual assertRedirects',
  ],
  ['equal', 'assertQuerySetEqual assertQuerysetEqual eq_'],
  [
    'calledWith',
    'assert_called_with assert_called_once_with assert_any_call assert_has_calls assert_awaited_with',
  ],
  ['calledWith', 'assert_awaited_once_with'],
  ['throwsMatching', 'assertRaisesRegex assertWarnsRegex assertRaisesMessage'],
  [
    'close',
    'assertAlmostEqual assertNotAlmostEqual assert_allclose assert_almost_equal assert_array_almost_equal',
  ],
  ['count', 'assertCountEqual assertNumQueries assert_called_once assert_awaited_once assertItemsEqual'],
  [
    'partial',
    'assertIn assertNotIn assertRegex assertNotRegex assertContains assertDictContainsSubset assertRegexpMatches',
  ],
  ['compare', 'assertGreater assertGreaterEqual assertLess assertLessEqual'],
  ['throws', 'assertRaises assertWarns assertLogs raises warns assert_raises'],
  ['called', 'assert_called assert_awaited'],
  ['type', 'assertIsInstance assertNotIsInstance'],
  ['defined', 'assertIsNotNone'],
  ['truthy', 'assertTrue assert_ ok_'],
];

const KINDS: ReadonlyMap<string, AssertionKind> = new Map(
  METHODS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

const OWN = /^_?(assert|check|verify|expect|ensure)(?=[A-Z_]|$)/;
const LITERALS = /^(integer|float|string|concatenated_string|true|false|none|unary_operator)$/;

/** What a statement or call asserts: `assert …`, `self.assertEqual(…)`, `with pytest.raises(…)`, a mock's own. */
export function assertionOf(source: Source, node: Syntax, flow: Weakness | null): Assertion | null {
  const form = node.type === 'assert_statement' ? statementForm(source, node) : callForm(source, node);
  if (!form) return null;
  const { subject, expected } = form;
  const literal = expected !== null && isLiteral(expected);
  const weakness = flow ?? weaknessOf(source, form);
  const place = { range: linesOf(source, node), text: firstLineOf(source, node) };
  return {
    ...place,
    kind: form.kind,
    matcher: form.matcher,
    subject: subject ? fingerprintOf(source, subject) : (form.bare ?? ''),
    expected: expected && fingerprintOf(source, expected),
    literal,
    negated: form.negated,
    weakness,
  };
}

type Form = {
  readonly kind: AssertionKind;
  readonly matcher: string;
  readonly subject: Syntax | null;
  readonly expected: Syntax | null;
  readonly negated: boolean;
  readonly bare?: string;
};

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

function statementForm(source: Source, node: Syntax): Form | null {
  const [asserted] = node.children;
  return asserted ? expressionForm(source, asserted) : null;
}

function expressionForm(source: Source, asserted: Syntax): Form {
  const bare = asserted.type === 'parenthesized_expression' ? (asserted.children[0] ?? asserted) : asserted;
  const truthy: Form = { kind: 'truthy', matcher: 'assert', subject: bare, expected: null, negated: false };
  if (bare.type === 'not_operator') {
    const inner = bare.children[0];
    return inner ? { ...expressionForm(source, inner), negated: true } : truthy;
  }
  if (bare.type === 'call') {
    const callee = field(bare, 'function');
    const [subject, expected] = field(bare, 'arguments')?.children ?? [];
    if (callee && textOf(source, callee) === 'isinstance') {
      return {
        ...truthy,
        kind: 'type',
        matcher: 'isinstance',
        subject: subject ?? null,
        expected: expected ?? null,
      };
    }
  }
  const [left, right] = bare.children;
  if (bare.type !== 'comparison_operator' || bare.children.length !== 2 || !left || !right) return truthy;
  const operator = source.text
    .slice(left.end, right.start)
    .replace(/[\s\\]+/g, ' ')
    .trim();
  const negated = operator.includes('not') || operator === '!=';
  const none = operator === 'is not' && right.type === 'none';
  const approximate = /\bapprox\(/.test(textOf(source, right));
  const kind = none ? 'defined' : approximate ? 'close' : (OPERATORS[operator] ?? 'other');
  const turned = kind === 'partial';
  return {
    kind,
    matcher: operator,
    subject: turned ? right : left,
    expected: turned ? left : right,
    negated: negated && !none,
  };
}

function callForm(source: Source, node: Syntax): Form | null {
  const callee = node.type === 'call' ? field(node, 'function') : null;
  if (!callee) return null;
  const matcher =
    callee.type === 'attribute'
      ? textOf(source, field(callee, 'attribute') ?? callee)
      : textOf(source, callee);
  const kind = KINDS.get(matcher) ?? (OWN.test(matcher) ? 'other' : null);
  if (!kind) return null;
  if (
    (matcher === 'raises' || matcher === 'warns') &&
    !/^(pytest|self|cls|raises|warns)\b/.test(textOf(source, callee))
  )
    return null;
  const values = field(node, 'arguments')?.children.filter(({ type }) => type !== 'keyword_argument') ?? [];
  const mock = /^assert_(any|has|called|awaited|not)/.test(matcher) && callee.type === 'attribute';
  if (mock)
    return {
      kind,
      matcher,
      subject: field(callee, 'object'),
      expected: field(node, 'arguments'),
      negated: false,
    };
  const throwing = kind === 'throws' || kind === 'throwsMatching';
  const turned = matcher === 'assertIn' || matcher === 'assertNotIn';
  const [first, second] = values;
  return {
    kind: throwing && hasMatch(source, node) ? 'throwsMatching' : kind,
    matcher,
    subject: throwing ? null : ((turned ? second : first) ?? null),
    expected: throwing ? (first ?? null) : ((turned ? first : second) ?? null),
    negated: /Not|^assert_not/.test(matcher) && matcher !== 'assertIsNotNone',
    bare: matcher,
  };
}

function hasMatch(source: Source, node: Syntax): boolean {
  return field(node, 'arguments')?.children.some((each) => /^match\b/.test(textOf(source, each))) ?? false;
}

function weaknessOf(source: Source, form: Form): Weakness | null {
  if (!form.subject) return null;
  const subject = fingerprintOf(source, form.subject);
  const constant = isLiteral(form.subject);
  if (form.negated) return null;
  if (form.subject.type === 'tuple' && form.kind === 'truthy' && form.subject.children.length > 0)
    return 'tautology';
  if (form.kind === 'truthy' && constant) return /^(False|None|0|"")$/.test(subject) ? null : 'tautology';
  if (
    form.kind === 'truthy' &&
    form.subject.type === 'boolean_operator' &&
    /\bor True$/.test(textOf(source, form.subject))
  )
    return 'tautology';
  if (form.kind !== 'equal' || !form.expected || fingerprintOf(source, form.expected) !== subject)
    return null;
  if (constant) return 'tautology';
  return /^(identifier|attribute)$/.test(form.subject.type) ? 'selfCompare' : null;
}

function isLiteral(node: Syntax): boolean {
  if (/^(list|tuple|set|dictionary|pair|unary_operator|parenthesized_expression)$/.test(node.type))
    return node.children.every(isLiteral);
  return LITERALS.test(node.type);
}
