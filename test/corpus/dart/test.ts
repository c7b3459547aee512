import type { FileCases } from '../corpus.js';

const path = 'test/cart_test.dart';

const text = `import 'package:mocktail/mocktail.dart';
import 'package:shop/cart.dart';
import 'package:test/test.dart';

void main() {
  late Cart cart;

  setUp(() {
    cart = Cart();
  });

  group('a cart', () {
    test('adds an item', () {
      cart.add('apple', count: 3);
      expect(cart.count, 3);
      expect(cart.names, contains('apple'));
    });

    test('starts empty', () {
      final names = cart.names.map((name) => name.toLowerCase()).toList();
      expect(names, isEmpty, reason: 'holds \${names.length} names');
    });

    test('refuses to pay', () async {
      expect(() => cart.pay(), throwsA(isA<EmptyCart>()));
      await expectLater(cart.receipts, emitsInOrder([1, 2]));
      expect(cart.total, closeTo(9.5, 0.01));
    });
  });

  test('tells observers', () {
    final observer = Observer();
    cart.observe(observer);
    verify(() => observer.changed(cart)).called(1);
  });

  for (final count in [1, 2, 3]) {
    test('holds $count', () {
      expect(Cart.of(count).count, equals(count));
    });
  }
}
`;

const adds = "test('adds an item', () {";
const add = "cart.add('apple', count: 3);";
const count = 'expect(cart.count, 3);';
const names = "expect(cart.names, contains('apple'));";
const whole = `    test('adds an item', () {
      cart.add('apple', count: 3);
      expect(cart.count, 3);
      expect(cart.names, contains('apple'));
    });
`;
const end = `${names}
    });`;
const skipped = (said: string): string => `${names}\n    }, ${said});`;

const called = `${text.replace(`${count}\n      ${names}`, 'checkApple(cart);')}
void checkApple(Cart cart) {
  ${count}
  ${names}
}
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'a function that Dart tests call',
    path,
    text: called,
    edits: [
      [`  ${names}\n`, '', 'TI401 medium'],
      [count, 'expect(cart.count, isNotNull);', 'TI402 medium'],
      [count, 'expect(cart.count, 4);', 'TI403 high'],
      [count, 'expect(true, isTrue);', 'TI404 high'],
      [count, `${count} // three`, ''],
    ],
  },
  {
    kind: 'file',
    title: 'a Dart test is skipped',
    path,
    text,
    edits: [
      [end, skipped('skip: true'), 'TI101 high'],
      [end, skipped("skip: 'flaky'"), 'TI101 high'],
      [end, skipped('skip: "flaky"'), 'TI101 high'],
      [end, skipped("skip: 'waits for the fix of #12'"), 'TI101 medium'],
      [end, skipped("tags: ['cart'], skip: true"), 'TI101 high'],
      [adds, "test('adds an item', skip: true, () {", 'TI101 high'],
      [adds, "skip_test('adds an item', () {", 'TI101 high'],
      ["  });\n\n  test('tells observers'", "  }, skip: 'flaky');\n\n  test('tells observers'", 'TI101 high'],
      ["  });\n\n  test('tells observers'", "  }, skip: true);\n\n  test('tells observers'", 'TI101 high'],
      ["import 'package:mocktail", "@Skip('flaky')\nimport 'package:mocktail", 'TI101 high'],
      ["import 'package:mocktail", "@Skip()\nlibrary;\n\nimport 'package:mocktail", 'TI101 high'],
      [add, `markTestSkipped('flaky');\n      ${add}`, 'TI101 high'],
      ['    cart = Cart();\n', "    markTestSkipped('flaky');\n", 'TI101 high'],
      [end, skipped('skip: Platform.isWindows'), 'TI105 medium'],
      [end, skipped("skip: isOffline ? 'no network' : null"), 'TI105 medium'],
      [end, skipped("testOn: 'vm'"), 'TI105 medium'],
      [end, skipped("onPlatform: {'windows': Skip('paths')}"), 'TI105 medium'],
      ["import 'package:mocktail", "@TestOn('vm')\nimport 'package:mocktail", 'TI105 medium'],
      [add, `if (isOffline) return;\n      ${add}`, 'TI105 medium'],
      [add, `if (isOffline) {\n        return;\n      }\n      ${add}`, 'TI105 medium'],
      [
        add,
        `if (isOffline) {\n        markTestSkipped('no network');\n        return;\n      }\n      ${add}`,
        'TI105 medium',
      ],
      [whole, `    if (!isOffline) {\n${whole}    }\n`, 'TI105 medium'],
      [end, skipped('solo: true'), 'TI201 high'],
      [adds, "solo_test('adds an item', () {", 'TI201 high'],
      ["group('a cart'", "solo_group('a cart'", 'TI201 high'],
    ],
  },
  {
    kind: 'file',
    title: 'a Dart test is deleted or hollowed out',
    path,
    text,
    edits: [
      [whole, '', 'TI301 medium'],
      [whole, whole.replace(/^ {4}/gm, '    // '), 'TI302 high'],
      [whole, `    /*\n${whole}    */\n`, 'TI302 high'],
      [`${add}\n      ${count}\n      ${names}`, '', 'TI302 high'],
      [add, `return;\n      ${add}`, 'TI302 high'],
      [add, `exit(0);\n      ${add}`, 'TI302 high, TI602 high'],
      [`${count}\n      ${names}`, `if (false) {\n        ${count}\n        ${names}\n      }`, 'TI302 high'],
      [
        `${count}\n      ${names}`,
        `for (final each in []) {\n        ${count}\n        ${names}\n      }`,
        'TI302 high',
      ],
      [whole, `    if (false) {\n${whole}    }\n`, 'TI504 high'],
      ["    test('adds an item'", "    return;\n    test('adds an item'", 'TI504 high'],
      [`      ${count}\n      ${names}\n`, '', 'TI401 high'],
      [`      ${names}\n`, '', 'TI401 medium'],
      [names, `// ${names}`, 'TI401 medium'],
      ['    verify(() => observer.changed(cart)).called(1);\n', '', 'TI401 high'],
      ['[1, 2, 3]) {', '[1, 2]) {', 'TI106 medium'],
      ['[1, 2, 3]) {', '[]) {', 'TI106 high'],
    ],
  },
  {
    kind: 'file',
    title: 'a Dart assertion asks less',
    path,
    text,
    edits: [
      [count, 'expect(cart.count, isNotNull);', 'TI402 medium'],
      [count, 'expect(cart.count, greaterThan(0));', 'TI402 medium'],
      [count, 'expect(cart.count, isNot(0));', 'TI402 medium'],
      [count, 'expect(cart.count, isA<int>());', 'TI402 medium'],
      [count, 'expect(cart.count, anything);', 'TI402 medium'],
      ['isEmpty', 'isNotNull', 'TI402 medium'],
      ['throwsA(isA<EmptyCart>())', 'throwsA(anything)', 'TI402 medium'],
      ['throwsA(isA<EmptyCart>())', 'throwsA(isA<Exception>())', 'TI402 medium'],
      ['throwsA(isA<EmptyCart>())', 'throwsException', 'TI402 medium'],
      ['emitsInOrder([1, 2])', 'emitsInAnyOrder([1, 2])', 'TI402 medium'],
      ['closeTo(9.5, 0.01)', 'closeTo(9.5, 5)', 'TI402 medium'],
      [count, 'expect(cart.count, 4);', 'TI403 high'],
      ["contains('apple')", "contains('pear')", 'TI403 high'],
      ['called(1)', 'called(2)', 'TI403 high'],
      [count, 'expect(true, true);', 'TI404 high'],
      [count, 'expect(true, isTrue);', 'TI404 high'],
      [count, 'expect(3, 3);', 'TI404 high'],
      [count, 'expect(cart.count, cart.count);', 'TI404 high'],
      [count, 'expect(cart.count, equals(cart.count));', 'TI404 high'],
      [count, `try { ${count} } catch (_) {}`, 'TI404 high'],
      [count, `try { ${count} } on TestFailure { }`, 'TI404 high'],
      [count, "expect(cart.count, 3, skip: 'flaky');", 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'a new Dart test checks nothing, or a linter is silenced',
    path,
    text,
    edits: [
      [
        `    ${adds}`,
        `    test('removes', () {\n      expect(cart.count, 0);\n    }, skip: true);\n\n    ${adds}`,
        'TI108 low',
      ],
      [
        `    ${adds}`,
        `    test('removes', () {\n      cart.remove('apple');\n    });\n\n    ${adds}`,
        'TI303 low',
      ],
      [add, `// ignore: avoid_print\n      ${add}`, 'TI701 low'],
      [add, `${add} // ignore: avoid_print`, 'TI701 low'],
      [
        "import 'package:mocktail",
        "// ignore_for_file: avoid_print\nimport 'package:mocktail",
        'TI701 medium',
      ],
      ["import 'package:mocktail", "// ignore_for_file: type=lint\nimport 'package:mocktail", 'TI701 high'],
      [whole, `    // coverage:ignore-start\n${whole}    // coverage:ignore-end\n`, 'TI701 low'],
    ],
  },
  {
    kind: 'file',
    title: 'what is no silencing of a Dart test',
    path,
    text,
    edits: [
      ['adds an item', 'adds one item', ''],
      ["group('a cart'", "group('the cart'", ''],
      [end, skipped('skip: false'), ''],
      [end, skipped('skip: null'), ''],
      [end, skipped("tags: ['skip']"), ''],
      [end, skipped('timeout: Timeout.none'), ''],
      [adds, "test('adds an item', () async {", ''],
      [count, 'expect(cart.count, equals(3));', ''],
      [count, "expect(cart.count, 3, reason: 'three apples');", ''],
      [count, 'expect(cart.count == 3, isTrue);', ''],
      [count, `${count}\n      expect(cart.total, 9);`, ''],
      [`${count}\n      ${names}`, `${names}\n      ${count}`, ''],
      [count, 'expect(\n        cart.count,\n        3,\n      );', ''],
      [
        `${count}\n      ${names}\n    });`,
        `check(cart);\n    });\n\n    void check(Cart cart) {\n      ${count}\n      ${names}\n    }`,
        '',
      ],
      [add, `${add} // skip: true`, ''],
      [add, `final text = 'skip: true markTestSkipped()';\n      ${add}`, ''],
      [add, `final rest = cart.names.skip(1).toList();\n      ${add}`, ''],
      [add, `cart.skip(count: 1);\n      ${add}`, ''],
      [
        whole,
        `${whole}\n    test('clears', () {\n      cart.clear();\n      expect(cart.count, 0);\n    });\n`,
        '',
      ],
      [whole, `    // Adding.\n${whole}`, ''],
      ['[1, 2, 3]) {', '[3, 2, 1, 0]) {', ''],
      ['closeTo(9.5, 0.01)', 'closeTo(9.5, 0.001)', ''],
      [
        'throwsA(isA<EmptyCart>())',
        "throwsA(isA<EmptyCart>().having((e) => e.message, 'message', 'empty'))",
        '',
      ],
      ["import 'package:shop/cart.dart';", "import 'package:shop/shop.dart';", ''],
      ['late Cart cart;', 'var cart = Cart();', ''],
      [
        `  group('a cart', () {\n${whole}`,
        `  group('a cart', () {\n    group('with items', () {\n${whole}    });\n`,
        '',
      ],
      [count, `try {\n        ${count}\n      } finally {\n        cart.clear();\n      }`, ''],
      [count, `try {\n        ${count}\n      } catch (error) {\n        fail('no: $error');\n      }`, ''],
    ],
  },
  {
    kind: 'file',
    title: 'a skip goes from a Dart test',
    path,
    text: text.replace(end, skipped("skip: 'flaky'")),
    edits: [
      [", skip: 'flaky'", '', ''],
      ["skip: 'flaky'", "skip: 'very flaky'", ''],
      ["skip: 'flaky'", 'skip: false', ''],
    ],
  },
];
