import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { argumentsOf } from './tokens.js';

/** `#[path(arguments)]`. */
export type Attribute = {
  readonly node: Syntax;
  /** Without `::` before the last of its names. */
  readonly name: string;
  readonly path: string;
  readonly values: readonly Syntax[];
  readonly text: string;
};

export function attributeOf(source: Source, node: Syntax): Attribute | null {
  const attribute = node.children.find(({ type }) => type === 'attribute');
  const [path] = attribute?.children ?? [];
  if (!attribute || !path) return null;
  const tree = field(attribute, 'arguments');
  const name = textOf(source, path).replace(/\s/g, '');
  return {
    node,
    name: name.split('::').at(-1) ?? name,
    path: name,
    values: tree ? argumentsOf(source, tree) : [],
    text: fingerprintOf(source, attribute),
  };
}

const TESTS =
  /^(test|\w+_test|rstest|rstest_parametrize|test_case|test_matrix|parameterized|quickcheck|proptest|gtest)$/;

/** The runner takes a function that has it, by itself or because the macro behind it says so. */
export function isTestAttribute({ name, path, values, text }: Attribute): boolean {
  if (path === 'cfg_attr') return values.length > 1 && /,(\w+::)*test\)$/.test(text);
  return TESTS.test(name) && path !== 'cfg' && !path.startsWith('cfg::');
}

/** What an attribute says of the test or module it stands before; `isNew`: the change wrote the test's own name. */
export function marksOf(
  source: Source,
  { node, name, path, values, text }: Attribute,
  isNew: boolean,
): Mark[] {
  const place = plainMark(source, node);
  if (path === 'ignore') return [{ ...place, kind: 'skipped', reason: reasonOf(text) }];
  if (path === 'cfg') return cfgMarks(place, text.replace(/^cfg\(|\)$/g, ''));
  if (path === 'cfg_attr') {
    const [condition = '', ...given] = values.map((value) => fingerprintOf(source, value));
    const ignored = given.find((each) => /^ignore\b/.test(each));
    if (ignored !== undefined)
      return skippedUnder(place, condition).map((mark) => ({ ...mark, reason: reasonOf(ignored) }));
    return given.some((each) => /^(\w+::)*test$/.test(each)) ? cfgMarks(place, condition) : [];
  }
  // A new test that must panic asserts just that; an old one had to pass.
  if (name === 'should_panic' && !isNew) return [{ ...place, kind: 'expectedToFail' }];
  return [];
}

function reasonOf(text: string): string | null {
  return /^ignore(?:=|\(|\(reason=)"(.*)"\)?$/s.exec(text)?.[1] ?? null;
}

function skippedUnder(place: Omit<Mark, 'kind'>, condition: string): Mark[] {
  if (NEVER.test(condition) || OTHER_RUNNERS.test(condition)) return [];
  return [{ ...place, kind: 'skipped', condition: condition === 'all()' ? null : condition }];
}

/** No build sets it. */
const NEVER =
  /^(FALSE|false|any\(\)|never|none|disabled|ignore|ignored|skip|todo|broken|not\(test\)|not\(all\(\)\))$/i;
/** Interpreters and model checkers that some tests are not for; every plain run has them off. */
const OTHER_RUNNERS =
  /^(miri|loom|shuttle|kani|fuzzing|tarpaulin|sanitize|coverage\w*|any\((miri|loom|,)+\))$/;

/** `#[cfg(…)]` takes code out of the build where it does not hold; in a test build `test` does. */
function cfgMarks(place: Omit<Mark, 'kind'>, condition: string): Mark[] {
  const all = /^all\((.*)\)$/s.exec(condition)?.[1];
  const parts = (all === undefined ? [condition] : partsOf(all)).filter((part) => !holdsAlways(part));
  if (parts.length === 0) return [];
  const never = parts.some((part) => NEVER.test(part));
  return [{ ...place, kind: 'notDiscovered', condition: never ? null : condition }];
}

function partsOf(text: string): string[] {
  return text.match(/(?:[^,()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
}

function holdsAlways(part: string): boolean {
  if (/^(test|all\(\)|not\(any\(\)\)|any\((.*,)?test(,.*)?\))$/s.test(part)) return true;
  const inner = /^not\((.*)\)$/s.exec(part)?.[1];
  return inner !== undefined && OTHER_RUNNERS.test(inner);
}
