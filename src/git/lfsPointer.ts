import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';

/**
 * Whether a blob is a pointer of Git LFS to the content of this file: its version, the SHA-256 of the content and its
 * size in bytes (the pointer format is specified by the Git LFS project). The file is read, no program runs.
 */
export async function isPointerTo(blob: Uint8Array, file: string): Promise<boolean> {
  if (blob.length > 1024) return false;
  const text = Buffer.from(blob).toString('latin1');
  const size = /^size (\d+)$/m.exec(text)?.[1];
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n') || size === undefined) return false;
  return statSync(file).size === Number(size) && oid === (await sha256Of(file));
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
