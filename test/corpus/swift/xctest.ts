import type { FileCases } from '../corpus.js';

const path = 'Tests/ShopTests/CartTests.swift';

const text = `import XCTest
@testable import Shop

final class CartTests: XCTestCase {
  private var cart: Cart!

  override func setUpWithError() throws {
    try super.setUpWithError()
    cart = Cart()
  }

  func testAddsAnItem() throws {
    cart.add("apple", count: 3)
    XCTAssertEqual(cart.count, 3)
    XCTAssertTrue(cart.names.contains("apple"))
  }

  func testStartsEmpty() {
    let names = cart.names.map { $0.lowercased() }
    XCTAssertTrue(names.isEmpty, "holds \\(names.count) names")
  }

  func testRefusesToPay() async throws {
    XCTAssertThrowsError(try cart.pay()) { error in
      XCTAssertEqual(error as? CartError, .empty)
    }
    let receipt = try XCTUnwrap(cart.receipt)
    XCTAssertEqual(receipt.total, 9.5, accuracy: 0.01)
  }

  func testTellsObservers() {
    let told = expectation(description: "told")
    cart.observe { told.fulfill() }
    wait(for: [told], timeout: 1)
  }
}
`;

const adds = 'func testAddsAnItem() throws {';
const add = 'cart.add("apple", count: 3)';
const count = 'XCTAssertEqual(cart.count, 3)';
const names = 'XCTAssertTrue(cart.names.contains("apple"))';
const whole = `  func testAddsAnItem() throws {
    cart.add("apple", count: 3)
    XCTAssertEqual(cart.count, 3)
    XCTAssertTrue(cart.names.contains("apple"))
  }
`;

const called = text.replace(
  `${count}\n    ${names}\n  }\n`,
  `checkApple()\n  }\n\n  private func checkApple() {\n    ${count}\n    ${names}\n  }\n`,
);

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a function that XCTest tests call',
    path,
    text: called,
    edits: [
      [`    ${names}\n`, '', 'TI401 medium'],
      [count, 'XCTAssertNotNil(cart.count)', 'TI402 medium'],
      [count, 'XCTAssertEqual(cart.count, 4)', 'TI403 high'],
      [count, 'XCTAssertTrue(true)', 'TI404 high'],
      [count, `${count} // three`, ''],
    ],
  },
  {
    kind: 'file',
    title: 'an XCTest test is skipped',
    path,
    text,
    edits: [
      [add, `throw XCTSkip("flaky")\n    ${add}`, 'TI101 high'],
      [add, `throw XCTSkip()\n    ${add}`, 'TI101 high'],
      [add, `throw XCTSkip("waits for the fix of #31")\n    ${add}`, 'TI101 medium'],
      [add, `try XCTSkipIf(true, "flaky")\n    ${add}`, 'TI101 high'],
      [add, `try XCTSkipUnless(false)\n    ${add}`, 'TI101 high'],
      ['    cart = Cart()\n', '    throw XCTSkip("flaky")\n', 'TI101 high'],
      ['    cart = Cart()\n', '    try XCTSkipIf(true)\n    cart = Cart()\n', 'TI101 high'],
      [add, `try XCTSkipIf(isOffline, "no network")\n    ${add}`, 'TI105 medium'],
      [add, `try XCTSkipUnless(Network.isUp)\n    ${add}`, 'TI105 medium'],
      [add, `if isOffline { throw XCTSkip("no network") }\n    ${add}`, 'TI105 medium'],
      [add, `guard Network.isUp else { throw XCTSkip("no network") }\n    ${add}`, 'TI105 medium'],
      [add, `guard Network.isUp else { return }\n    ${add}`, 'TI105 medium'],
      [add, `if isOffline { return }\n    ${add}`, 'TI105 medium'],
      [
        add,
        `if ProcessInfo.processInfo.environment["CI"] != nil {\n      return\n    }\n    ${add}`,
        'TI105 medium',
      ],
      ['    cart = Cart()\n', '    try XCTSkipIf(isOffline)\n    cart = Cart()\n', 'TI105 medium'],
      [whole, `#if os(Linux)\n${whole}#endif\n`, 'TI105 medium'],
      [whole, `#if canImport(Darwin)\n${whole}#endif\n`, 'TI105 medium'],
      [add, `XCTExpectFailure("later")\n    ${add}`, 'TI107 medium'],
      [add, `XCTExpectFailure("later", strict: false)\n    ${add}`, 'TI107 high'],
      [add, `XCTExpectFailure("later", options: .nonStrict())\n    ${add}`, 'TI107 high'],
      [count, `XCTExpectFailure { ${count} }`, 'TI107 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'XCTest no longer finds a test',
    path,
    text,
    edits: [
      ['func testAddsAnItem', 'func xtestAddsAnItem', 'TI504 high'],
      ['func testAddsAnItem', 'func disabled_testAddsAnItem', 'TI504 high'],
      ['func testAddsAnItem', 'func addsAnItem', 'TI504 high'],
      ['func testAddsAnItem', 'private func testAddsAnItem', 'TI504 high'],
      ['func testAddsAnItem', 'fileprivate func testAddsAnItem', 'TI504 high'],
      ['func testAddsAnItem', 'static func testAddsAnItem', 'TI504 high'],
      [whole, `#if false\n${whole}#endif\n`, 'TI504 high'],
      [whole, `#if DISABLED\n${whole}#endif\n`, 'TI504 high'],
      [whole, `#if true\n#else\n${whole}#endif\n`, 'TI504 high'],
      [': XCTestCase', '', 'TI301 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'an XCTest test is deleted or hollowed out',
    path,
    text,
    edits: [
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {2}/gm, '  // '), 'TI302 high'],
      [whole, `  /*\n${whole}  */\n`, 'TI302 high'],
      [`${add}\n    ${count}\n    ${names}`, '', 'TI302 high'],
      [add, `return\n    ${add}`, 'TI302 high'],
      [add, `exit(0)\n    ${add}`, 'TI302 high, TI602 high'],
      [`${count}\n    ${names}`, `if false {\n      ${count}\n      ${names}\n    }`, 'TI302 high'],
      [`${count}\n    ${names}`, `for _ in [] {\n      ${count}\n      ${names}\n    }`, 'TI302 high'],
      [`    ${count}\n    ${names}\n`, '', 'TI401 high'],
      [`    ${names}\n`, '', 'TI401 medium'],
      [names, `// ${names}`, 'TI401 medium'],
      ['    wait(for: [told], timeout: 1)\n', '', 'TI401 high'],
    ],
  },
  {
    kind: 'file',
    title: 'an XCTest assertion asks less',
    path,
    text,
    edits: [
      [count, 'XCTAssertNotNil(cart.count)', 'TI402 medium'],
      [count, 'XCTAssertGreaterThan(cart.count, 0)', 'TI402 medium'],
      [count, 'XCTAssertNotEqual(cart.count, 0)', 'TI402 medium'],
      [count, 'XCTAssert(cart.count > 0)', 'TI402 medium'],
      ['accuracy: 0.01', 'accuracy: 5', 'TI402 medium'],
      [count, 'XCTAssertEqual(cart.count, 4)', 'TI403 high'],
      ['.empty', '.full', 'TI403 high'],
      ['9.5, accuracy', '9.4, accuracy', 'TI403 high'],
      [count, 'XCTAssertTrue(true)', 'TI404 high'],
      [count, 'XCTAssert(true)', 'TI404 high'],
      [count, 'XCTAssertEqual(3, 3)', 'TI404 high'],
      [count, 'XCTAssertEqual(cart.count, cart.count)', 'TI404 high'],
      [count, 'XCTAssertTrue(cart.count == cart.count)', 'TI404 high'],
    ],
  },
  {
    kind: 'file',
    title: 'a new XCTest test checks nothing, or a linter is silenced',
    path,
    text,
    edits: [
      [
        `  ${adds}`,
        `  func testRemoves() throws {\n    throw XCTSkip("later")\n  }\n\n  ${adds}`,
        'TI108 low',
      ],
      [`  ${adds}`, `  func testRemoves() {\n    cart.remove("apple")\n  }\n\n  ${adds}`, 'TI303 low'],
      [add, `// swiftlint:disable:next force_try\n    ${add}`, 'TI701 low'],
      [add, `${add} // swiftlint:disable:this force_try`, 'TI701 low'],
      ['import XCTest\n', '// swiftlint:disable all\nimport XCTest\n', 'TI701 high'],
      ['import XCTest\n', '// swift-format-ignore-file\nimport XCTest\n', 'TI701 high'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of an XCTest test',
    path,
    text,
    edits: [
      ['testAddsAnItem', 'testAddsOneItem', ''],
      ['CartTests:', 'ShoppingCartTests:', ''],
      ['@testable import Shop', '@testable import Shop\nimport Foundation', ''],
      ['final class', 'class', ''],
      ['final class', '@MainActor\nfinal class', ''],
      [adds, `/// Adds one.\n  ${adds}`, ''],
      [adds, 'func testAddsAnItem() async throws {', ''],
      [count, 'XCTAssertEqual(3, cart.count)', ''],
      [count, 'XCTAssertEqual(cart.count, 3, "three apples")', ''],
      [count, 'XCTAssert(cart.count == 3)', ''],
      [count, `${count}\n    XCTAssertEqual(cart.total, 9)`, ''],
      [`${count}\n    ${names}`, `${names}\n    ${count}`, ''],
      [count, 'XCTAssertEqual(\n      cart.count,\n      3\n    )', ''],
      [
        `${count}\n    ${names}\n  }\n`,
        `checkApple()\n  }\n\n  private func checkApple() {\n    ${count}\n    ${names}\n  }\n`,
        '',
      ],
      [add, `${add} // throw XCTSkip("no")`, ''],
      [add, `let text = "throw XCTSkip() #if false"\n    ${add}`, ''],
      [add, `let rest = cart.names.dropFirst(1)\n    ${add}`, ''],
      [add, `cart.skip()\n    ${add}`, ''],
      [
        whole,
        `${whole}\n  func testClears() {\n    cart.clear()\n    XCTAssertEqual(cart.count, 0)\n  }\n`,
        '',
      ],
      [whole, `  // MARK: - Adding\n\n${whole}`, ''],
      ['accuracy: 0.01', 'accuracy: 0.001', ''],
      ['timeout: 1', 'timeout: 1.0', ''],
      ['private var cart: Cart!', 'private var cart = Cart()', ''],
      [
        'let names = cart.names.map { $0.lowercased() }',
        'let names = cart.names.map { name in name.lowercased() }',
        '',
      ],
      [count, `do {\n      ${count}\n    }`, ''],
      [whole, `#if true\n${whole}#endif\n`, ''],
      ['XCTAssertTrue(names.isEmpty, "holds \\(names.count) names")', 'XCTAssertTrue(names.isEmpty)', ''],
    ],
  },
  {
    kind: 'file',
    title: 'a skip goes from an XCTest test',
    path,
    text: text.replace(add, `throw XCTSkip("flaky")\n    ${add}`),
    edits: [
      ['    throw XCTSkip("flaky")\n', '', ''],
      ['throw XCTSkip("flaky")', 'throw XCTSkip("very flaky")', ''],
      ['throw XCTSkip("flaky")', 'try XCTSkipIf(isOffline)', ''],
    ],
  },
];
