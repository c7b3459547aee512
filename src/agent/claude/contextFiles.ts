import { CONTEXT_FILES } from '../../core/agent.js';
import { readBytes } from '../tools/readBytes.js';

/** Bytes of one file that go into the prompt. */
const CAP = 32_000;

export type ContextFile = { readonly path: string; readonly bytes: number; readonly text: string };

/** What is there of them. A link is not followed; a long file is cut, and says so. */
export async function contextFiles(worktree: string): Promise<ContextFile[]> {
  const found = await Promise.all(CONTEXT_FILES.map((path) => contextFile(worktree, path)));
  return found.filter((file) => file !== null);
}

async function contextFile(worktree: string, path: string): Promise<ContextFile | null> {
  const file = await readBytes(worktree, path);
  if (file.kind === 'refused') return null;
  const { bytes, size } = file.value;
  const text = bytes.subarray(0, CAP).toString('utf8');
  const left = size - Math.min(size, CAP);
  const whole = left === 0 ? text : `${text}\n… ${left} bytes of ${path} left out …`;
  return { path, bytes: Buffer.byteLength(whole), text: whole };
}
