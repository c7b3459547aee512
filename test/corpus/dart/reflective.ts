import type { FileCases } from '../corpus.js';

const path = 'test/scanner_test.dart';

const text = `import 'package:scanner/scanner.dart';
import 'package:test/test.dart';
import 'package:test_reflective_loader/test_reflective_loader.dart';

void main() {
  defineReflectiveSuite(() {
    defineReflectiveTests(ScannerTest);
  });
}

@reflectiveTest
class ScannerTest {
  late Scanner scanner;

  void setUp() {
    scanner = Scanner('a + b');
  }

  void test_counts_tokens() {
    expect(scanner.tokens, hasLength(3));
    assertToken('a');
  }

  Future<void> test_reads_later() async {
    expect(await scanner.later(), equals(3));
  }

  void assertToken(String text) {
    expect(scanner.tokens.first.text, text);
  }
}
`;

const counts = '  void test_counts_tokens() {';
const whole = `  void test_counts_tokens() {
    expect(scanner.tokens, hasLength(3));
    assertToken('a');
  }

`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a reflective Dart test is silenced',
    path,
    text,
    edits: [
      [counts, `  @SkippedTest()\n${counts}`, 'TI101 high'],
      [counts, `  @SkippedTest(reason: 'flaky')\n${counts}`, 'TI101 high'],
      [counts, `  @SkippedTest(issue: 'https://example.org/12')\n${counts}`, 'TI101 medium'],
      [counts, '  void skip_test_counts_tokens() {', 'TI101 high'],
      [counts, `  @FailingTest()\n${counts}`, 'TI107 medium'],
      [counts, `  @failingTest\n${counts}`, 'TI107 medium'],
      [counts, `  @soloTest\n${counts}`, 'TI201 high'],
      [counts, '  void solo_test_counts_tokens() {', 'TI201 high'],
      [whole, '', 'TI301 medium'],
      [counts, `${counts}\n    return;`, 'TI302 high'],
      ['    expect(scanner.tokens, hasLength(3));\n', '', 'TI401 medium'],
      ['hasLength(3)', 'hasLength(4)', 'TI403 high'],
      ['hasLength(3)', 'isNotNull', 'TI402 medium'],
      ['test_counts_tokens', 'test_counts_all_tokens', ''],
      [counts, `  // Three of them.\n${counts}`, ''],
      [counts, '  Future<void> test_counts_tokens() async {', ''],
    ],
  },
];
