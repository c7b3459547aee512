import { entryOf } from '../../entryOf.js';
import type { Mark, MarkKind } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { stringValue } from '../calledTests.js';
import type { Dialect } from '../dialect.js';
import { type Draft, type Suite, suiteIn } from '../drafts.js';
import { plainMark, readBody } from '../readBody.js';

const PREFIXES: Readonly<Record<string, MarkKind>> = {
  solo: 'focused',
  skip: 'skipped',
  fail: 'expectedToFail',
};
const ATTRIBUTES: Readonly<Record<string, MarkKind>> = {
  SkippedTest: 'skipped',
  FailingTest: 'expectedToFail',
  failingTest: 'expectedToFail',
  soloTest: 'focused',
};

/** Tests of test_reflective_loader: methods `test_…` of a class that is marked `@reflectiveTest`. */
export function reflectiveTests(dialect: Dialect, file: Suite): Draft[] {
  const { source } = dialect;
  if (!source.text.includes('@reflectiveTest')) return [];
  return collect(source.root, (node) => {
    const [name, body] = [field(node, 'name'), field(node, 'body')];
    if (
      node.type !== 'type_declaration' ||
      !name ||
      !body ||
      !attributesOf(source, node).has('reflectiveTest')
    )
      return null;
    const suite = suiteIn(file, textOf(source, name), []);
    return body.children.flatMap((member) => testOf(dialect, member, suite));
  }).flat();
}

function attributesOf(source: Source, node: Syntax): ReadonlyMap<string, Syntax> {
  return new Map(
    node.children
      .filter(({ type }) => type === 'attribute')
      .map((attribute) => [textOf(source, field(attribute, 'name') ?? attribute), attribute] as const),
  );
}

function testOf(dialect: Dialect, node: Syntax, suite: Suite): Draft[] {
  const { source } = dialect;
  const [name, block] = [field(node, 'name'), field(node, 'body')];
  const found = name && /^(?:(solo|skip|fail)_)?test_/.exec(textOf(source, name));
  if (node.type !== 'function_declaration' || !block || !found) return [];
  const kind = PREFIXES[found[1] ?? ''];
  const prefixed: Mark[] = kind ? [{ ...plainMark(source, name), kind }] : [];
  const marks = [...prefixed, ...marksOf(source, node)];
  const body = readBody(dialect, block);
  const own = textOf(source, name).replace(/^(solo|skip|fail)_/, '');
  return [{ framework: 'reflective', name: own, node, head: name, block, body, suite, marks, rows: null }];
}

function marksOf(source: Source, node: Syntax): Mark[] {
  return [...attributesOf(source, node)].flatMap(([name, attribute]) => {
    const kind = entryOf(ATTRIBUTES, name);
    const said = collect(attribute, (each) => (each.type === 'string' ? each : null))[0];
    const reason = said ? stringValue(source, said) : null;
    return kind ? [{ ...plainMark(source, attribute), kind, reason }] : [];
  });
}
