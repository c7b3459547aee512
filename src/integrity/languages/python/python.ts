import type { Placed, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, collect, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { commentedOutTests, suppressionsOf } from '../comments.js';
import type { Language } from '../language.js';
import { MENTIONS_SPECIAL_CASE, specialCasesOf } from '../specialCases.js';
import { dialectOf } from './dialect.js';
import { DIRECTIVES } from './directives.js';
import { isExit } from './flow.js';
import { importsOf, namesOf } from './names.js';
import { readTests } from './walk.js';
import { withWrappers } from './wrappers.js';

const TEST_PATH = /(^|\/)(test_[^/]*|[^/]*_test|tests?|conftest)\.py$/;
const COMMENTED = /^#+\s*(?:async\s+)?def\s+(test\w*)\s*\(/g;

const TAMPERING =
  /PYTEST_CURRENT_TEST|load_tests|def run\b|sys\.modules|exit|__eq__|pytest_|assert\w*\s*=|_called_from_test/;

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
    /#.*(ignore|fixme|noqa|pylint|pragma|mypy|nosec|NOSONAR)/i.test(text),
  inventory: (source, touched) => {
    const imports = importsOf(source);
    const names = namesOf(source);
    const dialect = withWrappers(source, dialectOf(source, names, touched));
    const { tests, undiscovered } = readTests({ source, names, dialect });
    return {
      path: source.path,
      collected: TEST_PATH.test(source.path),
      tests,
      undiscovered,
      commentedOut: commentedOutTests(source, COMMENTED),
      imports,
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
      specialCases: TEST_PATH.test(source.path) ? [] : specialCasesOf(source),
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

function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

const HOOKS =
  /^pytest_(runtest_makereport|sessionfinish|report_teststatus|runtest_logreport|runtest_call|pyfunc_call)$/;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'comparison_operator':
      return /^["'](pytest|unittest|_pytest)["']\s+(not\s+)?in\s+sys\.modules$|^["']PYTEST_\w+["']\s+(not\s+)?in\s+(os\.)?environ$/.test(
        textOf(source, node),
      )
        ? 'probe'
        : null;
    case 'call':
      return isProbe(source, node) ? 'probe' : isExit(source, node) ? 'exit' : null;
    case 'subscript':
      return /environ\[["']PYTEST_\w+["']\]$/.test(textOf(source, node)) ? 'probe' : null;
    case 'function_definition':
      return definitionKind(source, node);
    case 'assignment': {
      const left = field(node, 'left');
      return left && /\b(TestCase|unittest)\.\w*assert\w+$|\bAssertionError$/i.test(textOf(source, left))
        ? 'runner'
        : null;
    }
    default:
      return null;
  }
}

function isProbe(source: Source, node: Syntax): boolean {
  return /^(os\.)?(getenv|environ\.get)\(\s*["']PYTEST_|^hasattr\(\s*sys,\s*["']_called_from_test/.test(
    textOf(source, node),
  );
}

function definitionKind(source: Source, node: Syntax): Tampering['kind'] | null {
  const name = textOf(source, field(node, 'name') ?? node);
  if (HOOKS.test(name)) return 'runner';
  if (replacesRun(source, node, name)) return 'runner';
  const body = field(node, 'body')?.children ?? [];
  const [only] = body;
  return name === '__eq__' && body.length === 1 && only && textOf(source, only) === 'return True'
    ? 'equality'
    : null;
}

/** unittest hands over what it found or runs a test, and nothing is done with it. */
function replacesRun(source: Source, node: Syntax, name: string): boolean {
  if (name !== 'load_tests' && name !== 'run') return false;
  const given = field(node, 'parameters')?.children.map((each) => textOf(source, each)) ?? [];
  const text = textOf(source, field(node, 'body') ?? node);
  if (name === 'run')
    return /^result\b/.test(given[1] ?? '') && !/\bsuper\(|\.run\(|result\.\w+\(/.test(text);
  const [loader = 'loader', tests = 'tests'] = given;
  return !new RegExp(`\\b(${loader}|${tests})\\b|\\badd\\w*\\(|Suite\\(\\s*\\w`).test(text);
}
