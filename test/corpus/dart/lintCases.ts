import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Dart: dart',
    path: 'test/sums_test.dart',
    text: `import 'package:test/test.dart';

void main() {
  group('sums', () {
    test('adds', () {
      final sum = add(1, 2);
      expect(sum, 3);
    });

    test('refuses', () {
      expect(() => add(-1, 0), throwsA(isA<ArgumentError>()));
    });

    test('loads', () async {
      await expectLater(load(), completion(equals('x')));
      expect(list(), hasLength(2));
    });
  });
}
`,
    edits: [
      ["test('adds', () {", "test('adds', skip: true, () {", 'TI101 high'],
      ['      expect(sum, 3);\n    });', "      expect(sum, 3);\n    }, skip: 'later');", 'TI101 high'],
      ["test('adds'", "solo_test('adds'", 'TI201 high'],
      ['expect(sum, 3)', 'expect(sum, isNotNull)', 'TI402 medium'],
      ['expect(sum, 3)', 'expect(true, isTrue)', 'TI404 high'],
      ['expect(sum, 3)', 'expect(sum, anything)', 'TI402 medium'],
      ['expect(sum, 3)', 'expect(sum, 4)', 'TI403 high'],
      ['expect(sum, 3)', 'print(sum)', 'TI401 high'],
      ['await expectLater', 'expectLater', 'TI404 high', ''],
      ['throwsA(isA<ArgumentError>())', 'throwsA(anything)', 'TI402 medium'],
      ['throwsA(isA<ArgumentError>())', 'throwsException', 'TI402 medium'],
      ['expect(sum, 3)', 'expect(sum, equals(3))', ''],
      ['expect(sum, 3)', "expect(sum, 3, reason: 'sum')", ''],
      ['expect(sum, 3)', 'expect(add(1, 2), 3)', ''],
      ['throwsA(isA<ArgumentError>())', 'throwsArgumentError', ''],
      ['expect(list(), hasLength(2))', 'expect(list().length, 2)', ''],
      ["test('adds'", "test('adds numbers'", ''],
      ["test('adds', () {", "test('adds', () async {", ''],
      ["group('sums'", "group('Sums'", ''],
      ['final sum', 'var sum', ''],
    ],
  },
];
