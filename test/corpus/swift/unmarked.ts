import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'swift allTests cut',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n    ]\n}\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'swift xtest',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func xtestMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'swift private',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    private func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'swift #if',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    #if false\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n    #endif\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'swift superclass',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'swift guard',
    before: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    after: {
      'Tests/SumsTests.swift':
        'import XCTest\n@testable import Shop\n\nfinal class SumsTests: XCTestCase {\n    func testAdds() {\n        XCTAssertEqual(add(1, 2), 3)\n    }\n\n    func testMore() {\n        guard ProcessInfo.processInfo.environment["SLOW"] != nil else { return }\n        XCTAssertEqual(add(2, 2), 4)\n    }\n\n    static var allTests = [\n        ("testAdds", testAdds),\n        ("testMore", testMore),\n    ]\n}\n',
    },
    expected: 'TI105 medium',
  },
];
