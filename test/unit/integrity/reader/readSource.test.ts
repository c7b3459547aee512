import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DART, DART_LEXICON } from '../../../../src/integrity/reader/dartGrammar.js';
import { type OwnTree, readSource } from '../../../../src/integrity/reader/readSource.js';
import { SWIFT, SWIFT_LEXICON } from '../../../../src/integrity/reader/swiftGrammar.js';
import type { Syntax } from '../../../../src/integrity/syntax.js';
import { filesIn } from '../../../mutations/mutations.js';

const swift = (text: string): OwnTree => readSource(text, SWIFT_LEXICON, SWIFT);
const dart = (text: string): OwnTree => readSource(text, DART_LEXICON, DART);

/** Types in brackets with what they hold; a node that holds nothing shows its text. */
function picture(text: string, node: Syntax): string {
  const field = node.field === '' ? '' : `${node.field}: `;
  if (node.children.length === 0) return `${field}${node.type} ${text.slice(node.start, node.end)}`;
  return `${field}(${[node.type, ...node.children.map((child) => picture(text, child))].join(', ')})`;
}

function statements(text: string, read: (text: string) => OwnTree): string[] {
  return read(text).root.children.map((child) => picture(text, child));
}

describe('the reader of Swift', () => {
  for (const [text, ...expected] of [
    [
      'XCTAssertEqual(cart.count, 3)',
      '(expression_statement, (call_expression, function: identifier XCTAssertEqual, arguments: (arguments, ' +
        '(argument, (navigation_expression, object: identifier cart, name: identifier count)), (argument, number 3))))',
    ],
    [
      'cart.add(1)\n-x',
      '(expression_statement, (call_expression, function: (navigation_expression, object: identifier cart, name: identifier add), arguments: (arguments, (argument, number 1))))',
      '(expression_statement, (prefix_expression, identifier x))',
    ],
    [
      'let sum = one\n  + other',
      '(variable_declaration, name: identifier sum, value: (binary_expression, left: identifier one, right: identifier other))',
    ],
    [
      'guard let self else { return }',
      '(guard_statement, condition: (condition, identifier self), consequence: (block, return_statement return))',
    ],
    [
      'names.map { [weak self] name -> Int in self?.count(name) }',
      '(expression_statement, (call_expression, function: (navigation_expression, object: identifier names, name: identifier map), ' +
        'trailing: (closure, parameters [weak self] name -> Int in, body: (block, (expression_statement, (call_expression, ' +
        'function: (navigation_expression, object: identifier self, name: identifier count), arguments: (arguments, (argument, identifier name))))))))',
    ],
    [
      '#if os(Linux)\nrun()\n#else\nstop()\n#endif',
      '(directive_if, condition: directive_condition os(Linux), (expression_statement, (call_expression, function: identifier run, arguments: arguments ())), ' +
        'alternative: (directive_else, (expression_statement, (call_expression, function: identifier stop, arguments: arguments ()))))',
    ],
    [
      'print("a \\(b("c")) }")\nrun()',
      '(expression_statement, (call_expression, function: identifier print, arguments: (arguments, (argument, interpolated_string "a \\(b("c")) }"))))',
      '(expression_statement, (call_expression, function: identifier run, arguments: arguments ()))',
    ],
    [
      '@Test(.disabled("x")) func adds<T>(_ a: T) where T: Hashable {}',
      '(function_declaration, (attribute, name: identifier Test, arguments: (arguments, (argument, (call_expression, ' +
        'function: (navigation_expression, name: identifier disabled), arguments: (arguments, (argument, string "x")))))), ' +
        'name: identifier adds, parameters: (parameters, parameter _), body: block {})',
    ],
    [
      'let text = #"a "quoted" \\(b)"#',
      '(variable_declaration, name: identifier text, value: string #"a "quoted" \\(b)"#)',
    ],
  ] as const) {
    it(`reads ${text.replaceAll('\n', ' ⏎ ')}`, () => {
      assert.deepEqual(statements(text, swift), expected);
      assert.equal(swift(text).broken, false);
    });
  }
});

describe('the reader of Dart', () => {
  for (const [text, ...expected] of [
    [
      "test('adds', () async { run(); }, skip: true);",
      "(expression_statement, (call_expression, function: identifier test, arguments: (arguments, (argument, string 'adds'), " +
        '(argument, (closure, parameters (), body: (block, (expression_statement, (call_expression, function: identifier run, arguments: arguments ()))))), ' +
        '(argument, label: identifier skip, boolean true))))',
    ],
    [
      'final Map<String, List<int>> rows = {};',
      '(variable_declaration, modifier final, name: identifier rows, value: list {})',
    ],
    [
      'int get size => names.length;',
      '(function_declaration, name: identifier size, body: (block, (navigation_expression, object: identifier names, name: identifier length)))',
    ],
    [
      'if (a < b && c > d) return; else stop();',
      '(if_statement, condition: (condition, (binary_expression, left: (binary_expression, left: identifier a, right: identifier b), ' +
        'right: (binary_expression, left: identifier c, right: identifier d))), consequence: return_statement return;, ' +
        'alternative: (expression_statement, (call_expression, function: identifier stop, arguments: arguments ())))',
    ],
    [
      'final cart = Cart()..add(1)..add(2);',
      '(variable_declaration, modifier final, name: identifier cart, value: (call_expression, function: (navigation_expression, object: ' +
        '(call_expression, function: (navigation_expression, object: (call_expression, function: identifier Cart, arguments: arguments ()), name: identifier add), ' +
        'arguments: (arguments, (argument, number 1))), name: identifier add), arguments: (arguments, (argument, number 2))))',
    ],
    [
      "print('a ${b('}')} $c');",
      "(expression_statement, (call_expression, function: identifier print, arguments: (arguments, (argument, interpolated_string 'a ${b('}')} $c'))))",
    ],
    ["throw r'\\';", "(expression_statement, (throw_expression, string r'\\'))"],
  ] as const) {
    it(`reads ${text}`, () => {
      assert.deepEqual(statements(text, dart), expected);
      assert.equal(dart(text).broken, false);
    });
  }
});

/** Every child lies within its parent and behind the child before it. */
function assertNested(node: Syntax): void {
  let end = node.start;
  for (const child of node.children) {
    assert.ok(child.start >= end && child.end <= node.end, `${node.type} › ${child.type} at ${child.start}`);
    assert.equal(child.parent, node);
    assertNested(child);
    end = child.end;
  }
}

describe('a damaged text', () => {
  const texts = [
    ...Object.values(filesIn('swift')).map((text) => ({ text, read: swift })),
    ...Object.values(filesIn('dart')).map((text) => ({ text, read: dart })),
  ];

  it('is read whatever was done to it, and its nodes still lie within each other', () => {
    const damage = fc.tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(200),
      fc.string({ unit: 'binary-ascii', maxLength: 4 }),
    );
    fc.assert(
      fc.property(damage, ([{ text, read }, at, length, put]) => {
        const start = at % text.length;
        assertNested(read(text.slice(0, start) + put + text.slice(start + length)).root);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('says that brackets do not add up', () => {
    assert.equal(swift('func a() {').broken, true);
    assert.equal(swift('call(1]').broken, true);
    assert.equal(dart("final a = 'open;\n").broken, true);
    assert.equal(dart('/* open').broken, true);
  });

  for (const part of ['(', '[{', 'a.b(', '"\\(', 'if (a) ', '}', ')', 'f<', '!', 'a + ', 'x { ', "'${"]) {
    it(`of ${part} over and over is passed over in time`, () => {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      for (const read of [swift, dart]) assert.equal(read(text).root.end, text.length);
    }).timeout(10_000);
  }
});
