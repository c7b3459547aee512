/** What a fresh clone lacks: node_modules, and Debian packages. Uses nothing but Node, because nothing else is there yet. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const debianPackages = {
  git: () => onPath('git'),
  bubblewrap: () => onPath('bwrap'),
  chromium: () => fs.existsSync(process.env.CHROMIUM || '/usr/bin/chromium'),
  bats: () => onPath('bats'),
  cmake: () => onPath('ctest'),
  'golang-go': () => onPath('go'),
  'python3-pytest': () => fs.existsSync('/usr/lib/python3/dist-packages/pytest'),
  'fonts-dejavu-core': () => hasFonts('/usr/share/fonts') || hasFonts('/usr/local/share/fonts'),
};

/** Runs `npm ci` unless node_modules holds exactly what the lock file names. */
export function ensureNodeModules() {
  if (nodeModulesAreCurrent()) return;
  // To stderr: `npm start` owes the reader one line on stdout. No scripts: every package works without its own.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error('npm ci failed; what it printed is above.');
}

/** Installs the Debian packages that are missing, or says in one sentence which they are. */
export function ensureDebianPackages(...names) {
  const missing = names.filter((name) => !debianPackages[name]());
  if (missing.length === 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (onPath('apt-get') && (asRoot.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0)) {
    const apt = (...words) =>
      quietly([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...words]);
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    if (!apt(...install)) {
      apt('update'); // the lists may be absent or old
      apt(...install);
    }
  }
  const stillMissing = missing.filter((name) => !debianPackages[name]());
  if (stillMissing.length > 0) {
    throw new Error(
      `Please install ${stillMissing.join(', ')} (on Debian: apt-get install ${stillMissing.join(' ')}).`,
    );
  }
}

export function onPath(program) {
  return process.env.PATH.split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, program)));
}

function nodeModulesAreCurrent() {
  // npm writes this list last, so a broken install has none.
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([place, { optional, version }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  );
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function hasFonts(folder) {
  return (
    fs.existsSync(folder) &&
    fs.readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf)$/.test(name))
  );
}

/** Silent unless it fails. */
function quietly([program, ...words]) {
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
