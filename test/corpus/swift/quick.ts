import type { FileCases, TreeCase } from '../corpus.js';

const path = 'Tests/ShopTests/CartSpec.swift';

const text = `import Nimble
import Quick
@testable import Shop

final class CartSpec: QuickSpec {
  override class func spec() {
    describe("a cart") {
      var cart: Cart!

      beforeEach {
        cart = Cart()
      }

      it("adds an item") {
        cart.add("apple", count: 3)
        expect(cart.count).to(equal(3))
        expect(cart.names).to(contain("apple"))
      }

      context("without items") {
        it("refuses to pay") {
          expect { try cart.pay() }.to(throwError(CartError.empty))
          expect(cart.receipt).to(beNil())
        }
      }

      it("tells observers") {
        expect(cart.told).toEventually(beTrue())
        expect(cart.total) == 0
      }
    }
  }
}
`;

const adds = 'it("adds an item") {';
const add = 'cart.add("apple", count: 3)';
const count = 'expect(cart.count).to(equal(3))';
const names = 'expect(cart.names).to(contain("apple"))';
const whole = `      it("adds an item") {
        cart.add("apple", count: 3)
        expect(cart.count).to(equal(3))
        expect(cart.names).to(contain("apple"))
      }
`;

const plain = `public struct Cart {
  public var count = 0
}
`;

const inSource = (title: string, after: string, expected: string): TreeCase => ({
  kind: 'tree',
  title,
  before: { 'Sources/Shop/Cart.swift': plain },
  after: { 'Sources/Shop/Cart.swift': after },
  expected,
});

const tests = (name: string, ...members: readonly string[]): string =>
  `import XCTest\n\nfinal class ${name}: XCTestCase {\n${members.join('\n')}}\n`;
const one = '  func testOne() {\n    let cart = Cart(1)\n    XCTAssertEqual(cart.count, 1)\n  }\n';
const two =
  '  func testTwo() {\n    let cart = Cart(2, named: "second")\n    XCTAssertEqual(cart.count, 2)\n  }\n';

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'a Quick example is silenced',
    path,
    text,
    edits: [
      [adds, 'xit("adds an item") {', 'TI101 high'],
      ['describe("a cart")', 'xdescribe("a cart")', 'TI101 high'],
      ['context("without items")', 'xcontext("without items")', 'TI101 high'],
      [adds, 'pending("adds an item") {', 'TI101 high'],
      [adds, 'fit("adds an item") {', 'TI201 high'],
      ['describe("a cart")', 'fdescribe("a cart")', 'TI201 high'],
      ['context("without items")', 'fcontext("without items")', 'TI201 high'],
      [add, `if isOffline { return }\n        ${add}`, 'TI105 medium'],
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {6}/gm, '      // '), 'TI302 high'],
      [`${add}\n        ${count}\n        ${names}`, '', 'TI302 high'],
      [add, `return\n        ${add}`, 'TI302 high'],
      [`        ${names}\n`, '', 'TI401 medium'],
      ['equal(3)', 'beGreaterThan(0)', 'TI402 medium'],
      ['.to(equal(3))', '.toNot(beNil())', 'TI402 medium'],
      ['throwError(CartError.empty)', 'throwError()', 'TI402 medium'],
      ['equal(3)', 'equal(4)', 'TI403 high'],
      ['expect(cart.total) == 0', 'expect(cart.total) == 1', 'TI403 high'],
      [count, 'expect(true).to(beTrue())', 'TI404 high'],
      [count, 'expect(cart.count).to(equal(cart.count))', 'TI404 high'],
      [
        `      ${adds}`,
        `      xit("removes") {\n        expect(cart.count).to(equal(0))\n      }\n\n      ${adds}`,
        'TI108 low',
      ],
      [adds, 'it("adds one item") {', ''],
      [`${count}\n        ${names}`, `${names}\n        ${count}`, ''],
      ['context("without items")', 'describe("without items")', ''],
      [
        whole,
        `${whole}\n      it("clears") {\n        cart.clear()\n        expect(cart.count).to(equal(0))\n      }\n`,
        '',
      ],
      [add, `${add} // xit("no") {`, ''],
      [count, 'expect(cart.count) == 3', ''],
    ],
  },
  inSource(
    'code asks for a class of the test framework',
    `${plain}let fake = NSClassFromString("XCTestCase") != nil\n`,
    'TI601 high',
  ),
  inSource(
    'code asks for a variable of the test run',
    `${plain}let fake = ProcessInfo.processInfo.environment["XCTestConfigurationFilePath"] != nil\n`,
    'TI601 high',
  ),
  inSource(
    'code asks for a variable of its own',
    `${plain}let debug = ProcessInfo.processInfo.environment["SHOP_DEBUG"] != nil\n`,
    '',
  ),
  inSource(
    'code is equal to anything',
    plain.replace('}', '  static func == (one: Cart, other: Cart) -> Bool { true }\n}'),
    'TI602 high',
  ),
  inSource(
    'code is equal to anything, written at length',
    plain.replace('}', '  static func == (one: Cart, other: Cart) -> Bool {\n    return true\n  }\n}'),
    'TI602 high',
  ),
  inSource(
    'code compares what it holds',
    plain.replace('}', '  static func == (one: Cart, other: Cart) -> Bool { one.count == other.count }\n}'),
    '',
  ),
  inSource(
    'a linter is told to look away from here on',
    `// swiftlint:disable force_try\n${plain}`,
    'TI701 medium',
  ),
  inSource(
    'a linter is told to look away for a line',
    `// swiftlint:disable:next force_try\n${plain}`,
    'TI701 medium',
  ),
  inSource('a directive stands in a string', `let text = "// swiftlint:disable all"\n${plain}`, ''),
  {
    kind: 'tree',
    title: 'a test moves to another file',
    before: {
      'Tests/A/OneTests.swift': tests('OneTests', one, two),
      'Tests/A/TwoTests.swift': tests('TwoTests'),
    },
    after: {
      'Tests/A/OneTests.swift': tests('OneTests', one),
      'Tests/A/TwoTests.swift': tests('TwoTests', two),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a file moves to another folder',
    before: { 'Tests/A/OneTests.swift': tests('OneTests', one) },
    after: { 'Tests/B/OneTests.swift': tests('OneTests', one) },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test moves into an extension',
    before: { 'Tests/A/OneTests.swift': tests('OneTests', one, two) },
    after: { 'Tests/A/OneTests.swift': `${tests('OneTests', one)}\nextension OneTests {\n${two}}\n` },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test goes from XCTest to Swift Testing',
    before: { 'Tests/A/OneTests.swift': tests('OneTests', one) },
    after: {
      'Tests/A/OneTests.swift':
        'import Testing\n\nstruct OneTests {\n  @Test func one() {\n    let cart = Cart(1)\n    #expect(cart.count == 1)\n  }\n}\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test file is deleted',
    before: { 'Tests/A/OneTests.swift': tests('OneTests', one, two), 'Sources/Shop/Cart.swift': plain },
    after: { 'Sources/Shop/Cart.swift': plain },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a test is deleted along with a change of the code it is about',
    before: { 'Tests/A/OneTests.swift': tests('OneTests', one, two), 'Sources/Shop/Cart.swift': plain },
    after: {
      'Tests/A/OneTests.swift': tests('OneTests', one),
      'Sources/Shop/Cart.swift': plain.replace('0', '1'),
    },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a new file of tests',
    before: {},
    after: { 'Tests/A/OneTests.swift': tests('OneTests', one, two) },
    expected: '',
  },
];
