import type { Mark } from '../../inventory.js';
import { type Call, callAt } from '../../reader/calls.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Declared, stringValue } from '../calledTests.js';
import { plainMark } from '../readBody.js';

const SUITE = /^(solo_|skip_)?group$/;
const TEST = /^(solo_|skip_)?(test|testWidgets|blocTest|goldenTest|testGoldens|patrolTest)$/;
/** Of a library or the project, by their names and shape: a title and a closure. */
const LIKE_TEST = /^(\w+Test|test[A-Z]\w*|test_\w+)$/;
const SET_UP = /^(setUp|setUpAll)$/;

/** What a call declares in Dart. `aliases` are names under which libraries are imported. */
export function declaredBy(source: Source, aliases: ReadonlySet<string>): (node: Syntax) => Declared | null {
  return (node) => {
    const call = callAt(source, node);
    if (!call || !isFramework(source, call, aliases)) return null;
    const closure = call.values.find(({ type }) => type === 'closure');
    const block = closure ? field(closure, 'body') : null;
    if (SET_UP.test(call.name)) return block && { kind: 'setUp', block };
    if (SUITE.test(call.name))
      return block && { kind: 'suite', name: titleOf(source, call), block, marks: marksOf(source, call) };
    return testBy(source, call, block);
  };
}

/** Called by its bare name, or by the name its library is imported under. */
function isFramework(source: Source, { receiver }: Call, aliases: ReadonlySet<string>): boolean {
  return receiver === null || aliases.has(textOf(source, receiver));
}

function testBy(source: Source, call: Call, block: Syntax | null): Declared | null {
  const [title] = call.values;
  const labelled = [...call.labels.values()].some(({ type }) => type === 'closure');
  const known = TEST.test(call.name) && call.values.length + call.labels.size > 1;
  const titled = title?.type.endsWith('string') === true;
  const shaped = LIKE_TEST.test(call.name) && titled && (block !== null || labelled);
  if (!known && !shaped) return null;
  const bloc = call.name === 'blocTest';
  return {
    kind: 'test',
    name: titleOf(source, call),
    block: block ?? (labelled ? field(call.node, 'arguments') : namedBody(call)),
    marks: bloc ? [] : marksOf(source, call),
    framework: bloc ? 'bloc_test' : /Widgets|golden/i.test(call.name) ? 'flutter_test' : 'test',
  };
}

/** `test('adds', addsNumbers)`: what it runs stands elsewhere. */
function namedBody({ values }: Call): Syntax | null {
  return values[1] ?? null;
}

function titleOf(source: Source, { values, node }: Call): string {
  return stringValue(source, values[0] ?? node);
}

function marksOf(source: Source, call: Call): Mark[] {
  const place = plainMark(source, call.node);
  const marks: Mark[] = [];
  if (call.name.startsWith('solo_')) marks.push({ ...place, kind: 'focused' });
  if (call.name.startsWith('skip_')) marks.push({ ...place, kind: 'skipped' });
  const [skip, solo] = [call.labels.get('skip'), call.labels.get('solo')];
  if (skip) marks.push(...skipMark(source, skip));
  if (solo && textOf(source, solo) === 'true') marks.push({ ...plainMark(source, solo), kind: 'focused' });
  for (const label of ['testOn', 'onPlatform']) {
    const value = call.labels.get(label);
    if (value && (label === 'testOn' || /\bSkip\b/.test(textOf(source, value))))
      marks.push({
        ...plainMark(source, value),
        kind: 'skipped',
        condition: `${label} ${fingerprintOf(source, value)}`,
      });
  }
  return marks;
}

function skipMark(source: Source, value: Syntax): Mark[] {
  const text = fingerprintOf(source, value);
  if (/^(false|null)$/.test(text)) return [];
  const place = { ...plainMark(source, value), kind: 'skipped' as const };
  if (value.type === 'boolean') return [place];
  return value.type.endsWith('string')
    ? [{ ...place, reason: stringValue(source, value) }]
    : [{ ...place, condition: text }];
}
