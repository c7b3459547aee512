import type { MarkKind } from '../../inventory.js';

/** What a name of a framework is, and what its use alone says of the tests it declares. */
export type Word = { readonly role: Role; readonly mark?: MarkKind };
export type Role = 'suite' | 'test' | 'hook' | 'namespace';

/** A framework's vocabulary: `modules` hand it out, `globals` are there without an import. */
export type Framework = {
  readonly id: string;
  readonly modules: readonly string[];
  readonly words: Readonly<Record<string, Word>>;
  /** What `import name from` gives. */
  readonly main?: Word;
};

const test: Word = { role: 'test' };
const suite: Word = { role: 'suite' };
const hook: Word = { role: 'hook' };
const namespace: Word = { role: 'namespace' };
const skipped: Word = { role: 'test', mark: 'skipped' };
const todo: Word = { role: 'test', mark: 'todo' };
const focused: Word = { role: 'test', mark: 'focused' };
const skippedSuite: Word = { role: 'suite', mark: 'skipped' };
const focusedSuite: Word = { role: 'suite', mark: 'focused' };

const hooks = {
  before: hook,
  beforeAll: hook,
  beforeEach: hook,
  after: hook,
  afterAll: hook,
  afterEach: hook,
};

const bdd = { it: test, test, describe: suite, suite, ...hooks };

const jasmineWords = {
  xit: skipped,
  xtest: skipped,
  xspecify: skipped,
  xdescribe: skippedSuite,
  xcontext: skippedSuite,
  fit: focused,
  fdescribe: focusedSuite,
  fcontext: focusedSuite,
};

/** What a project declares of its own skip helpers: they may declare tests, and hand on what they are given. */
export const HELPERS: Framework = {
  id: 'helpers',
  modules: [],
  words: { it: test, test, describe: suite, suite },
};

/** `describe` and its kin without an import: jest, mocha, jasmine, cypress, and vitest or bun told to be global. */
export const GLOBALS: Framework = {
  id: 'global',
  modules: [],
  words: {
    ...bdd,
    specify: test,
    context: suite,
    ...jasmineWords,
    setup: hook,
    teardown: hook,
    suiteSetup: hook,
    QUnit: namespace,
    Deno: namespace,
  },
};

export const FRAMEWORKS: readonly Framework[] = [
  GLOBALS,
  { id: 'jest', modules: ['@jest/globals'], words: { ...bdd, ...jasmineWords } },
  { id: 'vitest', modules: ['vitest', 'vite-plus/test', '@effect/vitest'], words: bdd },
  {
    id: 'mocha',
    modules: ['mocha'],
    words: { ...GLOBALS.words, QUnit: namespace },
    main: namespace,
  },
  {
    id: 'jasmine',
    modules: ['jasmine', 'jasmine-core'],
    words: GLOBALS.words,
  },
  {
    id: 'node:test',
    modules: ['node:test', 'test'],
    words: { ...bdd, skip: skipped, todo, only: focused },
    main: test,
  },
  {
    id: 'playwright',
    modules: ['@playwright/test', 'playwright/test', '@playwright/experimental-ct-react'],
    words: { ...bdd, _baseTest: test },
    main: test,
  },
  {
    id: 'bun',
    modules: ['bun:test'],
    words: { ...bdd, ...jasmineWords },
  },
  {
    id: 'deno',
    modules: ['jsr:@std/testing/bdd', '@std/testing/bdd'],
    words: { ...bdd, ...jasmineWords },
  },
  { id: 'ava', modules: ['ava'], words: { test }, main: test },
  {
    id: 'tap',
    modules: ['tap', 'tape', 'tape-promise', '@tapjs/core', 'blue-tape', 'zora', 'brittle', 'tapzero'],
    words: { test, t: test, only: focused, skip: skipped, todo, solo: focused, ...hooks },
    main: test,
  },
  { id: 'uvu', modules: ['uvu'], words: { test, suite } },
  {
    id: 'qunit',
    modules: ['qunit', 'qunitjs'],
    words: { module: suite, test, skip: skipped, todo, only: focused },
    main: namespace,
  },
];

/** Words under a namespace that is global. */
export const NAMESPACES: Readonly<Record<string, Framework>> = {
  Deno: { id: 'deno', modules: [], words: { test } },
  QUnit: FRAMEWORKS.find(({ id }) => id === 'qunit') ?? GLOBALS,
};

/** What a member of a test or suite function changes about what it declares. */
export const MODIFIERS: Readonly<Record<string, MarkKind | 'conditional' | 'unless' | 'rows' | 'nothing'>> = {
  skip: 'skipped',
  ignore: 'skipped',
  fixme: 'skipped',
  todo: 'todo',
  only: 'focused',
  solo: 'focused',
  failing: 'expectedToFail',
  fails: 'expectedToFail',
  fail: 'expectedToFail',
  skipIf: 'conditional',
  todoIf: 'conditional',
  failsIf: 'nothing',
  runIf: 'unless',
  if: 'unless',
  each: 'rows',
  for: 'rows',
  concurrent: 'nothing',
  sequential: 'nothing',
  serial: 'nothing',
  parallel: 'nothing',
  shuffle: 'nothing',
  cb: 'nothing',
  extend: 'nothing',
  call: 'nothing',
  apply: 'nothing',
  bind: 'nothing',
  effect: 'nothing',
  live: 'nothing',
  scoped: 'nothing',
  default: 'nothing',
};

/** Keys of an options object. `conditional` values (anything but a constant) make the mark conditional. */
export const OPTIONS: Readonly<Record<string, MarkKind>> = {
  skip: 'skipped',
  ignore: 'skipped',
  browser: 'skipped',
  todo: 'todo',
  only: 'focused',
  fails: 'expectedToFail',
  failing: 'expectedToFail',
  expectFailure: 'expectedToFail',
};

/** Calls on a running test's context (`t.skip()`, `this.skip()`). */
export const CONTEXT_CALLS: Readonly<Record<string, MarkKind>> = {
  skip: 'skipped',
  todo: 'todo',
  fixme: 'skipped',
  fail: 'expectedToFail',
};

export function frameworkOf(module: string): Framework | null {
  return FRAMEWORKS.find(({ modules }) => modules.includes(module.replace(/^npm:|@\d[\w.]*$/g, ''))) ?? null;
}
