import type { Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE, specialCasesOf } from '../specialCases.js';
import { dialectOf } from './dialect.js';
import { DIRECTIVES } from './directives.js';
import { docTestsOf } from './docTests.js';
import { importsOf, namesOf } from './names.js';
import { TAMPERING, tamperingOf } from './tampering.js';
import { readTests } from './walk.js';
import { withWrappers } from './wrappers.js';

const TEST_PATH = /(^|\/)(test_[^/]*|[^/]*_test|tests?|conftest)\.py$/;
const COMMENTED = /^#+\s*(?:async\s+)?def\s+(test\w*)\s*\(/g;

/** Python with pytest, unittest and nose. */
export const python: Language = {
  id: 'python',
  matches: (path) => /\.pyi?$/.test(path),
  grammars: () => ['tree-sitter-python'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /\b(py)?test|Test/.test(text) ||
    MENTIONS_SPECIAL_CASE.test(text) ||
    TAMPERING.test(text) ||
    />>> .*\+SKIP|#.*(ignore|fixme|noqa|pylint|pragma|mypy|nosec|NOSONAR)/i.test(text),
  inventory: (source, touched) => {
    const imports = importsOf(source);
    const names = namesOf(source);
    const dialect = withWrappers(source, dialectOf(source, names, touched));
    const { tests, undiscovered } = readTests({ source, names, dialect });
    const examples = docTestsOf(source, touched);
    const collected = TEST_PATH.test(source.path);
    const apart = !collected && tests.length === 0 && examples.length > 0;
    return {
      path: source.path,
      collected,
      tests: [...tests, ...examples],
      undiscovered,
      commentedOut: commentedOutTests(source, COMMENTED),
      imports,
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
      specialCases: collected ? [] : specialCasesOf(source),
      ...(apart ? { testCode: examples.map(({ range }) => range) } : {}),
    };
  },
};

/** `@patch('shop.cart.total')`, `mocker.patch(…)`, `monkeypatch.setattr('…')`: the dotted target. */
function mocksOf(source: Source): Placed[] {
  if (!/\b(patch|setattr)\b/.test(source.text)) return [];
  return collect(source.root, (node) => {
    const callee = node.type === 'call' ? field(node, 'function') : null;
    const first = callee && field(node, 'arguments')?.children[0];
    if (!callee || first?.type !== 'string') return null;
    if (!/(^|\.)(patch|patch\.dict|setattr)$/.test(textOf(source, callee))) return null;
    return { ...placeOf(source, node), name: textOf(source, first).replace(/^\w*['"]+|['"]+$/g, '') };
  });
}
