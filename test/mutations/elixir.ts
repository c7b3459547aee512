import { filesIn, type Mutations } from './mutations.js';

const TEST = /^( +)test "[^"]+".* do\n/m;
const WHOLE = /^( +)test "[^"]+".* do\n(?:.*\n)*?\1end\n/m;
const GROUP = /^( +)describe "[^"]+" do\n/m;

export const mutations: Mutations = {
  language: 'elixir',
  files: filesIn('elixir'),
  weakenings: [
    ['TI101', TEST, '$1@tag :skip\n$&'],
    ['TI101', TEST, '$1@tag skip: "later"\n$&'],
    ['TI101', GROUP, '$&$1  @describetag :skip\n'],
    ['TI101', /^ +use [\w.]+Case.*\n/m, '$&\n  @moduletag :skip\n'],
    ['TI105', TEST, '$1@tag :pending\n$&'],
    ['TI105', TEST, '$1@tag skip: System.get_env("CI") == "1"\n$&'],
    ['TI105', WHOLE, '$1if System.get_env("ALL") do\n$&$1end\n'],
    ['TI106', /, \{"CH", 0\}/, ''],
    ['TI201', TEST, '$1@tag :focus\n$&'],
    ['TI301', WHOLE, ''],
    ['TI301', /^ +doctest .*\n/m, ''],
    ['TI302', /^( +)(test "[^"]+".* do)\n(?:.*\n)*?\1end\n/m, '$1$2\n$1end\n'],
    ['TI302', /^( +)(test "[^"]+".* do)\n(?:.*\n)*?\1end\n/m, '$1# $2\n$1# end\n'],
    ['TI302', /^( +test .* do\n)( +)(assert [A-Z].*\n)(?= +end)/m, '$1$2if false do\n$2$3$2end\n'],
    ['TI401', /^( +(?! |test|@tag).*\n) +assert\w* .*\n/m, '$1'],
    ['TI402', /assert (\w+\.\w+\(\w+\)) == .*$/m, 'assert $1'],
    ['TI402', /assert (\w+\.\w+\(\w+\)) == .*$/m, 'refute is_nil($1)'],
    ['TI402', /ArgumentError, ~r\/line\/,/, 'ArgumentError,'],
    ['TI403', /== \d+$/m, '== 999'],
    ['TI404', /^( +)assert .*\n/m, '$&$1assert true\n'],
    ['TI404', /^( +)(assert .*)\n/m, '$1try do\n$1  $2\n$1rescue\n$1  _ -> :ok\n$1end\n'],
    ['TI504', /^( +)test "([^"]+)"/m, '$1xtest "$2"'],
    ['TI504', /^ +use [\w.]+Case.*\n/m, ''],
    ['TI602', TEST, '$&$1  System.halt(0)\n'],
    ['TI701', /^defmodule/m, '# credo:disable-for-this-file\n$&'],
  ],
  harmless: [
    ['a comment at the top', (text) => `# Tests.\n${text}`],
    ['a comment before each test', (text) => text.replace(/^( +)(?=test ")/gm, '$1# Next.\n$1')],
    ['blank lines in bodies', (text) => text.replace(/^( +)(?=assert)/gm, '\n$1')],
    ['parentheses', (text) => text.replace(/^( +)assert (\w.*)$/gm, '$1assert($2)')],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['a tag', (text) => text.replace(/^( +)(?=test ")/gm, '$1@tag :fast\n$1')],
    [
      'another test',
      (text) => text.replace(/^( +)test "/m, '$1test "is new" do\n$1  assert size() == 1\n$1end\n\n$&'),
    ],
    ['another assertion', (text) => text.replace(/^( +)assert .*\n/gm, '$&$1assert size() == 4\n')],
    ['renamed tests', (text) => text.replace(/^( +test ")/gm, '$1certainly ')],
  ],
};
