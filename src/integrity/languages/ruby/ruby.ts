import type { Import, Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { underscored } from '../underscored.js';
import { unquoted } from '../unquoted.js';
import { followingOf } from './following.js';
import { leftOutLists } from './leftOutLists.js';
import { mocksOf, TAMPERING, tamperingOf } from './tampering.js';
import { readTests } from './walk.js';

const TEST_PATH = /(^|\/)([^/]*_(spec|test)|test_[^/]*|tc_[^/]*)\.rb$/;
const TESTS =
  /\b[xf]?(describe|context|it|specify|example|feature|scenario|should|test)\b|def test|shared_examples|Test|^require_relative.*(test|spec|tc_)/m;
const COMMENTED =
  /^[#\s]*(?:def +(?=test)|(?:[xf]?(?:it|specify|example|scenario)|test|should)[ (]+(["']))(\w+[?!]?(?=[\s(;]|$)|.*?)\1/gm;

const DIRECTIVES: readonly Directive[] = [
  {
    tool: 'rubocop:disable',
    extent: 'block',
    pattern: /#\s*rubocop\s*:\s*(?:disable|todo)\s+((?!all\b)[\w/, ]+)?/,
  },
  { tool: 'standard:disable', extent: 'block', pattern: /#\s*standard\s*:\s*disable\s+((?!all\b)[\w/, ]+)?/ },
  { tool: ':nocov:', extent: 'block', pattern: /#\s*:nocov:()/ },
  { tool: 'brakeman:ignore', extent: 'line', pattern: /#\s*brakeman:\s*ignore\b\s*(\w+)?/ },
  { tool: 'reek', extent: 'block', pattern: /#\s*:reek:(\w+)/ },
  { tool: 'typed: ignore', extent: 'file', pattern: /^#\s*typed:\s*ignore()/ },
  { tool: 'erb_lint:disable', extent: 'line', pattern: /#\s*erblint:disable\s*(\w+)?/ },
];

/** Ruby with RSpec, Minitest in both styles, Test::Unit, ActiveSupport's test blocks and shoulda. */
export const ruby: Language = {
  id: 'ruby',
  matches: (path) => /\.(rb|rake)$|(^|\/)(Rakefile|Gemfile)$/.test(path),
  grammars: () => ['tree-sitter-ruby'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    TESTS.test(text) ||
    TAMPERING.test(text) ||
    /#.*(rubocop|standard:|nocov|brakeman|reek|typed:|erblint)/.test(text),
  inventory: (source, touched) =>
    inventoryOf(source, {
      collected: TEST_PATH.test(source.path),
      ...readTests(followingOf(source, touched), TEST_PATH.test(source.path)),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
      leftOut: leftOutLists(source),
      loads: loadsOf(source),
    }),
};

/** Files of the project that are required, by their paths. */
function loadsOf(source: Source): Placed[] {
  return source.root.children.flatMap((node) => {
    const method = node.type === 'call' ? field(node, 'method') : null;
    const path = method && field(node, 'arguments')?.children[0];
    return method && path?.type === 'string' && textOf(source, method) === 'require_relative'
      ? [{ ...placeOf(source, node), name: unquoted(textOf(source, path)) }]
      : [];
  });
}

/** What is required, and the constants used, each of which Ruby looks for in the file named after it. */
function importsOf(source: Source): Import[] {
  const required = collect(source.root, (node): Import | null => {
    const method = node.type === 'call' ? field(node, 'method') : null;
    const path = method && field(node, 'arguments')?.children[0];
    return method && path?.type === 'string' && /^require(_relative)?$/.test(textOf(source, method))
      ? { module: unquoted(textOf(source, path)), names: [] }
      : null;
  });
  const constants = new Set(
    collect(source.root, ({ type, start, end }) =>
      type === 'constant' ? source.text.slice(start, end) : null,
    ),
  );
  return [...required, ...[...constants].map((name) => ({ module: underscored(name), names: [name] }))];
}
