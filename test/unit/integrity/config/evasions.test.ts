import { check, compare, empty } from './configCases.js';

const job = (...lines: string[]): string =>
  `on: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines.map((line) => `      ${line}\n`).join('')}`;
const path = '.github/workflows/ci.yml';

describe('a less plain way to silence a pipeline', () => {
  const plain = job('- run: npm ci', '- run: npm test');
  const cases: readonly (readonly [title: string, after: string, expected: string])[] = [
    ['the end of the line hides it', job('- run: npm ci', '- run: npm test; true'), 'TI502 high'],
    ['exit 0 after it', job('- run: npm ci', '- run: npm test; exit 0'), 'TI502 high'],
    [
      'a trap',
      job('- run: npm ci', "- run: |\n          trap 'exit 0' EXIT\n          npm test"),
      'TI502 high',
    ],
    [
      'a question that is never true',
      job('- run: npm ci', '- run: if [ "a" = "b" ]; then npm test; fi'),
      'TI502 high',
    ],
    ['a guard', job('- run: npm ci', '- run: \'[ -n "$RUN_TESTS" ] && npm test\''), 'TI502 medium'],
    [
      'a shell without -e',
      job('- run: npm ci', '- shell: bash {0}\n        run: |\n          npm test\n          echo done'),
      'TI502 high',
    ],
    ['a word in a string', job('- run: npm ci', '- run: echo "npm test passed"'), 'TI502 high'],
    [
      'an expression that is false',
      job('- run: npm ci', "- if: github.event_name == 'never'\n        run: npm test"),
      'TI502 high',
    ],
    ['a wrapper', job('- run: npm ci', '- run: sh -c "npm test || true"'), 'TI502 high'],
    ['a substitution', job('- run: npm ci', '- run: echo "$(npm test)"'), 'TI502 high'],
    ['a file that is no workflow', '', 'TI502 high'],
    ['the same twice', job('- run: npm ci', '- run: npm test || npm test'), ''],
    ['another command beside it', job('- run: npm ci', '- run: npm test', '- run: npm audit || true'), ''],
    ['a name', job('- run: npm ci', '- name: Tests\n        run: npm test'), ''],
    ['a folder', job('- run: npm ci', '- run: cd app && npm test'), ''],
    ['the environment', job('- run: npm ci', '- run: CI=1 FORCE_COLOR=1 npm test'), ''],
    ['an action before it', job('- uses: actions/setup-node@v4', '- run: npm ci', '- run: npm test'), ''],
  ];
  for (const [title, after, expected] of cases)
    compare(title, { [path]: plain }, after === '' ? { 'ci.yml.txt': plain } : { [path]: after }, expected);

  compare(
    'a matrix loses a row',
    {
      [path]:
        'on: push\njobs:\n  a:\n    strategy:\n      matrix:\n        os: [linux, windows]\n    steps:\n      - run: npm test\n',
    },
    {
      [path]:
        'on: push\njobs:\n  a:\n    strategy:\n      matrix:\n        os: [linux]\n    steps:\n      - run: npm test\n',
    },
    'TI502 low',
  );
  compare(
    'a workflow of CircleCI no longer starts a job',
    {
      '.circleci/config.yml':
        'jobs:\n  test:\n    steps:\n      - run: npm test\nworkflows:\n  all:\n    jobs:\n      - lint\n      - test\n',
    },
    {
      '.circleci/config.yml':
        'jobs:\n  test:\n    steps:\n      - run: npm test\nworkflows:\n  all:\n    jobs:\n      - lint\n',
    },
    'TI502 high',
  );
  compare(
    'tox runs the lint alone',
    { [path]: job('- run: tox') },
    { [path]: job('- run: tox -e lint') },
    'TI502 high',
  );
  compare(
    'Gradle leaves the tests out',
    { [path]: job('- run: ./gradlew build') },
    { [path]: job('- run: ./gradlew build -x test') },
    'TI501 high',
  );
  compare(
    'Maven leaves the tests out',
    { [path]: job('- run: mvn -B package') },
    { [path]: job('- run: mvn -B package -DskipTests') },
    'TI501 high',
  );
  compare(
    'Cargo builds the tests and runs none',
    { [path]: job('- run: cargo test') },
    { [path]: job('- run: cargo test --no-run') },
    'TI501 high',
  );
  compare(
    'Cargo builds',
    { [path]: job('- run: cargo test') },
    { [path]: job('- run: cargo build') },
    'TI502 high',
  );
  compare(
    'one package of several',
    { [path]: job('- run: pnpm test') },
    { [path]: job('- run: pnpm test --filter web') },
    'TI501 high',
  );
  compare(
    'packages that a filter leaves out',
    { [path]: job('- run: go test ./...') },
    { [path]: job('- run: go test $(go list ./... | grep -v /slow)') },
    'TI501 high',
  );
  compare(
    'less coverage on the command line',
    { [path]: job('- run: pytest --cov-fail-under=90') },
    { [path]: job('- run: pytest --cov-fail-under=50') },
    'TI503 medium',
  );
  compare(
    'less coverage before the runner',
    { 'package.json': '{ "scripts": { "test": "c8 --check-coverage --lines 90 mocha" } }' },
    { 'package.json': '{ "scripts": { "test": "c8 --check-coverage --lines 20 mocha" } }' },
    'TI503 medium',
  );
  compare(
    'the coverage is no longer checked',
    { 'package.json': '{ "scripts": { "test": "nyc --check-coverage mocha" } }' },
    { 'package.json': '{ "scripts": { "test": "nyc mocha" } }' },
    'TI503 medium',
  );
});

describe('a less plain way to silence a Makefile', () => {
  const make =
    'GO ?= go\nTESTFLAGS = -race\nPKGS := $(shell $(GO) list ./...)\n\ntest:\n\t$(GO) test $(TESTFLAGS) $(PKGS)\n';
  check('Makefile', make, [
    ['TESTFLAGS = -race', 'TESTFLAGS = -race -short', 'TI501 high'],
    ['TESTFLAGS = -race', 'TESTFLAGS = -race -run=XXX', 'TI501 high'],
    ['list ./...)', 'list ./... | grep -v slow)', 'TI501 high'],
    ['$(PKGS)\n', '$(PKGS) || (echo failed && exit 0)\n', 'TI502 high'],
    ['test:\n\t', 'test: ; @true\nold:\n\t', 'TI502 high'],
    ['GO ?= go\n', 'GO ?= go\nMAKEFLAGS += -i\n', 'TI502 high'],
    ['GO ?= go\n', 'GO ?= go\nSHELL := /bin/true\n', 'TI502 high'],
    ['TESTFLAGS = -race', 'TESTFLAGS = -race -v', ''],
    ['GO ?= go', 'GO ?= go1.23', ''],
  ]);
});

describe('a less plain way to leave tests out', () => {
  const files = empty('packages/a/a.test.ts', 'packages/b/b.test.ts', 'src/app.ts');
  compare(
    'a project of a workspace is dropped',
    { ...files, 'vitest.workspace.ts': "export default ['packages/*'];" },
    { ...files, 'vitest.workspace.ts': "export default ['packages/a'];" },
    'TI501 high',
  );
  compare(
    'a browser is dropped',
    { 'playwright.config.ts': "export default { projects: [{ name: 'chromium' }, { name: 'webkit' }] };" },
    { 'playwright.config.ts': "export default { projects: [{ name: 'chromium' }] };" },
    'TI501 high',
  );
  compare(
    'a file is left out of the lint',
    { ...files, '.eslintignore': 'dist\n' },
    { ...files, '.eslintignore': 'dist\nsrc\n' },
    'TI503 medium',
  );
  compare(
    'a folder that is not there is left out of the lint',
    { ...files, '.eslintignore': 'dist\n' },
    { ...files, '.eslintignore': 'dist\nbuild\n' },
    '',
  );
  compare(
    'a test project leaves the solution',
    {
      'App.sln':
        'Project("{1}") = "App", "App\\App.csproj", "{2}"\nProject("{1}") = "App.Tests", "App.Tests\\App.Tests.csproj", "{3}"\n',
      ...empty('App.Tests/App.Tests.csproj'),
    },
    {
      'App.sln': 'Project("{1}") = "App", "App\\App.csproj", "{2}"\n',
      ...empty('App.Tests/App.Tests.csproj'),
    },
    'TI501 high',
  );
  compare(
    'a member leaves the workspace',
    { 'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n', ...empty('a/Cargo.toml', 'b/Cargo.toml') },
    { 'Cargo.toml': '[workspace]\nmembers = ["a"]\n', ...empty('a/Cargo.toml', 'b/Cargo.toml') },
    'TI501 high',
  );
  compare(
    'a member is deleted',
    { 'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n', ...empty('a/Cargo.toml', 'b/Cargo.toml') },
    { 'Cargo.toml': '[workspace]\nmembers = ["a"]\n', ...empty('a/Cargo.toml') },
    '',
  );
  const python = empty('tests/test_a.py', 'tests/test_b.py');
  const pytest = job('- run: pytest');
  compare(
    'options in a variable',
    { ...python, [path]: pytest },
    {
      ...python,
      [path]: job('- run: pytest\n        env:\n          PYTEST_ADDOPTS: --ignore=tests/test_a.py'),
    },
    'TI501 high',
  );
  compare(
    'options in a variable before the command',
    { ...python, [path]: pytest },
    { ...python, [path]: job('- run: PYTEST_ADDOPTS="-k nothing" pytest') },
    'TI501 high',
  );
  compare(
    'a configuration that is new takes one folder',
    python,
    { ...python, 'pytest.ini': '[pytest]\ntestpaths = docs\n' },
    'TI501 medium',
  );
  compare(
    'a configuration that is new takes the folder of the tests',
    python,
    { ...python, 'pytest.ini': '[pytest]\ntestpaths = tests\n' },
    '',
  );
  compare(
    'functions of other names',
    { ...python, 'pytest.ini': '[pytest]\n' },
    { ...python, 'pytest.ini': '[pytest]\npython_functions = check_*\n' },
    'TI501 high',
  );
  compare(
    'functions of more names',
    { ...python, 'pytest.ini': '[pytest]\n' },
    { ...python, 'pytest.ini': '[pytest]\npython_functions = test_* check_*\n' },
    '',
  );
  compare(
    'hooks are passed over',
    { 'package.json': '{"scripts":{"release":"git commit -m x"}}' },
    { 'package.json': '{"scripts":{"release":"git commit --no-verify -m x"}}' },
    'TI502 medium',
  );
  compare(
    'a hook of pytest skips all',
    { 'conftest.py': 'import pytest\n' },
    {
      'conftest.py':
        'import pytest\n\ndef pytest_runtest_setup(item):\n    if "slow" in item.name:\n        pytest.skip("slow")\n',
    },
    'TI501 high',
  );
  compare(
    'hooks are no longer set up',
    { 'package.json': '{ "scripts": { "prepare": "husky" } }' },
    { 'package.json': '{ "scripts": {} }' },
    'TI502 medium',
  );
  compare(
    'one linter takes over from another',
    { '.flake8': '[flake8]\nmax-complexity = 10\nselect = E,F\n' },
    { 'ruff.toml': 'select = ["E", "F"]\n' },
    '',
  );
  compare(
    'one runner takes over the thresholds',
    { 'jest.config.js': 'module.exports = { coverageThreshold: { global: { lines: 90 } } };' },
    { 'vitest.config.ts': 'export default { test: { coverage: { thresholds: { lines: 90 } } } };' },
    '',
  );
  compare(
    'an anchor is followed',
    { '.gitlab-ci.yml': '.base: &base\n  script: [npm test]\nunit:\n  <<: *base\n' },
    { '.gitlab-ci.yml': '.base: &base\n  script: [npm test]\n  allow_failure: true\nunit:\n  <<: *base\n' },
    'TI502 high',
  );
  compare(
    'aliases that grow without end are not followed',
    { '.gitlab-ci.yml': 'a: &a [x]\n' },
    {
      '.gitlab-ci.yml': `a: &a [x]\n${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${Array.from({ length: 9 }, () => `*${at === 0 ? 'a' : `b${at - 1}`}`).join(', ')}]\n`).join('')}`,
    },
    'unscanned low',
  );
  compare(
    'a pattern that may take for ever is not tried',
    { ...files, 'jest.config.js': 'module.exports = {};' },
    { ...files, 'jest.config.js': "module.exports = { testPathIgnorePatterns: ['(a+)+$'] };" },
    'unscanned low',
  );
  compare(
    'a pattern that is not valid',
    { ...files, 'jest.config.js': 'module.exports = {};' },
    { ...files, 'jest.config.js': "module.exports = { testPathIgnorePatterns: ['['] };" },
    'unscanned low',
  );
});
