import type { FileChange } from '../../../src/core/changeSet.js';
import { printProgress } from '../../../src/core/print.js';
import { progressOf } from '../../../src/core/review.js';
import { Sessions } from '../../../src/session/sessions.js';
import { isLandable } from '../../../src/ui/isLandable.js';
import { planLenses } from '../../../src/ui/lensPlan.js';
import { changedFiles, looksAlike } from '../../../src/ui/reviewChange.js';
import { indexReview } from '../../../src/ui/reviewIndex.js';
import { type Reviewed, reviewedOf } from '../../../src/ui/reviewed.js';
import { fileRow, hunkRow } from '../../../src/ui/reviewRows.js';
import { statusText } from '../../../src/ui/statusText.js';
import { makeRepository } from '../../fakes/repository.js';
import { sessionPorts } from '../../fakes/sessionPorts.js';
import { percentile, type Row } from '../row.js';

const FRAME = 16.7;
const HUNKS = 5000;

/** From the press of Accept until the decision is on the disk and every surface knows what to show. */
export const acceptHunk: Row = {
  name: `accept one hunk, ${2 * HUNKS} lines, ${HUNKS} hunks`,
  ratioTo: 'one frame (16.7 ms)',
  floor: 3,
  aim: 1,
  bound: 'atMost',
  measure: async () => {
    const fourN = await acceptOne(4 * HUNKS); // first, so that both run compiled
    const n = await acceptOne(HUNKS);
    return { ratio: n / FRAME, cost: { n, fourN } };
  },
};

/** Median milliseconds. Every second line of one file is another. */
async function acceptOne(hunks: number): Promise<number> {
  const lines = (word: string) =>
    Array.from(
      { length: hunks },
      (_, at) => `const kept${at} = ${at * 7};\nconst it${at} = '${word} ${at}';\n`,
    );
  const user = await makeRepository({ 'long.ts': lines('first').join('') });
  const storage = `${user.outside}/storage`;
  const sessions = new Sessions(sessionPorts(storage), storage, Date.now);
  try {
    await user.write('long.ts', lines('second').join(''));
    const id = await sessions.reviewWorkingTree(user.root);
    const ids = shown(sessions, id).review.changeSet.files.flatMap((file) =>
      file.hunks.map((hunk) => hunk.id),
    );
    if (ids.length !== hunks) throw new Error(`${ids.length} hunks instead of ${hunks}`);
    const times: number[] = [];
    for (const hunk of ids.slice(0, 25)) times.push(await accept(sessions, id, hunk));
    return percentile(times.slice(5), 0.5);
  } finally {
    sessions.dispose();
    await sessions.ended;
    await user.remove();
  }
}

async function accept(sessions: Sessions, id: string, hunk: string): Promise<number> {
  const before = shown(sessions, id);
  const start = performance.now();
  await sessions.decide(id, [hunk], 'accepted');
  draw(sessions, before, shown(sessions, id));
  return performance.now() - start;
}

function shown(sessions: Sessions, id: string): Reviewed {
  const view = reviewedOf(sessions, id);
  if (view === null) throw new Error('There is nothing to review.');
  return view;
}

/** All that is computed for the lenses of both sides, the tree with the file unfolded, the menus and the status bar. */
function draw(sessions: Sessions, before: Reviewed, after: Reviewed): unknown {
  if (looksAlike(before, after)) throw new Error('The decision cannot be seen.');
  const paths = changedFiles({ session: after.session.id, before, after });
  const { byPath } = indexReview(after.review);
  const files = paths === 'all' ? [] : paths.flatMap((path) => byPath.get(path) ?? []);
  if (files.length !== 1) throw new Error('Not exactly one file is drawn again.');
  return [
    files.map((file) => drawFile(after, file)),
    printProgress(progressOf(after.review)),
    isLandable(after),
    statusText(sessions.all(), Date.now()),
  ];
}

function drawFile(view: Reviewed, file: FileChange): unknown {
  return [
    planLenses(view, file, 'base'),
    planLenses(view, file, 'head'),
    fileRow(view, file),
    file.hunks.map((hunk) => hunkRow(view, file, hunk)),
  ];
}
