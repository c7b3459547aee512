import { relative } from 'node:path';
import { HumanError, messageOf } from '../core/errors.js';
import { systemCode } from './disk.js';

export function changedMeanwhile(path: string): HumanError {
  return new HumanError(
    `Nothing was landed: ${path} was changed in the meantime.`,
    'Land again, and the change will be merged with it.',
  );
}

export function unsavedText(path: string): HumanError {
  return new HumanError(
    `Nothing was landed: ${path} has unsaved text, and the landing would remove the file or change its mode.`,
    'Save or revert that file, then land again.',
  );
}

export function cutOffBefore(): HumanError {
  return new HumanError(
    'Nothing was landed: an earlier landing was cut off.',
    'Reload the window, which finishes it or takes it back; then land again.',
  );
}

/** Both the write and its taking back have failed: the journal stays, and the next recovery goes on with it. */
export function unfinished(first: unknown, second: unknown): HumanError {
  return new HumanError(
    `The landing failed half-way (${messageOf(first)}) and could not be taken back (${messageOf(second)}).`,
    'Mend that and reload the window, which puts all files right.',
  );
}

/** A system call's error as a sentence; anything else as it is. */
export function sentenceOf(error: unknown, root: string): unknown {
  const code = systemCode(error);
  if (code === null || error instanceof HumanError) return error;
  const path =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
  const inside = path === null ? '' : relative(root, path);
  const where = inside === '' || inside.startsWith('..') ? (path ?? root) : inside;
  const [what, remedy] = sentences[code] ?? [`the disk refused (${code})`, 'Check the disk and the folder'];
  return new HumanError(`Nothing was landed: ${what} (${where}).`, `${remedy}, then land again.`);
}

const sentences: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EACCES: ['it may not be written', 'Allow writing to that file and its folder'],
  EPERM: ['it may not be written', 'Allow writing to that file and its folder'],
  EROFS: ['the disk is read-only', 'Make it writable'],
  EBUSY: ['another program holds it', 'Close that program'],
  EMFILE: ['too many files are open', 'Close some programs'],
  ENAMETOOLONG: ['its name is too long here', 'Reject that file'],
};
