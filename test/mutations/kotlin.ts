import { filesIn, type Mutations } from './mutations.js';

/** The head of a test that is a function. */
const FUNCTION = /^(?<head> *@(?:Test|ParameterizedTest)\n(?: *@.*\n)*(?<indent> *)fun (?!.*runTest).*\{\n)/m;

/** The head of a test that is a call. */
const CALL = /^(?<indent> *)(?<head>test\("[^"]+"\) \{\n)/m;

export const mutations: Mutations = {
  language: 'kotlin',
  files: filesIn('kotlin'),
  weakenings: [
    ['TI101', /^( *)@Test\b/m, '$1@Disabled\n$1@Test'],
    ['TI101', /^( *)@Test\b/m, '$1@Test @Ignore("later")'],
    ['TI101', /^( *)@ParameterizedTest\b/m, '$1@Disabled("flaky")\n$1@ParameterizedTest'],
    ['TI101', /^class (\w+Test)\b/m, '@Disabled\nclass $1'],
    ['TI101', /^( *)@Nested\b/m, '$1@Disabled\n$1@Nested'],
    ['TI101', /^( *)test\("/m, '$1xtest("'],
    ['TI101', /^( *)test\("/m, '$1test("!'],
    ['TI101', /^( *)test\("([^"]+)"\) \{/m, '$1test("$2").config(enabled = false) {'],
    ['TI101', /^( *)context\("/m, '$1xcontext("'],
    ['TI101', FUNCTION, '$<head>$<indent>    Assumptions.assumeTrue(false)\n'],
    ['TI105', FUNCTION, '$<head>$<indent>    assumeTrue(System.getenv("CI") == null)\n'],
    ['TI105', /^( *)@Test\b/m, '$1@EnabledOnOs(OS.LINUX)\n$1@Test'],
    ['TI105', /^( *)test\("([^"]+)"\) \{/m, '$1test("$2").config(enabled = !isSlow) {'],
    ['TI106', /, -100/, ''],
    ['TI106', /, "apple, 3, 90"/, ''],
    ['TI106', /Arguments\.of\(\d+, \d+\),\n */, ''],
    ['TI106', /, 4 to 25/, ''],
    ['TI201', /^( *)test\("/m, '$1test("f:'],
    ['TI201', /^( *)test\("/m, '$1ftest("'],
    ['TI301', /^ *@Test\n( *)fun .*\n(?:\1 .*\n|\n)*\1\}\n/m, ''],
    ['TI301', /^( *)test\(.*\n(?:\1 .*\n|\n)*\1\}\n/m, ''],
    ['TI302', FUNCTION, '$<head>$<indent>    if (true) return\n'],
    ['TI302', CALL, '$<indent>$<head>$<indent>    return@test\n'],
    ['TI302', /^( *)(@Test\n\1fun .*\{\n)(?:\1 .*\n|\n)+\1\}\n/m, '$1$2$1}\n'],
    ['TI302', /^( *)(test\(.*\n)(?:\1 .*\n|\n)+\1\}\n/m, '$1$2$1}\n'],
    ['TI302', /^( *)@Test\n( *fun .*\n(?:\1 .*\n|\n)*\1\}\n)/m, '$1/*\n$1@Test\n$2$1*/\n'],
    ['TI302', /^( *)(test\(.*\n(?:\1 .*\n|\n)*\1\}\n)/m, '$1/*\n$1$2$1*/\n'],
    ['TI401', /^ *assert(?:Equals|True|False|Null|ContentEquals)\(.*\)\n/m, ''],
    ['TI401', /^ *[\w.()]+ shouldBe \w+\n(?!.*->)(?= *\n| *\}\n *\n)/m, ''],
    ['TI401', /^ *verify .*\n/m, ''],
    ['TI402', /\bassertEquals\(([^,()]+), ([\w.()]+)\)/, 'assertNotNull($2)'],
    ['TI402', /assertFailsWith<\w+>/, 'assertFailsWith<Exception>'],
    ['TI402', /shouldThrow<\w+>/, 'shouldThrow<Throwable>'],
    ['TI402', /(\w+\.\w+(?:\.\w+)*) shouldBe ("\w+"|\d+)/, '$1.shouldNotBeNull()'],
    ['TI402', /shouldContainExactly\(/, 'shouldContainAnyOf('],
    ['TI403', /assertEquals\("(\w+)"/, 'assertEquals("no $1"'],
    ['TI403', /assertEquals\((\d)/, 'assertEquals(4$1'],
    ['TI403', /shouldBe (\d)/, 'shouldBe 7$1'],
    ['TI403', /shouldBeTrue\(\)/, 'shouldBeFalse()'],
    ['TI404', /assert(?:True|False)\(.*\)/, 'assertTrue(true)'],
    ['TI404', /assertEquals\((\d+), [\w.()]+\)/, 'assertEquals($1, $1)'],
    ['TI404', /^( *)(assert(?:Equals|True|False|Null)\(.*\))/m, '$1try { $2 } catch (e: AssertionError) { }'],
    ['TI504', /^ *@Test\n/m, ''],
    ['TI504', /^( *)@Test\n( *)fun/m, '$1@Test\n$2private fun'],
    ['TI504', /^ *@Nested\n/m, ''],
    ['TI701', /^( *)@Test\b/m, '$1@Suppress("UNUSED_VARIABLE")\n$1@Test'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    ['blank lines', (text) => text.replace(/\n(?= *(?:@Test|test\())/g, '\n\n')],
    [
      'a comment before each test',
      (text) => text.replace(/^( *)(?=@Test|test\()/gm, '$1// @Disabled is not for the next one\n$1'),
    ],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    [
      'a new name for each test',
      (text) =>
        text
          .replace(/(@Test\n *fun |test\(")(`?\w+)/g, '$1$2 always')
          .replace(/fun (\w+) always/g, 'fun $1Always'),
    ],
    [
      'one more assertion',
      (text) => text.replace(/^( *)(?=assert(?:Equals|True)\()/gm, '$1assertNotNull(basket)\n$1'),
    ],
    ['a block around', (text) => text.replace(/^( *)(assertTrue\(.*\))$/gm, '$1with(basket) { $2 }')],
    ['matchers as members', (text) => text.replace(/ shouldBe (\d+|"\w+")/g, '.shouldBe($1)')],
  ],
};
