/**
 * Runs the tests of this folder, or of the one that is named, in the extension host of a real VS Code, with the built
 * extension of this repository, or with the one in the folder that is named after it.
 */
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { homeOfTests } from '../tools/home.js';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';

const root = path.resolve(__dirname, '../..');
const folder = path.resolve(process.argv[2] ?? __dirname);
const extension = path.resolve(process.argv[3] ?? root);
// In the repository, so that mocha is found from there.
const bundles = path.join(root, '.cache/host-tests', path.basename(folder));

async function main(): Promise<void> {
  const scratch = makeScratch();
  const report = path.join(scratch, 'report.txt');
  const countsFile = process.env['COUNTERSIGN_COUNTS'] ?? path.join(scratch, 'counts.json');
  fs.rmSync(countsFile, { force: true });
  fs.writeFileSync(report, '');
  await bundle();
  try {
    await runTests({
      vscodeExecutablePath: await findVSCode(),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(bundles, 'index.js'),
      launchArgs: [
        makeSample(path.join(scratch, 'sourdough')),
        `--user-data-dir=${path.join(scratch, 'user-data')}`,
        `--extensions-dir=${path.join(scratch, 'extensions')}`,
      ],
      extensionTestsEnv: {
        COUNTERSIGN_COUNTS: countsFile,
        COUNTERSIGN_REPORT: report,
        ...homeOfTests(scratch),
        XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), // VS Code is kept there
      },
    });
  } finally {
    process.stdout.write(fs.readFileSync(report));
  }
  // VS Code reports success when its extension host was killed or a test called process.exit: believe only the counts.
  if (!fs.existsSync(countsFile)) throw new Error('The extension host ended before its tests did.');
  const { passed, failed } = JSON.parse(fs.readFileSync(countsFile, 'utf8')) as Record<string, number>;
  if (!passed || failed !== 0)
    throw new Error(`${String(passed)} host tests passed, ${String(failed)} failed.`);
}

async function bundle(): Promise<void> {
  fs.rmSync(bundles, { recursive: true, force: true });
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: [path.join(__dirname, 'index.ts'), ...files.map((name) => path.join(folder, name))],
    entryNames: '[name]',
    outdir: bundles,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** The one that was named, else desktop VS Code where it can be shown and downloaded, else the web build. */
async function findVSCode(): Promise<string> {
  const { VSCODE_EXE, VSCODE_VERSION, DISPLAY } = process.env;
  if (VSCODE_EXE !== undefined) return VSCODE_EXE;
  const hasScreen = process.platform !== 'linux' || DISPLAY !== undefined;
  if (hasScreen && (await canDownload())) {
    const cachePath = path.join(os.homedir(), '.cache/countersign/desktop');
    return await downloadAndUnzipVSCode({ version: VSCODE_VERSION ?? 'stable', cachePath });
  }
  return path.join(root, 'test/tools/vscode-headless.mjs');
}

async function canDownload(): Promise<boolean> {
  try {
    const address = 'https://update.code.visualstudio.com/api/releases/stable';
    return (await fetch(address, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
