import assert from 'node:assert/strict';
import { isUnreadTest } from '../../../src/integrity/unreadTests.js';
import { picture, scanTexts } from './scanTexts.js';

const NAMED_LIKE_TESTS = `
spec/parser_spec.lua
tests/parser.test.lua
tests/testthat/test-parser.R
t/01-parser.t
t/parser.rakutest
test/ParserSpec.hs
test/parser_test.ml
test/parser_test.clj
apps/parser/test/parser_SUITE.erl
test/parser_tests.erl
Parser.Tests/ParserTests.fs
Parser.Tests/ParserTests.vb
src/test/groovy/ParserSpec.groovy
test/runtests.jl
test/parser.jl
tests/tparser.nim
src/parser_test.zig
AppTests/ParserTests.m
Parser.Tests.ps1
spec/parser_spec.cr
tests/ParserTest.elm
spec/parser.spec.coffee
src/Button.spec.vue
test/Token.t.sol
features/login.feature
network.tftest.hcl
suites/login.robot
test/parser_test.f90
`;

const NOT_TESTS = `
README.md
docs/testing.md
test/README.md
test/data.json
test/parser_test.golden
tests/expected.txt
tests/picture_test.png
test/__snapshots__/parser_test.lua.snap
test/fixtures/parser_test.lua
testdata/parser_spec.lua
vendor/busted/busted_spec.lua
src/parser.lua
src/latest.lua
src/contest.hs
src/attest.zig
lib/inspect.pl
lib/Manifest.fs
test/parser_test.csv
test/helpers.jl
config/test.yml
test.toml
.github/workflows/test.yml
src/protest.clj
src/aspect.clj
data/spec.xml
`;

const pathsOf = (drawn: string): string[] => drawn.trim().split('\n');

describe('a test in a language that is not read', () => {
  for (const path of pathsOf(NAMED_LIKE_TESTS))
    it(`is known by its name: ${path}`, () => {
      assert.ok(isUnreadTest(path));
    });

  for (const path of pathsOf(NOT_TESTS))
    it(`is not ${path}`, () => {
      assert.ok(!isUnreadTest(path));
    });

  it('is said to be unscanned when it is changed, made or deleted', async () => {
    const before = { 'spec/a_spec.lua': 'one', 'spec/b_spec.lua': 'one', 'src/a.lua': 'one' };
    const after = { 'spec/a_spec.lua': 'two', 'spec/c_spec.lua': 'new', 'src/a.lua': 'two' };
    const flags = await scanTexts(before, after);
    assert.deepEqual(picture(flags), [
      'unscanned low spec/a_spec.lua',
      'unscanned low spec/b_spec.lua',
      'unscanned low spec/c_spec.lua',
    ]);
    assert.deepEqual(
      flags.map(({ side }) => side),
      ['head', 'base', 'head'],
    );
    assert.match(flags[0]?.message ?? '', /^It is named like a test in a language that is not read\. /);
  });

  it('is nothing to speak of when it only moves', async () => {
    assert.deepEqual(await scanTexts({ 'spec/a_spec.lua': 'one' }, { 'spec/b_spec.lua': 'one' }), []);
  });
});
