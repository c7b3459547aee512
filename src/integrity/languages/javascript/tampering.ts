import type { Placed, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { isExit } from './flow.js';

const PROBE =
  /^(process\.env\.(JEST_WORKER_ID|VITEST\w*|MOCHA\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*|TAP|BUN_TEST)|process\.env\["(JEST_WORKER_ID|VITEST|NODE_TEST_CONTEXT)"\])$/;
const ENVIRONMENT =
  /^(process\.env\.NODE_ENV|process\.env\["NODE_ENV"\]|import\.meta\.env\.MODE)(===?|!==?)"test"$|^"test"(===?|!==?)process\.env\.NODE_ENV$/;
const GLOBAL_PROBE = /^typeof (jest|describe|it|vi|mocha|expect|__coverage__)$/;
const RUNNER = /^(global(This)?\.|window\.)?(it|test|describe|expect|assert|chai|jasmine|jest)(\.\w+)*$/;

/** A cheap look before anything is parsed. */
export const MENTIONS_TAMPERING =
  /JEST_WORKER_ID|VITEST|MOCHA|NODE_TEST_CONTEXT|NODE_ENV|env\.MODE|typeof (jest|describe|it|vi|mocha|expect)\b|process\.exit\(0?\)|\b(it|test|describe|expect|assert)(\.\w+)* = /;

export function tamperingOf(source: Source): Tampering[] {
  if (!MENTIONS_TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'member_expression':
    case 'subscript_expression':
      return PROBE.test(fingerprintOf(source, node)) ? 'probe' : null;
    case 'binary_expression':
      return ENVIRONMENT.test(fingerprintOf(source, node)) ? 'probe' : null;
    case 'unary_expression':
      return GLOBAL_PROBE.test(textOf(source, node)) ? 'probe' : null;
    case 'call_expression':
      return isExit(source, node) ? 'exit' : null;
    case 'assignment_expression': {
      const left = field(node, 'left');
      return left?.type === 'member_expression' && RUNNER.test(textOf(source, left)) ? 'runner' : null;
    }
    default:
      return null;
  }
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
