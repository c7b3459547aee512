import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './storage/durableFile.js';

/** That this process, and nobody else, may change what the folder holds. */
export type Owner = { readonly folder: string; readonly generation: number };

/**
 * `null` when somebody else owns the folder and is not proved to be gone. Owners are files `owner.<generation>`; the
 * highest one counts, none is ever changed, and each is made whole and only once (a hard link). So two that both saw a
 * dead owner cannot both follow it.
 */
export async function takeOwnership(folder: string): Promise<Owner | null> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const last = await lastOwner(folder);
  if (last.claim !== null && (await mayBeAlive(last.claim))) return null;
  const generation = last.generation + 1;
  if (!(await claim(folder, generation, await ourselves()))) return null;
  // Whoever claims a generation that was followed and cleared away already sees the one that followed.
  if ((await lastOwner(folder)).generation !== generation) return null;
  await clearBefore(folder, generation);
  return { folder, generation };
}

/** Nobody owns it, or somebody who is proved to be gone. */
export async function isFree(folder: string): Promise<boolean> {
  const { claim: last } = await lastOwner(folder);
  return last === null || !(await mayBeAlive(last));
}

/** Waits for its turn; `null` when it did not come in time. */
export async function awaitOwnership(folder: string, milliseconds: number): Promise<Owner | null> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const owner = await takeOwnership(folder);
    if (owner !== null || Date.now() > end) return owner;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** A folder that is gone has no owner any more. */
export async function releaseOwnership({ folder, generation }: Owner): Promise<void> {
  try {
    await claim(folder, generation + 1, null);
    await clearBefore(folder, generation + 1);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** `null` in the file: given back. */
type Claim = { readonly pid: number; readonly startedAt: string | null; readonly boot: string | null };

async function lastOwner(folder: string): Promise<{ generation: number; claim: Claim | null }> {
  for (;;) {
    const generation = Math.max(0, ...(await generations(folder)));
    if (generation === 0) return { generation, claim: null };
    try {
      const text = await fs.readFile(join(folder, `owner.${generation}`), 'utf8');
      return { generation, claim: parseClaim(JSON.parse(text)) };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error; // gone: somebody has followed it just now
    }
  }
}

async function generations(folder: string): Promise<number[]> {
  const names = await fs.readdir(folder);
  return names.flatMap((name) => {
    const digits = /^owner\.(\d+)$/.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

/** False when somebody else was first. */
async function claim(folder: string, generation: number, content: Claim | null): Promise<boolean> {
  const draft = join(folder, `claim.${randomUUID()}`);
  await fs.writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    await fs.link(draft, join(folder, `owner.${generation}`));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
}

async function clearBefore(folder: string, generation: number): Promise<void> {
  for (const earlier of await generations(folder)) {
    if (earlier < generation) await fs.rm(join(folder, `owner.${earlier}`), { force: true });
  }
}

async function ourselves(): Promise<Claim> {
  return { pid: process.pid, startedAt: await startOf(process.pid), boot: await bootId() };
}

/** Dead is proved by a restart of the machine, by a free process id, or by one that another process has now. */
async function mayBeAlive(owner: Claim): Promise<boolean> {
  const boot = await bootId();
  if (boot !== null && owner.boot !== null && boot !== owner.boot) return false;
  if (!isRunning(owner.pid)) return false;
  const startedAt = await startOf(owner.pid);
  if (startedAt === ENDED) return false;
  return startedAt === null || owner.startedAt === null || startedAt === owner.startedAt;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Linux tells when a process began, in ticks since the start of the machine (proc(5), `stat`: fields 3 and 22). */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readOrNull(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? ENDED : (fields?.[19] ?? null);
}

/** Of a process that is dead and whose parent has not looked yet. */
const ENDED = 'ended';

async function bootId(): Promise<string | null> {
  return (await readOrNull('/proc/sys/kernel/random/boot_id'))?.trim() ?? null;
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch {
    return null; // another system, or the process has just ended: nothing is proved by it
  }
}

function parseClaim(value: unknown): Claim | null {
  if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
    return null;
  return {
    pid: value.pid,
    startedAt: 'startedAt' in value && typeof value.startedAt === 'string' ? value.startedAt : null,
    boot: 'boot' in value && typeof value.boot === 'string' ? value.boot : null,
  };
}
