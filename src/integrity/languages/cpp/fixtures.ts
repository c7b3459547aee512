import type { Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { readBody } from '../readBody.js';

const SET_UP = /^(SetUp|SetUpTestSuite|SetUpTestCase)$/;

/** What the set-up of a fixture says of all tests that use it, by the fixture's name. */
export function fixtureMarks(source: Source, dialect: Dialect): Map<string, readonly Mark[]> {
  const found = new Map<string, readonly Mark[]>();
  if (!/\bSetUp/.test(source.text)) return found;
  collect(source.root, (node) => {
    const block = node.type === 'function_definition' ? field(node, 'body') : null;
    const declarator = block && field(node, 'declarator');
    const name = declarator && field(declarator, 'declarator');
    if (!block || !name) return null;
    const [own = '', written] = textOf(source, name).split('::').reverse();
    const owner = written ?? classAround(source, node);
    if (!SET_UP.test(own) || owner === null) return null;
    const { marks } = readBody(dialect, block);
    // Leaving a set-up early skips nothing.
    const skips = marks.filter(
      ({ text, condition }) =>
        text.includes('SKIP') || (condition !== null && textOf(source, block).includes('SKIP')),
    );
    found.set(owner, [...(found.get(owner) ?? []), ...skips]);
    return null;
  });
  return found;
}

function classAround(source: Source, node: Syntax): string | null {
  for (let at = node.parent; at; at = at.parent) {
    const name = /^(class|struct)_specifier$/.test(at.type) ? field(at, 'name') : null;
    if (name) return textOf(source, name);
  }
  return null;
}

/** `INSTANTIATE_TEST_SUITE_P(All, Suite, Values(1, 2))`: the rows of a suite's tests, by its name. */
export function instancesOf(source: Source): Map<string, Rows> {
  const found = new Map<string, Rows>();
  if (!/INSTANTIATE_TEST_(SUITE|CASE)_P/.test(source.text)) return found;
  collect(source.root, (node) => {
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    if (!callee || !/^INSTANTIATE_TEST_(SUITE|CASE)_P$/.test(textOf(source, callee))) return null;
    const [prefix, suite, generator] = field(node, 'arguments')?.children ?? [];
    if (!prefix || !suite || !generator) return null;
    const values = valuesOf(source, generator);
    const disabled = textOf(source, prefix).startsWith('DISABLED_');
    const known = found.get(textOf(source, suite));
    found.set(textOf(source, suite), {
      ...placeOf(source, node),
      values: [...(known?.values ?? []), ...(disabled ? [] : (values ?? []))],
      open: known?.open === true || values === null,
    });
    return null;
  });
  return found;
}

/** Null for values that are made at run time. */
function valuesOf(source: Source, generator: Syntax): string[] | null {
  const callee = field(generator, 'function');
  if (!callee || !/(^|::)(Values|Bool)$/.test(textOf(source, callee))) return null;
  return (field(generator, 'arguments')?.children ?? []).map((value) => fingerprintOf(source, value));
}
