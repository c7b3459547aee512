import type { Role } from '../runnerConfig.js';

/** Programs that do one thing, whatever their arguments. */
const BY_NAME: Readonly<Record<Exclude<Role, 'hooks' | 'other'>, ReadonlySet<string>>> = {
  test: new Set(
    (
      'jest vitest mocha _mocha ava tap tape jasmine karma testcafe nightwatch wdio qunit uvu lab web-test-runner wtr ' +
      'playwright cypress cypress-io pytest py.test nose2 nosetests tox nox unittest trial behave robot green stestr ' +
      'zope-testrunner pytest-xdist doctest gotestsum ginkgo gotest richgo rspec parallel_rspec cucumber cucumber-js phpunit pest ' +
      'paratest codecept behat phpspec kahlan simple-phpunit ctest bats shellspec busted prove gtest-parallel ' +
      'vstest.console vstest.console.exe cargo-nextest shunit2 cram lit llvm-lit bashunit karma-cli ng-test ' +
      'start-server-and-test test-storybook backstop stryker mutmut detox maestro zunit roundup expo-test ' +
      'run-tests test-runner pytest-watch jest-cli react-scripts-test testem backtest sh-test aruba xctest test'
    ).split(' '),
  ),
  lint: new Set(
    (
      'eslint oxlint biome prettier stylelint tslint standard xo jshint jscs knip depcheck madge ruff flake8 pylint black ' +
      'isort bandit pydocstyle pycodestyle autopep8 yapf golangci-lint staticcheck golint gofmt gofumpt goimports rubocop ' +
      'reek brakeman standardrb php-cs-fixer phpcs phpmd pint ktlint detekt checkstyle clang-tidy clang-format cppcheck ' +
      'shellcheck shfmt hadolint yamllint markdownlint markdownlint-cli2 actionlint commitlint pre-commit lint-staged ' +
      'swiftlint swiftformat scalafmt scalafix dprint luacheck vale cspell codespell typos license-checker buf'
    ).split(' '),
  ),
  types: new Set(
    'vue-tsc svelte-check mypy dmypy pyright basedpyright pyre pytype phpstan psalm sorbet srb steep flow ty dialyzer'.split(
      ' ',
    ),
  ),
};

/** Programs whose first arguments decide. */
const BY_ARGUMENTS: readonly (readonly [program: RegExp, args: RegExp, role: Role])[] = [
  [/^go$/, /^test\b/, 'test'],
  [/^go$/, /^vet\b/, 'lint'],
  [/^(husky|simple-git-hooks)$/, /^(install|set|add)?/, 'hooks'],
  [/^(lefthook|pre-commit|overcommit)$/, /^(install|--install)\b/, 'hooks'],
  [/^(coverage)$/, /^report\b/, 'lint'],
  [
    /^(tox|nox)$/,
    /(^| )(-e|-s|--session) \S*(lint|flake8|ruff|mypy|types?|docs?|format|black|style)\b/,
    'lint',
  ],
  [/^tsc$/, /--noEmit\b|(^| )(-b|--build)\b/, 'types'],
  [/^cargo$/, /^(\+\S+ )?(-\S+ )*(t|test|nextest|tarpaulin|llvm-cov|miri test|hack test|insta)\b/, 'test'],
  [/^cargo$/, /^(\+\S+ )?(clippy|fmt|deny|audit)\b/, 'lint'],
  [
    /^(mvn|mvnw)$/,
    /(^| )(test|verify|install|package|deploy|integration-test|surefire:test|failsafe:\S+)( |$)/,
    'test',
  ],
  [/^(gradle|gradlew)$/, /(^| )(\S*:)?(\w*[tT]est\w*|check|build)( |$)/, 'test'],
  [/^(gradle|gradlew)$/, /(^| )(\S*:)?(lint\w*|ktlint\w*|detekt\w*|spotless\w*|checkstyle\w*)( |$)/, 'lint'],
  [/^dotnet$/, /^(test|vstest)\b/, 'test'],
  [/^dotnet$/, /^format\b/, 'lint'],
  [/^msbuild$/, /VSTest/i, 'test'],
  [/^(rails|rake)$/, /^(test|spec)\b/, 'test'],
  [/^ruby$/, /\btest|\bspec/, 'test'],
  [/^(sbt|sbtn|mill|amm|scala-cli)$/, /\b\w*[tT]est\w*\b/, 'test'],
  [/^mix$/, /^(test|coveralls)\b/, 'test'],
  [/^mix$/, /^(format|credo)\b/, 'lint'],
  [/^mix$/, /^dialyzer\b/, 'types'],
  [
    /^(swift|dart|flutter|deno|bun|zig|stack|cabal|lein|dune|crystal|nimble|v|gleam|forge|hardhat|truffle|anchor|melos|meson|bazel|bazelisk|buck2?|pants|nx|turbo|lerna|rush|moon|ng|vsce-test|expo|craft|stack|elm-test|spago|pulumi|terraform|hatch)$/,
    /^(-\S+ )*((run|run-many|affected)( .*)?)?[\s:=-]*\S*tests?\b|build .*test|^(run )?[tT]est\b|runtest/,
    'test',
  ],
  [/^(dart|flutter)$/, /^(analyze|format)\b/, 'lint'],
  [/^deno$/, /^(lint|fmt)\b/, 'lint'],
  [/^deno$/, /^check\b/, 'types'],
  [/^(ng|nx|turbo|lerna)$/, /\blint\b/, 'lint'],
  [/^(rebar3?|erlang\.mk)$/, /^(eunit|ct|proper)\b/, 'test'],
  [/^(julia)$/, /Pkg\.test/, 'test'],
  [/^(Rscript|R)$/, /test|check/, 'test'],
  [/^(xcodebuild|fastlane|xcrun)$/, /\b(test\S*|scan)\b/, 'test'],
  [
    /^(node|tsx|ts-node|nodejs|bun|deno|electron|swc-node)$/,
    /--test\b|(^|[\s/_.-])(run-?)?(tests?|specs?)([\s/_.-]|$)/,
    'test',
  ],
  [/^(python[\d.]*|py|pypy3?)$/, /(^|[\s/_.])(run_?)?tests?([\s/_.]|$)|manage\.py test/, 'test'],
  [/^(django-admin)$/, /^test\b/, 'test'],
  [/^(php|artisan)$/, /artisan test|phpunit|pest|run-tests/, 'test'],
  [
    /^react-scripts$|^craco$|^react-app-rewired$|^vue-cli-service$|^poi$|^ember$|^aegir$|^tsdx$|^preact$|^kcd-scripts$|^wp-scripts$|^umi-test$|^gatsby$|^vitest$|^razzle$/,
    /^(test|t)\b|^test:/,
    'test',
  ],
  [/^kcd-scripts$|^wp-scripts$|^vue-cli-service$|^next$|^aegir$/, /^lint/, 'lint'],
  [/^(ninja|cmake)$/, /(^| )(test|check|RUN_TESTS)( |$)|--target (test|check)/, 'test'],
  [/^(perl)$/, /\bt\b|test/, 'test'],
];

/** Programs that start a script, a target or a task by its name, with what stands before the name. */
const STARTERS: readonly (readonly [program: RegExp, before: RegExp])[] = [
  [
    /^(npm|pnpm|yarn|bun|cnpm)$/,
    /^(?:(?:-\S+(?:=\S+)?|--(?:prefix|filter|cwd|dir|workspace) \S+|workspaces? (?:foreach )?(?:\S+)?|-(?:C|F|w) \S+) )*(?:run(?:-script)? (?:-\S+ )*)?/,
  ],
  [
    /^(make|gmake|just|task|go-task|mage|invoke|inv|rake|composer|thor|ant|nake|duty|poe|doit|wireit|lefthook|grunt|gulp|earthly|moon|phing|robo|tusk|mask)$/,
    /^(?:(?:-[CfF] \S+|-\S+|run-script|run|\w+=\S*) )*/,
  ],
  [/^(npm-run-all|run-s|run-p|npm-run-all2)$/, /^(?:-\S+ )*/],
  [/^(deno|hatch|pdm|cargo)$/, /^(?:task |run |xtask )/],
];

/** What a script's or a target's name says of it, when what it starts is not known. */
export function roleOfName(name: string): Role {
  if (/(^|[:_\-./\s])(lint\w*|fmt|format\w*|style|prettier|eslint)([:_\-./\s]|$)/i.test(name)) return 'lint';
  if (/(^|[:_\-./\s])(types?|typecheck|type-check|tsc|mypy)([:_\-./\s]|$)/i.test(name)) return 'types';
  return /(^|[:_\-./\s])(pre|run_?)?(tests?|t|tst|specs?|e2e|units?|integration|verify|checks?|coverage|cover|cov|ci|jest|vitest|pytest|smoke|regression|cy|acceptance|functional|unittests?)([:_\-./\s]|$)|[a-z]Tests?$|^test/i.test(
    name,
  )
    ? 'test'
    : 'other';
}

/** Name of the script or target that a program starts; null when it starts none. */
function startedBy(
  program: readonly string[],
): { readonly name: string; readonly rest: readonly string[] } | null {
  const [first = '', ...others] = program;
  const starter = STARTERS.find(([name]) => name.test(first));
  if (!starter) return null;
  const text = others.join(' ');
  const before = starter[1].exec(`${text} `)?.[0] ?? '';
  const rest = text
    .slice(before.length)
    .split(' ')
    .filter((word) => word !== '');
  const [name] = rest;
  if (name === undefined)
    return /^(make|gmake|just|task)$/.test(first) ? { name: 'default', rest: [] } : null;
  if (
    /^(npm|pnpm|yarn|bun|cnpm)$/.test(first) &&
    /^(ci|i|install|add|exec|publish|pack|audit|cache|config|set|dlx|link|version|whoami|why|create|init|login|view|prune|rebuild|store|update|up|upgrade|global|info|build-storybook)$/.test(
      name,
    ) &&
    !/\brun\b/.test(before)
  )
    return null;
  if (/^composer$/.test(first) && /^(install|update|require|validate|dump-autoload|audit)$/.test(name))
    return null;
  return { name: name === 't' || name === 'tst' ? 'test' : name, rest: rest.slice(1) };
}

/** Programs that check nothing, whatever stands behind them. */
const INERT = new Set(
  (
    'echo printf true : exit cd export mkdir rm cp mv cat ls set source . curl wget git pip pip3 apt apt-get brew grep sed ' +
    'awk tee sleep kill chmod tar unzip test [ [['
  ).split(' '),
);

/** Runners that were only asked to set themselves up or to say something of themselves. */
const ASKED =
  /^(playwright|cypress) (install\S*|verify|cache|version|info|codegen|autoupdate|open|show-report)\b|^\S+ .*(--version|--help)\b|^\S+ (version|help)$/;

const SHELL = /^(sh|bash|zsh|pwsh|powershell)$/;

/** What a program without carriers (`programOf`) does. `roleOfScript`: see `startedBy`; null when it is not known. */
export function roleOf(program: readonly string[], roleOfScript: (name: string) => Role | null): Role {
  const [first = '', ...others] = program;
  if (INERT.has(first) || ASKED.test(program.join(' '))) return 'other';
  const args = others.join(' ');
  const found = BY_ARGUMENTS.find(([name, wanted]) => name.test(first) && wanted.test(args));
  if (found) return found[2];
  for (const role of ['test', 'lint', 'types'] as const) if (BY_NAME[role].has(first)) return role;
  const started = startedBy(program);
  if (started) return roleOfScript(started.name) ?? roleOfName(started.name);
  if (SHELL.test(first)) return roleOfName(others.find((word) => !word.startsWith('-')) ?? '');
  return /\/|\.(sh|bash|bat|ps1|py|js|rb)$/.test(first)
    ? roleOfName(first.slice(first.lastIndexOf('/') + 1))
    : 'other';
}
