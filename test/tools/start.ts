import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fetchVSCode } from './fetch-vscode.js';
import { makeSample } from './sample.js';
import { atEnd, makeScratch } from './scratch.js';
import { startServer } from './vscode-server.js';

const root = path.resolve(__dirname, '../..');

/** The sample is ours, so no one needs to be asked whether to trust it. */
const settings = { 'security.workspace.trust.enabled': false };

export async function start(): Promise<void> {
  const scratch = makeScratch();
  const sample = makeSample(path.join(scratch, 'sourdough'));
  if (hasDesktop()) {
    npmRun('build');
    startDesktop(scratch, sample);
    return;
  }
  npmRun('package');
  const token = randomBytes(12).toString('hex');
  // Without the test driver VS Code ignores an extension under development, so it is installed as a user would.
  const server = await startServer(await fetchVSCode(), scratch, {
    vsix: path.join(root, 'dist/countersign.vsix'),
    token,
    settings,
  });
  say(`Countersign is running at http://127.0.0.1:${server.port}/?folder=${encodeURI(sample)}&tkn=${token}`);
  await server.ended;
  throw new Error(`VS Code's server has ended.\n${server.log()}`);
}

/** A desktop `code`, and a screen to show it on. In a terminal of a remote window `code` is another program. */
function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  const screen = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  return screen && VSCODE_IPC_HOOK_CLI === undefined && spawnSync('code', ['--version']).status === 0;
}

/** Its own user data, so it is its own process and nobody's settings are touched. Ends when the window is closed. */
function startDesktop(scratch: string, sample: string): void {
  const userData = path.join(scratch, 'user-data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(scratch, 'extensions')}`];
  const words = [
    '--wait',
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    ...folders,
    ...asRoot,
    sample,
  ];
  const code = spawn('code', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  code.once('exit', (status) => process.exit(status ?? 1));
  atEnd(() => {
    endDesktop(userData);
    code.kill();
  });
  say(`Countersign is running in VS Code on ${sample}; close its window or press Ctrl+C to end it.`);
}

/** `code` starts VS Code detached from itself; VS Code writes its own process id into its lock file. */
function endDesktop(userData: string): void {
  try {
    process.kill(Number(fs.readFileSync(path.join(userData, 'code.lock'), 'utf8')));
  } catch {
    // Never started, or ended by itself.
  }
}

/** Shows what was printed only when it failed: the reader waits for one line. */
function npmRun(script: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run ${script} failed.\n${stdout}${stderr}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
