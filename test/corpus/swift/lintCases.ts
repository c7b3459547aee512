import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Swift: swift',
    path: 'Tests/SumsTests.swift',
    text: `import XCTest
@testable import Shop

final class SumsTests: XCTestCase {
    var sums: Sums!

    override func setUp() {
        super.setUp()
        sums = Sums()
    }

    func testAdds() {
        let sum = sums.add(1, 2)
        XCTAssertEqual(sum, 3)
    }

    func testRefuses() throws {
        XCTAssertThrowsError(try sums.add(-1, 0)) { error in
            XCTAssertEqual(error as? SumsError, .negative)
        }
        XCTAssertTrue(sums.list.isEmpty)
    }

    func testLoads() async throws {
        let value = try await sums.load()
        XCTAssertEqual(value.count, 2)
    }
}
`,
    edits: [
      [
        '    func testAdds() {\n',
        '    func testAdds() throws {\n        throw XCTSkip("later")\n',
        'TI101 high',
      ],
      [
        '    func testAdds() {\n',
        '    func testAdds() throws {\n        try XCTSkipIf(true)\n',
        'TI101 high',
      ],
      [
        '    func testAdds() {\n',
        '    func testAdds() throws {\n        try XCTSkipUnless(isCI)\n',
        'TI105 medium',
      ],
      ['    func testAdds() {\n', '    func disabled_testAdds() {\n', 'TI504 high'],
      ['    func testAdds() {\n', '    func testAdds() {\n        return\n', 'TI302 high'],
      ['sums = Sums()', 'throw XCTSkip()', 'TI101 high'],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertTrue(true)', 'TI404 high'],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertNotNil(sum)', 'TI402 medium'],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertEqual(sum, sum)', 'TI404 high'],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertEqual(sum, 4)', 'TI403 high'],
      ['XCTAssertEqual(sum, 3)', 'print(sum)', 'TI401 high'],
      ['XCTAssertEqual(value.count, 2)', 'XCTAssertFalse(value.isEmpty)', 'TI402 medium', ''],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertEqual(sum, 3, "sum")', ''],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertEqual(3, sum)', ''],
      ['XCTAssertEqual(sum, 3)', 'XCTAssert(sum == 3)', ''],
      ['XCTAssertEqual(sum, 3)', 'XCTAssertEqual(sums.add(1, 2), 3)', ''],
      ['func testAdds()', 'func testAddsNumbers()', ''],
      ['func testAdds()', 'func test_adds()', ''],
      ['func testAdds()', '@MainActor func testAdds()', ''],
      ['func testAdds()', 'func testAdds() throws', ''],
      ['final class', 'class', ''],
      ['var sums: Sums!', 'private var sums: Sums!', ''],
      ['XCTAssertTrue(sums.list.isEmpty)', 'XCTAssert(sums.list.isEmpty)', ''],
      ['        super.setUp()\n', '        super.setUp()\n        continueAfterFailure = false\n', ''],
      ['override func setUp() {', 'override func setUpWithError() throws {', ''],
    ],
  },
];
