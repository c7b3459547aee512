import assert from 'node:assert/strict';
import { checkChange, type CheckedProject, differencesOf, makeProject } from '../../fakes/checkedProject.js';
import { knownTestsOf, scanTexts } from '../integrity/scanTexts.js';
import { type Lie, LIES, PROJECT } from './lies.js';

describe('an agent that says “all tests passed” is contradicted when', function () {
  this.timeout(120_000); // real runners, on a machine that may be busy

  let project: CheckedProject;

  before(async () => {
    project = await makeProject(PROJECT);
  });

  after(() => project.remove());

  for (const lie of LIES) {
    it(lie.name, async () => {
      const { seen } = lie;
      if (seen.kind === 'flag') {
        const flags = await scanTexts(PROJECT, treeOf(lie));
        assert.deepEqual(
          flags.map(({ rule, severity }) => `${rule} ${severity}`),
          [seen.rule],
        );
        return;
      }
      const checked = await checkChange(project, lie.files, {
        check: lie.check ?? {},
        means: { timeoutMs: lie.timeoutMs ?? 60_000 },
        known: await knownTestsOf(PROJECT, treeOf(lie)),
      });
      const differences = differencesOf(checked);
      if (seen.kind === 'differences') assert.deepEqual(differences, seen.differences, checked.head.output);
      else assert.match(differences.notComparable ?? '', seen.why);
      if (seen.note) assert.match((checked.head.notes ?? []).join('\n'), seen.note);
    });
  }
});

function treeOf({ files }: Lie): Record<string, string> {
  const merged = Object.entries({ ...PROJECT, ...files });
  return Object.fromEntries(merged.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}
