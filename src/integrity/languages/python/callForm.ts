import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';

const METHODS: readonly (readonly [AssertionKind, string])[] = [
  [
    'equal',
    'assertEqual assertEquals assertIs assertListEqual assertDictEqual assertTupleEqual assertSetEqual',
  ],
  ['equal', 'assertMultiLineEqual assertSequenceEqual assertIsNone assertNotEqual assertIsNot assert_equal'],
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
    'assertIn assertNotIn assertRegex assertNotRegex assertContains assertNotContains assertDictContainsSubset assertRegexpMatches',
  ],
  ['compare', 'assertGreater assertGreaterEqual assertLess assertLessEqual'],
  ['throws', 'assertRaises assertWarns assertLogs raises warns assert_raises'],
  ['called', 'assert_called assert_awaited'],
  ['type', 'assertIsInstance assertNotIsInstance'],
  ['defined', 'assertIsNotNone'],
  ['truthy', 'assertTrue assertFalse assert_ ok_'],
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
  const negated = /Not|^assert_not|^assertFalse$/.test(matcher) && matcher !== 'assertIsNotNone';
  const plain: Form = { kind, matcher, subject: null, expected: null, negated, bare: matcher };
  const values = field(node, 'arguments');
  if (!values) return plain;
  const mock = callee.type === 'attribute' && /^assert_(any|has|called|awaited|not)/.test(matcher);
  if (mock) return { ...plain, subject: field(callee, 'object'), expected: values, negated: false };
  return withValues(source, plain, values);
}

function withValues(source: Source, plain: Form, values: Syntax): Form {
  const [first = null, second = null] = values.children.filter(({ type }) => type !== 'keyword_argument');
  if (plain.kind === 'throws' || plain.kind === 'throwsMatching') {
    const message = plain.kind === 'throws' ? matchOf(source, values) : (second ?? first);
    const bare = /warns/i.test(plain.matcher) ? 'warns' : 'raises';
    if (!message) return { ...plain, expected: first, bare };
    const matcher = first && first !== message ? `${plain.matcher} ${textOf(source, first)}` : plain.matcher;
    return { ...plain, kind: 'throwsMatching', matcher, expected: message, bare };
  }
  return /^assert(Not)?In$/.test(plain.matcher)
    ? { ...plain, subject: second, expected: first }
    : { ...plain, subject: first, expected: plain.kind === 'truthy' ? null : second };
}

const RAISERS = /^(pytest|self|cls|raises|warns)\b/;

/** What the message has to match. */
function matchOf(source: Source, values: Syntax): Syntax | null {
  const found = values.children.find((each) => /^match\b/.test(textOf(source, each)));
  return found ? field(found, 'value') : null;
}
