// Loads and activates the extension of a folder once, in a process of its own so that nothing is warm, and prints the
// milliseconds. VS Code's side costs nothing here: its API answers at once, whatever is asked. What is left is ours:
// reading, compiling and running what stands before `activate` returns.
const fs = require('node:fs');
const { performance } = require('node:perf_hooks');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');

// The extension host has these of Node's own modules before it loads any extension.
for (const name of ['child_process', 'crypto', 'fs/promises', 'net', 'worker_threads'])
  require(`node:${name}`);

const folder = process.argv[2];
const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-start-'));

const api = new Proxy(class {}, {
  get: (target, name) => {
    if (name === 'then') return () => api; // nothing is ever answered
    if (name === Symbol.toPrimitive) return () => '';
    if (name === Symbol.iterator) return () => [].values();
    return name === 'prototype' || typeof name === 'symbol' ? Reflect.get(target, name) : api;
  },
  apply: () => api,
  construct: () => api,
});
const vscode = Object.create(api); // a bundle copies what is the module's own and looks up the rest
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const memory = { get: (_, otherwise) => otherwise, update: () => Promise.resolve(), keys: () => [] };
const context = {
  subscriptions: [],
  globalStorageUri: { fsPath: storage },
  asAbsolutePath: (file) => path.join(folder, file),
  workspaceState: memory,
  globalState: memory,
  secrets: { get: () => Promise.resolve(undefined) },
};

const start = performance.now();
require(path.join(folder, 'dist/extension.js')).activate(context);
process.stdout.write(String(performance.now() - start));
fs.rmSync(storage, { recursive: true });
process.exit(0);
