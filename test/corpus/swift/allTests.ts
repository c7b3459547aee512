import type { FileCases } from '../corpus.js';

const own: FileCases = {
  kind: 'file',
  title: 'a class that lists its tests',
  path: 'Tests/ShopTests/CartTests.swift',
  text: `import XCTest
@testable import Shop

final class CartTests: XCTestCase {
    func testAdds() {
        XCTAssertEqual(add(1, 2), 3)
    }

    func testOpens() {
        XCTAssertTrue(Cart().isOpen)
    }

    static var allTests = [
        ("testAdds", testAdds),
        ("testOpens", testOpens),
    ]
}
`,
  edits: [
    ['        ("testOpens", testOpens),\n', '', 'TI105 medium'],
    ['        ("testOpens", testOpens),', '        // ("testOpens", testOpens),', 'TI105 medium'],
    [
      '        ("testAdds", testAdds),\n        ("testOpens", testOpens),',
      '        ("testOpens", testOpens),\n        ("testAdds", testAdds),',
      '',
    ],
    [
      '    static var allTests = [\n        ("testAdds", testAdds),\n        ("testOpens", testOpens),\n    ]\n',
      '',
      '',
    ],
    [
      '    func testOpens() {',
      '    func testCounts() {\n        XCTAssertEqual(Cart().count, 0)\n    }\n\n    func testOpens() {',
      '',
    ],
    ['("testOpens", testOpens),', '("testOpens", testOpens), ("testMore", testMore),', ''],
  ],
};

const extended: FileCases = {
  kind: 'file',
  title: 'a class whose extension lists its tests',
  path: 'Tests/ShopTests/TillTests.swift',
  text: `import XCTest

class TillTests: XCTestCase {
    func testCloses() throws {
        XCTAssertEqual(try till().close(), 0)
    }

    func testPrints() throws {
        XCTAssertEqual(try till().receipt(), "0.00")
    }
}

extension TillTests {
    static var allTests: [(String, (TillTests) -> () throws -> Void)] {
        return [
            ("testCloses", testCloses),
            ("testPrints", testPrints)
        ]
    }
}
`,
  edits: [
    ['            ("testCloses", testCloses),\n', '', 'TI105 medium'],
    ['testPrints)\n', 'testPrints),\n', ''],
  ],
};

export const topics = [own, extended];
