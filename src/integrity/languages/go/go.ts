import type { TestInventory } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { importsOf, readFile } from './file.js';
import { DIRECTIVES, MENTIONS_TAMPERING, tamperingOf } from './tampering.js';
import { readTests } from './declarations.js';

/** A leading `_` or `.` and a folder named `testdata` hide a file from the tool. */
const TEST_PATH = /^(?!(.*\/)?(testdata|vendor|_[^/]*|\.[^/]+)\/)(.*\/)?[^/._][^/]*_test\.go$/;
const COMMENTED = /\bfunc\s+(?:\([^()]*\)\s*)?((?:Test|Fuzz|Example)\w*)(?=\()/g;
const COMMENTED_INNER = /\b(?:t\.Run|It|Specify)\(\s*"([^"]+)"/g;

/** Go with its own testing package, testify, gocheck, Ginkgo and Convey. */
export const go: Language = {
  id: 'go',
  matches: (path) => path.endsWith('.go'),
  grammars: () => ['tree-sitter-go'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /\btesting\.|func \([^)]*\) Test|ginkgo|convey|func Example/.test(text) ||
    MENTIONS_TAMPERING.test(text) ||
    /\/\/\s*(nolint|lint:|#nosec|revive:|coverage-ignore)|\/\*\s*#nosec/.test(text),
  inventory: (source, touched) => {
    const file = readFile(source);
    return inventoryOf(source, {
      collected: TEST_PATH.test(source.path),
      ...readTests(file, touched),
      commentedOut: [COMMENTED, COMMENTED_INNER].flatMap((form) => commentedOutTests(source, form)),
      imports: importsOf(source),
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    });
  },
};

/** `monkey.Patch(cart.Total, …)`: functions that are replaced while the tests run. */
function mocksOf(source: Source): TestInventory['mocks'] {
  if (!/\b(go)?monkey\.(Patch|ApplyFunc)|\bmockey\.Mock\(/.test(source.text)) return [];
  return collect(source.root, (node) => {
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    if (!callee || !/^((go)?monkey\.(Patch|ApplyFunc)|mockey\.Mock)$/.test(textOf(source, callee)))
      return null;
    const [first] = field(node, 'arguments')?.children ?? [];
    return first ? { ...placeOf(source, node), name: textOf(source, first) } : null;
  });
}
