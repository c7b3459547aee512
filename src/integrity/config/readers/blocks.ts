/** What opens, changes or closes a block of statements under a condition; `leave`: the file is left where it stands. */
export type Step = {
  readonly at: number;
  readonly kind: 'open' | 'otherwise' | 'close' | 'leave';
  /** Of `open` and `otherwise`, as written without layout; empty for a plain `else`. */
  readonly condition: string;
};

/** A stretch of a file (UTF-16 offsets, half-open) that counts under a condition only; null: never. */
export type Block = { readonly start: number; readonly end: number; readonly condition: string | null };

type Open = { readonly start: number; readonly condition: string; readonly before: readonly string[] };

/** A condition that always or never holds; null where that is not written out. */
type Constant = (condition: string) => boolean | null;

/**
 * The blocks that steps make, in order of their ends. What is left open ends with the file, at `end`; what comes after a
 * block that leaves the file counts only where that block does not.
 */
export function blocksOf(steps: readonly Step[], end: number, constant: Constant): Block[] {
  const blocks: Block[] = [];
  const open: Open[] = [];
  for (const { at, kind, condition } of steps) {
    if (kind === 'leave') {
      const [first, ...inner] = open;
      const held = first ? constant(first.condition) : true;
      if (inner.length > 0 || held === false) continue;
      blocks.push({ start: at, end, condition: first && held === null ? `not (${first.condition})` : null });
      continue;
    }
    const last = kind === 'open' ? undefined : open.pop();
    if (last) blocks.push(...blockOf(last, at, constant));
    if (kind === 'open') open.push({ start: at, condition, before: [] });
    if (kind === 'otherwise' && last)
      open.push({ start: at, condition, before: [...last.before, last.condition] });
  }
  return [...blocks, ...open.flatMap((each) => blockOf(each, end, constant))];
}

function blockOf({ start, condition, before }: Open, end: number, constant: Constant): Block[] {
  const never = before.some((each) => constant(each) === true) || constant(condition) === false;
  if (never) return [{ start, end, condition: null }];
  const denied = before.filter((each) => constant(each) === null).map((each) => `not (${each})`);
  const held = condition === '' || constant(condition) === true ? [] : [condition];
  const all = [...denied, ...held];
  return all.length === 0 ? [] : [{ start, end, condition: all.join(' and ') }];
}

/** Nobody nests deeper. */
const MOST_CONDITIONS = 20;

type Held = readonly string[] | null;

/** Answers under which conditions an offset counts, outermost first; null: it never does. */
export function standingOf(blocks: readonly Block[]): (offset: number) => Held {
  const starts = blocks.toSorted((one, other) => one.start - other.start);
  const ends = blocks.toSorted((one, other) => one.end - other.end);
  const around = new Set<Block>();
  const turns: { readonly at: number; readonly held: Held }[] = [{ at: 0, held: [] }];
  let [opened, closed] = [0, 0];
  while (closed < ends.length) {
    const at = Math.min(starts[opened]?.start ?? Infinity, ends[closed]?.end ?? Infinity);
    for (let block = ends[closed]; block && block.end <= at; block = ends[(closed += 1)])
      around.delete(block);
    for (let block = starts[opened]; block && block.start <= at; block = starts[(opened += 1)])
      if (block.end > at) around.add(block);
    turns.push({ at, held: heldIn(around) });
  }
  return (offset) => lastUpTo(turns, offset);
}

function heldIn(around: ReadonlySet<Block>): Held {
  const held: string[] = [];
  for (const { condition } of around) {
    if (condition === null) return null;
    if (held.length < MOST_CONDITIONS) held.push(condition);
  }
  return held;
}

function lastUpTo(turns: readonly { readonly at: number; readonly held: Held }[], offset: number): Held {
  let [low, high] = [0, turns.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const turn = turns[low];
  return turn ? turn.held : [];
}
