import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { HumanError } from '../../core/errors.js';

/** The file has its new content or its old one, whatever happens meanwhile; durable when this resolves. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await saying(async () => {
    const draft = `${file}.writing`;
    const handle = await fs.open(draft, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(draft, file);
    await syncFolder(dirname(file));
  });
}

/** Appends at `length`, cutting off whatever a crash left behind it; durable when this resolves. Returns the new length. */
export async function appendDurably(file: string, length: number, text: string): Promise<number> {
  return saying(async () => {
    const handle = await fs.open(file, length === 0 ? 'w' : 'r+', 0o600);
    try {
      const bytes = Buffer.from(text);
      await handle.truncate(length);
      const { bytesWritten } = await handle.write(bytes, 0, bytes.length, length);
      if (bytesWritten < bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      await handle.sync();
      return length + bytes.length;
    } finally {
      await handle.close();
    }
  });
}

export async function makeFolder(folder: string): Promise<void> {
  await saying(async () => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(folder));
  });
}

/** `null` when there is no such file. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Windows does not open folders and keeps its own order. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const [what, remedy] = sentences[code] ?? [`the disk refused (${code})`, 'Check the disk'];
    throw new HumanError(`The session could not be saved: ${what}.`, `${remedy}, then try again.`);
  }
}

const sentences: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EACCES: ['its folder may not be written', 'Allow writing to the storage folder of the extension'],
  EPERM: ['its folder may not be written', 'Allow writing to the storage folder of the extension'],
  EROFS: ['the disk is read-only', 'Make it writable'],
  ENOENT: ['its folder is gone', 'Reload the window'],
};
