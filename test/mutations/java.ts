import { filesIn, type Mutations } from './mutations.js';

/** The head of a test that nothing is expected of but its assertions. */
const METHOD =
  /^(?<head> *@(?:Test|ParameterizedTest)\b(?!\(expected).*\n(?: *@.*\n)*(?<indent> *)(?:public )?void \w+\([^)]*\).* \{\n)/m;

export const mutations: Mutations = {
  language: 'java',
  files: filesIn('java'),
  weakenings: [
    ['TI101', /^( *)@Test\b/m, '$1@Disabled\n$1@Test'],
    ['TI101', /^( *)@Test\b/m, '$1@Test @Ignore("later")'],
    ['TI101', /^( *)@ParameterizedTest\b/m, '$1@Disabled("flaky")\n$1@ParameterizedTest'],
    ['TI101', /^( *)(public class|class) (\w+Test)\b/m, '$1@Disabled\n$1$2 $3'],
    ['TI101', /^( *)@Nested\b/m, '$1@Disabled\n$1@Nested'],
    ['TI101', METHOD, '$<head>$<indent>  Assumptions.assumeTrue(false);\n'],
    ['TI105', METHOD, '$<head>$<indent>  assumeTrue(System.getenv("CI") == null);\n'],
    ['TI105', METHOD, '$<head>$<indent>  if (Shop.isClosed()) return;\n'],
    ['TI105', /^( *)@Test\b/m, '$1@EnabledOnOs(OS.LINUX)\n$1@Test'],
    ['TI106', /, -100/, ''],
    ['TI106', /, "apple, 3, 90"/, ''],
    ['TI106', /Arguments\.of\(\d+, \d+\),\n */, ''],
    ['TI107', /^( *)@Test\n(?= *public)/m, '$1@Test(expected = AssertionError.class)\n'],
    ['TI301', /^ *@Test\b.*\n(?: *@DisplayName.*\n)?( *)(?:public )?void .*\n(?:\1 .*\n|\n)*\1\}\n/m, ''],
    ['TI302', METHOD, '$<head>$<indent>  if (true) return;\n'],
    [
      'TI302',
      /^( *)(@Test\n(?: *@.*\n)*\1(?:public )?void \w+\([^)]*\) \{\n)(?:\1 .*\n|\n)+\1\}\n/m,
      '$1$2$1}\n',
    ],
    [
      'TI302',
      /^( *)@Test\b(.*)\n((?: *@DisplayName.*\n)?)( *)((?:public )?void .*)\n((?:\1 .*\n|\n)*)\1\}\n/m,
      '$1/*\n$1@Test$2\n$3$4$5\n$6$1}\n$1*/\n',
    ],
    ['TI401', /^ *assert(?:Equals|True|False|Null|That|Same|ArrayEquals)\(.*\);\n/m, ''],
    ['TI401', /^ *verify\(.*\n/m, ''],
    [
      'TI402',
      /\bassertEquals\(([^,()]+|List\.of\([^)]*\)|new \w+\("[^"]*"\)), ([\w.()]+)\)/,
      'assertNotNull($2)',
    ],
    ['TI402', /assertThrows\(\w+\.class/, 'assertThrows(Exception.class'],
    ['TI402', /, (?:is|equalTo)\(\d+\)\)/, ', notNullValue())'],
    ['TI402', /0\.1\)/, '10.0)'],
    ['TI403', /assertEquals\("(\w+)"/, 'assertEquals("no $1"'],
    ['TI403', /assertEquals\((\d)/, 'assertEquals(4$1'],
    ['TI403', /(is|equalTo)\(1\)/, '$1(2)'],
    ['TI404', /assert(?:True|False)\(.*\);/, 'assertTrue(true);'],
    ['TI404', /assertEquals\((\d+), [\w.()]+\)/, 'assertEquals($1, $1)'],
    [
      'TI404',
      /^( *)(assert(?:Equals|True|False|That|Same|Null)\(.*\);)/m,
      '$1try { $2 } catch (AssertionError ignored) {}',
    ],
    ['TI504', /^ *@Test\n/m, ''],
    ['TI504', /^( *)@Test\n( *)(?:public )?void/m, '$1@Test\n$2private void'],
    ['TI504', /^ *@Nested\n/m, ''],
    ['TI701', /^( *)@Test\b/m, '$1@SuppressWarnings("all")\n$1@Test'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    ['blank lines', (text) => text.replace(/\n(?= *@Test)/g, '\n\n')],
    [
      'a comment before each test',
      (text) => text.replace(/^( *)(?=@Test)/gm, '$1// @Disabled is not for the next one\n$1'),
    ],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    [
      'a new name for each test',
      (text) => text.replace(/(@Test\b.*\n(?: *@.*\n)*.*void )(\w+)/g, '$1$2Always'),
    ],
    ['public methods', (text) => text.replace(/^( *)void /gm, '$1public void ')],
    [
      'one more assertion',
      (text) => text.replace(/^( *)(?=assert(?:Equals|True)\()/gm, '$1assertNotNull(basket);\n$1'),
    ],
    [
      'members of the class by name',
      (text) => text.replace(/(?<=[ (])assertEquals\(/g, 'Assertions.assertEquals('),
    ],
    [
      'the other line of a body',
      (text) =>
        text.replace(/basket\.put\("apple", 2\);/g, 'basket.put("apple", 1);\n    basket.put("apple", 1);'),
    ],
  ],
};
