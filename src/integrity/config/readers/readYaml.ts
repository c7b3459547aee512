import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Document } from 'yaml';
import { type Data, type Entry, entriesOf, type Placer, placerOf, type Read, scalar } from '../data.js';

/** Aliases make a small text large; a file for people stays far below this. */
const MOST_NODES = 20_000;

/** YAML 1.2; of several documents each is an item of a list. Merge keys (`<<`) and aliases are followed. */
export function readYaml(text: string): Read {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  const list = Array.isArray(documents) ? documents : [];
  const error = list.flatMap((document) => document.errors)[0];
  if (error)
    return {
      kind: 'unread',
      reason: `it is not valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`,
    };
  const place = placerOf(text);
  const budget = { left: MOST_NODES };
  const items = list.map((document) =>
    dataOf(document.contents, { document, place, text, budget, within: new Set() }),
  );
  if (budget.left < 0) return { kind: 'unread', reason: 'its aliases make it too large' };
  const [only] = items;
  const data: Data =
    items.length === 1 && only ? only : { kind: 'list', items, open: false, ...place(0, text.length) };
  return { kind: 'read', data };
}

type Reading = {
  readonly document: Document.Parsed;
  readonly place: Placer;
  readonly text: string;
  readonly budget: { left: number };
  /** What aliases around this place stand for: one may stand in what it stands for. */
  readonly within: Set<Node>;
};

function dataOf(node: Node | null, reading: Reading): Data {
  const [start, end] = node?.range ?? [0, 0];
  const here = reading.place(start, end);
  if (!node || --reading.budget.left < 0) return scalar(null, here);
  if (isAlias(node)) return aliased(node, reading);
  if (isMap(node))
    return {
      kind: 'record',
      open: false,
      entries: node.items.flatMap((pair) => entryOf(pair.key as Node, pair.value as Node | null, reading)), // a parsed map holds nodes
      ...here,
    };
  if (isSeq(node))
    return {
      kind: 'list',
      open: false,
      items: node.items.map((item) => dataOf(item as Node, reading)),
      ...here,
    }; // as above
  return isScalar(node) ? scalarOf(node, here, reading.text) : scalar(null, here);
}

/** What an alias stands for, at the place of the alias. */
function aliased(node: Alias, reading: Reading): Data {
  const target = node.resolve(reading.document) ?? null;
  if (target === null || reading.within.has(target)) return dataOf(null, reading);
  reading.within.add(target);
  const data = dataOf(target, reading);
  reading.within.delete(target);
  return data;
}

function entryOf(key: Node, value: Node | null, reading: Reading): Entry[] {
  const name = isScalar(key) ? String(key.value) : '';
  const data = dataOf(value, reading);
  if (name === '<<')
    return data.kind === 'list' ? data.items.flatMap((item) => [...entriesOf(item)]) : [...entriesOf(data)];
  const [start] = key.range ?? [0];
  const end = value?.range?.[1] ?? key.range?.[1] ?? start;
  return [{ key: name, value: data, ...reading.place(start, Math.max(start, end)) }];
}

/** The content of a block scalar starts on the line after its header. */
function scalarOf(node: YamlScalar, here: ReturnType<Placer>, text: string): Data {
  const value = node.value;
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const origin = here.range.start + (block && text.length > 0 ? 1 : 0);
  return { kind: 'scalar', value: plain ? value : null, regex: false, origin, ...here };
}
