import { join } from 'node:path';
import type { Review } from '../../core/review.js';
import type { Write } from '../../core/landing.js';
import type { Landed, Round, SavedSession } from '../entry.js';
import { newRound, said } from '../entry.js';
import type { Saying } from '../decisions.js';
import { chained } from './chain.js';
import { appendDurably, makeFolder, replaceFile } from './durableFile.js';
import { roundFolder, type SessionFolder, VERSION } from './sessionFolder.js';

/** Durable when it resolves, as everything here. */
export async function saveSession(at: SessionFolder, saved: SavedSession): Promise<void> {
  await makeFolder(at.folder);
  await replaceFile(at.session, json(saved));
}

/** The round's first word. The session is not on it until `saveSession` says so. */
export async function saveRound(
  at: SessionFolder,
  number: number,
  review: Review,
  landed: Landed,
): Promise<Round> {
  const round = roundFolder(at, number);
  await makeFolder(round.folder);
  const { changeSet, evidence, flags, decisions, acknowledged } = review;
  const start = { changeSet, evidence, flags, decisions: [...decisions], acknowledged: [...acknowledged] };
  await replaceFile(round.changes, json({ ...start, landed: plain(landed) }));
  return newRound(number, review, landed, round.seed);
}

/** What our runs showed of a round that is under review, and what was flagged by that. */
export async function saveEvidence(at: SessionFolder, { number, reviewed, checked }: Round): Promise<void> {
  const { evidence, flags } = reviewed.review;
  await replaceFile(roundFolder(at, number).evidence, json({ evidence, flags, checked }));
}

/** All of them in one write, and one wait for the disk. */
export async function saveSayings(
  at: SessionFolder,
  round: Round,
  sayings: readonly Saying[],
): Promise<Round> {
  const { decisions } = roundFolder(at, round.number);
  const { text, tail } = chained(round.journal.tail, sayings);
  const length = await appendDurably(decisions, round.journal.length, text);
  return said(round, sayings, { length, tail });
}

/** `pending`: what will hold when the write of this id has been carried out, which a crash may leave open. */
export async function saveLanded(
  at: SessionFolder,
  round: Round,
  landed: Landed,
  pending: { readonly write: string; readonly landed: Landed } | null,
): Promise<Round> {
  const open = pending === null ? null : { write: pending.write, landed: plain(pending.landed) };
  await replaceFile(roundFolder(at, round.number).landed, json({ landed: plain(landed), pending: open }));
  return { ...round, landed };
}

/** The bytes in one file, and where each stands in it in another, which comes last. */
export async function saveLandingBytes(
  at: SessionFolder,
  id: string,
  writes: readonly Write[],
): Promise<void> {
  const blobs: Uint8Array[] = [];
  let end = 0;
  const keep = (state: Write['before']) => {
    if (state === null) return null;
    blobs.push(state.bytes);
    end += state.bytes.length;
    return { mode: state.mode, start: end - state.bytes.length, length: state.bytes.length };
  };
  const kept = writes.map(({ path, before, after }) => ({ path, before: keep(before), after: keep(after) }));
  await makeFolder(at.landings);
  await replaceFile(join(at.landings, `${id}.bytes`), Buffer.concat(blobs));
  await replaceFile(join(at.landings, `${id}.json`), json({ writes: kept }));
}

function plain({ present, landings }: Landed): unknown {
  return {
    present: [...present],
    landings: landings.map(({ step, ...rest }) => ({ ...rest, from: [...step.from], to: [...step.to] })),
  };
}

function json(value: object): string {
  return JSON.stringify({ version: VERSION, ...value });
}
