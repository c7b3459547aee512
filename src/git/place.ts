import { join } from 'node:path';

/**
 * Where a git command runs and whose configuration it reads.
 *
 * Two laws hold for every place. Nothing that a repository configures may run: the settings below switch off what
 * settings can switch off, and only commands are used for which nothing is left after that. And git's own environment
 * variables come from here alone: none is inherited.
 */
export type Place = {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly config: readonly string[];
};

/** `-c` settings that silence what a repository's own configuration could start. */
export const HARDENED_SETTINGS: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'core.untrackedCache=false',
  'core.splitIndex=false',
  'submodule.recurse=false',
  'gc.auto=0',
];

/** In our own store: the user's configuration is not read at all, nor the system's. */
export function storePlace(store: string): Place {
  return { folder: store, config: hardened, environment: { ...storeEnvironment(store), ...IDENTITY } };
}

/** In our own store, on a folder of files through a private index. */
export function indexPlace({ store, index, workTree }: Omit<IndexedFolder, 'excludeFiles'>): Place {
  const place = storePlace(store);
  return {
    ...place,
    folder: workTree,
    environment: { ...place.environment, GIT_INDEX_FILE: index, GIT_WORK_TREE: workTree },
  };
}

/** A folder of files and the index that says what of it is known: one index has one writer at a time. */
export type IndexedFolder = {
  readonly store: string;
  /** Absolute path of the index file. */
  readonly index: string;
  readonly workTree: string;
  /** See `UserConfig`. */
  readonly excludeFiles: readonly string[];
};

/** In our own store, on an index without files. */
export function scratchPlace(store: string, index: string): Place {
  return indexPlace({ store, index, workTree: store });
}

/** In the user's repository, for questions only: their configuration is read, and nothing of it runs. */
export function userPlace(folder: string): Place {
  return {
    folder,
    config: hardened,
    environment: { ...inherited(['PATH', 'HOME', 'XDG_CONFIG_HOME', ...WINDOWS]), ...QUIET },
  };
}

/**
 * To write a commit into the user's repository: their objects are written with our settings, and our own objects
 * cannot be seen, so that nothing the commit needs is left behind in our store.
 */
export function commitPlace(index: string, { store, commonDirectory, author }: CommitTarget): Place {
  return {
    folder: store,
    config: hardened,
    environment: {
      ...storeEnvironment(store),
      ...inherited(['TZ']),
      GIT_INDEX_FILE: index,
      GIT_WORK_TREE: store,
      GIT_OBJECT_DIRECTORY: join(commonDirectory, 'objects'),
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    },
  };
}

export type Author = { readonly name: string; readonly email: string };
export type CommitTarget = {
  readonly store: string;
  readonly commonDirectory: string;
  readonly author: Author;
};

function storeEnvironment(store: string): Record<string, string> {
  return { ...inherited(['PATH', ...WINDOWS]), ...QUIET, ...NO_CONFIG, GIT_DIR: store };
}

const hardened = HARDENED_SETTINGS.flatMap((setting) => ['-c', setting]);

/** Without these no program starts on Windows, or git finds no home. */
const WINDOWS = ['SystemRoot', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'TEMP', 'TMP'];

const QUIET = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_LAZY_FETCH: '1',
};

const NO_CONFIG = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1' };

/** The same for every commit of ours, so that the same tree on the same parent is the same commit. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Countersign',
  GIT_AUTHOR_EMAIL: 'countersign@localhost',
  GIT_AUTHOR_DATE: '946684800 +0000',
  GIT_COMMITTER_NAME: 'Countersign',
  GIT_COMMITTER_EMAIL: 'countersign@localhost',
  GIT_COMMITTER_DATE: '946684800 +0000',
};

function inherited(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
