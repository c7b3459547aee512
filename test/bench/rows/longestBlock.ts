import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { isLandable } from '../../../src/ui/isLandable.js';
import { indexReview } from '../../../src/ui/reviewIndex.js';
import { type Reviewed, reviewedOf } from '../../../src/ui/reviewed.js';
import { fileRow } from '../../../src/ui/reviewRows.js';
import { statusText } from '../../../src/ui/statusText.js';
import type { Ports } from '../../../src/session/ports.js';
import { Sessions } from '../../../src/session/sessions.js';
import { Remote } from '../../../src/thread/remote.js';
import type { WorkerCalls, WorkerData } from '../../../src/worker.js';
import { sessionPorts } from '../../fakes/sessionPorts.js';
import { builtExtension } from '../builtExtension.js';
import { content, plainRepository } from '../plainRepository.js';
import { percentile, type Row } from '../row.js';

const FILES = 5000;

/** How long VS Code's other extensions wait for us at most while a large review is made, saved and first shown. */
export const longestBlock: Row = {
  name: `longest block of the host, ${FILES} files`,
  ratioTo: '50 ms',
  floor: 1,
  aim: 0.4,
  bound: 'atMost',
  measure: async () => {
    const n = await longestOf(FILES / 4);
    const fourN = await longestOf(FILES);
    return { ratio: fourN / 50, cost: { n, fourN } };
  },
};

/** Milliseconds: the median of a few reviews' longest blocks. */
async function longestOf(files: number): Promise<number> {
  const { user, names } = await plainRepository(files);
  for (const [at, name] of names.entries()) await user.write(name, content(at, 'second'));
  const blocks: number[] = [];
  for (let run = 0; run < 5; run++) blocks.push(await longest(user.root, `${user.outside}/storage${run}`));
  await user.remove();
  return percentile(blocks, 0.5);
}

async function longest(root: string, storage: string): Promise<number> {
  const built = await builtExtension();
  const dist = join(built.folder, 'dist');
  const workerData: WorkerData = {
    storage,
    grammars: join(dist, 'grammars'),
    reporters: join(dist, 'reporters'),
  };
  const worker = new Remote<WorkerCalls>(join(dist, 'worker.js'), workerData);
  const alive = setInterval(() => undefined, 1000); // nothing else holds the process while the thread works
  const sessions = new Sessions(portsOf(worker, storage), storage, Date.now);
  await worker.call('openRepository', root);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const id = await sessions.reviewWorkingTree(root);
  await new Promise(setImmediate);
  const view = reviewedOf(sessions, id);
  if (view !== null) await draw(view, sessions);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  sessions.dispose();
  await sessions.ended;
  await worker.dispose();
  clearInterval(alive);
  return delay.max / 1e6;
}

/** As VS Code asks for it, each in a turn of its own: what menus depend on, then all rows at once, then the status. */
async function draw(view: Reviewed, sessions: Sessions): Promise<void> {
  const drawn = [indexReview(view.review), isLandable(view)] as const;
  await new Promise(setImmediate);
  drawn[0].files.map((file) => fileRow(view, file));
  await new Promise(setImmediate);
  statusText(sessions.all(), Date.now());
}

/** What the extension asks its thread for; the rest is not called while a working tree is reviewed. */
function portsOf(worker: Remote<WorkerCalls>, storage: string): Ports {
  return {
    ...sessionPorts(storage),
    openRepository: (folder) => worker.call('openRepository', folder),
    captureChanges: (source, signal) => worker.call('captureChanges', source, signal),
    scan: (request, signal) => worker.call('scan', request, signal),
  };
}
