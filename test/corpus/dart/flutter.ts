import type { FileCases, TreeCase } from '../corpus.js';

const path = 'test/counter_test.dart';

const text = `import 'package:bloc_test/bloc_test.dart';
import 'package:checks/checks.dart';
import 'package:flutter/material.dart';
import 'package:flutter_test/flutter_test.dart';
import 'package:shop/counter.dart';

void main() {
  testWidgets('counts a tap', (WidgetTester tester) async {
    await tester.pumpWidget(const CounterPage());
    await tester.tap(find.byIcon(Icons.add));
    await tester.pump();
    expect(find.text('1'), findsOneWidget);
    expect(find.text('0'), findsNothing);
  });

  testWidgets('looks right', (tester) async {
    await tester.pumpWidget(const CounterPage());
    await expectLater(find.byType(CounterPage), matchesGoldenFile('counter.png'));
  });

  blocTest<CounterCubit, int>(
    'emits what it counts',
    build: () => CounterCubit(),
    act: (cubit) => cubit.increment(),
    skip: 1,
    expect: () => [1],
  );

  test('is at zero', () {
    check(Counter().value).equals(0);
    check(Counter().names).isNotEmpty();
  });
}
`;

const counts = "testWidgets('counts a tap', (WidgetTester tester) async {";
const one = "expect(find.text('1'), findsOneWidget);";
const none = "expect(find.text('0'), findsNothing);";
const end = `${none}\n  });`;
const pump = 'await tester.pump();';
const whole = text.slice(text.indexOf("  testWidgets('counts"), text.indexOf("  testWidgets('looks"));

const plain = 'class Counter {\n  int value = 0;\n}\n';

const inSource = (title: string, after: string, expected: string): TreeCase => ({
  kind: 'tree',
  title,
  before: { 'lib/counter.dart': plain },
  after: { 'lib/counter.dart': after },
  expected,
});

const tests = (...members: readonly string[]): string =>
  `import 'package:test/test.dart';\n\nvoid main() {\n${members.join('\n')}}\n`;
const first =
  "  test('counts one', () {\n    final counter = Counter(1);\n    expect(counter.value, 1);\n  });\n";
const second =
  "  test('counts two', () {\n    final counter = Counter(2, name: 'second');\n    expect(counter.value, 2);\n  });\n";

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'a Flutter test is silenced',
    path,
    text,
    edits: [
      [end, `${none}\n  }, skip: true);`, 'TI101 high'],
      [end, `${none}\n  }, skip: kIsWeb);`, 'TI105 medium'],
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {2}(?=.)/gm, '  // '), 'TI302 high'],
      [counts, `${counts}\n    return;`, 'TI302 high'],
      [`    ${none}\n`, '', 'TI401 medium'],
      [`    ${one}\n    ${none}\n`, '', 'TI401 high'],
      [
        "    await expectLater(find.byType(CounterPage), matchesGoldenFile('counter.png'));\n",
        '',
        'TI401 high',
      ],
      ['    expect: () => [1],\n', '', 'TI401 high'],
      ['findsOneWidget', 'findsWidgets', 'TI402 medium'],
      ['findsOneWidget', 'isNotNull', 'TI402 medium'],
      ['.equals(0)', '.isNotNull()', 'TI402 medium'],
      ['expect: () => [1]', 'expect: () => [2]', 'TI403 high'],
      ['.equals(0)', '.equals(1)', 'TI403 high'],
      [one, 'expect(true, isTrue);', 'TI404 high'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of a Flutter test',
    path,
    text,
    edits: [
      ['counts a tap', 'counts one tap', ''],
      ['(WidgetTester tester) async', '(tester) async', ''],
      [pump, 'await tester.pumpAndSettle();', ''],
      ['    skip: 1,\n', '', ''],
      ['skip: 1', 'skip: 2', ''],
      ['.isNotEmpty()', '.isNotEmpty();\n    check(Counter().names).length.equals(1)', ''],
      [`${one}\n    ${none}`, `${none}\n    ${one}`, ''],
      ['const CounterPage()', 'CounterPage()', ''],
      [
        whole,
        `${whole}  testWidgets('is there', (tester) async {\n    expect(find.byType(CounterPage), findsNothing);\n  });\n\n`,
        '',
      ],
    ],
  },
  inSource(
    'code asks for the test run of Flutter',
    `${plain}final fake = Platform.environment.containsKey('FLUTTER_TEST');\n`,
    'TI601 high',
  ),
  inSource(
    'code reads the variable of the test run',
    `${plain}final fake = Platform.environment['FLUTTER_TEST'] == 'true';\n`,
    'TI601 high',
  ),
  inSource(
    'code asks for a variable of its own',
    `${plain}final debug = Platform.environment['SHOP_DEBUG'];\n`,
    '',
  ),
  inSource(
    'code is equal to anything',
    plain.replace('}', '  @override\n  bool operator ==(Object other) => true;\n}'),
    'TI602 high',
  ),
  inSource(
    'code is equal to anything, written at length',
    plain.replace('}', '  @override\n  bool operator ==(Object other) {\n    return true;\n  }\n}'),
    'TI602 high',
  ),
  inSource(
    'code compares what it holds',
    plain.replace('}', '  bool operator ==(Object other) => other is Counter && other.value == value;\n}'),
    '',
  ),
  inSource(
    'an analyzer is told to look away in a whole file',
    `// ignore_for_file: type=lint\n${plain}`,
    'TI701 high',
  ),
  inSource(
    'an analyzer is told to look away for a line',
    `// ignore: unused_field\n${plain}`,
    'TI701 medium',
  ),
  inSource('coverage leaves the file out', `// coverage:ignore-file\n${plain}`, 'TI701 high'),
  inSource('a directive stands in a string', `const text = '// ignore: all';\n${plain}`, ''),
  {
    kind: 'tree',
    title: 'a test moves to another file',
    before: { 'test/one_test.dart': tests(first, second), 'test/two_test.dart': tests() },
    after: { 'test/one_test.dart': tests(first), 'test/two_test.dart': tests(second) },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a file moves to another folder',
    before: { 'test/one_test.dart': tests(first) },
    after: { 'test/unit/one_test.dart': tests(first) },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a file gets a name that the runner passes over',
    before: { 'test/one_test.dart': tests(first, second) },
    after: { 'test/one.dart': tests(first, second) },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'a test file is deleted',
    before: { 'test/one_test.dart': tests(first, second), 'lib/counter.dart': plain },
    after: { 'lib/counter.dart': plain },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a test is deleted along with a change of the code it is about',
    before: { 'test/one_test.dart': tests(first, second), 'lib/counter.dart': plain },
    after: { 'test/one_test.dart': tests(first), 'lib/counter.dart': plain.replace('0', '1') },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'two tests become rows of one',
    before: { 'test/one_test.dart': tests(first.replace('1)', '3)'), second) },
    after: {
      'test/one_test.dart': tests(
        "  for (final count in [1, 2]) {\n    test('counts $count', () {\n      final counter = Counter(count);\n      expect(counter.value, count);\n    });\n  }\n",
      ),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a new file of tests',
    before: {},
    after: { 'test/one_test.dart': tests(first, second) },
    expected: '',
  },
];
