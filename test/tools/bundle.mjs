/**
 * Bundles entries of `src/` as CommonJS files that lie side by side.
 *
 * What is imported with `await import()` must stay out of the start, and what a start and a later import share must
 * exist once (a class that exists twice breaks `instanceof`). esbuild can split a bundle so for ES modules only, and
 * VS Code loads CommonJS best; so there are two steps: bundle and split as ES modules, then translate each file.
 */
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const target = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Without it a lazy import would be a real import(), which gives a CommonJS file another shape.
  supported: { 'dynamic-import': false },
};

/** Resolves with the files of these entries: a map from path to text. */
export async function bundleEntries(entries, options) {
  const { texts } = await split(entries, options);
  return new Map(
    await Promise.all([...texts].map(async ([file, text]) => [file, await translate(file, text, options)])),
  );
}

/**
 * Resolves with the files of one entry, of which the first is all that it imports at once: a start that reads one file
 * is quicker than one that reads twenty. What is left of those twenty is a line that leads whoever comes later to it.
 */
export async function bundleStart(entry, options) {
  const { texts, startOf } = await split([entry], options);
  const main = path.join(options.dist, `${entry}.js`);
  const start = startOf(main);
  const files = new Map([[main, await merge(start, texts, options)]]);
  for (const [file, text] of texts) {
    if (file === main) continue;
    const isStart = start.includes(file);
    const leads = `module.exports = require('./${entry}.js').${nameOf(file)};\n`;
    files.set(file, isStart ? leads : await translate(file, text, options));
  }
  return files;
}

async function split(entries, { dist, minify }) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => path.join(root, 'src', `${entry}.ts`)),
    outdir: dist,
    chunkNames: `${entries[0]}-[name]-[hash]`,
    bundle: true,
    splitting: true,
    ...target,
    format: 'esm',
    supported: {},
    plugins: [vscodeOnce],
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
  const importsOf = (file) => metafile.outputs[path.relative(root, file)]?.imports ?? [];
  return {
    texts: new Map(outputFiles.map((file) => [file.path, file.text])),
    /** The file and all that it imports at once. */
    startOf: (main) => {
      const files = new Set([main]);
      for (const file of files) {
        const atOnce = importsOf(file).filter(
          ({ kind, external }) => kind === 'import-statement' && !external,
        );
        for (const imported of atOnce) files.add(path.join(root, imported.path));
      }
      return [...files];
    },
  };
}

async function translate(file, text, { minify }) {
  const sourcemap = minify ? false : 'inline';
  const sourcefile = path.basename(file);
  return (await esbuild.transform(text, { ...target, minify, sourcemap, sourcefile })).code;
}

/** One file that exports what the first of these exports, and what each other one exports under a name of its own. */
async function merge([main, ...others], texts, { dist, minify }) {
  const files = [main, ...others];
  const exported = others.map((file) => `export * as ${nameOf(file)} from './${path.basename(file)}';`);
  const fromTexts = {
    name: 'from texts',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.\// }, ({ path: name }) => {
        const file = path.join(dist, name);
        return files.includes(file) ? { path: file, namespace: 'start' } : { path: name, external: true };
      });
      bundle.onLoad({ filter: /./, namespace: 'start' }, ({ path: file }) => ({ contents: texts.get(file) }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: [`export * from './${path.basename(main)}';`, ...exported].join('\n'),
      resolveDir: dist,
    },
    ...target,
    bundle: true,
    external: ['vscode'],
    plugins: [fromTexts],
    minify,
    sourcemap: minify ? false : 'inline',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function nameOf(file) {
  return path.basename(file, '.js').replace(/\W/g, '_');
}

/**
 * One module that asks for VS Code and exports what we use of it. Without it each of our files would ask by itself and
 * get a copy of the whole interface, which is most of what a start costs.
 */
const vscodeOnce = {
  name: 'vscode once',
  setup(bundle) {
    bundle.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'once' ? { external: true } : { path: 'vscode', namespace: 'once' },
    );
    bundle.onLoad({ filter: /./, namespace: 'once' }, () => ({ contents: vscodeModule() }));
  },
};

function vscodeModule() {
  const types = fs.readFileSync(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  const isValue = (name) =>
    new RegExp(`^\\t(export )?(class|enum|namespace|const|function) ${name}\\b`, 'm').test(types);
  const used = vscodeSources().flatMap((text) => text.match(/(?<=\bvscode\.)\w+/g) ?? []);
  const names = [...new Set(used)].filter(isValue).sort();
  return [
    `const vscode = require('vscode');`,
    ...names.map((name) => `export const ${name} = vscode.${name};`),
  ].join('\n');
}

/** The texts of the only places that may import VS Code. */
function vscodeSources() {
  const ui = fs.readdirSync(path.join(root, 'src/ui'), { recursive: true }).map((name) => `ui/${name}`);
  return [...ui, 'extension.ts']
    .filter((name) => name.endsWith('.ts'))
    .map((name) => fs.readFileSync(path.join(root, 'src', name), 'utf8'));
}
