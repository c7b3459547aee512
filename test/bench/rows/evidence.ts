import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gatherEvidence } from '../../../src/checks/gatherEvidence.js';
import type { TreeAt } from '../../../src/git/treeAt.js';
import { type CheckedProject, makeProject, onlyCheck, TEST_CHECK } from '../../fakes/checkedProject.js';
import type { FileMap } from '../../fakes/repository.js';
import { inTurns } from '../inTurns.js';
import { medianMs, type Row } from '../row.js';

const TESTS = 2_000;
const IN_FILE = 50;

/** What a reviewer waits for beside the tests themselves: trees, packages, sandbox, reports, comparison. */
export const evidence: Row = {
  name: 'evidence of 2,000 tests on three trees',
  ratioTo: 'three runs of npm test',
  floor: 1.15,
  aim: 1.05,
  bound: 'atMost',
  measure: async () => {
    const [some, many] = [await prepare(TESTS), await prepare(4 * TESTS)];
    try {
      const works = { ours: () => gather(some), theirs: () => bare(some) };
      const { ours, theirs } = await inTurns(7, works, 0);
      const larger = await medianMs(1, () => gather(many));
      return { ratio: ours / theirs, cost: { n: ours, fourN: larger } };
    } finally {
      await Promise.all([some, many].map(({ project }) => project.remove()));
    }
  },
};

type Prepared = { readonly project: CheckedProject; readonly head: TreeAt; readonly accepted: TreeAt };

async function prepare(tests: number): Promise<Prepared> {
  const files = Array.from(
    { length: tests / IN_FILE },
    (_, at) => [`test/part${at}.js`, testFile(at)] as const,
  );
  const texts: FileMap = {
    'package.json': JSON.stringify({ scripts: { test: 'mocha test' } }),
    ...Object.fromEntries(files),
  };
  const project = await makeProject(texts);
  const head = await project.change({ 'one.txt': 'one', 'two.txt': 'two' });
  return { project, head, accepted: await project.change({ 'one.txt': 'one' }) };
}

/** Each test sorts a few hundred numbers. */
function testFile(at: number): string {
  const tests = Array.from(
    { length: IN_FILE },
    (_, number) => `
  it('sorts ${number}', () => {
    const some = Array.from({ length: 400 }, (_, each) => (each * ${at + number + 7919}) % 401);
    assert.deepEqual(some.sort((a, b) => a - b), [...some].sort((a, b) => a - b));
  });`,
  );
  return `const assert = require('node:assert');\ndescribe('part ${at}', () => {${tests.join('')}\n});\n`;
}

let round = 0;

async function gather({ project, head, accepted }: Prepared): Promise<void> {
  const plain = await project.means();
  const means = { ...plain, cache: join(plain.cache, String((round += 1))) };
  const request = { checks: [TEST_CHECK], base: project.base, known: () => Promise.resolve(() => null) };
  for (const [tree, side] of [
    [head, 'head'],
    [accepted, 'accepted'],
  ] as const) {
    const { comparison } = onlyCheck(await gatherEvidence({ ...request, head: tree, side }, means));
    if (comparison.kind !== 'compared') throw new Error(comparison.why);
  }
}

async function bare({ project }: Prepared): Promise<void> {
  for (let run = 0; run < 3; run++) {
    await promisify(execFile)('npm', ['test'], { cwd: project.repository.root, maxBuffer: 1 << 28 });
  }
}
