import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'no assertion',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        run();\n    }\n}\n',
    'TI303 low',
  ],
  [
    'prophecy',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        $p = $this->prophesize(Clock::class);\n        $p->tick()->shouldBeCalled();\n        run($p->reveal());\n    }\n}\n',
    '',
  ],
  [
    'mockery',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        $p = Mockery::mock(Clock::class);\n        $p->shouldReceive("tick")->once();\n        run($p);\n    }\n}\n',
    '',
  ],
  [
    'laravel',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        $this->get("/")->assertOk();\n    }\n}\n',
    '',
  ],
  [
    'expectOutput',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        $this->expectOutputString("a");\n        run();\n    }\n}\n',
    '',
  ],
  [
    'partial mock of the subject',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n        $sums = $this->getMockBuilder(Sums::class)->onlyMethods(["read"])->getMock();\n        $this->assertSame(1, $sums->add(1, 0));\n    }\n}\n',
    '',
  ],
  [
    'empty',
    'tests/SumsTest.php',
    '<?php\nclass SumsTest extends TestCase\n{\n    public function testA(): void\n    {\n    }\n}\n',
    'TI302 medium',
  ],
  [
    'pest only',
    'tests/SumsTest.php',
    "<?php\nit('adds', function () {\n    expect(add(1))->toBe(2);\n})->only();\n",
    'TI201 medium',
  ],
  ['pest todo', 'tests/SumsTest.php', "<?php\nit('adds')->todo();\n", 'TI108 low'],
  [
    'pest skip',
    'tests/SumsTest.php',
    "<?php\nit('adds', function () {\n    expect(add(1))->toBe(2);\n})->skip('later');\n",
    'TI108 low',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'PHP: phpunit',
    path: 'tests/SumsTest.php',
    text: `<?php

namespace Shop\\Tests;

use PHPUnit\\Framework\\Attributes\\DataProvider;
use PHPUnit\\Framework\\Attributes\\Test;
use PHPUnit\\Framework\\TestCase;
use Shop\\Sums;

final class SumsTest extends TestCase
{
    private Sums $sums;

    protected function setUp(): void
    {
        $this->sums = new Sums();
    }

    public function testAdds(): void
    {
        $sum = $this->sums->add(1, 2);
        $this->assertSame(3, $sum);
    }

    #[Test]
    public function lists(): void
    {
        self::assertSame(array('a', 'b'), $this->sums->list());
        self::assertCount(2, $this->sums->list());
    }

    public function testRefuses(): void
    {
        $this->expectException(\\InvalidArgumentException::class);
        $this->expectExceptionMessage('no');
        $this->sums->add('a', 1);
    }

    public function testCalls(): void
    {
        $clock = $this->createMock(Clock::class);
        $clock->expects($this->once())->method('tick')->with(3);
        $this->sums->run($clock);
    }

    #[DataProvider('rows')]
    public function testNext(int $in, int $out): void
    {
        $this->assertEquals($out, $this->sums->next($in));
    }

    public static function rows(): array
    {
        return [
            [1, 2],
            [2, 3],
        ];
    }
}
`,
    edits: [
      [
        '    public function testAdds(): void\n    {\n',
        '    public function testAdds(): void\n    {\n        $this->markTestSkipped();\n',
        'TI101 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        "    public function testAdds(): void\n    {\n        $this->markTestIncomplete('later');\n",
        'TI101 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        "    public function testAdds(): void\n    {\n        self::markTestSkipped('later');\n",
        'TI101 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        "    public function testAdds(): void\n    {\n        if (getenv('CI')) {\n            $this->markTestSkipped('ci');\n        }\n",
        'TI105 medium',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        "    public function testAdds(): void\n    {\n        if (getenv('CI')) {\n            return;\n        }\n",
        'TI105 medium',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    public function testAdds(): void\n    {\n        return;\n',
        'TI302 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    public function testAdds(): void\n    {\n        exit(0);\n',
        'TI302 high, TI602 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    #[RequiresPhp("9.0")]\n    public function testAdds(): void\n    {\n',
        'TI105 medium',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    /** @requires extension foo */\n    public function testAdds(): void\n    {\n',
        'TI105 medium',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    private function testAdds(): void\n    {\n',
        'TI504 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    public function adds(): void\n    {\n',
        'TI504 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    public function _testAdds(): void\n    {\n',
        'TI504 high',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    protected function testAdds(): void\n    {\n',
        'TI504 high',
      ],
      ['    #[Test]\n', '', 'TI504 high'],
      ['    #[Test]\n', '    // #[Test]\n', 'TI504 high'],
      ['final class SumsTest extends TestCase', 'abstract class SumsTest extends TestCase', 'TI504 high'],
      ['final class SumsTest extends TestCase', 'final class SumsTest', 'TI504 high'],
      ['$this->sums = new Sums();', '$this->markTestSkipped();', 'TI101 high'],
      ['$this->assertSame(3, $sum);', '$this->assertNotNull($sum);', 'TI402 medium'],
      ['$this->assertSame(3, $sum);', '$this->assertTrue(true);', 'TI404 high'],
      ['$this->assertSame(3, $sum);', '$this->addToAssertionCount(1);', 'TI401 high'],
      ['$this->assertSame(3, $sum);', '$this->expectNotToPerformAssertions();', 'TI401 high'],
      ['$this->assertSame(3, $sum);', '$this->assertSame($sum, $sum);', 'TI404 high'],
      ['$this->assertSame(3, $sum);', '$this->assertSame(4, $sum);', 'TI403 high'],
      [
        '$this->assertSame(3, $sum);',
        'try { $this->assertSame(3, $sum); } catch (\\Throwable $e) { }',
        'TI404 high',
      ],
      ['$this->assertSame(3, $sum);', 'if ($sum) { $this->assertSame(3, $sum); }', 'TI402 medium'],
      ['\\InvalidArgumentException::class', '\\Throwable::class', 'TI402 medium'],
      ["        $this->expectExceptionMessage('no');\n", '', 'TI401 medium'],
      ['->with(3)', '', 'TI402 medium'],
      ['$this->once()', '$this->any()', 'TI402 medium'],
      ["$clock->expects($this->once())->method('tick')->with(3);", '', 'TI401 high'],
      ['            [2, 3],\n', '', 'TI106 medium'],
      ["    #[DataProvider('rows')]\n", '', 'TI106 medium'],
      ["array('a', 'b')", "['a', 'b']", ''],
      ['$this->assertSame(3, $sum);', 'self::assertSame(3, $sum);', ''],
      ['$this->assertSame(3, $sum);', 'static::assertSame(3, $sum);', ''],
      ['$this->assertSame(3, $sum);', "$this->assertSame(3, $sum, 'sum');", ''],
      ['$this->assertSame(3, $sum);', '$this->assertSame(3, $this->sums->add(1, 2));', ''],
      ['$this->assertSame(3, $sum);', 'Assert::assertSame(3, $sum);', ''],
      ['self::assertCount(2, $this->sums->list());', 'self::assertSame(2, count($this->sums->list()));', ''],
      [
        '    public function testAdds(): void\n    {\n',
        '    /** @test */\n    public function adds(): void\n    {\n',
        '',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    #[Test]\n    public function adds(): void\n    {\n',
        '',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    public function testAddsNumbers(): void\n    {\n',
        '',
      ],
      ['    public function testAdds(): void\n    {\n', '    public function test_adds(): void\n    {\n', ''],
      [
        '    public function testAdds(): void\n    {\n',
        '    #[Group("slow")]\n    public function testAdds(): void\n    {\n',
        '',
      ],
      [
        '    public function testAdds(): void\n    {\n',
        '    #[CoversClass(Sums::class)]\n    public function testAdds(): void\n    {\n',
        '',
      ],
      ['final class', 'class', ''],
      ["#[DataProvider('rows')]", '/**\n     * @dataProvider rows\n     */', ''],
      ['$this->createMock(Clock::class)', '$this->getMockBuilder(Clock::class)->getMock()', ''],
      [
        'return [\n            [1, 2],\n            [2, 3],\n        ]',
        'return array(array(1, 2), array(2, 3))',
        '',
      ],
      ['            [1, 2],\n', "            'one' => [1, 2],\n", ''],
    ],
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `PHP, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
