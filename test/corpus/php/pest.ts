import type { FileCases } from '../corpus.js';

const text = `<?php

use Shop\\Cart;

beforeEach(function () {
    $this->cart = new Cart();
});

it('adds', function () {
    $this->cart->add('apple', 3);
    expect($this->cart->total())->toBe(3);
});

test('items', function () {
    expect($this->cart->items())->toHaveCount(1)->and($this->cart->owner)->toBeNull();
});

test('is open', fn () => expect($this->cart->isOpen())->toBeTrue());

describe('an empty cart', function () {
    it('refuses', function () {
        expect(fn () => $this->cart->checkOut())->toThrow(EmptyCart::class, 'nothing');
    });

    it('throws', function () {
        $this->cart->checkOut();
    })->throws(EmptyCart::class);
});

it('doubles', function (int $given, int $wanted) {
    expect($given * 2)->toBe($wanted);
})->with([[1, 2], [2, 4], [3, 6]]);
`;

const adds = "it('adds', function () {\n";
const sum = '    expect($this->cart->total())->toBe(3);\n';
const end = `${sum}});\n`;
const test = `${adds}    $this->cart->add('apple', 3);\n${end}`;
const group = '})->throws(EmptyCart::class);\n});\n';
const setUp = '    $this->cart = new Cart();\n';

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Pest',
    path: 'tests/Unit/CartTest.php',
    text,
    edits: [
      [end, `${sum}})->skip();\n`, 'TI101 high'],
      [end, `${sum}})->skip('flaky');\n`, 'TI101 high'],
      [end, `${sum}})->skip('see #12');\n`, 'TI101 medium'],
      [end, `${sum}})->skip(true);\n`, 'TI101 high'],
      [end, `${sum}})->group('slow')->skip();\n`, 'TI101 high'],
      [end, `${sum}})->todo();\n`, 'TI101 high'],
      [test, "it('adds');\n", 'TI101 high'],
      [test, "todo('adds');\n", 'TI101 high'],
      [adds, `${adds}    $this->markTestSkipped();\n`, 'TI101 high'],
      [adds, `${adds}    test()->skip();\n`, 'TI101 high'],
      [setUp, `    $this->markTestSkipped();\n${setUp}`, 'TI101 high'],
      ['toBeTrue());', 'toBeTrue())->skip();', 'TI101 high'],
      [
        group,
        group.replace('});\n', '})->skip();\n').replace('(EmptyCart::class);', '(EmptyCart::class);'),
        'TI101 high',
      ],
      [end, `${sum}})->skip(fn () => PHP_OS === 'Linux', 'no');\n`, 'TI105 medium'],
      [end, `${sum}})->skip(getenv('CI') === '1');\n`, 'TI105 medium'],
      [end, `${sum}})->skipOnWindows();\n`, 'TI105 medium'],
      [end, `${sum}})->onlyOnLinux();\n`, 'TI105 medium'],
      [adds, `${adds}    if (getenv('CI')) {\n        $this->markTestSkipped();\n    }\n`, 'TI105 medium'],
      [test, `if (PHP_VERSION_ID > 90000) {\n${test}}\n`, 'TI105 medium'],
      [end, `${sum}})->only();\n`, 'TI201 high'],
      [end, `${sum}})->fails();\n`, 'TI107 medium'],
      [
        adds,
        `it('is new', function () {\n    expect(1)->toBe($this->x);\n})->skip();\n\n${adds}`,
        'TI108 low',
      ],
      [adds, `it('is new')->todo();\n\n${adds}`, 'TI108 low'],
      [test, '', 'TI301 medium'],
      [test, test.replace(/^/gm, '// ').replace(/\/\/ $/, ''), 'TI302 high'],
      [`    $this->cart->add('apple', 3);\n${sum}`, '', 'TI302 high'],
      [adds, `${adds}    return;\n`, 'TI302 high'],
      [sum, `    if (false) {\n    ${sum}    }\n`, 'TI302 high'],
      [sum, '', 'TI401 high'],
      ['->and($this->cart->owner)->toBeNull()', '', 'TI401 medium'],
      ['->throws(EmptyCart::class)', '', 'TI401 high'],
      ['toBe(3)', 'toBeTruthy()', 'TI402 medium'],
      ['toBe(3)', 'toBeInt()', 'TI402 medium'],
      ['toBe(3)', 'toBeGreaterThan(0)', 'TI402 medium'],
      ['toBe(3)', 'not->toBeNull()', 'TI402 medium'],
      ["toThrow(EmptyCart::class, 'nothing')", 'toThrow(EmptyCart::class)', 'TI402 medium'],
      ["toThrow(EmptyCart::class, 'nothing')", 'toThrow(Exception::class)', 'TI402 medium'],
      ['toBe(3)', 'toBe(4)', 'TI403 high'],
      ['toHaveCount(1)', 'toHaveCount(2)', 'TI403 high'],
      [sum, `${sum}    expect(true)->toBeTrue();\n`, 'TI404 high'],
      [sum, `${sum}    expect(1)->toBe(1);\n`, 'TI404 high'],
      [sum, `    try {\n    ${sum}    } catch (Throwable) {\n    }\n`, 'TI404 high'],
      ['[2, 4], ', '', 'TI106 medium'],
      ['[[1, 2], [2, 4], [3, 6]]', '[]', 'TI106 high'],
      [adds, `it('is new', function () {\n    $this->cart->open();\n});\n\n${adds}`, 'TI303 low'],
      ["it('adds'", "test('adds'", ''],
      ["it('adds'", "it('sums up'", ''],
      [end, `${sum}})->group('slow');\n`, ''],
      [end, `${sum}})->repeat(3);\n`, ''],
      ['toBe(3)', 'toEqual(3)', ''],
      [sum, `${sum}    expect($this->cart->isOpen())->toBeTrue();\n`, ''],
      [sum, `${sum}    $this->cart->items->skip(1);\n`, ''],
      [adds, `// ->skip() is for cowards\n${adds}`, ''],
      ['[[1, 2], [2, 4], [3, 6]]', '[[3, 6], [1, 2], [2, 4]]', ''],
      [test, `describe('totals', function () {\n${test}});\n`, ''],
    ],
  },
  {
    kind: 'file',
    title: 'what Pest skipped before',
    path: 'tests/Unit/CartTest.php',
    text: text.replace(end, `${sum}})->skip();\n`),
    edits: [
      ['->skip()', '', ''],
      ['->skip()', "->skip('flaky')", ''],
      [sum, '', ''],
    ],
  },
];
