import type { Side } from '../core/flag.js';
import type { Entry } from './entry.js';
import { reviewOf } from './entry.js';
import type { Ports } from './ports.js';

/** A submodule has no bytes: its side reads as git shows it in a diff. */
export async function readSide(
  ports: Ports,
  entry: Entry,
  side: Side,
  path: string,
): Promise<Uint8Array | null> {
  const files = reviewOf(entry)?.changeSet.files ?? [];
  const version = files.find((file) => file[side]?.path === path)?.[side] ?? null;
  if (version === null) return null;
  if (version.mode === '160000') return Buffer.from(`Subproject commit ${version.oid}\n`);
  const [bytes] = await ports.readBlobs(entry.saved.repository, [version.oid]);
  return bytes ?? null;
}
