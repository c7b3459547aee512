import type { Placed, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';
import { isOverridden, isStub } from './stubs.js';

const PROBE =
  /^(process\.env\.(JEST_WORKER_ID|VITEST\w*|MOCHA\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*|TAP|BUN_TEST)|process\.env\["(JEST_WORKER_ID|VITEST|NODE_TEST_CONTEXT)"\])$/;
const ENVIRONMENT =
  /^(process\.env\.NODE_ENV|process\.env\["NODE_ENV"\]|import\.meta\.env\.MODE)(===?|!==?)"test"$|^"test"(===?|!==?)process\.env\.NODE_ENV$/;
const GLOBAL_PROBE = /^typeof (jest|describe|it|vi|mocha|expect|__coverage__)$/;
const RUNNER = /^(global(This)?\.|window\.)?(it|test|describe|expect|assert|chai|jasmine|jest)(\.\w+)*$/;

/** A cheap look before anything is parsed. */
export const MENTIONS_TAMPERING =
  /JEST_WORKER_ID|VITEST|MOCHA|NODE_TEST_CONTEXT|NODE_ENV|env\.MODE|typeof (jest|describe|it|vi|mocha|expect)\b|process\.exit\(0?\)|expect\.extend|\b(?:function|const|let|var) (?:expect|assert)\b(?! = require)|\b(it|test|describe|expect|assert)(\.\w+)* = /;

export function tamperingOf(source: Source): Tampering[] {
  if (!MENTIONS_TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  if (isProbe(source, node)) return 'probe';
  if (isExit(source, node)) return isAfterSkip(source, node) ? null : 'exit';
  return isReplaced(source, node) || isStub(source, node) || isOverridden(source, node) ? 'runner' : null;
}

/** `t.skip('not here'); process.exit(0);`: says what it leaves out. */
function isAfterSkip(source: Source, { parent }: Syntax): boolean {
  const block = parent?.parent;
  const before = block?.children[block.children.findIndex((each) => each === parent) - 1];
  return before !== undefined && /^[\w.]+\.skip\(/.test(textOf(source, before));
}

function isProbe(source: Source, node: Syntax): boolean {
  switch (node.type) {
    case 'member_expression':
    case 'subscript_expression':
      return PROBE.test(fingerprintOf(source, node));
    case 'binary_expression':
      return ENVIRONMENT.test(fingerprintOf(source, node));
    case 'unary_expression':
      return GLOBAL_PROBE.test(textOf(source, node));
    default:
      return false;
  }
}

/** `global.it = …`, `expect.toBe = …`. */
function isReplaced(source: Source, node: Syntax): boolean {
  const left = node.type === 'assignment_expression' ? field(node, 'left') : null;
  return left?.type === 'member_expression' && RUNNER.test(textOf(source, left));
}

const MENTIONS_MOCK =
  /\b(jest|vi|vitest|mock|td|sinon)\s*\.\s*(mock|doMock|unstable_mockModule|module|replace|setMock)\b/;
const MOCKERS = /^(jest|vi|vitest|mock|td|sinon)\.(mock|doMock|unstable_mockModule|module|replace|setMock)$/;

/** `jest.mock('../src/cart')`: the module's name. */
export function mocksOf(source: Source): Placed[] {
  if (!MENTIONS_MOCK.test(source.text)) return [];
  return collect(source.root, (node) => {
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    const first = callee && field(node, 'arguments')?.children[0];
    if (!callee || first?.type !== 'string' || !MOCKERS.test(textOf(source, callee))) return null;
    return { ...placeOf(source, node), name: textOf(source, first).slice(1, -1) };
  });
}
