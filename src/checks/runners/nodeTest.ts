import path from 'node:path';
import type { Runner } from './runner.js';

const NODES = /(^|\/)(node|nodejs|tsx|ts-node)$/;

/** `node --test`, and programs that pass their options on to node. Reporters of one's own: Node 18.15 and 19.6. */
export const nodeTest: Runner = {
  id: 'node',
  recognises: ([first = '', ...words]) => NODES.test(first) && words.some((word) => word === '--test'),
  ask: ({ file, reporters }) => ({
    format: 'events',
    report: { kind: 'file', path: `${file}.jsonl` },
    words: [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${path.join(reporters, 'node.mjs')}`,
      `--test-reporter-destination=${file}.jsonl`,
    ],
    after: 1,
  }),
};
