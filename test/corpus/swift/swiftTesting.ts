import type { FileCases } from '../corpus.js';

const path = 'Tests/LedgerTests/AccountTests.swift';

const text = `import Testing
@testable import Ledger

@Suite("accounts")
struct AccountTests {
  let account: Account

  init() throws {
    account = try Account(name: "savings")
  }

  @Test func deposits() async throws {
    account.deposit(50)
    #expect(account.balance == 50)
    #expect(account.entries.contains("50"))
  }

  @Test("refuses overdrafts")
  func overdrafts() throws {
    #expect(throws: OverdraftError.self) {
      try account.withdraw(10)
    }
    let last = try #require(account.entries.last)
    #expect(last.amount != 10)
  }

  @Test("adds", arguments: [1, 2, 3])
  func adds(cents: Int) {
    #expect(account.adding(cents).balance == cents)
  }
}

@Test func rounds() {
  let rounded = round(2.5)
  #expect(rounded == 3)
}
`;

const deposits = '@Test func deposits()';
const deposit = 'account.deposit(50)';
const balance = '#expect(account.balance == 50)';
const entries = '#expect(account.entries.contains("50"))';
const whole = `  @Test func deposits() async throws {
    account.deposit(50)
    #expect(account.balance == 50)
    #expect(account.entries.contains("50"))
  }
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a test of Swift Testing no longer runs',
    path,
    text,
    edits: [
      [deposits, '@Test(.disabled()) func deposits()', 'TI101 high'],
      [deposits, '@Test(.disabled("flaky")) func deposits()', 'TI101 high'],
      [deposits, '@Test(.disabled("waits for the fix of #8")) func deposits()', 'TI101 medium'],
      [deposits, '@Test("deposits", .disabled("flaky"), .tags(.money))\n  func deposits()', 'TI101 high'],
      ['@Test("refuses overdrafts")', '@Test("refuses overdrafts", .disabled())', 'TI101 high'],
      ['@Test("adds", arguments', '@Test("adds", .disabled(), arguments', 'TI101 high'],
      ['@Suite("accounts")', '@Suite("accounts", .disabled("flaky"))', 'TI101 high'],
      ['@Suite("accounts")', '@Suite(.disabled())', 'TI101 high'],
      [deposits, '@Test(.enabled(if: false)) func deposits()', 'TI101 high'],
      [deposit, `try Test.cancel("flaky")\n    ${deposit}`, 'TI101 high'],
      [deposits, '@Test(.disabled(if: isOffline)) func deposits()', 'TI105 medium'],
      [deposits, '@Test(.disabled("no network", if: isOffline)) func deposits()', 'TI105 medium'],
      [deposits, '@Test(.enabled(if: Network.isUp)) func deposits()', 'TI105 medium'],
      ['@Suite("accounts")', '@Suite("accounts", .enabled(if: Network.isUp))', 'TI105 medium'],
      [deposit, `guard Network.isUp else { return }\n    ${deposit}`, 'TI105 medium'],
      [whole, `#if os(macOS)\n${whole}#endif\n`, 'TI105 medium'],
      [balance, `withKnownIssue { ${balance} }`, 'TI107 medium'],
      [balance, `withKnownIssue("later", isIntermittent: true) {\n      ${balance}\n    }`, 'TI107 high'],
      [deposits, 'func deposits()', 'TI504 high'],
      [whole, `#if false\n${whole}#endif\n`, 'TI504 high'],
    ],
  },
  {
    kind: 'file',
    title: 'a test of Swift Testing is hollowed out',
    path,
    text,
    edits: [
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {2}/gm, '  // '), 'TI302 high'],
      [`${deposit}\n    ${balance}\n    ${entries}`, '', 'TI302 high'],
      [deposit, `return\n    ${deposit}`, 'TI302 high'],
      [`    ${balance}\n    ${entries}\n`, '', 'TI401 high'],
      [`    ${entries}\n`, '', 'TI401 medium'],
      ['#expect(account.balance == 50)', '#expect(account.balance != 0)', 'TI402 medium'],
      ['#expect(account.balance == 50)', '#expect(account.balance > 0)', 'TI402 medium'],
      ['#expect(account.balance == 50)', '#expect(account.balance != nil)', 'TI402 medium'],
      ['throws: OverdraftError.self', 'throws: (any Error).self', 'TI402 medium'],
      ['account.balance == 50', 'account.balance == 60', 'TI403 high'],
      ['rounded == 3', 'rounded == 2', 'TI403 high'],
      [balance, '#expect(true)', 'TI404 high'],
      [balance, '#expect(Bool(true))', 'TI404 high'],
      [balance, '#expect(account.balance == account.balance)', 'TI404 high'],
      [balance, `do { try #require(account.balance == 50) } catch {}`, 'TI404 high'],
      ['arguments: [1, 2, 3]', 'arguments: [1, 2]', 'TI106 medium'],
      ['arguments: [1, 2, 3]', 'arguments: []', 'TI106 high'],
      [
        '@Test func rounds',
        '@Test(.disabled()) func ceils() { #expect(ceil(2.5) == 3) }\n\n@Test func rounds',
        'TI108 low',
      ],
      ['@Test func rounds', '@Test func ceils() { ceil(2.5) }\n\n@Test func rounds', 'TI303 low'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of a test of Swift Testing',
    path,
    text,
    edits: [
      ['func deposits', 'func depositsMoney', ''],
      [deposits, '@Test("deposits", .tags(.money)) func deposits()', ''],
      [deposits, '@Test(.bug("https://example.org/12")) func deposits()', ''],
      [deposits, '@Test(.timeLimit(.minutes(1))) func deposits()', ''],
      [deposits, '@Test(.enabled(if: true)) func deposits()', ''],
      [deposits, '@Test\n  func deposits()', ''],
      ['@Suite("accounts")\n', '', ''],
      ['struct AccountTests', 'final class AccountTests', ''],
      [balance, '#expect(50 == account.balance)', ''],
      [balance, 'try #require(account.balance == 50)', ''],
      [balance, '#expect(account.balance == 50, "the balance")', ''],
      [`${balance}\n    ${entries}`, `${entries}\n    ${balance}`, ''],
      ['arguments: [1, 2, 3]', 'arguments: [3, 2, 1, 0]', ''],
      [
        whole,
        `${whole}\n  @Test func closes() {\n    account.close()\n    #expect(!account.isOpen)\n  }\n`,
        '',
      ],
      [deposit, `${deposit} // @Test(.disabled())`, ''],
      ['@Test func rounds', '// The default way.\n@Test func rounds', ''],
    ],
  },
];
