/** A tree on which checks run: what is in it, and how it becomes a folder. */
export type Tree = {
  /** The tree's object id. */
  readonly id: string;
  /** Of every file, from the top, `/` between names. */
  readonly paths: readonly string[];
  /** The text of a file as UTF-8; null when there is none at this path. */
  readonly read: (path: string) => Promise<string | null>;
  /** A clean folder of its own with every file of the tree. Rejects with an AbortError when the signal fires. */
  readonly open: (signal: AbortSignal) => Promise<OpenTree>;
};

export type OpenTree = {
  /** Absolute real path. */
  readonly path: string;
  /** Removes the folder, whatever has been made in it. */
  readonly close: () => Promise<void>;
};

/** What can be known of a tree without a folder. */
export type TreeFiles = Pick<Tree, 'paths' | 'read'>;

/** A path in a folder, which is empty for the top. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder, the one it is in, and so on up to the top, which is empty. */
export function foldersUp(folder: string): string[] {
  if (folder === '') return [''];
  const slash = folder.lastIndexOf('/');
  return [folder, ...foldersUp(slash < 0 ? '' : folder.slice(0, slash))];
}
