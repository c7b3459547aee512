import { type ConfigChange, type Said, saidBy } from './configChange.js';
import { isInert } from './readers/readScripts.js';
import type { Command } from './runnerConfig.js';

export type CommandPair = { readonly base: Said<Command>; readonly head: Said<Command> };

/** What became of the commands that check something. A command that moved, or was replaced by another check, is paired. */
export type CommandPairs = {
  readonly pairs: readonly CommandPair[];
  /** Gone, with what stands in their place; null: nothing does. */
  readonly gone: readonly { readonly base: Said<Command>; readonly instead: Said<Command> | null }[];
};

type Pools = {
  readonly before: readonly Said<Command>[];
  readonly all: readonly Said<Command>[];
  readonly fresh: readonly Said<Command>[];
};

export function pairCommands(files: readonly ConfigChange[]): CommandPairs {
  const base = saidBy(files, 'base', ({ commands }) => commands);
  const all = saidBy(files, 'head', ({ commands }) => commands);
  const known = new Set(base.map(placeKey));
  const fresh = all.filter((command) => !known.has(placeKey(command)));
  const pairs: CommandPair[] = [];
  const gone: CommandPairs['gone'][number][] = [];
  for (const command of base) {
    if (command.item.role === 'other') continue;
    const head = counterpartOf(command, { before: base, all, fresh });
    if (head) pairs.push({ base: command, head });
    else gone.push({ base: command, instead: all.find((each) => isAt(each, command)) ?? null });
  }
  return { pairs, gone };
}

function placeKey({ item, file }: Said<Command>): string {
  return [file.change.path, item.owner, ...item.words].join('\0');
}

function isAt(one: Said<Command>, other: Said<Command>): boolean {
  return one.file === other.file && one.item.owner === other.item.owner;
}

function sameWords({ words }: Command, other: Command): boolean {
  return words.join('\0') === other.words.join('\0');
}

function sameProgram({ words }: Command, other: Command): boolean {
  return words[0] === other.words[0];
}

/** A script of the project: another run of it does not do what this one did, as one of a test runner may. */
function isOwn({ words }: Command): boolean {
  return /^\.{0,2}\/|^[\w-]+\/[\w./-]+$|\.(sh|bash|py|pl)$/.test(words[0] ?? '');
}

/** The first that fits: the same at its place, changed at its place, the same elsewhere, another check that is new. */
function counterpartOf(base: Said<Command>, { before, all, fresh }: Pools): Said<Command> | null {
  const here = all.filter((each) => isAt(each, base));
  const role = ({ item }: Said<Command>): boolean => item.role === base.item.role;
  const inFile = (each: Said<Command>): boolean => each.file === base.file;
  const same = ({ item }: Said<Command>): boolean => sameWords(item, base.item);
  const program = (each: Said<Command>): boolean => role(each) && sameProgram(each.item, base.item);
  const alike = here.filter(program);
  const dropped =
    isOwn(base.item) && alike.length < before.filter((each) => isAt(each, base) && program(each)).length;
  const atPlace = best(here.filter(same)) ?? (dropped ? null : best(alike));
  if (atPlace) return atPlace;
  if (here.length > 0 && base.item.main && here.every(({ item }) => isInert(item.words))) return null;
  return (
    best(all.filter((each) => inFile(each) && same(each))) ??
    best(fresh.filter(same)) ??
    best(fresh.filter((each) => isAt(each, base) && role(each))) ??
    best(fresh.filter((each) => inFile(each) && program(each))) ??
    best(fresh.filter(program)) ??
    best(fresh.filter((each) => inFile(each) && role(each))) ??
    best(fresh.filter((each) => role(each) && isElsewhere(each, base)))
  );
}

/** Another system, or another file of the same one, took the check over. */
function isElsewhere(head: Said<Command>, base: Said<Command>): boolean {
  return base.file.head === null || head.item.main === base.item.main;
}

/** Of several the one that asks most. */
function best(candidates: readonly Said<Command>[]): Said<Command> | null {
  return (
    candidates.find(({ item }) => item.forgiven === null && item.condition === null) ??
    candidates.find(({ item }) => item.forgiven === null && item.condition !== 'never') ??
    candidates[0] ??
    null
  );
}
