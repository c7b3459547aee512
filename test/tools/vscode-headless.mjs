#!/usr/bin/env node
/** An executable that looks like `code` to @vscode/test-electron, and runs VS Code's server with a headless browser. */
const { require } = await import('tsx/cjs/api');
await require('./vscode-headless.ts', import.meta.url).main(process.argv.slice(2));
