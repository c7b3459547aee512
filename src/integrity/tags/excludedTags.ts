import type { ScanRequest } from '../scanRequest.js';
import { TAG_WAYS, type TagWays } from './tagTable.js';

/** Tags that are left out by default for the tests of some folder. */
export type ExcludedTags = {
  readonly ways: TagWays;
  /** The folder of the configuration, with `/` at its end; empty for the top of the repository. */
  readonly folder: string;
  /** Where it is said. */
  readonly path: string;
  readonly tags: readonly string[];
};

/**
 * What the project left out before the change: a tag that is given now and left out since then keeps a test from
 * running. Leaving a tag out is a fact of its own. Rejects only when reading does.
 */
export async function excludedTags(
  request: ScanRequest,
  texts: ReadonlyMap<string, string>,
): Promise<readonly ExcludedTags[]> {
  const found: ExcludedTags[] = [];
  for (const ways of TAG_WAYS) {
    const tagged = [...texts].filter(([path, text]) => ways.files.test(path) && ways.mentions.test(text));
    for (const path of candidates(
      tagged.map(([each]) => each),
      ways.configs,
    )) {
      const text = await baseText(request, path);
      const tags = text === null ? [] : tagsIn(ways, text);
      if (tags.length > 0) found.push({ ways, folder: foldersOf(path)[0] ?? '', path, tags });
    }
  }
  return found;
}

/** Beyond any change that tags tests one by one. */
const MOST_FOLDERS = 40;

function candidates(paths: readonly string[], names: readonly string[]): string[] {
  const folders = [...new Set(paths.flatMap(foldersOf))].slice(0, MOST_FOLDERS);
  const shared = folders.flatMap((folder) => (folder === '' ? ['', 'test/', 'spec/'] : [folder]));
  return [...new Set(shared)].flatMap((folder) => names.map((name) => `${folder}${name}`));
}

/** From its own folder up to the top, which is the empty text. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.keys(), parts.length]
    .map((count) =>
      parts
        .slice(0, count)
        .map((part) => `${part}/`)
        .join(''),
    )
    .reverse();
}

async function baseText({ changeSet, read, readPath }: ScanRequest, path: string): Promise<string | null> {
  const changed = changeSet.files.find(({ base, head }) => base?.path === path || head?.path === path);
  const version = changed?.base?.path === path ? changed.base : null;
  if (changed && !version) return null;
  const [bytes = null] = version ? await read([version.oid]) : [(await readPath?.('base', path)) ?? null];
  return bytes && new TextDecoder().decode(bytes);
}

function tagsIn({ excluded }: TagWays, text: string): string[] {
  const named = excluded.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.['tags'] ?? []),
  );
  return [...new Set(named.flatMap((tags) => tags.match(/\w+/g) ?? []))].filter((tag) => !WORDS.test(tag));
}

/** Words of the languages that the tags stand in. */
const WORDS = /^(?:not|and|or|true|false|nil|group|\d.*)$/;
