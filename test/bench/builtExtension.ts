import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The extension as it is packaged, built into a folder that goes with the process. */
export function builtExtension(): Promise<BuiltExtension> {
  built ??= buildExtension();
  return built;
}

/** `startSize`: bytes that VS Code reads before it can call `activate`. */
export type BuiltExtension = { readonly folder: string; readonly startSize: number };

let built: Promise<BuiltExtension> | null = null;

const PACKED = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'media', '.vscodeignore'];

async function buildExtension(): Promise<BuiltExtension> {
  const { build, root } = await import('../tools/build.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'countersign-built-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  for (const name of PACKED) cpSync(join(root, name), join(folder, name), { recursive: true });
  return { folder, startSize: await build({ minify: true, dist: join(folder, 'dist') }) };
}
