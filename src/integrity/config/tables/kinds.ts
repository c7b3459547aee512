import * as javascript from './javascriptTools.js';
import * as lint from './lintTools.js';
import * as other from './otherTools.js';
import * as python from './pythonTools.js';
import { options, type Row } from './row.js';
import * as files from './selectionTable.js';
import type { SelectionSpec } from './selectionTable.js';
import * as statements from './statementTable.js';
import type { Statement } from './statementTable.js';

/** One tool's part of a file. */
export type Part = {
  readonly tool: string;
  /** Keys that lead to it, with dots between; `*` for any; empty: the whole file. */
  readonly at: string;
  readonly rows: readonly Row[];
  readonly files?: SelectionSpec;
};

export type Format =
  | { readonly as: 'json' | 'yaml' | 'toml' | 'ini' | 'xml' | 'script' }
  | {
      readonly as: 'statements';
      readonly tool: string;
      readonly rows: readonly Statement[];
      readonly comments: 'slashes' | 'hash';
    }
  /** Options of a program, one a line or more. */
  | { readonly as: 'arguments'; readonly program: string }
  | { readonly as: 'makefile' | 'shell' | 'hook' | 'dockerfile' | 'calls' };

export type Kind = {
  readonly paths: RegExp;
  readonly format: Format;
  readonly parts: readonly Part[];
  /** Keys of records whose values are shell scripts by name. */
  readonly scripts?: readonly string[];
  readonly pipeline?: 'github' | 'strict' | 'plain' | 'stepwise' | 'hooks' | 'preCommit';
};

const SCRIPT = '\\.(?:[cm]?[jt]s|[jt]sx)$';
const named = (name: string): RegExp => new RegExp(`(^|/)(?:${name})${SCRIPT}`);

const part = (tool: string, at: string, rows: readonly Row[], selects?: SelectionSpec): Part => ({
  tool,
  at,
  rows,
  ...(selects ? { files: selects } : {}),
});

const jest = (at: string): Part => part('jest', at, javascript.JEST, files.JEST_FILES);
const mocha = (at: string): Part => part('mocha', at, javascript.MOCHA, files.MOCHA_FILES);
const ava = (at: string): Part => part('ava', at, javascript.AVA, files.AVA_FILES);
const coverage = (at: string): Part => part('coverage', at, javascript.COVERAGE_JS);
const eslint = (at: string): Part => part('eslint', at, lint.ESLINT);
const vitest = part('vitest', 'test', javascript.VITEST, files.VITEST_FILES);
const pytest = (at: string): Part => part('pytest', at, python.PYTEST, files.PYTEST_FILES);

const CI_ROWS: readonly Row[] = [
  options('**.env.PYTEST_ADDOPTS', 'pytest'),
  options('**.variables.PYTEST_ADDOPTS', 'pytest'),
  options('**.env.MAVEN_ARGS', 'mvn'),
  options('**.env.MAVEN_CLI_OPTS', 'mvn'),
  options('**.variables.MAVEN_CLI_OPTS', 'mvn'),
  {
    as: 'strict',
    at: '**.fail_ci_if_error',
    effect: 'threshold',
    aside: false,
    absent: false,
    weaker: 'no longer fails when coverage is not reported',
  },
  {
    as: 'strict',
    at: '**.fail-on-error',
    effect: 'outcome',
    aside: false,
    absent: true,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.fail_on_failure',
    effect: 'outcome',
    aside: false,
    absent: false,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.failTaskOnFailedTests',
    effect: 'outcome',
    aside: false,
    absent: false,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.failOnStderr',
    effect: 'outcome',
    aside: true,
    absent: false,
    weaker: 'is less strict',
  },
  {
    as: 'lax',
    at: '**.env.HUSKY_SKIP_HOOKS',
    effect: 'outcome',
    aside: true,
    weaker: 'passes over the hooks',
  },
  { as: 'lax', at: '**.env.SKIP_TESTS', effect: 'selection', aside: false, weaker: 'runs no tests at all' },
  {
    as: 'lax',
    at: '**.variables.SKIP_TESTS',
    effect: 'selection',
    aside: false,
    weaker: 'runs no tests at all',
  },
];
const ci = part('ci', '', CI_ROWS);

/** Every file name that says what checks run. A file may be of several kinds. */
export const KINDS: readonly Kind[] = [
  {
    paths: /(^|\/)package\.json$/,
    format: { as: 'json' },
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
  { paths: /(^|\/)(project|nx)\.json$/, format: { as: 'json' }, parts: [part('nx', '', javascript.NX)] },
  { paths: /(^|\/)[\w.-]*jest[\w.-]*\.json$/, format: { as: 'json' }, parts: [jest('')] },
  { paths: named('[\\w.-]*jest[\\w.-]*conf[\\w.-]*'), format: { as: 'script' }, parts: [jest('')] },
  { paths: named('vite[\\w.-]*\\.config[\\w.-]*'), format: { as: 'script' }, parts: [vitest] },
  { paths: /(^|\/)\.mocharc\.json[c5]?$|(^|\/)\.mocharc$/, format: { as: 'json' }, parts: [mocha('')] },
  { paths: /(^|\/)\.mocharc\.ya?ml$/, format: { as: 'yaml' }, parts: [mocha('')] },
  { paths: named('\\.mocharc'), format: { as: 'script' }, parts: [mocha('')] },
  { paths: /(^|\/)mocha\.opts$/, format: { as: 'arguments', program: 'mocha' }, parts: [] },
  {
    paths: named('[\\w.-]*playwright[\\w.-]*conf[\\w.-]*'),
    format: { as: 'script' },
    parts: [part('playwright', '', javascript.PLAYWRIGHT, files.PLAYWRIGHT_FILES)],
  },
  {
    paths: named('cypress[\\w.-]*\\.config|cypress\\.config[\\w.-]*'),
    format: { as: 'script' },
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
    format: { as: 'json' },
    parts: [part('cypress', '', javascript.CYPRESS, files.CYPRESS_FILES)],
  },
  {
    paths: named('karma[\\w.-]*conf[\\w.-]*'),
    format: { as: 'script' },
    parts: [part('karma', '', javascript.KARMA, files.KARMA_FILES)],
  },
  {
    paths: /(^|\/)jasmine[\w.-]*\.json$/,
    format: { as: 'json' },
    parts: [part('jasmine', '', javascript.JASMINE, files.JASMINE_FILES)],
  },
  {
    paths: named('jasmine[\\w.-]*conf[\\w.-]*'),
    format: { as: 'script' },
    parts: [part('jasmine', '', javascript.JASMINE, files.JASMINE_FILES)],
  },
  { paths: named('ava\\.config'), format: { as: 'script' }, parts: [ava('')] },
  {
    paths: named('wdio[\\w.-]*conf[\\w.-]*'),
    format: { as: 'script' },
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
    format: { as: 'toml' },
    parts: [part('bun', '', javascript.BUN), part('bun', 'test', [], files.BUN_FILES)],
  },
  {
    paths: /(^|\/)deno\.jsonc?$/,
    format: { as: 'json' },
    parts: [part('deno', '', javascript.DENO), part('deno', 'test', [], files.DENO_FILES)],
    scripts: ['tasks'],
  },
  { paths: /(^|\/)\.(nyc|c8)rc(\.json)?$/, format: { as: 'json' }, parts: [coverage('')] },
  { paths: /(^|\/)\.(nyc|c8)rc\.ya?ml$/, format: { as: 'yaml' }, parts: [coverage('')] },
  { paths: named('nyc\\.config|\\.nycrc|\\.c8rc'), format: { as: 'script' }, parts: [coverage('')] },
  {
    paths: /(^|\/)\.taprc$/,
    format: { as: 'yaml' },
    parts: [part('tap', '', [...javascript.COVERAGE_JS, ...javascript.MOCHA])],
  },
  { paths: /(^|\/)\.eslintrc(\.json)?$/, format: { as: 'json' }, parts: [eslint('')] },
  { paths: /(^|\/)\.eslintrc\.ya?ml$/, format: { as: 'yaml' }, parts: [eslint('')] },
  { paths: named('\\.eslintrc|eslint\\.config'), format: { as: 'script' }, parts: [eslint('')] },
  { paths: /(^|\/)biome\.jsonc?$/, format: { as: 'json' }, parts: [part('biome', '', lint.BIOME)] },
  {
    paths: /(^|\/)tsconfig[\w.-]*\.json$/,
    format: { as: 'json' },
    parts: [part('tsconfig', '', lint.TSCONFIG)],
  },
  { paths: /(^|\/)pytest\.ini$|(^|\/)\.pytest\.ini$/, format: { as: 'ini' }, parts: [pytest('pytest')] },
  {
    paths: /(^|\/)setup\.cfg$/,
    format: { as: 'ini' },
    parts: [
      pytest('tool:pytest'),
      part(
        'coverage',
        '',
        python.COVERAGE_INI.filter(({ at }) => at.startsWith('coverage:')),
      ),
      part('flake8', 'flake8', python.FLAKE8),
      part(
        'mypy',
        '',
        python.MYPY_INI.map((row) => ({ ...row, at: row.at.replace(/^\*/, 'mypy') })),
      ),
    ],
  },
  {
    paths: /(^|\/)tox\.ini$/,
    format: { as: 'ini' },
    parts: [
      pytest('pytest'),
      part(
        'coverage',
        '',
        python.COVERAGE_INI.filter(({ at }) => at.startsWith('coverage:')),
      ),
      part('flake8', 'flake8', python.FLAKE8),
      part('tox', '', python.TOX),
    ],
    scripts: ['*.commands'],
  },
  {
    paths: /(^|\/)pyproject\.toml$/,
    format: { as: 'toml' },
    parts: [
      pytest('tool.pytest.ini_options'),
      part('coverage', 'tool.coverage', python.COVERAGE_PY),
      part('mypy', 'tool.mypy', python.MYPY),
      part('ruff', 'tool.ruff', python.RUFF),
      part('pyright', 'tool.pyright', python.PYRIGHT),
      part('flake8', 'tool.flake8', python.FLAKE8),
      part('pylint', 'tool.pylint', python.PYLINT),
    ],
    scripts: [
      'tool.poe.tasks',
      'tool.taskipy.tasks',
      'tool.pdm.scripts',
      'tool.hatch.envs.*.scripts',
      'tool.hatch.scripts',
      'tool.rye.scripts',
      'tool.pixi.tasks',
    ],
  },
  { paths: /(^|\/)pytest\.toml$/, format: { as: 'toml' }, parts: [pytest('pytest')] },
  { paths: /(^|\/)\.?ruff\.toml$/, format: { as: 'toml' }, parts: [part('ruff', '', python.RUFF)] },
  { paths: /(^|\/)\.coveragerc$/, format: { as: 'ini' }, parts: [part('coverage', '', python.COVERAGE_PY)] },
  { paths: /(^|\/)\.?mypy\.ini$/, format: { as: 'ini' }, parts: [part('mypy', '', python.MYPY_INI)] },
  { paths: /(^|\/)\.flake8$/, format: { as: 'ini' }, parts: [part('flake8', 'flake8', python.FLAKE8)] },
  { paths: /(^|\/)\.?pylintrc$/, format: { as: 'ini' }, parts: [part('pylint', '', python.PYLINT)] },
  {
    paths: /(^|\/)pyrightconfig\.json$/,
    format: { as: 'json' },
    parts: [part('pyright', '', python.PYRIGHT)],
  },
  {
    paths: /(^|\/)conftest\.py$/,
    format: { as: 'statements', tool: 'pytest', rows: statements.CONFTEST, comments: 'hash' },
    parts: [],
  },
  { paths: /(^|\/)noxfile\.py$/, format: { as: 'calls' }, parts: [] },
  { paths: /(^|\/)(Jenkinsfile[\w.-]*|[\w.-]+\.jenkinsfile)$/i, format: { as: 'calls' }, parts: [] },
  { paths: /(^|\/)pom\.xml$/, format: { as: 'xml' }, parts: [part('maven', '', other.MAVEN)] },
  {
    paths: /\.gradle(\.kts)?$/,
    format: { as: 'statements', tool: 'gradle', rows: statements.GRADLE, comments: 'slashes' },
    parts: [],
  },
  {
    paths: /(^|\/)[\w.-]*testng[\w.-]*\.xml$/i,
    format: { as: 'xml' },
    parts: [part('testng', '', other.TESTNG)],
  },
  {
    paths: /(^|\/)[\w.-]*phpunit[\w.-]*\.xml(\.dist)?$/,
    format: { as: 'xml' },
    parts: [part('phpunit', '', other.PHPUNIT)],
  },
  {
    paths: /\.runsettings$|\.(cs|fs|vb)proj$|(^|\/)Directory\.Build\.(props|targets)$/,
    format: { as: 'xml' },
    parts: [part('dotnet', '', other.DOTNET)],
  },
  { paths: /(^|\/)composer\.json$/, format: { as: 'json' }, parts: [], scripts: ['scripts'] },
  {
    paths: /(^|\/)phpstan[\w.-]*\.neon(\.dist)?$/,
    format: { as: 'yaml' },
    parts: [part('phpstan', '', lint.PHPSTAN)],
  },
  {
    paths: /(^|\/)\.?(config\/)?nextest\.toml$/,
    format: { as: 'toml' },
    parts: [part('nextest', '', other.NEXTEST)],
  },
  {
    paths: /(^|\/)Cargo\.toml$/,
    format: { as: 'toml' },
    parts: [part('cargo', '', [...other.CARGO, ...lint.CARGO_LINTS])],
  },
  {
    paths: /(^|\/)dart_test\.ya?ml$/,
    format: { as: 'yaml' },
    parts: [part('dart', '', other.DART, files.DART_FILES)],
  },
  { paths: /(^|\/)\.?codecov\.ya?ml$/, format: { as: 'yaml' }, parts: [part('codecov', '', other.CODECOV)] },
  {
    paths: /(^|\/)\.rubocop[\w.-]*\.ya?ml$/,
    format: { as: 'yaml' },
    parts: [part('rubocop', '', lint.RUBOCOP)],
  },
  { paths: /(^|\/)\.golangci\.ya?ml$/, format: { as: 'yaml' }, parts: [part('golangci', '', lint.GOLANGCI)] },
  { paths: /(^|\/)\.rspec(-local)?$/, format: { as: 'arguments', program: 'rspec' }, parts: [] },
  {
    paths: /(^|\/)(Rakefile|[\w.-]+\.rake|(spec|rails|test)_helper\.rb|\.simplecov)$/,
    format: { as: 'statements', tool: 'ruby', rows: statements.RUBY, comments: 'hash' },
    parts: [],
  },
  {
    paths: /(^|\/)(test_helper\.exs|mix\.exs)$/,
    format: { as: 'statements', tool: 'exunit', rows: statements.EXUNIT, comments: 'hash' },
    parts: [],
  },
  {
    paths: /(^|\/)(CMakeLists\.txt|CTestCustom\.cmake(\.in)?|[\w.-]*[tT]est[\w.-]*\.cmake)$/,
    format: { as: 'statements', tool: 'cmake', rows: statements.CMAKE, comments: 'hash' },
    parts: [],
  },
  {
    paths: /\.sbt$/,
    format: { as: 'statements', tool: 'sbt', rows: statements.SBT, comments: 'slashes' },
    parts: [],
  },
  {
    paths: /(^|\/)(BUILD|BUILD\.bazel)$/,
    format: { as: 'statements', tool: 'bazel', rows: statements.BAZEL, comments: 'hash' },
    parts: [],
  },
  {
    paths: /(^|\/)(GNUmakefile|[Mm]akefile|[Jj]ustfile|\.justfile|[\w.-]+\.mk)$/,
    format: { as: 'makefile' },
    parts: [],
  },
  { paths: /^\.husky\/(?!_)[\w-]+$|(^|\/)\.?git-?hooks\/[\w-]+(\.sh)?$/, format: { as: 'hook' }, parts: [] },
  {
    paths:
      /\.(sh|bash)$|^\.ci\/[\w-]+$|(^|\/)(ci|scripts?|bin|tools)\/(test|tests|check|ci|run-tests?|run_tests?|lint|verify)$/,
    format: { as: 'shell' },
    parts: [],
  },
  { paths: /(^|\/)(Dockerfile|Containerfile|Earthfile)[\w.-]*$/, format: { as: 'dockerfile' }, parts: [] },
  {
    paths: /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
    format: { as: 'yaml' },
    parts: [ci],
    pipeline: 'github',
  },
  {
    paths: /(^|\/)\.github\/actions\/.*action\.ya?ml$|^action\.ya?ml$/,
    format: { as: 'yaml' },
    parts: [ci],
    pipeline: 'github',
  },
  {
    paths:
      /(^|\/)(\.gitlab-ci[\w.-]*\.ya?ml|\.gitlab\/.*\.ya?ml|\.circleci\/.*\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|\.woodpecker[\w./-]*\.ya?ml|\.buildkite\/.*\.ya?ml|\.semaphore\/.*\.ya?ml|\.cirrus\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml|\.tekton\/.*\.ya?ml|codefresh\.ya?ml|gitlab-ci\/.*\.ya?ml)$/,
    format: { as: 'yaml' },
    parts: [ci],
    pipeline: 'strict',
  },
  {
    paths:
      /(^|\/)(\.?azure-?pipelines[\w.-]*\.ya?ml|\.azure(-pipelines|devops|)\/.*\.ya?ml|\.azure-pipelines\/.*\.ya?ml|\.pipelines\/.*\.ya?ml|\.vsts[\w.-]*\.ya?ml)$/,
    format: { as: 'yaml' },
    parts: [ci],
    pipeline: 'plain',
  },
  {
    paths: /(^|\/)(\.travis\.ya?ml|\.?appveyor\.ya?ml)$/,
    format: { as: 'yaml' },
    parts: [ci],
    pipeline: 'stepwise',
  },
  { paths: /(^|\/)[Tt]askfile\.ya?ml$/, format: { as: 'yaml' }, parts: [], pipeline: 'strict' },
  { paths: /(^|\/)\.?lefthook(-local)?\.ya?ml$/, format: { as: 'yaml' }, parts: [], pipeline: 'hooks' },
  {
    paths: /(^|\/)\.pre-commit-(config|hooks)\.ya?ml$/,
    format: { as: 'yaml' },
    parts: [part('pre-commit', '', lint.PRE_COMMIT)],
    pipeline: 'preCommit',
  },
];

/** Somebody else's code, what tests work on, and tests that are shell scripts themselves. */
const NOT_OURS =
  /(^|\/)(node_modules|vendor|fixtures|__fixtures__|testdata|testData)\/|(^|\/)t\/.*\.sh$|[-_.]test\.(sh|bash)$/;

export function kindsOf(path: string): readonly Kind[] {
  if (NOT_OURS.test(path)) return [];
  return KINDS.filter(({ paths }) => paths.test(path));
}
