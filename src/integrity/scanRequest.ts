import type { ChangeSet } from '../core/changeSet.js';
import type { Evidence } from '../core/evidence.js';
import type { Side } from '../core/flag.js';

/** What a scan is asked to look at. */
export type ScanRequest = {
  readonly changeSet: ChangeSet;
  /** Bytes of blobs, in the order asked for. */
  readonly read: (oids: readonly string[]) => Promise<readonly Uint8Array[]>;
  readonly evidence: Evidence;
  /** A file that the change leaves alone; null when there is none. Without it, no such file is looked at. */
  readonly readPath?: (side: Side, path: string) => Promise<Uint8Array | null>;
  /** Paths of every file on a side, which patterns of a configuration are judged by; asked for when one changed. */
  readonly pathsAt?: (side: Side) => Promise<readonly string[]>;
  /** The side whose `countersign.json` holds; an agent's work is judged by the base's. By default the head's. */
  readonly judgedBy?: Side;
  /** The text of a `countersign.json` that holds in place of the repository's own. */
  readonly conventions?: string;
};
