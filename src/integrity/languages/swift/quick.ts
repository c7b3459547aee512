import type { MarkKind } from '../../inventory.js';
import { callAt } from '../../reader/calls.js';
import { field, type Source, type Syntax } from '../../syntax.js';
import { type Declared, type Declaring, stringValue } from '../calledTests.js';
import type { Dialect } from '../dialect.js';
import { plainMark } from '../readBody.js';

const SUITE = /^([xf]?)(describe|context)$/;
const TEST = /^([xf]?)(it|itBehavesLike)$|^pending$/;
const SET_UP = /^(beforeEach|beforeSuite|justBeforeEach|aroundEach)$/;

const PREFIXES: Readonly<Record<string, MarkKind>> = { x: 'skipped', f: 'focused', p: 'todo' };

/** Quick: `describe("sums") { it("adds") { … } }`, with `x` and `f` in front. */
export function quickDeclaring(dialect: Dialect): Declaring {
  return { dialect, declaredBy: (node) => declaredBy(dialect.source, node) };
}

function declaredBy(source: Source, node: Syntax): Declared | null {
  const call = callAt(source, node);
  const closure = call?.closures[0] ?? call?.values.find(({ type }) => type === 'closure');
  if (!call || call.receiver !== null) return null;
  const block = closure ? field(closure, 'body') : null;
  const [name = node] = call.values;
  const found = SUITE.exec(call.name) ?? TEST.exec(call.name);
  if (SET_UP.test(call.name)) return block && { kind: 'setUp', block };
  if (!found || call.values.length === 0) return null;
  const kind = PREFIXES[call.name === 'pending' ? 'p' : (found[1] ?? '')];
  const marks = kind ? [{ ...plainMark(source, node), kind }] : [];
  const own = stringValue(source, name);
  if (SUITE.test(call.name)) return block && { kind: 'suite', name: own, block, marks };
  return {
    kind: 'test',
    name: own,
    block: call.name.endsWith('BehavesLike') ? node : block,
    marks,
    framework: 'quick',
  };
}
