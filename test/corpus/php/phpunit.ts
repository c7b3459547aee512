import type { FileCases, TreeCase } from '../corpus.js';

const path = 'tests/Shop/CartTest.php';

const text = `<?php

namespace Tests\\Shop;

use PHPUnit\\Framework\\Attributes\\DataProvider;
use PHPUnit\\Framework\\Attributes\\Test;
use PHPUnit\\Framework\\TestCase;
use Shop\\Cart;

final class CartTest extends TestCase
{
    private Cart $cart;

    protected function setUp(): void
    {
        $this->cart = new Cart();
    }

    public function testAdds(): void
    {
        $this->cart->add('apple', 3);
        $this->assertSame(3, $this->cart->total());
    }

    public function testItems(): void
    {
        $this->assertCount(1, $this->cart->items());
        self::assertContains('apple', $this->cart->items());
        static::assertNull($this->cart->owner);
    }

    public function testRefuses(): void
    {
        $this->expectException(EmptyCart::class);
        $this->expectExceptionMessage('nothing');
        $this->cart->checkOut();
    }

    #[Test]
    public function itIsOpen(): void
    {
        $this->assertTrue($this->cart->isOpen());
    }

    /**
     * @test
     */
    public function itCloses(): void
    {
        $this->assertFalse($this->cart->close());
    }

    #[DataProvider('doubles')]
    public function testDoubles(int $given, int $wanted): void
    {
        $this->assertEquals($wanted, $given * 2);
    }

    public static function doubles(): array
    {
        return [
            [1, 2],
            'two' => [2, 4],
            [3, 6],
        ];
    }

    public function testTells(): void
    {
        $listener = $this->createMock(Listener::class);
        $listener->expects($this->once())->method('tell')->with('closed');
        $this->cart->tell($listener);
    }
}
`;

const adds = '    public function testAdds(): void\n    {\n';
const sum = '        $this->assertSame(3, $this->cart->total());\n';
const body = `        $this->cart->add('apple', 3);\n${sum}`;
const method = `${adds}${body}    }\n`;
const setUp = '        $this->cart = new Cart();\n';
const head = '    public function testAdds(): void\n';
const signature = 'final class CartTest extends TestCase';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in PHPUnit',
  path,
  text,
  edits: [
    [adds, `${adds}        $this->markTestSkipped();\n`, 'TI101 high'],
    [adds, `${adds}        $this->markTestSkipped('not now');\n`, 'TI101 high'],
    [adds, `${adds}        self::markTestSkipped('not now');\n`, 'TI101 high'],
    [adds, `${adds}        static::markTestSkipped('not now');\n`, 'TI101 high'],
    [adds, `${adds}        $this->markTestIncomplete();\n`, 'TI101 high'],
    [adds, `${adds}        $this->markTestIncomplete('later');\n`, 'TI101 high'],
    [adds, `${adds}        $this->markTestSkipped('see #12');\n`, 'TI101 medium'],
    [sum, `        $this->markTestSkipped('not now');\n${sum}`, 'TI101 high'],
    [adds, `${adds}        throw new \\PHPUnit\\Framework\\SkippedTestError('x');\n`, 'TI101 high'],
    [adds, `${adds}        throw new SkippedWithMessageException('x');\n`, 'TI101 high'],
    [setUp, `        $this->markTestSkipped('later');\n${setUp}`, 'TI101 high'],
    [
      '    protected function setUp(): void\n',
      '    public static function setUpBeforeClass(): void\n    {\n        self::markTestSkipped();\n    }\n\n    protected function setUp(): void\n',
      'TI101 high',
    ],
    [
      '    protected function setUp(): void\n',
      '    #[Before]\n    protected function later(): void\n    {\n        $this->markTestSkipped();\n    }\n\n    protected function setUp(): void\n',
      'TI101 high',
    ],
    [
      adds,
      `    private function later(): void\n    {\n        $this->markTestSkipped();\n    }\n\n${adds}        $this->later();\n`,
      'TI101 high',
    ],
    [
      adds,
      `${adds}        if (PHP_OS_FAMILY === 'Windows') {\n            $this->markTestSkipped('no');\n        }\n`,
      'TI105 medium',
    ],
    [adds, `${adds}        if (!extension_loaded('intl')) $this->markTestSkipped('no');\n`, 'TI105 medium'],
    [adds, `${adds}        extension_loaded('intl') || $this->markTestSkipped('no');\n`, 'TI105 medium'],
    [adds, `${adds}        if (getenv('CI')) {\n            return;\n        }\n`, 'TI105 medium'],
    [adds, `${adds}        $this->markTestSkippedUnless(extension_loaded('intl'), 'no');\n`, 'TI105 medium'],
    [adds, `${adds}        $this->skipIfOffline();\n`, 'TI105 medium'],
    [
      adds,
      `${adds}        switch (PHP_OS) {\n            case 'Linux':\n                $this->markTestSkipped();\n        }\n`,
      'TI105 medium',
    ],
    [
      setUp,
      `        if (getenv('CI')) {\n            $this->markTestSkipped('no');\n        }\n${setUp}`,
      'TI105 medium',
    ],
    [head, `    #[RequiresPhp('>= 9')]\n${head}`, 'TI105 medium'],
    [head, `    #[RequiresPhpExtension('intl')]\n${head}`, 'TI105 medium'],
    [head, `    #[RequiresOperatingSystem('Linux')]\n${head}`, 'TI105 medium'],
    [head, `    /** @requires extension intl */\n${head}`, 'TI105 medium'],
    [head, `    /**\n     * @requires PHP 9\n     */\n${head}`, 'TI105 medium'],
    [signature, `#[RequiresPhp('>= 9')]\n${signature}`, 'TI105 medium'],
    [signature, `/**\n * @requires OS Linux\n */\n${signature}`, 'TI105 medium'],
    [
      head,
      `    public function testNew(): void\n    {\n        $this->markTestIncomplete();\n    }\n\n${head}`,
      'TI108 low',
    ],
    [
      head,
      `    public function testNew(): void\n    {\n        $this->markTestSkipped();\n    }\n\n${head}`,
      'TI108 low',
    ],
    [adds, `${adds}        $this->cart->skip(1);\n`, ''],
    [adds, `${adds}        $text = '$this->markTestSkipped();';\n        $this->cart->note($text);\n`, ''],
    [adds, `${adds}        // $this->markTestSkipped();\n`, ''],
    [adds, `${adds}        $this->cart->items()->skip(2)->take(1);\n`, ''],
    [head, `    /** @group slow */\n${head}`, ''],
    [head, `    #[Group('slow')]\n${head}`, ''],
    [head, `    /** Requires nothing. */\n${head}`, ''],
  ],
};

const lost: FileCases = {
  kind: 'file',
  title: 'a method that PHPUnit no longer takes',
  path,
  text,
  edits: [
    ['public function testAdds', 'public function adds', 'TI504 high'],
    ['public function testAdds', 'public function _testAdds', 'TI504 high'],
    ['public function testAdds', 'private function testAdds', 'TI504 high'],
    ['public function testAdds', 'protected function testAdds', 'TI504 high'],
    ['public function testAdds', 'public static function testAdds', 'TI504 high'],
    ['    #[Test]\n', '', 'TI504 high'],
    ['     * @test\n', '', 'TI504 high'],
    ['    /**\n     * @test\n     */\n', '', 'TI504 high'],
    [method, '', 'TI301 medium'],
    [method, `    /*\n${method}    */\n`, 'TI302 high'],
    [method, method.replace(/^/gm, '// ').replace(/\/\/ $/, ''), 'TI302 high'],
    ["            'two' => [2, 4],\n", '', 'TI106 medium'],
    ['            [1, 2],\n', '', 'TI106 medium'],
    [
      "[\n            [1, 2],\n            'two' => [2, 4],\n            [3, 6],\n        ]",
      '[]',
      'TI106 high',
    ],
    ['            [1, 2],\n', '            [1, 2],\n            [4, 8],\n', ''],
    [
      "            [1, 2],\n            'two' => [2, 4],\n",
      "            'two' => [2, 4],\n            [1, 2],\n",
      '',
    ],
    ['public function testAdds', 'public function testSumsUp', ''],
    ['public function testAdds(): void', 'public function testAdds()', ''],
    ['    public function testAdds', '    #[Test]\n    public function adds', ''],
    ['    #[Test]\n    public function itIsOpen', '    public function testItIsOpen', ''],
    ['    #[Test]\n', '    /** @test */\n', ''],
    ['    #[Test]\n', '    #[\\PHPUnit\\Framework\\Attributes\\Test]\n', ''],
    ["#[DataProvider('doubles')]", '/** @dataProvider doubles */', ''],
    [signature, 'class CartTest extends TestCase', ''],
    [signature, 'final class CartTest extends ShopTestCase', ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'an assertion of PHPUnit',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '        // later\n', 'TI302 high'],
    [adds, `${adds}        return;\n`, 'TI302 high'],
    [sum, `        return;\n${sum}`, 'TI302 high'],
    [adds, `${adds}        exit(0);\n`, 'TI302 high, TI602 high'],
    [adds, `${adds}        die();\n`, 'TI302 high, TI602 high'],
    [sum, `        if (false) {\n    ${sum}        }\n`, 'TI302 high'],
    [sum, `        while (false) {\n    ${sum}        }\n`, 'TI302 high'],
    [sum, `        foreach ([] as $each) {\n    ${sum}        }\n`, 'TI302 high'],
    [sum, '', 'TI401 high'],
    [sum, `        // ${sum.trim()}\n`, 'TI401 high'],
    [sum, '        $this->cart->total();\n', 'TI401 high'],
    ["        self::assertContains('apple', $this->cart->items());\n", '', 'TI401 medium'],
    ["        $this->expectExceptionMessage('nothing');\n", '', 'TI401 medium'],
    ['$this->assertSame(3, $this->cart->total())', '$this->assertTrue($this->cart->total())', 'TI402 medium'],
    [
      '$this->assertSame(3, $this->cart->total())',
      '$this->assertNotNull($this->cart->total())',
      'TI402 medium',
    ],
    [
      '$this->assertSame(3, $this->cart->total())',
      '$this->assertNotEmpty($this->cart->total())',
      'TI402 medium',
    ],
    [
      '$this->assertSame(3, $this->cart->total())',
      '$this->assertIsInt($this->cart->total())',
      'TI402 medium',
    ],
    [
      '$this->assertSame(3, $this->cart->total())',
      '$this->assertGreaterThan(0, $this->cart->total())',
      'TI402 medium',
    ],
    [
      '$this->assertSame(3, $this->cart->total())',
      '$this->assertEqualsWithDelta(3, $this->cart->total(), 1)',
      'TI402 medium',
    ],
    [
      '$this->assertCount(1, $this->cart->items())',
      '$this->assertNotEmpty($this->cart->items())',
      'TI402 medium',
    ],
    ['EmptyCart::class', '\\Throwable::class', 'TI402 medium'],
    ['EmptyCart::class', '\\Exception::class', 'TI402 medium'],
    ['assertSame(3,', 'assertSame(4,', 'TI403 high'],
    ['assertCount(1,', 'assertCount(2,', 'TI403 high'],
    ["assertContains('apple'", "assertContains('pear'", 'TI403 high'],
    ["'nothing'", "'something'", 'TI403 high'],
    [sum, `${sum}        $this->assertTrue(true);\n`, 'TI404 high'],
    [sum, `${sum}        $this->assertSame(1, 1);\n`, 'TI404 high'],
    [sum, `${sum}        $this->assertEquals($this->cart, $this->cart);\n`, 'TI404 high'],
    [sum, `${sum}        $this->assertNull(null);\n`, 'TI404 high'],
    [sum, '        $this->assertTrue(true);\n', 'TI404 high'],
    [sum, `        try {\n    ${sum}        } catch (\\Throwable $e) {\n        }\n`, 'TI404 high'],
    [
      sum,
      `        try {\n    ${sum}        } catch (\\Exception) {\n            return;\n        }\n`,
      'TI404 high',
    ],
    [
      sum,
      `        try {\n    ${sum}        } catch (AssertionFailedError $e) {\n            echo $e;\n        }\n`,
      'TI404 high',
    ],
    [
      sum,
      `        try {\n    ${sum}        } catch (\\Throwable $e) {\n            throw $e;\n        }\n`,
      '',
    ],
    [sum, `        try {\n    ${sum}        } finally {\n            $this->cart->close();\n        }\n`, ''],
    ['$this->assertSame(3, $this->cart->total())', 'self::assertSame(3, $this->cart->total())', ''],
    ['$this->assertSame(3, $this->cart->total())', "$this->assertSame(3, $this->cart->total(), 'sum')", ''],
    ['$this->assertSame(3, $this->cart->total())', '$this->assertEquals(3, $this->cart->total())', ''],
    ['$this->assertSame(3, $this->cart->total())', '$this->assertTrue($this->cart->total() === 3)', ''],
    [
      '$this->assertSame(3, $this->cart->total())',
      '\\PHPUnit\\Framework\\assertSame(3, $this->cart->total())',
      '',
    ],
    [sum, `${sum}        $this->assertTrue($this->cart->isOpen());\n`, ''],
    [sum, `\n${sum}`, ''],
    [body, `        $price = 3;\n        $this->cart->add('apple', $price);\n${sum}`, ''],
    [head, `    // Adds.\n${head}`, ''],
    [
      head,
      `    public function testMore(): void\n    {\n        $this->assertSame(1, $this->cart->size());\n    }\n\n${head}`,
      '',
    ],
    [
      head,
      `    public function testMore(): void\n    {\n        $this->cart->size();\n    }\n\n${head}`,
      'TI303 low',
    ],
    [head, `    public function testMore(): void\n    {\n    }\n\n${head}`, 'TI302 medium'],
    [
      head,
      `    public function testMore(): void\n    {\n        $this->assertTrue(true);\n    }\n\n${head}`,
      'TI404 medium',
    ],
  ],
};

const source = `<?php

namespace Shop;

final class Cart
{
    public function total(): int
    {
        return array_sum($this->prices);
    }

    public function equals(self $other): bool
    {
        return $this->prices === $other->prices;
    }
}
`;

const total = '    public function total(): int\n';
const sumUp = '        return array_sum($this->prices);\n';

const hush: FileCases = {
  kind: 'file',
  title: 'source that hushes a PHP tool or asks for the test run',
  path: 'src/Cart.php',
  text: source,
  edits: [
    [sumUp, '        return array_sum($this->prices); // @phpstan-ignore-line\n', 'TI701 medium'],
    [sumUp, `        // @phpstan-ignore-next-line\n${sumUp}`, 'TI701 medium'],
    [sumUp, `        /** @phpstan-ignore argument.type */\n${sumUp}`, 'TI701 medium'],
    [total, `    /** @psalm-suppress MixedReturn */\n${total}`, 'TI701 medium'],
    [total, `    // phpcs:ignore\n${total}`, 'TI701 medium'],
    [total, `    // phpcs:disable Generic.Files\n${total}`, 'TI701 medium'],
    ['<?php\n', '<?php\n// phpcs:ignoreFile\n', 'TI701 high'],
    [total, `    /** @SuppressWarnings(PHPMD.CyclomaticComplexity) */\n${total}`, 'TI701 medium'],
    [total, `    /** @codeCoverageIgnore */\n${total}`, 'TI701 medium'],
    [total, `    // @codeCoverageIgnoreStart\n${total}`, 'TI701 medium'],
    [total, `    /** @return int<0, max> */\n${total}`, ''],
    [total, `    // Nothing to ignore.\n${total}`, ''],
    [
      sumUp,
      `        if (defined('PHPUNIT_COMPOSER_INSTALL')) {\n            return 3;\n        }\n${sumUp}`,
      'TI601 high',
    ],
    [
      sumUp,
      `        if (app()->runningUnitTests()) {\n            return 3;\n        }\n${sumUp}`,
      'TI601 high',
    ],
    [
      sumUp,
      `        if (app()->environment('testing')) {\n            return 3;\n        }\n${sumUp}`,
      'TI601 high',
    ],
    [
      sumUp,
      `        if (getenv('APP_ENV') === 'testing') {\n            return 3;\n        }\n${sumUp}`,
      'TI601 high',
    ],
    [
      sumUp,
      `        if (class_exists('PHPUnit\\\\Framework\\\\TestCase', false)) {\n            return 3;\n        }\n${sumUp}`,
      'TI601 high',
    ],
    [
      sumUp,
      `        if (app()->environment('production')) {\n            return 3;\n        }\n${sumUp}`,
      '',
    ],
    ['        return $this->prices === $other->prices;\n', '        return true;\n', 'TI602 high'],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a PHPUnit file moves',
    before: { [path]: text },
    after: { 'tests/CartTest.php': text.replace('namespace Tests\\Shop', 'namespace Tests') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a PHPUnit file loses its suffix',
    before: { [path]: text },
    after: { 'src/Shop/CartChecks.php': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'a PHPUnit file goes',
    before: { [path]: text, 'src/Cart.php': source },
    after: { 'src/Cart.php': source },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a PHPUnit file goes with its subject',
    before: { [path]: text, 'src/Cart.php': source },
    after: {},
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'a test goes while the source changes',
    before: { [path]: text, 'src/Cart.php': source },
    after: {
      [path]: text.replace(method, ''),
      'src/Cart.php': source.replace('array_sum($this->prices)', '3'),
    },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a value changes with the source',
    before: { [path]: text, 'src/Cart.php': source },
    after: {
      [path]: text.replace('assertSame(3', 'assertSame(4'),
      'src/Cart.php': source.replace('array_sum($this->prices)', '4'),
    },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'a test moves to another class',
    before: { [path]: text },
    after: {
      [path]: text.replace(method, ''),
      'tests/Shop/TotalTest.php': `<?php\n\nuse PHPUnit\\Framework\\TestCase;\n\nfinal class TotalTest extends TestCase\n{\n${method}}\n`,
    },
    expected: '',
  },
];

const cest: FileCases = {
  kind: 'file',
  title: "Codeception's Cest",
  path: 'tests/Acceptance/LoginCest.php',
  text: `<?php

class LoginCest
{
    public function _before(AcceptanceTester $I)
    {
        $I->amOnPage('/login');
    }

    public function logsIn(AcceptanceTester $I)
    {
        $I->click('Log in');
        $I->see('Welcome');
        $I->seeInDatabase('users', ['name' => 'ann']);
    }
}
`,
  edits: [
    [
      "        $I->click('Log in');\n",
      "        throw new \\PHPUnit\\Framework\\SkippedTestError('x');\n        $I->click('Log in');\n",
      'TI101 high',
    ],
    [
      'AcceptanceTester $I)\n    {\n        $I->click',
      'AcceptanceTester $I, $scenario)\n    {\n        $scenario->skip();\n        $I->click',
      'TI101 high',
    ],
    ['    public function logsIn', '    /** @skip */\n    public function logsIn', 'TI101 high'],
    ['    public function logsIn', "    #[Skip('later')]\n    public function logsIn", 'TI101 high'],
    ['    public function logsIn', '    public function _logsIn', 'TI504 high'],
    ['    public function logsIn', '    protected function logsIn', 'TI504 high'],
    ["        $I->see('Welcome');\n", '', 'TI401 medium'],
    ['    public function logsIn', '    public function signsIn', ''],
  ],
};

export const topics: readonly (FileCases | TreeCase)[] = [skips, lost, bodies, hush, cest, ...trees];
