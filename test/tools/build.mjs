/** Builds the extension into `dist/`, with the grammars it loads at run time. `--minify` for packaging. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEntries, bundleStart, root } from './bundle.mjs';
import { grammars } from './grammars.mjs';

export { root };

/** What VS Code may read before it can call `activate`. */
const startLimit = 200_000;

/** Resolves with how many bytes VS Code reads before it can call `activate`. */
export async function build({ minify = false, dist = path.join(root, 'dist') } = {}) {
  const extension = await bundleStart('extension', { minify, dist });
  const others = await bundleEntries(['worker', 'supervisor', 'cli'], { minify, dist });
  const startSize = Buffer.byteLength(extension.get(path.join(dist, 'extension.js')));
  if (minify) checkStart(startSize);

  const files = new Map([...extension, ...others, ...grammarsIn(dist), ...reportersIn(dist)]);
  for (const [file, content] of files) write(file, content);
  fs.chmodSync(path.join(dist, 'cli.js'), 0o755);
  removeStale(dist, files);
  return startSize;
}

function grammarsIn(dist) {
  return grammars.map((grammar) => [
    path.join(dist, 'grammars', path.basename(grammar)),
    fs.readFileSync(path.join(root, 'node_modules', grammar)),
  ]);
}

function reportersIn(dist) {
  const folder = path.join(root, 'src/checks/reporters');
  return fs
    .readdirSync(folder)
    .map((name) => [path.join(dist, 'reporters', name), fs.readFileSync(path.join(folder, name))]);
}

/** Fails when the start is too large: an `await import()` was lost. */
function checkStart(size) {
  if (size <= startLimit) return;
  throw new Error(`The extension loads ${size} bytes at its start; the limit is ${startLimit}.`);
}

/** Leaves an unchanged file alone, for whoever is running it. */
function write(file, content) {
  const bytes = Buffer.from(content);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, bytes);
  fs.renameSync(`${file}.new`, file);
}

function removeStale(dist, files) {
  for (const name of fs.readdirSync(dist, { recursive: true })) {
    const file = path.join(dist, name);
    if (/\.(js|wasm)$/.test(name) && !files.has(file)) fs.rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ minify: process.argv.includes('--minify') });
}
