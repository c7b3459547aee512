import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  checkChange,
  type CheckedProject,
  type Differences,
  differencesOf,
  makeProject,
} from '../../../fakes/checkedProject.js';
import { knownTestsOf } from '../../integrity/scanTexts.js';
import { blockOf, changed, edited, withBlock, without } from './editTests.js';
import { type Focus, RUNNER_CASES, type RunnerCase } from './runnerCases.js';

const FIXTURES = resolve(__dirname, '../../../fixtures/checks');

type Texts = Readonly<Record<string, string>>;

describe('a real project, run before and after', function () {
  this.timeout(120_000); // real runners, on a machine that may be busy

  for (const each of RUNNER_CASES) {
    describe(`by ${each.title ?? each.runner}`, () => {
      let texts: Texts;
      let project: CheckedProject;

      before(async () => {
        texts = await readFixture(each.runner);
        project = await makeProject(texts);
      });

      after(() => project.remove());

      const compare = async (after: Texts): Promise<Differences> => {
        const known = await knownTestsOf(texts, { ...texts, ...after });
        const checked = await checkChange(project, after, { check: each.check ?? {}, known });
        assert.equal(checked.base.report?.complete, true, checked.base.output);
        return differencesOf(checked);
      };

      it('finds what is missing and what is skipped, and nothing of what moved or was renamed', async () => {
        const { kinds, expected } = silenced(each, texts);
        assert.deepEqual(await compare(kinds), expected);
      });

      if (each.focus) {
        const { focus } = each;
        it('finds what a focus leaves out', async () => {
          const [sums] = each.files;
          const focused = { [sums]: edited(texts[sums] ?? '', changed('adds', ...focus.by)) };
          const differences = await compare(focused);
          assert.deepEqual(differences, leftOut(each, focus.leaves));
        });
      }
    });
  }
});

/** One of each: deleted, skipped, renamed, moved to the other file. */
function silenced(each: RunnerCase, texts: Texts): { kinds: Texts; expected: Differences } {
  const [sums, words] = each.files;
  const [sumsText = '', wordsText = ''] = [texts[sums], texts[words]];
  const [skip, renamed] = [each.skip, each.renamed ?? true];
  const kinds = {
    [sums]: edited(
      sumsText,
      without('subtracts'),
      changed('doubles', ...skip),
      ...(renamed ? [changed('halves', 'halves', 'takes_the_half')] : []),
      withBlock(blockOf(wordsText, 'trims')),
    ),
    [words]: edited(wordsText, without('trims'), without('splits')),
  };
  const doubles = namesIn(each, 0, 'doubles');
  const told = each.tellsSkipped ?? true;
  return {
    kinds,
    expected: {
      disappeared: [
        ...namesIn(each, 0, 'subtracts'),
        ...(told ? [] : doubles),
        ...namesIn(each, 1, 'splits'),
      ].sort(),
      ...(told ? { newlySkipped: doubles } : {}),
    },
  };
}

function leftOut(each: RunnerCase, leaves: Focus['leaves']): Differences {
  if (leaves.kind === 'nothing') return {};
  const fails = 'fails' in leaves ? { newlyFailing: namesIn(each, 0, 'adds') } : {};
  return { ...fails, [leaves.kind]: othersThanAdds(each, leaves.both) };
}

function othersThanAdds(each: RunnerCase, both: boolean): string[] {
  return [
    ...['subtracts', 'doubles', 'halves', 'stays'].flatMap((word) => namesIn(each, 0, word)),
    ...(both ? ['joins', 'splits', 'trims', 'stays'].flatMap((word) => namesIn(each, 1, word)) : []),
  ].sort();
}

function namesIn({ within, nameOf = (word) => [word] }: RunnerCase, file: 0 | 1, word: string): string[] {
  return nameOf(word).map((name) => [within[file], name].filter((part) => part !== '').join(' › '));
}

async function readFixture(name: string): Promise<Texts> {
  const folder = join(FIXTURES, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name).slice(folder.length + 1));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? '']));
}
