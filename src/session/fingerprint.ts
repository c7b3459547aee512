import { createHash } from 'node:crypto';
import type { ChangeSet, FileVersion } from '../core/changeSet.js';

/** Equal for two change sets exactly when their files are the same on both sides, whatever the commits. */
export function fingerprint(changeSet: ChangeSet): string {
  const side = (version: FileVersion | null) => version && [version.path, version.mode, version.oid];
  const files = changeSet.files.map(({ base, head }) => [side(base), side(head)]);
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
