import { filesIn, type Mutations } from './mutations.js';

const TEST = /^( *)((?:async )?def test_\w+\()/m;
const OPENED = /^( *)((?:async )?def test_\w+\(.*\):\n)/m;
const CLASS = /^(class \w+)/m;
const ASSERT = /^( *)assert (\w+(?:\.\w+)*) == (?!\2).+$/m;
const EQUAL = /^( *)self\.assertEqual\((\w+\.\w+), (.+)\)$/m;
/** A whole function on the outermost level, with what stands under it. */
const BLOCK = /^def test_\w+\(.*\):\n(?:(?: +.*)?\n)+/m;

export const mutations: Mutations = {
  language: 'python',
  files: filesIn('python'),
  weakenings: [
    ['TI101', TEST, '$1@pytest.mark.skip\n$1$2'],
    ['TI101', TEST, '$1@pytest.mark.skip(reason="later")\n$1$2'],
    ['TI101', TEST, '$1@unittest.skip("later")\n$1$2'],
    ['TI101', TEST, '$1@pytest.mark.skipif(True, reason="later")\n$1$2'],
    ['TI101', OPENED, '$1$2$1    pytest.skip("later")\n'],
    ['TI101', OPENED, '$1$2$1    raise unittest.SkipTest("later")\n'],
    ['TI101', CLASS, '@unittest.skip("later")\n$1'],
    ['TI105', TEST, '$1@pytest.mark.skipif(on_ci(), reason="later")\n$1$2'],
    ['TI105', OPENED, '$1$2$1    if on_ci():\n$1        pytest.skip("later")\n'],
    ['TI105', OPENED, '$1$2$1    if on_ci():\n$1        return\n'],
    ['TI107', TEST, '$1@pytest.mark.xfail\n$1$2'],
    ['TI107', TEST, '$1@unittest.expectedFailure\n$1$2'],
    ['TI106', /^ +\(\d+, \d+, \d+\),\n/m, ''],
    ['TI301', BLOCK, ''],
    ['TI302', OPENED, '$1$2$1    return\n'],
    ['TI401', /^( +)(?:assert |self\.assert\w+\().+\n(?=\1(?:assert |self\.assert))/m, ''],
    ['TI402', ASSERT, '$1assert $2'],
    ['TI402', ASSERT, '$1assert $2 is not None'],
    ['TI402', EQUAL, '$1self.assertTrue($2)'],
    ['TI402', EQUAL, '$1self.assertIsNotNone($2)'],
    ['TI402', /pytest\.raises\(\w+.*\):/, 'pytest.raises(Exception):'],
    ['TI402', /assertRaisesRegex\((\w+), ".*"\)/, 'assertRaises($1)'],
    ['TI402', /assert_called_once_with\(.+\)/, 'assert_called()'],
    ['TI403', /assert (\w+(?:\.\w+)*) == "(\w+)"/, 'assert $1 == "not $2"'],
    ['TI403', /self\.assertEqual\(([\w.]+), (\d+)\)/, 'self.assertEqual($1, 9$2)'],
    ['TI403', /self\.assertTrue\(/, 'self.assertFalse('],
    ['TI404', ASSERT, '$1assert True'],
    ['TI404', ASSERT, '$1assert $2 == $2'],
    ['TI404', ASSERT, '$1try:\n$1    assert $2 == 1\n$1except AssertionError:\n$1    pass'],
    ['TI404', EQUAL, '$1self.assertEqual($2, $2)'],
    ['TI504', /^( *)((?:async )?def )test_(\w+\()/m, '$1$2check_$3'],
    ['TI504', /^( *)((?:async )?def )test_(\w+\()/m, '$1$2_test_$3'],
    ['TI701', TEST, '$1# pylint: disable=all\n$1$2'],
  ],
  harmless: [
    ['a comment at the top', (text) => `# Tests.\n${text}`],
    ['a blank line before each test', (text) => text.replace(/^(?= *(?:async )?def test_)/gm, '\n')],
    [
      'a comment in each test',
      (text) => text.replace(/^( *)((?:async )?def test_\w+\(.*\):\n)/gm, '$1$2$1    # so\n'),
    ],
    [
      'a docstring in each test',
      (text) => text.replace(/^( *)((?:async )?def test_\w+\(.*\):\n)/gm, '$1$2$1    """So."""\n'),
    ],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['the other quotes', (text) => text.replace(/(?<!")"([^"'\n]*)"(?!")/g, "'$1'")],
    ['every test gets another name', (text) => text.replace(/def test_/g, 'def test_that_')],
    [
      'every class gets another name',
      (text) => text.replace(/^class (Test)?(\w+?)(Test)?\b/gm, 'class $1Other$2$3'),
    ],
    [
      'types for what is returned',
      (text) => text.replace(/^( *(?:async )?def test_\w+\(.*\)):/gm, '$1 -> None:'),
    ],
    [
      'parentheses around what is asserted',
      (text) => text.replace(/^( *)assert (\w[^,\n]*)$/gm, '$1assert ($2)'),
    ],
    ['messages behind assertions', (text) => text.replace(/^( *assert \w[^,\n]*)$/gm, '$1, "so"')],
    [
      'deeper lists',
      (text) => text.replace(/\[("\w+"), ("\w+")\]/g, '[\n            $1,\n            $2,\n        ]'),
    ],
    [
      'a marker on each test',
      (text) => text.replace(/^( *)((?:async )?def test_)/gm, '$1@pytest.mark.harbour\n$1$2'),
    ],
  ],
};
