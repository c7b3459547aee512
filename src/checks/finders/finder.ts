import type { Check, CheckRole } from '../../core/evidence.js';
import { inFolder, type TreeFiles } from '../tree.js';

/** One kind of project: which checks it has, going by its files. A new one is a file with this and a line in the list. */
export type Finder = (tree: TreeFiles) => Promise<readonly Check[]>;

/** Its id is what it does and where, so that the same check is found again. */
export function checkOf(role: CheckRole, command: string, folder: string): Check {
  return { id: folder === '' ? command : `${folder}: ${command}`, role, command, folder };
}

/** More of one kind are not offered. */
const MOST_FOLDERS = 20;

/** Folders that hold such a file, without those below another one: a project's parts are checked by its whole. */
export function foldersWith({ paths }: TreeFiles, name: RegExp): string[] {
  const folders = [...new Set(paths.filter((each) => name.test(baseOf(each))).map(folderOf))];
  const outermost = folders.filter(
    (folder) =>
      !folders.some((other) => other !== folder && (other === '' || folder.startsWith(`${other}/`))),
  );
  return outermost
    .filter((folder) => !/(^|\/)(fixtures?|testdata|node_modules|vendor)(\/|$)/.test(folder))
    .slice(0, MOST_FOLDERS);
}

/** Whether the file is there and says this. */
export async function says(tree: TreeFiles, path: string, what: RegExp): Promise<boolean> {
  return tree.paths.includes(path) && what.test((await tree.read(path)) ?? '');
}

export function has({ paths }: TreeFiles, folder: string, ...names: readonly string[]): boolean {
  return names.some((name) => paths.includes(inFolder(folder, name)));
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
