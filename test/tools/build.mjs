/**
 * Bundles the extension into `dist/`, with the grammars it loads at run time. `--minify` for packaging.
 *
 * What is imported with `await import()` must stay out of the start of the extension, and what two entries share must
 * exist once (a class that exists twice breaks `instanceof`). esbuild can split a bundle so for ES modules only, and
 * VS Code loads CommonJS best; so there are two steps: bundle and split as ES modules, then translate each file to
 * CommonJS. All files lie side by side, so `__dirname` is `dist/` in each.
 */
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammars } from './grammars.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const entries = ['extension', 'worker', 'supervisor', 'cli'];

/** What VS Code reads before it can call `activate`. */
const startLimit = 200_000;

/** Resolves with how many bytes VS Code reads before it can call `activate`. */
export async function build({ minify = false, dist = path.join(root, 'dist') } = {}) {
  const sources = entries
    .map((name) => path.join(root, 'src', `${name}.ts`))
    .filter((file) => fs.existsSync(file));
  const bundle = await esbuild.build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: dist,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    alias: {
      // Its ES module asks for import.meta, which CommonJS does not have.
      'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs',
      // Its CommonJS form hides its imports from a bundler.
      'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
    },
    minify,

    sourcemap: minify ? false : 'inline',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const start = startOf(bundle.metafile.outputs, path.relative(root, dist));
  if (minify) checkStart(start);

  const written = new Set();
  for (const { path: file, text } of bundle.outputFiles) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Without it a lazy import would be a real import(), which gives a CommonJS file another shape.
      supported: { 'dynamic-import': false },
      minify,
      sourcemap: minify ? false : 'inline',
      sourcefile: path.basename(file),
    });
    write(file, code, written);
    if (code.startsWith('#!')) fs.chmodSync(file, 0o755);
  }
  for (const grammar of grammars) {
    const file = path.join(dist, 'grammars', path.basename(grammar));
    write(file, fs.readFileSync(path.join(root, 'node_modules', grammar)), written);
  }
  const reporters = path.join(root, 'src/checks/reporters');
  for (const name of fs.readdirSync(reporters)) {
    write(path.join(dist, 'reporters', name), fs.readFileSync(path.join(reporters, name)), written);
  }
  removeStale(dist, written);
  return start.size;
}

/** The extension and all that it imports at once, and the bytes of it. */
function startOf(outputs, dist) {
  const files = [`${dist}/extension.js`];
  for (const file of files) {
    for (const imported of outputs[file]?.imports ?? []) {
      if (imported.kind === 'import-statement' && outputs[imported.path] && !files.includes(imported.path)) {
        files.push(imported.path);
      }
    }
  }
  return { files, size: files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0) };
}

/** Fails when the start is too large: an `await import()` was lost. */
function checkStart({ files, size }) {
  if (size <= startLimit) return;
  throw new Error(
    `The extension loads ${size} bytes at its start (${files.join(', ')}); the limit is ${startLimit}.`,
  );
}

/** Leaves an unchanged file alone, for whoever is running it. */
function write(file, content, written) {
  written.add(file);
  const bytes = Buffer.from(content);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, bytes);
  fs.renameSync(`${file}.new`, file);
}

function removeStale(dist, written) {
  for (const name of fs.readdirSync(dist, { recursive: true })) {
    const file = path.join(dist, name);
    if (/\.(js|wasm)$/.test(name) && !written.has(file)) fs.rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ minify: process.argv.includes('--minify') });
}
