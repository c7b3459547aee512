import type { Occupant } from './landing.js';

/** The working tree as a plan sees it, and the paths that this plan empties. */
export type World = { readonly current: (path: string) => Occupant; readonly vacated: ReadonlySet<string> };

/** Why no file can be put at a path that should be free, as a sentence with its remedy; null if one can. */
export function obstacleTo(path: string, world: World): string | null {
  return obstacleAbove(path, world) ?? obstacleAt(path, world);
}

/** Why no file can be written at this path, because of what stands where its folders should be. */
export function obstacleAbove(path: string, { current, vacated }: World): string | null {
  for (const folder of foldersAbove(path)) {
    const there = current(folder);
    if (there === 'unreadable')
      return 'Its folder cannot be read. Give yourself access to it, then land again.';
    if (typeof there === 'object' && !vacated.has(folder)) {
      return there.mode === '120000'
        ? 'Its folder is a symlink, and nothing is written through one. Replace the symlink by a folder.'
        : 'A file stands where its folder has to be. Move that file away, then land again.';
    }
  }
  return null;
}

/** Folders of a path from the top down, without a final slash. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function obstacleAt(path: string, { current, vacated }: World): string | null {
  const there = current(path);
  if (there === 'absent' || vacated.has(path)) return null;
  if (there === 'unreadable')
    return 'What stands there cannot be read. Give yourself access to it, then land again.';
  if (there !== 'folder') return 'Another file is already there. Move it away, then land again.';
  const emptied = [...vacated].some((left) => left.startsWith(`${path}/`));
  return emptied ? null : 'A folder is already there. Move it away, then land again.';
}
