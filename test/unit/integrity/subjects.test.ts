import assert from 'node:assert/strict';
import { picture, scanTexts, type Tree } from './scanTexts.js';

/** A subject and its test, by the conventions of a language; the test goes, and what becomes of the subject decides. */
type Scene = { readonly source: string; readonly code: string; readonly test: string; readonly text: string };

const SCENES: Readonly<Record<string, Scene>> = {
  Go: {
    source: 'sums/add.go',
    code: 'package sums\n\nfunc Add(a, b int) int {\n\treturn a + b\n}\n',
    test: 'sums/add_test.go',
    text: 'package sums\n\nimport "testing"\n\nfunc TestAdd(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("not 3")\n\t}\n}\n',
  },
  Java: {
    source: 'src/main/java/Sums.java',
    code: 'class Sums {\n    static int add(int a, int b) {\n        return a + b;\n    }\n}\n',
    test: 'src/test/java/SumsTest.java',
    text: 'import org.junit.jupiter.api.Test;\n\nclass SumsTest {\n    @Test\n    void adds() {\n        assertEquals(3, Sums.add(1, 2));\n    }\n}\n',
  },
  Ruby: {
    source: 'lib/sums.rb',
    code: 'module Sums\n  def self.add(a, b)\n    a + b\n  end\nend\n',
    test: 'spec/sums_spec.rb',
    text: "RSpec.describe 'sums' do\n  it 'adds' do\n    expect(Sums.add(1, 2)).to eq(3)\n  end\nend\n",
  },
  Rust: {
    source: 'src/sums.rs',
    code: 'pub fn add_all(a: u32, b: u32) -> u32 {\n    a + b\n}\n',
    test: 'tests/sums.rs',
    text: '#[test]\nfn adds() {\n    assert_eq!(add_all(1, 2), 3);\n}\n',
  },
  Python: {
    source: 'shop/sums.py',
    code: 'def add(a, b):\n    return a + b\n',
    test: 'tests/test_sums.py',
    text: 'from shop.sums import add\n\ndef test_adds():\n    assert add(1, 2) == 3\n',
  },
  PHP: {
    source: 'src/Sums.php',
    code: '<?php\nclass Sums {\n    public function add($a, $b) {\n        return $a + $b;\n    }\n}\n',
    test: 'tests/SumsTest.php',
    text: '<?php\nclass SumsTest extends TestCase {\n    public function testAdds() {\n        $this->assertSame(3, (new Sums())->add(1, 2));\n    }\n}\n',
  },
};

async function severity(before: Tree, after: Tree): Promise<string> {
  const flags = picture(await scanTexts(before, after)).filter((line) => line.startsWith('TI301'));
  return flags.map((line) => line.split(' ')[1] ?? '').join();
}

for (const [language, { source, code, test, text }] of Object.entries(SCENES)) {
  describe(`the subject of a deleted test in ${language}`, () => {
    const before = { [source]: code, [test]: text };

    it('went with its file: a note', async () => {
      assert.equal(await severity(before, {}), 'low');
    });

    it('went out of a file that stays: a note', async () => {
      const rest = `${code}\n`.replace(/add(_all)?|Add/g, (name) => (name === 'Add' ? 'Take' : 'take'));
      assert.equal(await severity(before, { [source]: rest }), 'low');
    });

    it('is still there: high', async () => {
      assert.equal(await severity(before, { [source]: `${code}\n` }), 'high');
    });

    it('moved to another file with its body: high', async () => {
      const moved = source.replace(/(\w+)\.(\w+)$/, 'deep/other.$2');
      assert.equal(await severity(before, { [moved]: `${code}\n` }), 'high');
    });
  });
}
