import type { Spans } from './lines.js';

/** Equal spans of both files have the same id, and only these. Ids count up from 0. */
export type Interned = { readonly base: Int32Array; readonly head: Int32Array; readonly count: number };

/** Hashing by FNV-1a, equality by comparing the bytes; what both files begin and end with is compared only. Linear in bytes. */
export function internSpans(base: Spans, head: Spans): Interned {
  const table = newTable(base.starts.length + head.starts.length);
  const baseIds = new Int32Array(base.starts.length);
  const headIds = new Int32Array(head.starts.length);
  for (let index = 0; index < baseIds.length; index++) baseIds[index] = idOf(table, base, index);
  let [from, to] = [0, headIds.length];
  const shift = baseIds.length - headIds.length;
  while (from < to && from < baseIds.length && equalSpans(base, from, head, from)) {
    headIds[from] = baseIds[from] ?? 0;
    from++;
  }
  while (to > from && to + shift > from && equalSpans(base, to + shift - 1, head, to - 1)) {
    to--;
    headIds[to] = baseIds[to + shift] ?? 0;
  }
  for (let index = from; index < to; index++) headIds[index] = idOf(table, head, index);
  return { base: baseIds, head: headIds, count: table.owners.length };
}

type Owner = { readonly spans: Spans; readonly index: number };

type Table = {
  /** Ids + 1 by hash, in open addressing; the size is a power of two. */
  readonly slots: Int32Array;
  /** The span that first had each id. */
  readonly owners: Owner[];
  readonly hashes: number[];
};

function newTable(spans: number): Table {
  const size = 2 ** Math.ceil(Math.log2(spans * 2 + 2));
  return { slots: new Int32Array(size), owners: [], hashes: [] };
}

function idOf(table: Table, spans: Spans, index: number): number {
  const hash = hashOf(spans, index);
  const mask = table.slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const id = (table.slots[slot] ?? 0) - 1;
    if (id < 0) {
      table.slots[slot] = table.owners.push({ spans, index });
      table.hashes.push(hash);
      return table.owners.length - 1;
    }
    const owner = table.owners[id];
    if (owner && table.hashes[id] === hash && equalSpans(owner.spans, owner.index, spans, index)) return id;
  }
}

function hashOf({ bytes, starts, ends }: Spans, index: number): number {
  const end = ends[index] ?? 0;
  let hash = 0x811c9dc5;
  for (let at = starts[index] ?? 0; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash | 0;
}

/** Whether two spans hold the same bytes. */
export function equalSpans(a: Spans, aIndex: number, b: Spans, bIndex: number): boolean {
  let from = a.starts[aIndex] ?? 0;
  let to = b.starts[bIndex] ?? 0;
  const end = a.ends[aIndex] ?? 0;
  if (end - from !== (b.ends[bIndex] ?? 0) - to) return false;
  while (from < end) if (a.bytes[from++] !== b.bytes[to++]) return false;
  return true;
}
