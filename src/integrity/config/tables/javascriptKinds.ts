import * as javascript from './javascriptTools.js';
import * as lint from './lintTools.js';
import { data, named, part, type Kind, type Part } from './kind.js';
import * as files from './selectionTable.js';

const jest = (at: string): Part => part('jest', at, javascript.JEST, files.JEST_FILES);
const mocha = (at: string): Part => part('mocha', at, javascript.MOCHA, files.MOCHA_FILES);
const ava = (at: string): Part => part('ava', at, javascript.AVA, files.AVA_FILES);
const coverage = (at: string): Part => part('coverage', at, javascript.COVERAGE_JS);
const eslint = (at: string): Part => part('eslint', at, lint.ESLINT);
const vitest = part('vitest', 'test', javascript.VITEST, files.VITEST_FILES);

/** Runners, coverage, lints and types of JavaScript and TypeScript. */
export const JAVASCRIPT_KINDS: readonly Kind[] = [
  {
    paths: /(^|\/)package\.json$/,
    format: data('json'),
    parts: [
      jest('jest'),
      mocha('mocha'),
      ava('ava'),
      coverage('nyc'),
      coverage('c8'),
      eslint('eslintConfig'),
      part('nx', 'nx', javascript.NX),
    ],
    scripts: ['scripts', 'husky.hooks', 'simple-git-hooks', 'gitHooks', 'pre-commit'],
  },
  { paths: /(^|\/)(project|nx)\.json$/, format: data('json'), parts: [part('nx', '', javascript.NX)] },
  { paths: /(^|\/)[\w.-]*jest[\w.-]*\.json$/, format: data('json'), parts: [jest('')] },
  { paths: named('[\\w.-]*jest[\\w.-]*conf[\\w.-]*'), format: data('script'), parts: [jest('')] },
  { paths: named('vite[\\w.-]*\\.config[\\w.-]*'), format: data('script'), parts: [vitest] },
  {
    paths: named('vitest\\.(?:workspace|projects)'),
    format: data('script'),
    parts: [part('vitest', '', [], files.VITEST_FILES)],
  },
  { paths: /(^|\/)\.mocharc\.json[c5]?$|(^|\/)\.mocharc$/, format: data('json'), parts: [mocha('')] },
  { paths: /(^|\/)\.mocharc\.ya?ml$/, format: data('yaml'), parts: [mocha('')] },
  { paths: named('\\.mocharc'), format: data('script'), parts: [mocha('')] },
  { paths: /(^|\/)mocha\.opts$/, format: { as: 'arguments', program: 'mocha' }, parts: [] },
  {
    paths: named('[\\w.-]*playwright[\\w.-]*conf[\\w.-]*'),
    format: data('script'),
    parts: [part('playwright', '', javascript.PLAYWRIGHT, files.PLAYWRIGHT_FILES)],
  },
  {
    paths: named('cypress[\\w.-]*\\.config|cypress\\.config[\\w.-]*'),
    format: data('script'),
    parts: [
      part('cypress', '', javascript.CYPRESS),
      part('cypress', 'e2e', [], files.CYPRESS_FILES),
      part('cypress component', 'component', [], {
        ...files.CYPRESS_FILES,
        runner: 'cypress component',
        defaults: { include: ['**/*.cy.{js,jsx,ts,tsx}'], names: [], exclude: [] },
      }),
    ],
  },
  {
    paths: /(^|\/)cypress\.json$/,
    format: data('json'),
    parts: [part('cypress', '', javascript.CYPRESS, files.CYPRESS_FILES)],
  },
  {
    paths: named('karma[\\w.-]*conf[\\w.-]*'),
    format: data('script'),
    parts: [part('karma', '', javascript.KARMA, files.KARMA_FILES)],
  },
  {
    paths: /(^|\/)jasmine[\w.-]*\.json$/,
    format: data('json'),
    parts: [part('jasmine', '', javascript.JASMINE, files.JASMINE_FILES)],
  },
  {
    paths: named('jasmine[\\w.-]*conf[\\w.-]*'),
    format: data('script'),
    parts: [part('jasmine', '', javascript.JASMINE, files.JASMINE_FILES)],
  },
  { paths: named('ava\\.config'), format: data('script'), parts: [ava('')] },
  {
    paths: named('wdio[\\w.-]*conf[\\w.-]*'),
    format: data('script'),
    parts: [
      part('wdio', '', javascript.MOCHA, {
        ...files.MOCHA_FILES,
        runner: 'wdio',
        include: [['specs', 'glob']],
        defaults: { include: [], names: [], exclude: [] },
      }),
    ],
  },
  {
    paths: /(^|\/)bunfig\.toml$/,
    format: data('toml'),
    parts: [part('bun', '', javascript.BUN), part('bun', 'test', [], files.BUN_FILES)],
  },
  {
    paths: /(^|\/)deno\.jsonc?$/,
    format: data('json'),
    parts: [part('deno', '', javascript.DENO), part('deno', 'test', [], files.DENO_FILES)],
    scripts: ['tasks'],
  },
  { paths: /(^|\/)\.(nyc|c8)rc(\.json)?$/, format: data('json'), parts: [coverage('')] },
  { paths: /(^|\/)\.(nyc|c8)rc\.ya?ml$/, format: data('yaml'), parts: [coverage('')] },
  { paths: named('nyc\\.config|\\.nycrc|\\.c8rc'), format: data('script'), parts: [coverage('')] },
  {
    paths: /(^|\/)\.taprc$/,
    format: data('yaml'),
    parts: [part('tap', '', [...javascript.COVERAGE_JS, ...javascript.MOCHA])],
  },
  {
    paths: /(^|\/)\.(eslint|prettier|stylelint)ignore$/,
    format: { as: 'lines', tool: 'lint', weaker: 'leaves files out of the lint' },
    parts: [],
  },
  { paths: /(^|\/)\.eslintrc(\.json)?$/, format: data('json'), parts: [eslint('')] },
  { paths: /(^|\/)\.eslintrc\.ya?ml$/, format: data('yaml'), parts: [eslint('')] },
  { paths: named('\\.eslintrc|eslint\\.config'), format: data('script'), parts: [eslint('')] },
  { paths: /(^|\/)biome\.jsonc?$/, format: data('json'), parts: [part('biome', '', lint.BIOME)] },
  {
    paths: /(^|\/)tsconfig[\w.-]*\.json$/,
    format: data('json'),
    parts: [part('tsconfig', '', lint.TSCONFIG)],
  },
];
