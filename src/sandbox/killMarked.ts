import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const ROUNDS = 40;
const PAUSE_MS = 25;

/**
 * Kills every process whose environment holds the entry `mark`, however far it moved from its parent: a child of
 * `setsid`, `nohup` or a double fork keeps the environment it was started with. Looks until nothing is found twice
 * in a row, since a process may fork while we look. Without /proc (macOS) there is only the process group.
 */
export async function killMarked(mark: string): Promise<void> {
  let quiet = 0;
  for (let round = 0; round < ROUNDS && quiet < 2; round++) {
    const found = await marked(mark);
    for (const pid of found) killHard(pid);
    quiet = found.length === 0 ? quiet + 1 : 0;
    if (quiet < 2) await sleep(PAUSE_MS);
  }
}

async function marked(mark: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => ((await entriesOf(pid)).includes(mark) ? [pid] : [])),
  );
  return found.flat().filter((pid) => pid !== process.pid);
}

/** A process that is gone or belongs to somebody else has no entries for us. */
async function entriesOf(pid: number): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0');
  } catch {
    return []; // ESRCH, ENOENT, EACCES: all say "not one of ours"
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
