import { filesIn, type Mutations } from './mutations.js';

const METHOD = /^ {4}public function test\w+\(.*\): void\n {4}\{\n/m;
const WHOLE = /^ {4}public function test\w+\(.*\): void\n {4}\{\n(?:.*\n)*? {4}\}\n/m;
const CALL = /^( *)(?:it|test)\('[^']+', function \(.*\) \{\n/m;
const CALLED = /^( *)((?:it|test)\('[^']+', function \(\) \{)\n(?:.*\n)*?\1\}\);\n/m;

export const mutations: Mutations = {
  language: 'php',
  files: filesIn('php'),
  weakenings: [
    ['TI101', METHOD, '$&        $this->markTestSkipped();\n'],
    ['TI101', METHOD, "$&        self::markTestIncomplete('later');\n"],
    ['TI101', CALL, '$&$1    $this->markTestSkipped();\n'],
    ['TI101', /^( *)\}\);\n/m, '$1})->skip();\n'],
    ['TI101', /^( *)\}\);\n(?=\n *(it|test)\()/m, "$1})->skip('later');\n"],
    ['TI101', /setUp\(\): void\n {4}\{\n/, '$&        $this->markTestSkipped();\n'],
    ['TI105', METHOD, "$&        if (getenv('CI')) {\n            $this->markTestSkipped();\n        }\n"],
    ['TI105', METHOD, "$&        if (getenv('CI')) {\n            return;\n        }\n"],
    ['TI105', /^ {4}public function test\w+/m, "    #[RequiresPhpExtension('intl')]\n$&"],
    ['TI106', /^ +yield '.*\n/m, ''],
    ['TI106', /\['CHF', 97\], /, ''],
    ['TI107', /^\}\);\n(?=\n(it|test)\()/m, '})->fails();\n'],
    ['TI201', /^\}\);\n(?=\n(it|test)\()/m, '})->only();\n'],
    ['TI301', WHOLE, ''],
    ['TI301', CALLED, ''],
    ['TI302', /^( {4}public function test\w+\(.*\): void\n {4}\{\n)(?:.*\n)*?( {4}\}\n)/m, '$1$2'],
    ['TI302', CALLED, '$1$2\n$1});\n'],
    ['TI302', CALLED, '$1// $2\n$1// });\n'],
    ['TI302', WHOLE, '/*\n$&*/\n'],
    ['TI302', CALL, '$&$1    return;\n'],
    ['TI302', METHOD, '$&        exit(0);\n'],
    ['TI401', /^( +.*;\n) +\$this->(assert|expect)\w+\(.*\n/m, '$1'],
    ['TI401', /^( +.*;\n) +expect\(.*\n/m, '$1'],
    ['TI402', /assertSame\((.*), (\$this->\w+->\w+\(.*\))\);/, 'assertNotNull($2);'],
    ['TI402', /->toBe\(.*\);/, '->toBeTruthy();'],
    ['TI402', /InvalidLine::class/, '\\Throwable::class'],
    ['TI403', /assertSame\(\d+,/, 'assertSame(999,'],
    ['TI403', /->toBe\(\d+\)/, '->toBe(999)'],
    ['TI404', /^( +)\$this->assert\w+\(.*\n/m, '$&$1$this->assertTrue(true);\n'],
    ['TI404', /^( +)expect\(.*\n/m, '$&$1expect(true)->toBeTrue();\n'],
    ['TI404', /^( +)(\$this->assert\w+\(.*)\n/m, '$1try {\n$1    $2\n$1} catch (\\Throwable $e) {\n$1}\n'],
    ['TI504', /public function test(?=[A-Z])/, 'public function check'],
    ['TI504', /public function test(?=[A-Z])/, 'private function test'],
    ['TI504', / {4}#\[Test\]\n/, ''],
    ['TI602', METHOD, '$&        exit(0);\n'],
    ['TI701', METHOD, '    // phpcs:disable\n$&'],
    ['TI701', /^( +)\$this->invoice.*\n/m, '$1// @phpstan-ignore-next-line\n$&'],
  ],
  harmless: [
    [
      'a comment behind the strict types',
      (text) => text.replace('declare(strict_types=1);', '$&\n\n// Tests.'),
    ],
    [
      'a comment before each test',
      (text) =>
        text
          .replace(/^( *)(?=(it|test)\()/gm, '$1// Next.\n$1')
          .replace(/^( +)(?=public function test)/gm, '$1// Next.\n$1'),
    ],
    ['blank lines in bodies', (text) => text.replace(/^( +)(?=(expect\(|\$this->assert))/gm, '\n$1')],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    [
      'self instead of $this',
      (text) => text.replace(/\$this->(?=assert)/g, 'self::').replace(/^it\('/gm, "test('"),
    ],
    ['tabs', (text) => text.replace(/^( {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4))],
    [
      'another test',
      (text) =>
        text
          .replace(
            /^ {4}public function test/m,
            '    public function testNew(): void\n    {\n        $this->assertSame(1, $this->invoice->size());\n    }\n\n$&',
          )
          .replace(
            /^it\('/m,
            "it('is new', function () {\n    expect($this->account->size())->toBe(1);\n});\n\n$&",
          ),
    ],
    [
      'another assertion',
      (text) =>
        text
          .replace(/^( +)\$this->assert.*\n/gm, '$&$1$this->assertSame(4, $this->size);\n')
          .replace(/^( +)expect\(.*\n/gm, '$&$1expect($this->size)->toBe(4);\n'),
    ],
    [
      'renamed tests',
      (text) =>
        text
          .replace(/function test(?=[A-Z])/g, 'function testThatIt')
          .replace(/^( *(?:it|test)\(')/gm, '$1certainly '),
    ],
  ],
};
