import type { PatternKind } from '../runnerConfig.js';

/** Which files a runner takes, by the keys of its configuration. */
export type SelectionSpec = {
  readonly runner: string;
  /** Keys whose patterns say which files are taken, all of one group: a file needs one of them. */
  readonly include: readonly (readonly [key: string, kind: PatternKind])[];
  /** A second group: a file has to be taken by both. */
  readonly names: readonly (readonly [key: string, kind: PatternKind])[];
  readonly exclude: readonly (readonly [key: string, kind: PatternKind])[];
  /** Folder that patterns count from. */
  readonly root: readonly string[];
  /** Lists of projects, each with keys of its own. */
  readonly projects: readonly string[];
  readonly defaults: {
    readonly include: readonly string[];
    readonly names: readonly string[];
    readonly exclude: readonly string[];
  };
};

const NONE = { include: [], names: [], exclude: [], root: [], projects: [] };

export const JEST_FILES: SelectionSpec = {
  ...NONE,
  runner: 'jest',
  include: [
    ['testMatch', 'part'],
    ['testRegex', 'regex'],
  ],
  names: [['roots', 'path']],
  exclude: [
    ['testPathIgnorePatterns', 'regex'],
    ['modulePathIgnorePatterns', 'regex'],
  ],
  root: ['rootDir'],
  projects: ['projects'],
  defaults: {
    include: ['**/__tests__/**/*.?([mc])[jt]s?(x)', '**/?(*.)+(spec|test).?([mc])[jt]s?(x)'],
    names: [],
    exclude: ['/node_modules/'],
  },
};

export const VITEST_FILES: SelectionSpec = {
  ...NONE,
  runner: 'vitest',
  include: [['include', 'glob']],
  exclude: [['exclude', 'part']],
  root: ['dir', 'root'],
  projects: ['projects', 'workspace'],
  defaults: {
    include: ['**/*.{test,spec}.?(c|m)[jt]s?(x)'],
    names: [],
    exclude: ['**/node_modules/**', '**/.git/**'],
  },
};

export const MOCHA_FILES: SelectionSpec = {
  ...NONE,
  runner: 'mocha',
  include: [['spec', 'glob']],
  exclude: [
    ['ignore', 'part'],
    ['exclude', 'part'],
  ],
  defaults: { include: ['test/**/*.{js,cjs,mjs,ts}'], names: [], exclude: [] },
};

export const PLAYWRIGHT_FILES: SelectionSpec = {
  ...NONE,
  runner: 'playwright',
  include: [['testMatch', 'part']],
  exclude: [['testIgnore', 'part']],
  root: ['testDir'],
  projects: ['projects'],
  defaults: { include: ['**/*.@(spec|test).?(c|m)[jt]s?(x)'], names: [], exclude: ['**/node_modules/**'] },
};

export const CYPRESS_FILES: SelectionSpec = {
  ...NONE,
  runner: 'cypress',
  include: [
    ['specPattern', 'glob'],
    ['testFiles', 'part'],
  ],
  exclude: [
    ['excludeSpecPattern', 'part'],
    ['ignoreTestFiles', 'part'],
  ],
  defaults: { include: ['cypress/e2e/**/*.cy.{js,jsx,ts,tsx}'], names: [], exclude: [] },
};

export const KARMA_FILES: SelectionSpec = {
  ...NONE,
  runner: 'karma',
  include: [['files', 'glob']],
  exclude: [['exclude', 'glob']],
  root: ['basePath'],
  defaults: { include: [], names: [], exclude: [] },
};

export const JASMINE_FILES: SelectionSpec = {
  ...NONE,
  runner: 'jasmine',
  include: [
    ['spec_files', 'glob'],
    ['files', 'glob'],
  ],
  root: ['spec_dir'],
  defaults: { include: ['**/*[sS]pec.?(m)js'], names: [], exclude: [] },
};

export const AVA_FILES: SelectionSpec = {
  ...NONE,
  runner: 'ava',
  include: [['files', 'glob']],
  defaults: {
    include: [
      'test.{js,cjs,mjs}',
      '**/test-*.{js,cjs,mjs}',
      '**/*.test.{js,cjs,mjs}',
      '**/{test,tests,__tests__}/**/*.{js,cjs,mjs,ts}',
    ],
    names: [],
    exclude: ['**/node_modules/**'],
  },
};

export const BUN_FILES: SelectionSpec = {
  ...NONE,
  runner: 'bun',
  exclude: [['testPathIgnorePatterns', 'part']],
  root: ['root'],
  defaults: { include: ['**/*{.,_}{test,spec}.{js,jsx,ts,tsx}'], names: [], exclude: [] },
};

export const DENO_FILES: SelectionSpec = {
  ...NONE,
  runner: 'deno',
  include: [['include', 'path']],
  exclude: [
    ['exclude', 'path'],
    ['exclude', 'glob'],
  ],
  defaults: { include: ['.'], names: ['{*_,*.,}test.{ts,tsx,mts,js,mjs,jsx}'], exclude: [] },
};

export const PYTEST_FILES: SelectionSpec = {
  ...NONE,
  runner: 'pytest',
  include: [['testpaths', 'path']],
  names: [['python_files', 'name']],
  exclude: [
    ['norecursedirs', 'folder'],
    ['collect_ignore', 'path'],
    ['collect_ignore_glob', 'glob'],
  ],
  defaults: { include: [], names: ['test_*.py', '*_test.py'], exclude: [] },
};

export const SUREFIRE_FILES: SelectionSpec = {
  ...NONE,
  runner: 'surefire',
  include: [['include', 'part']],
  exclude: [['exclude', 'part']],
  defaults: {
    include: [
      '**/Test*.{java,kt,groovy,scala}',
      '**/*Test.{java,kt,groovy,scala}',
      '**/*Tests.{java,kt,groovy,scala}',
      '**/*TestCase.{java,kt,groovy,scala}',
    ],
    names: [],
    exclude: [],
  },
};

export const FAILSAFE_FILES: SelectionSpec = {
  ...SUREFIRE_FILES,
  runner: 'failsafe',
  defaults: {
    include: ['**/IT*.{java,kt}', '**/*IT.{java,kt}', '**/*ITCase.{java,kt}'],
    names: [],
    exclude: [],
  },
};

export const DART_FILES: SelectionSpec = {
  ...NONE,
  runner: 'dart',
  include: [['paths', 'path']],
  names: [['filename', 'name']],
  defaults: { include: ['test'], names: ['*_test.dart'], exclude: [] },
};
