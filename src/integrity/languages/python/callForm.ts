import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** An assertion before it is put into words: the nodes of its parts. */
export type Form = {
  readonly kind: AssertionKind;
  readonly matcher: string;
  readonly subject: Syntax | null;
  readonly expected: Syntax | null;
  readonly negated: boolean;
  readonly bare?: string;
};

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

/** `self.assertEqual(…)`, `pytest.raises(…)`, `np.testing.assert_allclose(…)`, a mock's own, the project's own. */
export function callForm(source: Source, node: Syntax): Form | null {
  const callee = node.type === 'call' ? field(node, 'function') : null;
  if (!callee) return null;
  const matcher = textOf(source, field(callee, 'attribute') ?? callee);
  const kind = KINDS.get(matcher) ?? (OWN.test(matcher) ? 'other' : null);
  if (!kind || (/^(raises|warns)$/.test(matcher) && !RAISERS.test(textOf(source, callee)))) return null;
  const negated = /Not|^assert_not/.test(matcher) && matcher !== 'assertIsNotNone';
  const plain: Form = { kind, matcher, subject: null, expected: null, negated, bare: matcher };
  const values = field(node, 'arguments');
  if (!values) return plain;
  const mock = callee.type === 'attribute' && /^assert_(any|has|called|awaited|not)/.test(matcher);
  if (mock) return { ...plain, subject: field(callee, 'object'), expected: values, negated: false };
  const positional = values.children.filter(({ type }) => type !== 'keyword_argument');
  return withValues(plain, positional, hasMatch(source, values));
}

function withValues(plain: Form, values: readonly Syntax[], matches: boolean): Form {
  const first = values[0] ?? null;
  const second = values[1] ?? null;
  if (plain.kind === 'throwsMatching') return { ...plain, expected: second ?? first };
  if (plain.kind === 'throws')
    return { ...plain, kind: matches ? 'throwsMatching' : plain.kind, expected: first };
  return /^assert(Not)?In$/.test(plain.matcher)
    ? { ...plain, subject: second, expected: first }
    : { ...plain, subject: first, expected: second };
}

const RAISERS = /^(pytest|self|cls|raises|warns)\b/;

function hasMatch(source: Source, values: Syntax): boolean {
  return values.children.some((each) => /^match\b/.test(textOf(source, each)));
}
