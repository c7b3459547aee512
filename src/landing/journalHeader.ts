import type { FileMode } from '../core/changeSet.js';

/** The first line of a journal. `start` and `length` count bytes from the end of that line. */
export type JournalHeader = {
  readonly id: string;
  readonly root: string;
  readonly documents: readonly string[];
  readonly moves: readonly {
    readonly path: string;
    readonly permissions: number | null;
    readonly from: Kept | null;
    readonly to: Kept | null;
  }[];
};

export type Kept = {
  readonly mode: FileMode;
  readonly sha256: string;
  readonly start: number;
  readonly length: number;
};

/** `null` for anything but a header of this version. */
export function parseHeader(text: string): JournalHeader | null {
  const value = parseJson(text);
  if (!isRecord(value) || value['version'] !== 1) return null;
  const { id, root, documents, moves } = value;
  return typeof id === 'string' &&
    typeof root === 'string' &&
    isList(documents, isText) &&
    isList(moves, isMove)
    ? { id, root, documents, moves }
    : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON is one more way of not being a header
  }
}

function isMove(value: unknown): value is JournalHeader['moves'][number] {
  return (
    isRecord(value) &&
    isText(value['path']) &&
    (value['permissions'] === null || isCount(value['permissions'])) &&
    (value['from'] === null || isKept(value['from'])) &&
    (value['to'] === null || isKept(value['to']))
  );
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) &&
    isFileMode(value['mode']) &&
    isText(value['sha256']) &&
    isCount(value['start']) &&
    isCount(value['length'])
  );
}

function isFileMode(value: unknown): value is FileMode {
  return value === '100644' || value === '100755' || value === '120000';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isList<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}
