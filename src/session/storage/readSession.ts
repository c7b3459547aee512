import { join } from 'node:path';
import type { z } from 'zod';
import type { Write } from '../../core/landing.js';
import type { Landed, Landing, Round, SavedSession } from '../entry.js';
import { newRound, said } from '../entry.js';
import { readChain } from './chain.js';
import { readIfThere } from './durableFile.js';
import {
  evidenceFile,
  landedFile,
  type LandedValue,
  landingFile,
  roundStart,
  savedSession,
  saying,
} from './schemas.js';
import { roundFolder, type SessionFolder, VERSION } from './sessionFolder.js';

export type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  /** Not there: a session that was never begun, or was being removed. */
  | { readonly kind: 'absent' }
  /** `why` is a sentence with its remedy; `found` is what could be made of it. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly found: unknown };

export async function readSession(at: SessionFolder): Promise<Read<SavedSession>> {
  const read = await readJson(at.session, savedSession);
  if (read.kind !== 'read') return read;
  const { session, folder, repository, worktree, ending, round, captured, notice } = read.value;
  return {
    kind: 'read',
    value: { session, folder, repository, worktree, ending, round, captured, notice },
  };
}

export type ReadRound = {
  readonly round: Round;
  /** A landing that a crash left open: what holds if its write was carried out. */
  readonly pending: { readonly write: string; readonly landed: Landed } | null;
  readonly damage: string | null;
};

export async function readRound(at: SessionFolder, number: number): Promise<Read<ReadRound>> {
  const files = roundFolder(at, number);
  const start = await readJson(files.changes, roundStart);
  if (start.kind !== 'read') return start.kind === 'absent' ? missing(files.changes) : start;
  const landed = await readJson(files.landed, landedFile);
  if (landed.kind === 'unreadable') return landed;
  const later = await readJson(files.evidence, evidenceFile);
  if (later.kind === 'unreadable') return later;

  const { changeSet, decisions, acknowledged } = start.value;
  const { evidence, flags } = later.kind === 'read' ? later.value : start.value;
  const review = {
    changeSet,
    evidence,
    flags,
    decisions: new Map(decisions),
    acknowledged: new Map(acknowledged),
  };
  const now = landed.kind === 'absent' ? start.value.landed : landed.value.landed;
  const pending = landed.kind === 'absent' ? null : landed.value.pending;
  const chain = readChain((await readIfThere(files.decisions)) ?? Buffer.of(), files.seed);
  const sayings = chain.entries.map((entry) => saying.safeParse(entry));
  const damaged = chain.damaged + sayings.filter(({ success }) => !success).length;
  const round = said(
    newRound(number, review, landedOf(now), files.seed),
    sayings.flatMap(({ data }) => (data === undefined ? [] : [data])),
    { length: chain.length, tail: chain.tail },
  );
  return {
    kind: 'read',
    value: {
      round: { ...round, checked: later.kind === 'read' ? later.value.checked : null },
      pending: pending === null ? null : { write: pending.write, landed: landedOf(pending.landed) },
      damage: damaged === 0 ? null : damageSentence(damaged),
    },
  };
}

/** The writes of a landing with the bytes before and after. */
export async function readLandingBytes(
  at: SessionFolder,
  id: string,
): Promise<Read<Pick<Write, 'path' | 'before' | 'after'>[]>> {
  const read = await readJson(join(at.landings, `${id}.json`), landingFile);
  const blobs = await readIfThere(join(at.landings, `${id}.bytes`));
  if (read.kind !== 'read') return read;
  if (blobs === null) return { kind: 'absent' };
  const stateOf = (kept: z.infer<typeof landingFile>['writes'][number]['before']) =>
    kept && { mode: kept.mode, bytes: blobs.subarray(kept.start, kept.start + kept.length) };
  const writes = read.value.writes.map(({ path, before, after }) => ({
    path,
    before: stateOf(before),
    after: stateOf(after),
  }));
  return { kind: 'read', value: writes };
}

async function readJson<Value>(file: string, schema: z.ZodType<Value>): Promise<Read<Value>> {
  const bytes = await readIfThere(file);
  if (bytes === null) return { kind: 'absent' };
  const found = parseJson(bytes.toString());
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : null;
  if (typeof version === 'number' && version > VERSION) return { kind: 'unreadable', why: NEWER, found };
  const parsed = schema.safeParse(found);
  return parsed.success
    ? { kind: 'read', value: parsed.data }
    : { kind: 'unreadable', why: `${file} is damaged. Its files were left as they are.`, found };
}

const NEWER =
  'This session was made by a newer version of Countersign. Update the extension to open it; its files were not touched.';

function missing(file: string): Read<never> {
  return {
    kind: 'unreadable',
    why: `${file} is missing. The other files were left as they are.`,
    found: null,
  };
}

function damageSentence(lines: number): string {
  const what = lines === 1 ? 'One decision' : `${lines} decisions`;
  return `${what} of this review could not be read, for the journal was damaged. Look through the decisions before you land.`;
}

function landedOf({ present, landings }: LandedValue): Landed {
  return { present: new Set(present), landings: landings.map(landingOf) };
}

function landingOf({ from, to, ...rest }: LandedValue['landings'][number]): Landing {
  return { ...rest, step: { from: new Set(from), to: new Set(to) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON is one more way of being damaged
  }
}
