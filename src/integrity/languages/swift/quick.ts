import type { MarkKind } from '../../inventory.js';
import { callAt } from '../../reader/calls.js';
import { field, type Source, type Syntax } from '../../syntax.js';
import { type Declared, type Declaring, stringValue } from '../calledTests.js';
import type { Dialect } from '../dialect.js';
import { plainMark } from '../readBody.js';

const SUITE = /^([xf]?)(describe|context)$/;
const TEST = /^([xf]?)(it|itBehavesLike)$/;
const SET_UP = /^(beforeEach|beforeSuite|justBeforeEach|aroundEach)$/;

const PREFIXES: Readonly<Record<string, MarkKind>> = { x: 'skipped', f: 'focused', p: 'todo' };

/** Quick: `describe("sums") { it("adds") { … } }`, with `x` and `f` in front. */
export function quickDeclaring(dialect: Dialect): Declaring {
  return { dialect, declaredBy: (node) => declaredBy(dialect.source, node) };
}

function declaredBy(source: Source, node: Syntax): Declared | null {
  const call = callAt(source, node);
  if (call?.receiver !== null) return null;
  const closure = call.closures[0] ?? call.values.find(({ type }) => type === 'closure');
  const block = closure ? field(closure, 'body') : null;
  if (SET_UP.test(call.name)) return block && { kind: 'setUp', block };
  const [prefix, found] = prefixOf(call.name);
  const [name] = call.values;
  if (!found || !name) return null;
  const kind = PREFIXES[prefix];
  const marks = kind ? [{ ...plainMark(source, node), kind }] : [];
  const own = stringValue(source, name);
  if (SUITE.test(call.name)) return block && { kind: 'suite', name: own, block, marks };
  const shared = call.name.endsWith('BehavesLike');
  return { kind: 'test', name: own, block: shared ? node : block, marks, framework: 'quick' };
}

/** The letter in front, `p` for `pending`, and whether the name declares anything at all. */
function prefixOf(name: string): [prefix: string, found: boolean] {
  if (name === 'pending') return ['p', true];
  const found = SUITE.exec(name) ?? TEST.exec(name);
  return [found?.[1] ?? '', found !== null];
}
