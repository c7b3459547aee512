import type { Entry } from './entry.js';
import type { Ports } from './ports.js';
import { type SessionFolder, sessionFolder } from './storage/sessionFolder.js';

/** What every step of a session works with. */
export type Desk = {
  readonly ports: Ports;
  /** Absolute folder that outlives the window. */
  readonly storage: string;
  readonly now: () => number;
};

/** What a step made of an entry, already saved, and what its caller wanted to know. */
export type Change<Value> = { readonly entry: Entry; readonly value: Value };

export function folderOf(desk: Desk, entry: Entry): SessionFolder {
  return sessionFolder(desk.storage, entry.saved.session.id);
}
