import { filesIn, type Mutations } from './mutations.js';

/** The head of a test that is a call, in a suite of ScalaTest or munit. */
const CALL = /^(?<indent> *)(?<head>test\(s?"[^"]+"\) \{\n)/m;

/** The head of a test of a flat specification. */
const FLAT = /^(?<indent> *)(?<head>(?:it|"[^"]+") should "[^"]+" in \{\n)/m;

/** The head and the rest of either. */
const WHOLE = /^( *)((?:test\("|it should |"A).*\{\n)((?:\1 .*\n|\n)*)\1\}\n/m;

export const mutations: Mutations = {
  language: 'scala',
  files: filesIn('scala'),
  weakenings: [
    ['TI101', /^( *)test\("([^"]+)"\) \{(?=\n +(?:assertEquals|interceptMessage))/m, '$1test("$2".ignore) {'],
    ['TI101', /^( *)test\((s?"[^"]+"\) \{\n(?! *(?:assertEquals|interceptMessage)))/m, '$1ignore($2'],
    ['TI101', /(should "[^"]+") in \{/, '$1 ignore {'],
    ['TI101', /^( *)it should/m, '$1ignore should'],
    ['TI101', /^class (\w+)/m, '@Ignore\nclass $1'],
    ['TI101', CALL, '$<indent>$<head>$<indent>  pending\n'],
    ['TI101', FLAT, '$<indent>$<head>$<indent>  pending\n'],
    ['TI101', FLAT, '$<indent>$<head>$<indent>  cancel("later")\n'],
    ['TI105', CALL, '$<indent>$<head>$<indent>  assume(sys.env.contains("CI"))\n'],
    ['TI105', FLAT, '$<indent>$<head>$<indent>  if (isSlow) cancel("slow")\n'],
    ['TI106', /, -100/, ''],
    ['TI107', /^( *)test\("([^"]+)"\) \{(?=\n +(?:assertEquals|interceptMessage))/m, '$1test("$2".fail) {'],
    ['TI201', /^( *)test\("([^"]+)"\) \{(?=\n +(?:assertEquals|interceptMessage))/m, '$1test("$2".only) {'],
    ['TI301', WHOLE, ''],
    ['TI302', WHOLE, '$1$2$1}\n'],
    ['TI302', WHOLE, '$1/*\n$1$2$3$1}\n$1*/\n'],
    ['TI302', CALL, '$<indent>$<head>$<indent>  return\n'],
    ['TI302', FLAT, '$<indent>$<head>$<indent>  if (true) return\n'],
    ['TI401', /^ *assert(?:Equals)?\(.*\)\n/m, ''],
    ['TI401', /^ *(?!it )[\w.]+(?:\("ann"\))? (?:should|must)(?:Be)? .*\n/m, ''],
    ['TI402', /assert\(([\w.]+) ===? \d\)/, 'assert($1 >= 0)'],
    ['TI402', /(shouldBe|mustBe) (?:\d+|"\w+")/, 'should not be null'],
    ['TI402', /intercept\[\w+\]/, 'intercept[Exception]'],
    ['TI402', /assertThrows\[\w+\]/, 'assertThrows[Throwable]'],
    ['TI402', /an \[\w+\]/, 'an [Exception]'],
    ['TI402', /contain (?:theSameElementsInOrderAs|inOrderOnly)/, 'contain atLeastOneElementOf'],
    ['TI403', /(===?) (\d)\)/, '$1 4$2)'],
    ['TI403', /(shouldBe|mustBe) (\d)/, '$1 4$2'],
    ['TI403', /(shouldBe|mustBe) "(\w+)"/, '$1 "no $2"'],
    ['TI403', /assertResult\("1/, 'assertResult("2'],
    ['TI403', /assertEquals\(([\w.]+), (\d)/, 'assertEquals($1, 4$2'],
    ['TI404', /assert\(.*\)\n/, 'assert(true)\n'],
    ['TI404', /assertEquals\(.*, (\d+)\)/, 'assertEquals($1, $1)'],
    ['TI404', /^( *)(assert\(.*\))\n/m, '$1try { $2 } catch { case _: Throwable => }\n'],
    ['TI504', /^class (\w+)/m, '@DoNotDiscover\nclass $1'],
    ['TI701', /^class (\w+)/m, '// scalastyle:off\nclass $1'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    ['blank lines', (text) => text.replace(/\n(?= *(?:test\(|it should))/g, '\n\n')],
    [
      'a comment before each test',
      (text) => text.replace(/^( *)(?=test\(|it should)/gm, '$1// ignore is not for the next one\n$1'),
    ],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['a new name for each test', (text) => text.replace(/(test\("|should ")(\w+)/g, '$1always $2')],
    ['a tag', (text) => text.replace(/(should "[^"]+") in \{/g, '$1 taggedAs Slow in {')],
    ['one more assertion', (text) => text.replace(/^( *)(?=assert\()/gm, '$1assert(basket != null)\n$1')],
    ['a block around', (text) => text.replace(/^( *)(assert\(.*\))$/gm, '$1withClue("basket") { $2 }')],
    ['three equal signs', (text) => text.replace(/ == (\d)/g, ' === $1')],
  ],
};
