import type { FileCases } from '../corpus.js';

/** What a test asserts, skips and runs on through other methods of its class. */
export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'PHP: assertions in methods that tests call',
    path: 'tests/BasketTest.php',
    text: `<?php

use PHPUnit\\Framework\\TestCase;

final class BasketTest extends TestCase
{
    public function testCountsOne(): void
    {
        $this->holds(new Basket('pear'), 1);
    }

    public function testCountsTwo(): void
    {
        $basket = new Basket('pear', 'plum');
        $this->holds($basket, 2);
        self::isCheap($basket);
    }

    public function testPrices(): void
    {
        $basket = new Basket('fig');
        $this->assertSame(9, $basket->price());
        $this->assertSame('EUR', $basket->currency());
    }

    private function holds(Basket $basket, int $count): void
    {
        $size = $basket->size();
        $this->assertSame($count, $size);
    }

    private static function isCheap(Basket $basket): void
    {
        self::assertSame(12, $basket->price());
    }
}
`,
    edits: [
      ['$this->assertSame($count, $size);', '$this->assertNotNull($size);', 'TI402 medium'],
      ['        $this->assertSame($count, $size);\n', '', 'TI401 high'],
      ['$this->assertSame($count, $size);', 'var_dump($size);', 'TI401 high'],
      ['self::assertSame(12,', 'self::assertSame(13,', 'TI403 high'],
      [
        '        $size = $basket->size();\n',
        "        $this->markTestSkipped('later');\n        $size = $basket->size();\n",
        'TI101 high',
      ],
      [
        '        $size = $basket->size();\n        $this->assertSame($count, $size);',
        '        $this->assertSame($count, $basket->size());',
        '',
      ],
      [
        "        $this->holds(new Basket('pear'), 1);\n",
        "        $basket = new Basket('pear');\n        $this->assertSame(1, $basket->size());\n",
        '',
      ],
      [
        "        $this->assertSame(9, $basket->price());\n        $this->assertSame('EUR', $basket->currency());\n    }\n",
        "        $this->costs($basket, 9);\n    }\n\n    private function costs(Basket $basket, int $price): void\n    {\n        $this->assertSame($price, $basket->price());\n        $this->assertSame('EUR', $basket->currency());\n    }\n",
        '',
      ],
      [
        '$this->assertSame(9, $basket->price());',
        "$assertion = 'assertSame';\n        $this->$assertion(9, $basket->price());",
        '',
      ],
      [
        '$this->assertSame(9, $basket->price());',
        "call_user_func([$this, 'assertSame'], 9, $basket->price());",
        '',
      ],
    ],
  },
  {
    kind: 'file',
    title: 'PHP: rows of providers',
    path: 'tests/FeesTest.php',
    text: `<?php

use PHPUnit\\Framework\\TestCase;

final class FeesTest extends TestCase
{
    /** @dataProvider listed */
    public function testListed(int $days, int $fee): void
    {
        $this->assertSame($fee, cost($days));
    }

    public static function listed(): array
    {
        return [
            [1, 20],
            [2, 40],
        ];
    }

    /** @dataProvider grown */
    public function testGrown(int $days, int $fee): void
    {
        $this->assertSame($fee, weekly($days));
    }

    public static function grown(): array
    {
        $rows = [];
        $rows[] = [1, 20];
        $rows['two'] = [2, 40];
        foreach (range(3, 9) as $days) {
            $rows[] = [$days, 20 * $days];
        }

        return $rows;
    }

    /**
     * @dataProvider given
     */
    public function testGiven(int $days, int $fee): void
    {
        $this->assertSame($fee, monthly($days));
    }

    public static function given(): iterable
    {
        yield [1, 20];
        yield from self::listed();
        yield [3, 60];
    }
}
`,
    edits: [
      ['            [2, 40],\n', '', 'TI106 medium'],
      ['            [2, 40],\n', '            // [2, 40],\n', 'TI106 medium'],
      ["        $rows['two'] = [2, 40];\n", '', 'TI106 medium'],
      ['        yield [3, 60];\n', '', 'TI106 medium'],
      ['        yield [3, 60];\n', '        yield [3, 60];\n        yield [4, 80];\n', ''],
      ['range(3, 9)', 'range(2, 9)', ''],
      ["$rows['two'] = [2, 40];", "$rows['two'] = [2, 41];", 'TI403 high'],
      ['            [2, 40],\n', '            [2, 50],\n', 'TI403 high'],
      ['            [2, 40],\n', '            [2.0, 40],\n', ''],
      [
        '        yield [1, 20];\n        yield from',
        "        self::markTestSkipped('later');\n        yield [1, 20];\n        yield from",
        'TI101 high',
      ],
      [
        '        yield [1, 20];\n        yield from',
        "        if (!extension_loaded('intl')) {\n            self::markTestSkipped('no intl');\n        }\n        yield [1, 20];\n        yield from",
        'TI105 medium',
      ],
      ['    /** @dataProvider listed */\n', '', 'TI106 medium'],
      ['/** @dataProvider listed */', "#[DataProvider('listed')]", ''],
      ['public static function listed', 'public function listed', ''],
    ],
  },
  {
    kind: 'file',
    title: 'PHP: what mocks wait for',
    path: 'tests/BellTest.php',
    text: `<?php

use PHPUnit\\Framework\\TestCase;

final class BellTest extends TestCase
{
    public function testRings(): void
    {
        $ear = $this->createMock(Ear::class);
        $ear->expects($this->exactly(2))->method('hear')->with('ding', 3);
        $ear->expects($this->never())->method('cover');
        (new Bell($ear))->ring();
    }

    public function testRingsTwice(): void
    {
        $ear = Mockery::mock(Ear::class);
        $ear->shouldReceive('hear')->with('dong')->twice();
        (new Bell($ear))->ring();
    }

    public function testRefuses(): void
    {
        $this->expectException(Broken::class);
        $this->expectExceptionMessage('no clapper');
        (new Bell(null))->ring();
    }

    public function testIsOfBronze(): void
    {
        $this->assertInstanceOf('Shop\\Bronze', (new Bell(null))->metal());
    }
}
`,
    edits: [
      ["->with('ding', 3)", '', 'TI402 medium'],
      ["->with('ding', 3)", "->with('ding')", 'TI402 medium'],
      ["->with('ding', 3)", "->with('ding', $this->anything())", 'TI402 medium'],
      ["->with('ding', 3)", '->with($this->anything(), $this->anything())', 'TI402 medium'],
      ['$this->exactly(2)', '$this->atLeastOnce()', 'TI402 medium'],
      ['$this->exactly(2)', '$this->any()', 'TI402 medium'],
      ['$this->never()', '$this->any()', 'TI402 medium'],
      ["        $ear->expects($this->never())->method('cover');\n", '', 'TI401 medium'],
      ["->with('dong')->twice()", '->twice()', 'TI402 medium'],
      ['->twice()', '', 'TI402 medium'],
      ['->twice()', '->atLeast()->once()', 'TI402 medium'],
      ["->with('dong')", '->with(Mockery::any())', 'TI402 medium'],
      ['->twice()', '->times(2)', ''],
      ["->with('ding', 3)", "->with('ding', 3)->willReturn(true)", ''],
      [
        "        $this->expectException(Broken::class);\n        $this->expectExceptionMessage('no clapper');\n",
        "        $this->setExpectedException('Broken', 'no clapper');\n",
        '',
      ],
      ['$this->expectException(Broken::class)', "$this->expectException('Broken')", ''],
      ['$this->expectException(Broken::class)', '$this->expectException(\\Exception::class)', 'TI402 medium'],
      ['$this->expectException(Broken::class)', '$this->expectException(Bent::class)', 'TI403 high'],
      ["'Shop\\Bronze'", '\\Shop\\Bronze::class', ''],
      ["'Shop\\Bronze'", '\\Shop\\Brass::class', 'TI403 high'],
    ],
  },
];
