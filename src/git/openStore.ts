import { randomUUID, createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HumanError } from '../core/errors.js';
import { storePlace } from './place.js';
import { runGit } from './runGit.js';
import { truthOf, type UserConfig } from './userConfig.js';

/**
 * Our own bare repository for one repository of the user's, made when it is first asked for: what we write goes here,
 * and the user's objects are read through it. Its settings are written anew at each opening, so that nothing in them is
 * anybody else's. Resolves with its absolute path.
 */
export async function openStore(request: StoreRequest, config: UserConfig): Promise<string> {
  const folder = storageOf(request.commonDirectory, request.storage);
  const store = join(folder, 'store.git');
  try {
    await mkdir(join(folder, 'indexes'), { recursive: true });
    if (!existsSync(store)) await initialize(store, request.format);
    await setFile(join(store, 'config'), configText(request.format, config));
    await setFile(join(store, 'info', 'attributes'), RAW_ATTRIBUTES);
    await setFile(join(store, 'objects', 'info', 'alternates'), alternateLine(request.commonDirectory));
  } catch (error) {
    throw unwritable(error, request.storage);
  }
  return store;
}

export type StoreRequest = {
  /** Absolute real path. */
  readonly commonDirectory: string;
  readonly storage: string;
  readonly format: 'sha1' | 'sha256';
};

/** Everything we keep for one repository of the user's: store, private indexes, worktrees. */
export function storageOf(commonDirectory: string, storage: string): string {
  return join(storage, createHash('sha256').update(commonDirectory).digest('hex').slice(0, 32));
}

/** Built aside and moved into place, so that two windows never see half a store. */
async function initialize(store: string, format: string): Promise<void> {
  const fresh = `${store}.${randomUUID()}`;
  await mkdir(fresh);
  await runGit(storePlace(fresh), ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
  await mkdir(join(fresh, 'info'), { recursive: true });
  try {
    await rename(fresh, store);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(store)) throw error;
  }
}

/** Written only when it differs: another window may be reading. */
async function setFile(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}

/** No conversion and no filter for any file (gitattributes (5)): bytes go in and out as they are. */
const RAW_ATTRIBUTES = '* -text -eol -filter -ident -working-tree-encoding\n';

/** How the user's file system treats names and modes, and nothing else of their configuration. */
const TAKEN_OVER = ['core.filemode', 'core.ignorecase', 'core.symlinks', 'core.precomposeunicode'];

function configText(format: string, config: UserConfig): string {
  const taken = TAKEN_OVER.flatMap((key) => {
    const value = truthOf(config, key);
    return value === null ? [] : [`\t${key.slice('core.'.length)} = ${value}`];
  });
  return [
    '[core]',
    `\trepositoryformatversion = ${format === 'sha1' ? 0 : 1}`,
    '\tbare = true',
    '\thooksPath = /dev/null',
    '\tfsmonitor = false',
    '\tautocrlf = false',
    '\tbigFileThreshold = 5m',
    ...taken,
    ...(format === 'sha1' ? [] : ['[extensions]', `\tobjectformat = ${format}`]),
    '[gc]',
    '\tauto = 0',
    '',
  ].join('\n');
}

/** gitrepository-layout (5); a line that holds what would end it is quoted as in C. */
function alternateLine(commonDirectory: string): string {
  const objects = join(commonDirectory, 'objects');
  const quoted = `"${objects.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
  return `${/["\n]/.test(objects) ? quoted : objects}\n`;
}

function unwritable(error: unknown, storage: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC')
    return new HumanError('The disk is full.', `Free some space on the disk of ${storage} and try again.`);
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') return error;
  return new HumanError(
    `The folder ${storage} cannot be written.`,
    'Give your user write access to it and try again.',
  );
}
