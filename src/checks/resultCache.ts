import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CheckRun } from '../core/evidence.js';

/** What a result depends on: the same key is the same run. */
export type RunKey = {
  readonly tree: string;
  readonly command: string;
  readonly folder: string;
  readonly setup: string | null;
  /** Which of several runs of the same. */
  readonly round: number;
  readonly timeoutMs: number;
};

const RESULT = z.object({
  project: z.string(),
  file: z.string().nullable(),
  suite: z.array(z.string()),
  name: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped', 'expectedFailure', 'unexpectedPass', 'listed']),
  took: z.number().nullable(),
  message: z.string().nullable(),
});

const RUN = z.object({
  tree: z.string(),
  command: z.string(),
  ended: z.object({ kind: z.literal('exited'), code: z.number() }),
  took: z.number(),
  report: z
    .object({
      format: z.string(),
      tests: z.array(RESULT),
      complete: z.boolean(),
      problems: z.array(z.string()),
    })
    .nullable(),
  output: z.string(),
  notes: z.array(z.string()).optional(),
});

/** Null when there is none, or none that can be read: then it is run again. */
export async function readResult(folder: string, key: RunKey): Promise<CheckRun | null> {
  try {
    const { notes, ...run } = RUN.parse(JSON.parse(await readFile(fileOf(folder, key), 'utf8')));
    return run.tree === key.tree ? { ...run, ...(notes === undefined ? {} : { notes }) } : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. What a missing program or package may have spoilt is not kept: it may be there next time. */
export async function writeResult(folder: string, key: RunKey, run: CheckRun): Promise<void> {
  if (!isSound(run)) return;
  await mkdir(folder, { recursive: true });
  const scratch = path.join(folder, `${randomUUID()}.part`);
  await writeFile(scratch, JSON.stringify(run));
  await rename(scratch, fileOf(folder, key));
  await removeOldest(folder);
}

/** Results that are kept, the youngest. */
const MOST_RESULTS = 200;

/** Milliseconds; 0 for a file that another window has removed meanwhile. */
async function timeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

async function removeOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (files.length <= MOST_RESULTS) return;
  const paths = files.map((name) => path.join(folder, name));
  const dated = await Promise.all(paths.map(async (file) => ({ file, time: await timeOf(file) })));
  const old = dated.toSorted((one, other) => other.time - one.time).slice(MOST_RESULTS);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

function isSound({ ended, report }: CheckRun): boolean {
  if (ended.kind !== 'exited') return false;
  return report ? report.complete : ended.code === 0;
}

/** The environment is part of it: another machine, another set of programs, another result. */
function fileOf(folder: string, key: RunKey): string {
  const { platform, arch, env } = process;
  const environment = [platform, arch, env['PATH'] ?? '', env['LANG'] ?? '', env['TZ'] ?? ''];
  const whole = JSON.stringify([Object.entries(key).sort(), environment]);
  return path.join(folder, `${createHash('sha256').update(whole).digest('hex')}.json`);
}
