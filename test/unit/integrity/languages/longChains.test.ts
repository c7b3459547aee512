import assert from 'node:assert/strict';
import { scanTexts } from '../scanTexts.js';

/** How a language writes a test of some statements, a function that tests call, and what may stand in either. */
type Writing = {
  readonly file: string;
  /** A file with these functions and a test of these statements. */
  readonly whole: (functions: string, statements: string) => string;
  readonly helper: (name: string, statements: string) => string;
  readonly call: (name: string) => string;
  readonly assertion: string;
  /** A statement that is a chain of calls. */
  readonly chain: (links: number) => string;
  /** A condition around statements. */
  readonly block: (statements: string) => string;
};

const braces = (head: string) => (statements: string) => `${head} {\n${statements}\n}`;
const links = (link: string, count: number) => link.repeat(count);

const WRITINGS: Readonly<Record<string, Writing>> = {
  javascript: {
    file: 'bread.test.js',
    whole: (functions, statements) => `${functions}\nit('rises', () => {\n${statements}\n});\n`,
    helper: (name, statements) => `function ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'expect(rise()).toBe(2);',
    chain: (count) => `expect(rise())${links('.addBatch({}).then(() => {}).to.be.skip(1)', count)};`,
    block: braces('if (isWarm)'),
  },
  python: {
    file: 'test_bread.py',
    whole: (functions, statements) => `${functions}\ndef test_rises():\n${indented(statements)}\n`,
    helper: (name, statements) => `def ${name}():\n${indented(statements)}\n`,
    call: (name) => `${name}()`,
    assertion: 'assert rise() == 2',
    chain: (count) => `expect(rise())${links('.skip(1).to_be(lambda: 1)', count)}`,
    block: (statements) => `if is_warm:\n${indented(statements)}`,
  },
  go: {
    file: 'bread_test.go',
    whole: (functions, statements) =>
      `package bread\nimport "testing"\n${functions}\nfunc TestRises(t *testing.T) {\n${statements}\n}\n`,
    helper: (name, statements) => `func ${name}(t *testing.T) {\n${statements}\n}\n`,
    call: (name) => `${name}(t)`,
    assertion: 'if rise() != 2 { t.Fatal("flat") }',
    chain: (count) => `expect(t)${links('.Skip(1).Run(func() {})', count)}`,
    block: braces('if isWarm'),
  },
  rust: {
    file: 'tests/bread.rs',
    whole: (functions, statements) => `${functions}\n#[test]\nfn rises() {\n${statements}\n}\n`,
    helper: (name, statements) => `fn ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'assert_eq!(rise(), 2);',
    chain: (count) => `expect(rise())${links('.unwrap_or(1).map(|x| x)', count)};`,
    block: braces('if is_warm'),
  },
  java: {
    file: 'src/test/java/BreadTest.java',
    whole: (functions, statements) =>
      `import org.junit.jupiter.api.Test;\nclass BreadTest {\n${functions}\n@Test void rises() {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `void ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'assertEquals(2, rise());',
    chain: (count) => `assertThat(rise())${links('.isEqualTo(1).satisfies(x -> {})', count)};`,
    block: braces('if (isWarm)'),
  },
  kotlin: {
    file: 'src/test/kotlin/BreadTest.kt',
    whole: (functions, statements) =>
      `import kotlin.test.Test\nclass BreadTest {\n${functions}\n@Test fun rises() {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `fun ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}()`,
    assertion: 'assertEquals(2, rise())',
    chain: (count) => `assertThat(rise())${links('.isEqualTo(1).also { it }', count)}`,
    block: braces('if (isWarm)'),
  },
  scala: {
    file: 'src/test/scala/BreadTest.scala',
    whole: (functions, statements) =>
      `import org.scalatest.funsuite.AnyFunSuite\nclass BreadTest extends AnyFunSuite {\n${functions}\ntest("rises") {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `def ${name}(): Unit = {\n${statements}\n}\n`,
    call: (name) => `${name}()`,
    assertion: 'assert(rise() == 2)',
    chain: (count) => `expect(rise())${links('.map(x => x).should(1)', count)}`,
    block: braces('if (isWarm)'),
  },
  csharp: {
    file: 'BreadTests.cs',
    whole: (functions, statements) =>
      `using Xunit;\npublic class BreadTests {\n${functions}\n[Fact] public void Rises() {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `void ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'Assert.Equal(2, Rise());',
    chain: (count) => `Rise()${links('.Should(1).Be(x => x)', count)};`,
    block: braces('if (isWarm)'),
  },
  ruby: {
    file: 'spec/bread_spec.rb',
    whole: (functions, statements) =>
      `RSpec.describe Bread do\n${functions}\nit 'rises' do\n${statements}\nend\nend\n`,
    helper: (name, statements) => `def ${name}\n${statements}\nend\n`,
    call: (name) => `${name}()`,
    assertion: 'expect(rise).to eq(2)',
    chain: (count) => `expect(rise)${links('.to(eq(1)).tap { |x| x }', count)}`,
    block: (statements) => `if warm\n${statements}\nend`,
  },
  php: {
    file: 'tests/BreadTest.php',
    whole: (functions, statements) =>
      `<?php\nclass BreadTest extends TestCase {\n${functions}\npublic function testRises() {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `private function ${name}() {\n${statements}\n}\n`,
    call: (name) => `$this->${name}();`,
    assertion: '$this->assertSame(2, rise());',
    chain: (count) => `$this->expects(rise())${links('->with(1)->will(function () {})', count)};`,
    block: braces('if ($warm)'),
  },
  elixir: {
    file: 'test/bread_test.exs',
    whole: (functions, statements) =>
      `defmodule BreadTest do\nuse ExUnit.Case\n${functions}\ntest "rises" do\n${statements}\nend\nend\n`,
    helper: (name, statements) => `def ${name}() do\n${statements}\nend\n`,
    call: (name) => `${name}()`,
    assertion: 'assert rise() == 2',
    chain: (count) => `rise()${links(' |> then(fn x -> x end) |> assert()', count)}`,
    block: (statements) => `if warm do\n${statements}\nend`,
  },
  'c++': {
    file: 'test/bread_test.cpp',
    whole: (functions, statements) =>
      `#include <gtest/gtest.h>\n${functions}\nTEST(Bread, Rises) {\n${statements}\n}\n`,
    helper: (name, statements) => `void ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'EXPECT_EQ(rise(), 2);',
    chain: (count) => `EXPECT_CALL(oven, rise())${links('.Times(1).WillOnce([] {})', count)};`,
    block: braces('if (isWarm)'),
  },
  shell: {
    file: 'test/bread.bats',
    whole: (functions, statements) => `${functions}\n@test "rises" {\n${statements}\n}\n`,
    helper: (name, statements) => `${name}() {\n${statements}\n}\n`,
    call: (name) => name,
    assertion: '[ "$(rise)" -eq 2 ]',
    chain: (count) => `rise${links(' | skip 1 || true', count)}`,
    block: (statements) => `if warm; then\n${statements}\nfi`,
  },
  swift: {
    file: 'Tests/BreadTests.swift',
    whole: (functions, statements) =>
      `import XCTest\nclass BreadTests: XCTestCase {\n${functions}\nfunc testRises() {\n${statements}\n}\n}\n`,
    helper: (name, statements) => `func ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}()`,
    assertion: 'XCTAssertEqual(rise(), 2)',
    chain: (count) => `expect(rise())${links('.to(1).map { $0 }', count)}`,
    block: braces('if isWarm'),
  },
  dart: {
    file: 'test/bread_test.dart',
    whole: (functions, statements) =>
      `import 'package:test/test.dart';\n${functions}\nvoid main() {\ntest('rises', () {\n${statements}\n});\n}\n`,
    helper: (name, statements) => `void ${name}() {\n${statements}\n}\n`,
    call: (name) => `${name}();`,
    assertion: 'expect(rise(), 2);',
    chain: (count) => `expect(rise())${links('.skip(1).then((x) => x)', count)};`,
    block: braces('if (isWarm)'),
  },
};

const LENGTH = 48;

/** Whoever goes twice through what he finds goes 2⁴⁸ times through these: no patience is long enough. */
describe('a reader goes once through', () => {
  for (const [language, writing] of Object.entries(WRITINGS)) {
    const change = async (functions: string, statements: string): Promise<void> => {
      const before = writing.whole(functions, `${writing.assertion}\n${statements}`);
      const after = writing.whole(functions, statements);
      const flags = await scanTexts({ [writing.file]: before }, { [writing.file]: after });
      assert.deepEqual(
        flags.filter(({ message }) => /could not be listed|failed on this change/.test(message)),
        [],
      );
    };

    it(`a chain of calls in ${language}`, () => change('', writing.chain(LENGTH)));

    it(`conditions in conditions in ${language}`, () => {
      let statements = writing.call('bake');
      for (let depth = 0; depth < LENGTH; depth++) statements = writing.block(statements);
      return change('', statements);
    });

    it(`functions that each call the next one twice in ${language}`, () => {
      const functions = Array.from({ length: LENGTH }, (_, index) => {
        const next = writing.call(`step${index + 1}`);
        return writing.helper(`step${index}`, `${next}\n${next}`);
      });
      return change(
        [...functions, writing.helper(`step${LENGTH}`, writing.assertion)].join('\n'),
        writing.call('step0'),
      );
    });
  }
});

function indented(text: string): string {
  return text.replace(/^/gm, ' ');
}
