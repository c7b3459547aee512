import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'phpunit exclude',
    before: {
      'tests/SumsTest.php':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
      'phpunit.xml':
        '<phpunit><testsuites><testsuite name="a"><directory>tests</directory></testsuite></testsuites></phpunit>\n',
    },
    after: {
      'tests/SumsTest.php':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
      'phpunit.xml':
        '<phpunit><testsuites><testsuite name="a"><directory>tests</directory><exclude>tests/SumsTest.php</exclude></testsuite></testsuites></phpunit>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'phpunit group excluded',
    before: {
      'tests/SumsTest.php':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
      'phpunit.xml': '<phpunit><groups><exclude><group>slow</group></exclude></groups></phpunit>\n',
    },
    after: {
      'tests/SumsTest.php':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    /** @group slow */\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
      'phpunit.xml': '<phpunit><groups><exclude><group>slow</group></exclude></groups></phpunit>\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'phpunit: file renamed',
    before: {
      'tests/SumsTest.php':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
    },
    after: {
      'tests/SumsTests.inc':
        '<?php\nuse PHPUnit\\Framework\\TestCase;\n\nclass SumsTest extends TestCase\n{\n    public function testAdds(): void\n    {\n        $this->assertSame(3, add(1, 2));\n    }\n}\n',
    },
    expected: 'TI504 high',
  },
];
