import type { Import } from '../../inventory.js';
import { collect, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { lastName } from './calls.js';
import { followingOf } from './following.js';
import { mocksOf, TAMPERING, tamperingOf } from './tampering.js';
import { readTests } from './walk.js';

const TEST_PATH =
  /(^|\/)[^/]*(Test|Cest|_test)\.php$|(^|\/)[tT]ests?\/([^/]+\/)*[^/]*(Spec|TestCase|\.spec)\.php$/;
const TESTS = /\b(it|test|describe|todo|arch)\s*\(|function\s+test|@test\b|Test\b|TestCase|Cest/;
const COMMENTED =
  /^[\s/#*]*(?:(?:(?:public|final)\s+)*function\s+(?=test)|(?:it|test)\(\s*(["']))(\w+(?=\s*\()|.*?)\1/gm;

const DIRECTIVES: readonly Directive[] = [
  { tool: '@phpstan-ignore', extent: 'line', pattern: /@phpstan-ignore(?:-next)?-line()/ },
  { tool: '@phpstan-ignore', extent: 'line', pattern: /@phpstan-ignore\s+([\w.]+)?/ },
  { tool: '@psalm-suppress', extent: 'block', pattern: /@psalm-suppress\s+((?!all\b)\w+)?/ },
  { tool: '@phan-suppress', extent: 'line', pattern: /@phan-(?:file-)?suppress(?:-[\w-]+)?\s+(\w+)?/ },
  {
    tool: 'phpcs:ignoreFile',
    extent: 'file',
    pattern: /phpcs:ignoreFile\b\s*(\w[\w.]*)?|@codingStandardsIgnoreFile/,
  },
  {
    tool: 'phpcs:disable',
    extent: 'block',
    pattern: /phpcs:disable\b\s*(\w[\w.]*)?|@codingStandardsIgnoreStart/,
  },
  {
    tool: 'phpcs:ignore',
    extent: 'line',
    pattern: /phpcs:ignore\b\s*(\w[\w.]*)?|@codingStandardsIgnoreLine/,
  },
  {
    tool: '@SuppressWarnings',
    extent: 'block',
    pattern: /@SuppressWarnings\s*\(\s*["']?(?:PHPMD\.?)?(\w+)?/,
  },
  { tool: '@codeCoverageIgnore', extent: 'block', pattern: /@codeCoverageIgnore(?:Start)?\b(?!End)()/ },
  { tool: '@infection-ignore-all', extent: 'block', pattern: /@infection-ignore-all()/ },
  { tool: '@noinspection', extent: 'line', pattern: /@noinspection\s+(\w+)?/ },
  { tool: 'NOSONAR', extent: 'line', pattern: /\bNOSONAR\b()/ },
];

/** PHP with PHPUnit, Pest and Codeception's Cest classes. */
export const php: Language = {
  id: 'php',
  matches: (path) => /\.(php|inc)$/.test(path),
  grammars: () => ['tree-sitter-php'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    TESTS.test(text) ||
    TAMPERING.test(text) ||
    /phpstan-|psalm-|phan-|phpcs:|codingStandards|Suppress|[iI]gnore|noinspection|NOSONAR/.test(text),
  inventory: (source, touched) =>
    inventoryOf(source, {
      collected: TEST_PATH.test(source.path),
      ...readTests(followingOf(source, touched), TEST_PATH.test(source.path)),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    }),
};

/** `use Shop\Cart;` as `Shop.Cart` with the name `Cart`. */
function importsOf(source: Source): Import[] {
  const { children } = source.root;
  const spaces = children.flatMap((node) => (node.type === 'namespace_definition' ? node.children : []));
  const bodies = spaces.flatMap((node) => (node.field === 'body' ? node.children : []));
  const uses = [...children, ...bodies].filter(({ type }) => type === 'namespace_use_declaration');
  const clauses = uses.flatMap((use) =>
    collect(use, (node) => (node.type === 'namespace_use_clause' ? textOf(source, node) : null)),
  );
  return clauses.map((clause) => {
    const [module = clause, alias] = clause.replace(/^\\/, '').split(/\s+as\s+/);
    return { module: module.replaceAll('\\', '.'), names: [alias ?? lastName(module)] };
  });
}
