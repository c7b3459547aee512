import { agreeing, compareRuns, isDoubtful, type KnownTests } from '../core/compareRuns.js';
import type { Check, CheckedCommand, CheckedTree, CheckRun, Comparison, Evidence } from '../core/evidence.js';
import { ImpossibleError } from '../core/errors.js';
import { type Expansion, expandCommand } from './expandCommand.js';
import { createGate, type Gate } from './gate.js';
import type { Means } from './means.js';
import { readResult, type RunKey, writeResult } from './resultCache.js';
import { runCheck } from './runCheck.js';
import type { Tree } from './tree.js';

/** Two trees to be compared by running checks on both. */
export type GatherRequest = {
  readonly checks: readonly Check[];
  readonly base: Tree;
  readonly head: Tree;
  /** What the head is: all of the change, or what of it was accepted. */
  readonly side: Exclude<CheckedTree, 'base'>;
  /** What is known of tests that moved; asked only where there is something to compare. */
  readonly known: () => Promise<KnownTests>;
};

/**
 * Runs each check on both trees and compares test by test. On both sides it is the base's command that runs, with every
 * script written out as the base has it, so that a change cannot choose what judges it. Rejects with an AbortError when
 * the signal fires.
 */
export async function gatherEvidence(request: GatherRequest, means: Means): Promise<Evidence> {
  if (request.checks.length === 0)
    return { kind: 'notRun', why: 'This project has no check that was confirmed.' };
  const gate = createGate(means.parallel);
  const checks = await allOf(request.checks.map((check) => checkBoth(check, request, { means, gate })));
  return { kind: 'ran', checks };
}

/** Waits for all of them even when one rejects: nothing runs on behind the caller's back. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(works);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

type Ways = { readonly means: Means; readonly gate: Gate };

async function checkBoth(check: Check, request: GatherRequest, ways: Ways): Promise<CheckedCommand> {
  const [before, after] = await Promise.all(
    [request.base, request.head].map((tree) => expandCommand(check.command, check.folder, tree)),
  );
  const command = before?.text ?? check.command;
  const runs = { check, command, request, ways };
  const { base, head, comparison } = await compared(runs);
  const notes = [...(head.notes ?? []), ...commandNotes(check, before, after)];
  return { check, base, head: notes.length === 0 ? head : { ...head, notes }, comparison };
}

type Runs = {
  readonly check: Check;
  readonly command: string;
  readonly request: GatherRequest;
  readonly ways: Ways;
};

type Both = Pick<CheckedCommand, 'base' | 'head' | 'comparison'>;

/** Once more on both sides where something is missing or newly failing: it may be a test that does as it likes. */
async function compared(runs: Runs): Promise<Both> {
  const first = await runBoth(runs, 1);
  const isSure = first.comparison.kind === 'notComparable' || !first.comparison.differences.some(isDoubtful);
  if (isSure) return first;
  const second = await runBoth(runs, 2);
  return { ...first, comparison: agreeing(first.comparison, second.comparison) };
}

async function runBoth(runs: Runs, round: number): Promise<Both> {
  const { known } = runs.request;
  const [base, head] = await allOf([baseRun(runs, round), runOn(runs, runs.request.side)]);
  if (!base || !head) throw new ImpossibleError('two runs have two results');
  return { base, head, comparison: await compare(base, head, known) };
}

async function compare(base: CheckRun, head: CheckRun, known: GatherRequest['known']): Promise<Comparison> {
  const plain = compareRuns(base, head, () => null);
  if (plain.kind === 'notComparable' || !plain.differences.some(({ kind }) => kind === 'disappeared'))
    return plain;
  return compareRuns(base, head, await known());
}

async function baseRun(runs: Runs, round: number): Promise<CheckRun> {
  const { check, command, request, ways } = runs;
  const { cache, timeoutMs } = ways.means;
  const key: RunKey = {
    tree: request.base.id,
    command,
    folder: check.folder,
    setup: check.setup ?? null,
    round,
    timeoutMs,
  };
  const kept = await readResult(cache, key);
  if (kept) return kept;
  const run = await runOn(runs, 'base');
  await writeResult(cache, key, run);
  return run;
}

function runOn({ check, command, request, ways }: Runs, side: CheckedTree): Promise<CheckRun> {
  const tree = side === 'base' ? request.base : request.head;
  return ways.gate(() => runCheck({ check, command, side, tree }, ways.means));
}

/** What the change made of the command, and what of it could not be held to what it was. */
function commandNotes(check: Check, before: Expansion | undefined, after: Expansion | undefined): string[] {
  if (!before || !after) return [];
  const changed = before.text === after.text ? [] : changedScripts(before, after);
  return [
    ...changed.map(
      (what) =>
        `The change makes something else of ${check.command}: ${what}. What it was before ran on both sides.`,
    ),
    ...before.left.map(
      (what) => `${what} is run as each side has it: what it stands for could not be written out.`,
    ),
  ];
}

function changedScripts({ scripts: before }: Expansion, { scripts: after }: Expansion): string[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  const textIn = (list: Expansion['scripts'], name: string): string | undefined =>
    list.find((each) => each.name === name)?.text;
  const changed = names.filter((name) => textIn(before, name) !== textIn(after, name));
  const told = changed.map(
    (name) => `${name} was “${textIn(before, name) ?? ''}” and is “${textIn(after, name) ?? ''}”`,
  );
  return told.length > 0 ? told : ['its scripts are found in another place'];
}
