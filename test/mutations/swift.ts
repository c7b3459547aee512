import { filesIn, type Mutations } from './mutations.js';

/** The line that opens a test of XCTest, of Swift Testing, of Quick. */
const XCTEST = /^( +)(func test\w+\(\)[^\n]*\{)$/m;
const TESTING =
  /^( +)(@Test(?:\([^\n]*\)\n +)? func \w+\([^\n]*\{|func (?!test)\w+\((?:days: Int)?\)[^\n]*throws \{)$/m;
const EXAMPLE = /^( +)(it\("[^\n]*\{)$/m;
const ASSERTION = /^ +XCTAssert\w*\([^\n{]*\)\n/m;

export const mutations: Mutations = {
  language: 'swift',
  files: filesIn('swift'),
  weakenings: [
    ['TI101', XCTEST, '$1$2\n$1  throw XCTSkip("flaky")'],
    ['TI101', XCTEST, '$1$2\n$1  try XCTSkipIf(true)'],
    ['TI101', /^( +)(override func setUp\(\) \{)$/m, '$1$2\n$1  throw XCTSkip("flaky")'],
    ['TI101', /@Test func/, '@Test(.disabled("flaky")) func'],
    ['TI101', /@Test\("([^"\n]+)"/, '@Test("$1", .disabled()'],
    ['TI101', /@Suite\("loans"/, '@Suite("loans", .disabled()'],
    ['TI101', /\bit\("/, 'xit("'],
    ['TI101', /\bit\("/, 'pending("'],
    ['TI101', /\b(describe|context)\("/, 'x$1("'],
    ['TI105', XCTEST, '$1$2\n$1  try XCTSkipUnless(Network.isUp)'],
    ['TI105', XCTEST, '$1$2\n$1  guard Network.isUp else { return }'],
    ['TI105', TESTING, '$1$2\n$1  if isOffline { return }'],
    ['TI105', /@Test func/, '@Test(.enabled(if: Network.isUp)) func'],
    ['TI106', /arguments: \[10, /, 'arguments: ['],
    ['TI107', XCTEST, '$1$2\n$1  XCTExpectFailure("later")'],
    ['TI107', /^( +)(#expect\([^\n{]*\))$/m, '$1withKnownIssue { $2 }'],
    ['TI201', /\bit\("/, 'fit("'],
    ['TI201', /\b(describe|context)\("/, 'f$1("'],
    ['TI301', /^( +)func test\w+\(\)[^\n]*\{\n[^]*?\n\1\}\n/m, ''],
    ['TI301', /^( +)it\("[^\n]*\{\n[^]*?\n\1\}\n/m, ''],
    ['TI302', XCTEST, '$1$2\n$1  return'],
    ['TI302', EXAMPLE, '$1$2\n$1  return'],
    ['TI302', /^( +)(func test\w+\(\)[^\n]*\{)\n[^]*?\n\1\}$/m, '$1$2\n$1}'],
    ['TI302', /^( +)func (test\w+\(\))[^\n]*\{\n[^]*?\n\1\}\n/m, '$1// func $2 { }\n'],
    ['TI401', ASSERTION, ''],
    ['TI401', /^ +expect\([^\n]*\n/m, ''],
    ['TI401', /^( +(?![ @f])[^\n]*\n) +#expect\([^\n{]*\)\n/m, '$1'],
    ['TI402', /XCTAssertEqual\(([\w.]+), [^\n]*\)$/m, 'XCTAssertNotNil($1)'],
    ['TI402', /#expect\(([\w.]+) == [^\n]*\)$/m, '#expect($1 != nil)'],
    ['TI402', /\.to\(equal\([^\n]*\)\)$/m, '.toNot(beNil())'],
    ['TI402', /throwError\(SearchError\.empty\)/, 'throwError()'],
    ['TI402', /throws: LoanError\.\w+\)/, 'throws: (any Error).self)'],
    ['TI403', /XCTAssertEqual\(([\w.]+), (\d)/, 'XCTAssertEqual($1, 7$2'],
    ['TI403', /#expect\(([\w.]+) == (\d)/, '#expect($1 == 7$2'],
    ['TI403', /\.to\(equal\("/, '.to(equal("no '],
    ['TI404', /XCTAssert(Equal|True)\([^\n{]*\)$/m, 'XCTAssertTrue(true)'],
    ['TI404', /XCTAssertEqual\(([\w.]+), [^\n]*\)$/m, 'XCTAssertEqual($1, $1)'],
    ['TI404', /#expect\([\w.]+ == [^\n]*\)$/m, '#expect(true)'],
    ['TI404', /expect\(box\.\w+\)\.to\([^\n]*\)$/m, 'expect(true).to(beTrue())'],
    ['TI504', /func test(?=\w+\(\))/, 'func xtest'],
    ['TI504', /func test(?=\w+\(\))/, 'private func test'],
    ['TI504', /@Test func/, 'func'],
    ['TI504', /^( +)(func test\w+\(\)[^\n]*\{\n[^]*?\n\1\})$/m, '#if false\n$1$2\n#endif'],
    ['TI701', /^(import \w+)$/m, '// swiftlint:disable all\n$1'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    [
      'a comment before each test',
      (text) => text.replace(/^( +)(?=(func test|@Test|it\())/gm, '$1/// As it should be.\n$1'),
    ],
    ['blank lines', (text) => text.replace(/^( +)(?=(XCTAssert|#expect))/gm, '\n$1')],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['every test renamed', (text) => text.replace(/func test(\w+)\(/g, 'func testThat$1(')],
    ['every example renamed', (text) => text.replace(/\bit\("/g, 'it("now ')],
    [
      'sides changed',
      (text) => text.replace(/XCTAssertEqual\((\w+\.\w+), (\d+)\)/g, 'XCTAssertEqual($2, $1)'),
    ],
    [
      'a message for each',
      (text) => text.replace(/(XCTAssertEqual\(\w+\.\w+, \d+)\)/g, '$1, "as it should be")'),
    ],
    ['no access control', (text) => text.replace(/^final class/gm, 'class')],
  ],
};
