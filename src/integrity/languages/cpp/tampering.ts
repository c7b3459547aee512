import type { Place, Suppression, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Directive } from '../comments.js';
import { tamperingAt } from '../tamperingIn.js';
import { isExit } from './bodies.js';

export const DIRECTIVES: readonly Directive[] = [
  { tool: 'NOLINT', extent: 'block', pattern: /\bNOLINTBEGIN(?:\(([\w.*,\- ]+)\))?/ },
  { tool: 'NOLINT', extent: 'line', pattern: /\bNOLINT(?:NEXTLINE)?(?:\(([\w.,\- ]+)\))?(?![\w])/ },
  { tool: 'LCOV_EXCL', extent: 'block', pattern: /\b(?:LCOV|GCOVR?)_EXCL_(?:BR_)?(?:LINE|START)()/ },
  { tool: 'cppcheck-suppress', extent: 'line', pattern: /cppcheck-suppress(?:-\w+)?\s*\[?\s*(\w+)?/ },
  { tool: 'coverity', extent: 'line', pattern: /coverity\s*\[\s*(\w+)/ },
];

export const MENTIONS_SUPPRESSION =
  /NOLINT|(LCOV|GCOVR?)_EXCL|cppcheck-suppress|coverity\s*\[|#\s*pragma\s+(GCC|clang|warning)/;
export const MENTIONS_TAMPERING =
  /\bexit\s*\(\s*(0|EXIT_SUCCESS)\s*\)|operator\s*==|RUN_ALL_TESTS|GTEST_FLAG|UNITY_END|cmocka_run_group_tests|UNIT_?TEST(ING|S)?\b|\b(RUNNING|IN|UNDER)_(UNIT_)?TESTS?\b|getenv\s*\(\s*"(GTEST|TEST_|BOOST_TEST|CTEST)/;

/** Pragmas that turn a warning of the compiler off. */
export function pragmaSuppressions(source: Source): Suppression[] {
  if (!/#\s*pragma/.test(source.text)) return [];
  return collect(source.root, (node) => {
    if (node.type !== 'preproc_call') return null;
    const text = textOf(source, node).trim().replace(/\s+/g, ' ');
    const [, own, msvc] =
      /^# ?pragma (?:GCC|clang) diagnostic ignored "-W([\w-]+)"|^# ?pragma warning ?\( ?disable ?: ?([\d ]+)/.exec(
        text,
      ) ?? [];
    const named = own ?? msvc;
    if (named === undefined) return null;
    return {
      ...firstPlaceOf(source, node),
      tool: '#pragma',
      comment: text,
      extent: 'block' as const,
      specific: !/^(all|everything|extra)$/.test(named),
      reasoned: false,
    };
  });
}

/** Its first line: a directive reaches over all that it governs. */
function firstPlaceOf(source: Source, { start }: Syntax): Place {
  return placeOf(source, { start, end: start + 1 });
}

export function tamperingOf(source: Source): Tampering[] {
  if (!MENTIONS_TAMPERING.test(source.text)) return [];
  return collect(source.root, (node) => {
    const kind = kindOf(source, node);
    return kind && { ...tamperingAt(source, node, kind), ...firstPlaceOf(source, node) };
  });
}

const PROBE = /^(UNIT_?TEST(ING|S)?|RUNNING_(UNIT_)?TESTS?|(IN|UNDER)_(UNIT_)?TESTS?|UNITTEST)$/;
const RUNNER = /^(RUN_ALL_TESTS\(\)|UNITY_END\(\)|cmocka_run_group_tests\w*\(.*\))$/s;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'call_expression':
      return callKind(source, node);
    case 'function_definition':
      return alwaysEqual(source, node) ? 'equality' : null;
    case 'preproc_ifdef': {
      const name = field(node, 'name');
      return name && PROBE.test(textOf(source, name)) ? 'probe' : null;
    }
    case 'assignment_expression':
      return /^(::)?(testing::)?GTEST_FLAG\((filter|list_tests)\)=/.test(fingerprintOf(source, node))
        ? 'runner'
        : null;
    default:
      return null;
  }
}

function callKind(source: Source, node: Syntax): Tampering['kind'] | null {
  if (node.end - node.start > 400) return null;
  if (isExit(source, node)) return 'exit';
  const text = fingerprintOf(source, node);
  if (/^(std::)?(secure_)?getenv\("(GTEST|TEST_|BOOST_TEST|CTEST)\w*"\)$/.test(text)) return 'probe';
  if (text.startsWith('GTEST_FLAG_SET(filter,')) return 'runner';
  // What the runner says of the tests is thrown away.
  const dropped = node.parent?.type === 'expression_statement' || node.parent?.type === 'cast_expression';
  return dropped && RUNNER.test(text) ? 'runner' : null;
}

function alwaysEqual(source: Source, node: Syntax): boolean {
  const [declarator, body] = [field(node, 'declarator'), field(node, 'body')];
  if (!declarator || !body || !/operator\s*==\s*\(/.test(textOf(source, declarator))) return false;
  if (isOwnOfTests(source, textOf(source, declarator))) return false;
  return /^\{return (true|1)\}$/.test(fingerprintOf(source, body));
}

/** Types that a test file makes up for its own purposes, such as an allocator without a state. */
function isOwnOfTests(source: Source, declarator: string): boolean {
  if (!/\b(TEST|TEST_F|TEST_P|TEST_CASE|SCENARIO|BOOST_AUTO_TEST_CASE)\s*\(/.test(source.text)) return false;
  const [, type] = /\(\s*(?:const\s+)?(\w+)/.exec(declarator) ?? [];
  return type !== undefined && new RegExp(`\\b(struct|class)\\s+${type}\\b`).test(source.text);
}
