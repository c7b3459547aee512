import { type ConfigChange, type Said, saidBy } from './configChange.js';
import { pairCommands } from './pairCommands.js';
import type { Command, Effect, Setting } from './runnerConfig.js';

/** A setting that asks less than before. One of the two sides may be missing: it was left out, or it is new. */
export type Weakened = { readonly before: Said<Setting> | null; readonly after: Said<Setting> | null };

/** The settings of one effect that ask less after the change, over all files: moving one is silent. */
export function weakened(files: readonly ConfigChange[], effect: Effect): Weakened[] {
  const wanted = ({ item }: Said<Setting>): boolean => item.effect === effect;
  const own = compare(
    saidBy(files, 'base', ({ settings }) => settings).filter(wanted),
    saidBy(files, 'head', ({ settings }) => settings).filter(wanted),
  );
  const options = pairCommands(files).pairs.flatMap(({ base, head }) =>
    compare(
      optionsBefore(base.item, head.item)
        .map((item) => ({ item, file: base.file }))
        .filter(wanted),
      head.item.options.map((item) => ({ item, file: head.file })).filter(wanted),
    ),
  );
  const all = [...own.filter((each) => counts(each, files)), ...options];
  const seen = new Set<string>();
  return all.filter((each) => {
    const said = each.after ?? each.before;
    const key = [said?.file.change.path, said?.item.name, said?.item.range.start].join('\0');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Another program has options of its own: what the old one asked for is not lost with it. */
function optionsBefore(base: Command, head: Command): readonly Setting[] {
  return base.words[0] === head.words[0] ? base.options : [];
}

type Key = (said: Said<Setting>) => string;

const PASSES: readonly Key[] = [
  ({ item, file }) => [file.change.path, item.tool, item.name, item.shown].join('\0'),
  ({ item, file }) => [file.change.path, item.tool, item.name].join('\0'),
  ({ item }) => [item.tool, item.name, item.shown].join('\0'),
  ({ item }) => [item.tool, lastKeys(item.name)].join('\0'),
  ({ item, file }) => [file.change.path, item.tool, item.content ?? `${item.name}\0${item.shown}`].join('\0'),
];

/** What was `jest.bail` in one file is `bail` in another: names are alike from their end. */
function lastKeys(name: string): string {
  return name.split('.').slice(-2).join('.');
}

function compare(base: readonly Said<Setting>[], head: readonly Said<Setting>[]): Weakened[] {
  const found: Weakened[] = [];
  let [gone, added] = [[...base], [...head]];
  for (const key of PASSES) {
    const waiting = new Map<string, Said<Setting>[]>();
    for (const after of added) waiting.set(key(after), [...(waiting.get(key(after)) ?? []), after]);
    const paired = new Set<Said<Setting>>();
    for (const before of gone) {
      const after = waiting.get(key(before))?.shift();
      if (!after) continue;
      paired.add(before).add(after);
      if (isLess(before.item, after.item)) found.push({ before, after });
    }
    gone = gone.filter((each) => !paired.has(each));
    added = added.filter((each) => !paired.has(each));
  }
  for (const before of gone)
    if ((before.item.strength ?? Number.NaN) > before.item.absent) found.push({ before, after: null });
  for (const after of added)
    if ((after.item.strength ?? Number.NaN) < after.item.absent) found.push({ before: null, after });
  return found;
}

function isLess(before: Setting, after: Setting): boolean {
  const isWeaker = before.strength !== null && after.strength !== null && after.strength < before.strength;
  return isWeaker || isNarrower(before, after);
}

/** What asks for something holds on more conditions; what lets something pass holds on fewer. */
function isNarrower(before: Setting, after: Setting): boolean {
  const asks = (after.strength ?? after.absent) > after.absent;
  return (asks ? newConditions(before, after) : newConditions(after, before)).length > 0;
}

/** Under which more conditions than before it asks something; another one in the place of an old one is none more. */
export function newConditions(before: Setting | null, after: Setting | null): readonly string[] {
  const [known, now] = [before?.conditions ?? [], after?.conditions ?? []];
  return now.length > known.length ? now.filter((each) => !known.includes(each)) : [];
}

/**
 * What is gone with a tool does not count where another tool of the change took over, nor what lost its other half. A
 * tool has taken over where it says something of the same effect and said nothing before.
 */
function counts({ before, after }: Weakened, files: readonly ConfigChange[]): boolean {
  if (after || !before) return true;
  const { item, file } = before;
  const parts = file.head?.parts ?? [];
  if (item.among?.some((part) => !parts.includes(part)) === true) return false;
  if (isInherited(before) || isCovered(before)) return false;
  const [then, now] = [toolsOf(files, 'base', item), toolsOf(files, 'head', item)];
  const replaced = !now.has(item.tool) && [...now].some((tool) => !then.has(tool));
  return !replaced && (file.head !== null || !now.has(item.tool));
}

/** The file extends another one now, which may well say the same. */
function isInherited({ file }: Said<Setting>): boolean {
  const known = file.base?.parts ?? [];
  return (file.head?.parts ?? []).some((part) => part.startsWith('extends ') && !known.includes(part));
}

/** `ALL`, or a shorter prefix, turns the same lints on. */
function isCovered({ item, file }: Said<Setting>): boolean {
  if (!/^(ruff|flake8)$/.test(item.tool) || item.strength !== 1) return false;
  const list = item.name.slice(0, -item.shown.length);
  return (file.head?.settings ?? []).some(
    ({ tool, name, shown }) =>
      tool === item.tool && name === `${list}${shown}` && (shown === 'ALL' || item.shown.startsWith(shown)),
  );
}

function toolsOf(files: readonly ConfigChange[], side: 'base' | 'head', { effect }: Setting): Set<string> {
  const said = saidBy(files, side, ({ settings }) => settings);
  return new Set(said.filter(({ item }) => item.effect === effect).map(({ item }) => item.tool));
}
